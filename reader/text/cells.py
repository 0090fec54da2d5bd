"""Cells: how many columns of a terminal a text takes."""

import re

# Letters and signs of one cell each, which is nearly all that most texts hold: the tables that
# know of the others are loaded when one comes.
_SINGLE = re.compile(
    "[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u2190-\u22ff"
    "\u2500-\u259f]*"
)


def is_single(text: str) -> bool:
    """Whether each character of `text` is known to take one cell."""
    return _SINGLE.fullmatch(text) is not None


def cell_len(text: str) -> int:
    """How many cells `text` takes; it holds no controls (see `reader.text.cleaning`)."""
    if is_single(text):
        return len(text)
    from rich.cells import cell_len as looked_up  # noqa: PLC0415 - 15 ms that most do without

    return looked_up(text)


def cut(text: str, cells: int) -> str:
    """As much of `text` as fits, with an ellipsis for what does not."""
    if cell_len(text) <= cells:
        return text
    while text and cell_len(text) > cells - 1:
        text = text[: max(0, min(len(text) - 1, cells - 1))]
    return text + "…" if cells > 0 else ""
