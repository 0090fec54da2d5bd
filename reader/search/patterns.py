r"""Finding a regular expression in the paragraphs of a document, in time linear in both.

The engine is RE2, which has no pattern that takes it long. As for phrases, accents and the form of
quotation marks and spaces never count, case only if the pattern holds a capital. `\w`, `\d` and
`\s` know all scripts, `\b` the Latin one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from time import thread_time
from typing import Any

from reader.document.model import Document, Place, Span
from reader.text.folding import fold

_INSTALL = "for this: pip install 'open-letter-reader[patterns]'"
_TOO_LONG = "this pattern takes too long to look for"
_LEAST, _EACH = 0.5, 5e-6
"""Seconds of the processor that looking may take, and for each character of a long document: ten
times what usual patterns take. Linear time can be long where counts stand in counts."""
_MARKS = {**dict.fromkeys("‘’‚‛", "'"), **dict.fromkeys("“”„‟", '"')}
_ESCAPE = re.compile(r"\\(?:[pP](?:\{\^?\w*\}?|.)|x\{\w*\}?|.)", re.DOTALL)
_SET = r"(?P<set>\[\^?\]?(?:\[:\^?\w++:\]|\\.|[^\]\\])*+\]?)"
_TOKEN = re.compile(f"{_SET}|{_ESCAPE.pattern}", re.DOTALL)
_CLASSES = {r"\w": r"\pL\pM\pN_", r"\d": r"\p{Nd}", r"\s": r"\s\pZ"}
_OUTSIDE = {r"\W": r"[^\pL\pM\pN_]", r"\D": r"\P{Nd}", r"\S": r"[^\s\pZ]"}


class PatternError(ValueError):
    """A pattern cannot be looked for; the message is a clause that says why."""


def find_pattern(
    document: Document, pattern: str, cancelled: Callable[[], bool] = lambda: False
) -> tuple[Place, ...]:
    """Every place at which `pattern` stands, in reading order, in all parts.

    Once `cancelled` says so the answer is not wanted any more, and not whole. Raises `PatternError`
    where it is no regular expression, where looking for it takes too long, or the engine is not
    installed.
    """
    compiled = _compiled(_engine(), pattern)
    if not pattern:
        return ()
    length = sum(len(paragraph.text) for part in document.parts for paragraph in part.paragraphs)
    end = thread_time() + max(_LEAST, _EACH * length)
    return tuple(
        Place(part.name, number, span)
        for part in document.parts
        for number, paragraph in part.numbered()
        if not cancelled()
        for span in _spans(compiled, paragraph.text, end)
    )


def find_pattern_in_text(text: str, pattern: str) -> tuple[Span, ...]:
    """Where `pattern` stands in `text`; raises `PatternError` likewise."""
    if not pattern:
        return ()
    end = thread_time() + max(_LEAST, _EACH * len(text))
    return tuple(_spans(_compiled(_engine(), pattern), text, end))


def _engine() -> Any:  # noqa: ANN401 - it publishes no types
    try:
        import re2  # noqa: PLC0415 - seldom needed, and an extra
    except ImportError as error:
        raise PatternError(_INSTALL) from error
    return re2


@lru_cache(maxsize=16)
def _compiled(re2: Any, pattern: str) -> Any:  # noqa: ANN401 - likewise
    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = _ESCAPE.sub("", pattern) != _ESCAPE.sub("", pattern).lower()
    try:
        return re2.compile(_with_classes(pattern.translate(_PLAIN)), options)
    except re2.error as error:
        said = error.args[0] if error.args else b""
        why = said.decode(errors="replace") if isinstance(said, bytes) else str(said)
        raise PatternError(f"not a regular expression: {why}") from error


def _spans(compiled: Any, text: str, end: float) -> Iterator[Span]:  # noqa: ANN401 - likewise
    """Where it stands in a text, looked for until `end`, a reading of the thread's clock."""
    if thread_time() > end:
        raise PatternError(_TOO_LONG)
    for match in compiled.finditer(text.translate(_PLAIN)):
        if thread_time() > end:
            raise PatternError(_TOO_LONG)
        if match.end() > match.start():
            yield Span(match.start(), match.end())


def _with_classes(pattern: str) -> str:
    """`pattern` with the classes of letters, digits and spaces of all scripts."""
    return _TOKEN.sub(_in_all_scripts, pattern)


def _in_all_scripts(token: re.Match[str]) -> str:
    if token["set"]:
        return _ESCAPE.sub(lambda escape: _CLASSES.get(escape[0], escape[0]), token[0])
    known = _CLASSES.get(token[0])
    return f"[{known}]" if known else _OUTSIDE.get(token[0], token[0])


class _Plain(dict[int, str]):
    """Each character as it is compared: one for one, so that offsets stay."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = fold(character, keep_case=True)
        plain = _MARKS.get(character, character)
        if character.isspace():
            plain = " "
        elif len(folded) == 1 and not character.isascii():
            plain = folded
        self[code] = plain
        return plain


_PLAIN = _Plain()
