"""Quotation marks: pairs of them, and passages they run on over several paragraphs.

A passage in quotation marks opens each paragraph with a mark and closes only the last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.blocks import Line
from reader.document.model import Span

CLOSERS = {
    "“": "”“",
    "‘": "’‘",
    "„": "“”",
    "‚": "‘’",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    '"': '"',
}
"""For each opening mark the marks that may close it."""
_MARKS = re.compile('[“”‘’„‚«»‹›"]')
_BEFORE_OPENING = re.compile(r"[\s(\[{/—–―‒:“‘„‚«‹\"'-]")
_POSSESSIVE = re.compile(r"s’\s[a-z][^‘’]*’(?!\w)")
"""A plural's apostrophe, not a mark: a later one closes."""

_Open = tuple[str, int]
"""An opening mark and where its words begin."""


def pairs(text: str, carried: str = "") -> tuple[list[Span], str]:
    """What stands between marks in one paragraph, and the mark its beginning leaves open.

    `carried` is the mark that the paragraph before left open, or nothing.

    >>> [span.of("He said “no” to “it") for span in pairs("He said “no” to “it")[0]]
    ['no']
    """
    found: list[Span] = []
    opened: list[_Open] = [(carried, 0)] if carried else []
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        if carried and at == 0 and mark == carried:
            opened[0] = (carried, 1)
        elif _opens(text, at, mark, opened):
            opened.append((mark, at + 1))
        elif (depth := _closes(text, at, mark, opened)) is not None:
            inside = text[opened[depth][1] : at]
            start = at - len(inside.lstrip())
            if inside.strip():
                found.append(Span(start, start + len(inside.strip())))
            del opened[depth:]
    return found, opened[0][0] if opened and opened[0][1] <= 1 else ""


def _opens(text: str, at: int, mark: str, opened: Sequence[_Open]) -> bool:
    """Whether the mark at `at` begins a quotation: it has its words right after it."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    starts = bool(_BEFORE_OPENING.match(before)) and not after.isspace()
    awaited = any(mark in CLOSERS[other] for other, _ in opened)
    match mark:
        case "„" | "‚":
            return True
        case "“" | "‘":
            return starts if awaited or mark == "‘" else True
        case "«" | "‹":
            return starts or not awaited
        case "»" | "›":
            return starts and not awaited
        case '"':
            return starts
    return False


def _closes(text: str, at: int, mark: str, opened: Sequence[_Open]) -> int | None:
    """The depth of the open mark that the mark at `at` closes, if it closes one."""
    if mark == "’":
        after = text[at + 1] if at + 1 < len(text) else " "
        if after.isalnum() or (at and _POSSESSIVE.match(text, at - 1)):
            return None
    for depth in range(len(opened) - 1, -1, -1):
        if mark in CLOSERS[opened[depth][0]]:
            return depth
    return None


def passage_end(lines: Sequence[Line], start: int) -> int:
    """Where the quoted passage that begins with line `start` ends; `start` if none begins."""
    end = start
    if start < len(lines) and lines[start].block.quoted:
        while end < len(lines) and lines[end].block.quoted:
            end += 1
        return end
    if start >= len(lines) or lines[start].text[0] not in CLOSERS:
        return start
    mark = lines[start].text[0]
    carried = ""
    while end < len(lines):
        ahead = (line.text.startswith(mark) for line in lines[end : end + 2])
        if not any(ahead):
            return end
        carried = pairs(lines[end].text, carried)[1]
        end += 1
        if not carried:
            return end
    return end


_INSIDE = re.compile(r":\s+(?=[“„«\"])")


def passage_inside(line: Line, below: Line | None) -> int | None:
    """Where in `line` a passage begins that goes on in the line `below`, if one does."""
    if below is None or below.text[0] not in CLOSERS:
        return None
    for found in _INSIDE.finditer(line.text):
        if line.text[found.end()] == below.text[0] and pairs(line.text[found.end() :])[1]:
            return found.end()
    return None
