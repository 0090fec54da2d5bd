"""Writing text and blocks one after the other."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.document.blocks import Block, BlockKind
from reader.document.model import Span
from reader.text.cleaning import clean, clean_line

BOLD = "\ufdd0"
"""Begins bold words in what is given to a writer. No text has this character in it."""
PLAIN = "\ufdd1"
"""Ends them."""
_SWITCH = re.compile(f"([{BOLD}{PLAIN}])")
_CELLS = " | "


class Writer:
    """A text in the making: blocks with a blank line between them."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    def result(self) -> tuple[str, tuple[Block, ...]]:
        """The text and its blocks."""
        return "".join(self._pieces), tuple(self._blocks)

    def write(self, said: str, block: Block, *, mark: str = "", joined: bool = False) -> None:
        """Add `said` as `block`, whose spans are told by what is said.

        `mark` stands before it. If `joined`, only a line end is between it and the block above.
        """
        text, bold = _without_switches(said)
        if not text:
            return
        start = self._begin("\n" if joined else "\n\n", mark + text)
        shift = start + len(mark)
        letters = sum(not character.isspace() for character in text)
        strong = sum(len("".join(span.of(text).split())) for span in bold)
        self._blocks.append(
            replace(
                block,
                span=Span(start, self._length),
                bold=tuple(Span(span.start + shift, span.end + shift) for span in bold),
                strong=strong == letters,
            )
        )

    def write_row(self, cells: list[str], *, header: bool) -> None:
        """Add a row of a table."""
        texts = [text for cell in cells if (text := _without_switches(cell)[0])]
        if not texts:
            return
        start = self._begin("\n\n", _CELLS.join(texts))
        spans = []
        at = start
        for text in texts:
            spans.append(Span(at, at + len(text)))
            at += len(text) + len(_CELLS)
        whole = Span(start, self._length)
        self._blocks.append(Block(whole, BlockKind.ROW, cells=tuple(spans), header=header))

    def rule(self) -> None:
        """Add a rule, which has no text."""
        self._blocks.append(Block(Span(self._length, self._length), BlockKind.RULE))

    def _begin(self, between: str, text: str) -> int:
        """Add `text` and return where it begins."""
        if self._length:
            self._pieces.append(between)
            self._length += len(between)
        self._pieces.append(text)
        start = self._length
        self._length += len(text)
        return start


def _without_switches(said: str) -> tuple[str, list[Span]]:
    """Clean text, stripped, and the spans of it that are bold."""
    bold: list[Span] = []
    text = ""
    since = None
    for piece in _SWITCH.split(said):
        if piece == BOLD:
            since = len(text) if since is None else since
        elif piece == PLAIN:
            bold += [Span(since, len(text))] if since is not None else []
            since = None
        else:
            text += clean(piece)
    bold += [Span(since, len(text))] if since is not None else []
    cut = len(text) - len(text.lstrip())
    text = text.strip()
    spans = [
        Span(*(min(len(text), max(0, offset - cut)) for offset in (b.start, b.end))) for b in bold
    ]
    return text, [span for span in spans if span.of(text).strip()]


def with_title(title: str, text: str, blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """`text` and `blocks` below a title that stands outside the text, unless it says it itself."""
    title = clean_line(title).strip()
    same = any(
        block.kind is BlockKind.HEADING and block.span.of(text).casefold() == title.casefold()
        for block in blocks[:8]
    )
    if not title or same:
        return text, blocks
    shift = len(title) + 2
    head = Block(Span(0, len(title)), BlockKind.HEADING)
    return f"{title}\n\n{text}", (head, *(block.shifted(shift) for block in blocks))
