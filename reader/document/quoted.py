"""Quotation marks: pairs of them, and passages they run on over several paragraphs.

A passage in quotation marks opens each paragraph with a mark and closes only the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.document.blocks import Line
from reader.document.model import Span

CLOSERS = {
    "“": "”“",
    "”": "”",
    "‘": "’‘",
    "„": "“”‟",
    "‚": "‘’",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    '"': '"',
    "'": "'",
}
"""For each opening mark the marks that may close it."""
_MARKS = re.compile("[“”‘’„‟‚«»‹›\"']")
_REPEATED = {"«": "«»", "‹": "‹›"}
"""The marks with which a paragraph goes on quoting, where that is not only the opening one."""
_MIXED = "“„"
"""Marks that typewriters close with a straight one."""
_BEFORE_OPENING = re.compile(r"[\s(\[{/—–―‒:“‘„‚«‹\"'-]")
_POSSESSIVE = re.compile(r"s([’'])\s[a-z][^‘’']*\1(?!\w)")
"""A plural's apostrophe, not a mark: a later one closes."""

_ELISION = re.compile(r"(?i)[‘'](?:tis|twas|twere|twill|twould|em|til|n)\b")
"""An apostrophe before a word that has lost its beginning, often set as an opening mark."""

_DEEPEST = 8
"""Marks that are open at once; of more the older ones are slips."""


@dataclass(frozen=True, slots=True)
class Open:
    """An opening mark, and where the words after it begin."""

    mark: str
    start: int


def pairs(text: str, carried: str = "") -> tuple[list[Span], Open | None]:
    """What stands between marks in one paragraph, and the outermost mark that is left open.

    `carried` is the mark that the paragraph before left open, or nothing.

    >>> spans, left = pairs("He said “no” to “it")
    >>> [span.start for span in spans], left
    ([9], Open(mark='“', start=17))
    """
    found: list[Span] = []
    opened = [Open(carried, 0)] if carried else []
    last_closing = {mark: text.rfind(mark) for mark in "”“"} if '"' in text else {}
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        if at == 0 and repeats(carried, text):
            opened[0] = Open(carried, 1)
        elif _opens(text, at, mark, opened):
            opened.append(Open(mark, at + 1))
            del opened[1 : len(opened) - _DEEPEST]
        elif mark == '"' and _closes_mixed(at, opened, last_closing):
            found += filter(None, [trimmed(text, opened.pop().start, at)])
        elif (depth := _closes(text, at, mark, opened)) is not None:
            if span := trimmed(text, opened[depth].start, at):
                found.append(span)
            del opened[depth:]
    return found, opened[0] if opened else None


def repeats(mark: str, text: str) -> bool:
    """Whether the paragraph `text` opens with the mark that shows that a quotation goes on.

    Old French style opens with the closing one.
    """
    return bool(mark) and text[0] in _REPEATED.get(mark, mark) and bool(text[1:].strip())


def ends_inside(mark: str, text: str) -> bool:
    """Whether the next of such marks in `text` ends what `mark` began in the paragraph above."""
    closers = CLOSERS[mark].replace(mark, "")
    if mark not in "“„«‹":
        return False
    found = re.search(f"[{mark}{closers}]", text)
    return found is not None and found[0] != mark and not text[found.end() :][:1].isalnum()


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without the spaces at its ends; nothing if only those are in it."""
    inside = text[start:end]
    first = start + len(inside) - len(inside.lstrip())
    last = start + len(inside.rstrip())
    return Span(first, last) if first < last else None


def _opens(text: str, at: int, mark: str, opened: Sequence[Open]) -> bool:
    """Whether the mark at `at` begins a quotation: it has its words right after it."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    starts = bool(_BEFORE_OPENING.match(before)) and not after.isspace()
    awaited = any(mark in CLOSERS[other.mark] for other in opened)
    if mark in "„‚":
        return True
    if mark in "“«‹":
        return starts or not awaited
    if mark in "»›”":
        return starts and not awaited
    if mark in "‘'" and _ELISION.match(text, at):
        return False
    return starts and (mark in '‘"' or (mark == "'" and after.isalpha()))


def _closes_mixed(at: int, opened: Sequence[Open], last_closing: Mapping[str, int]) -> bool:
    """Whether the straight mark at `at` closes a curly one, which nothing else does further on."""
    if not opened or opened[-1].mark not in _MIXED:
        return False
    closers = CLOSERS[opened[-1].mark].replace(opened[-1].mark, "")
    return all(last_closing.get(mark, -1) < at for mark in closers) and opened[-1].start < at


def _closes(text: str, at: int, mark: str, opened: Sequence[Open]) -> int | None:
    """The depth of the open mark that the mark at `at` closes, if it closes one."""
    if mark in "’'":
        after = text[at + 1] if at + 1 < len(text) else " "
        if after.isalnum() or (at and _POSSESSIVE.match(text, at - 1)):
            return None
    for depth in range(len(opened) - 1, -1, -1):
        if mark in CLOSERS[opened[depth].mark]:
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
        spans, left = pairs(lines[end].text, carried)
        if left is None and end == start and not _covers(spans, lines[end].text):
            return start
        end += 1
        if left is None or left.start > 1:
            return end
        carried = left.mark
    return end


def passage_ends(lines: Sequence[Line], number: int) -> bool:
    """Whether a passage of several paragraphs in quotation marks ends above line `number`."""
    if number < 2:
        return False
    text, mark = lines[number - 1].text, lines[number - 1].text[0]
    closed = mark in "“„«" and text[-1] in CLOSERS[mark]
    return closed and mark in lines[number - 2].text and passage_end(lines, number - 1) == number


def _covers(spans: Sequence[Span], text: str) -> bool:
    """Whether one pair of marks holds nearly all of `text`."""
    return any(span.start <= 2 and len(text) - span.end <= 3 for span in spans)


_LEFT_OPEN = re.compile('[“„«"][^“”„«»"]*$')
_BROKEN_LINES = 3
_WORDS_BEFORE_BREAK = 4


def unbroken(lines: Sequence[str]) -> Iterator[str]:
    r"""The lines, those joined between which a quotation that begins in a sentence goes on.

    >>> list(unbroken(["They say “we will not", "be moved”, and stay.", "Ana Diaz"]))
    ['They say “we will not\nbe moved”, and stay.', 'Ana Diaz']
    """
    number = 0
    while number < len(lines):
        joined, number = [lines[number]], number + 1
        opened = _LEFT_OPEN.search(joined[0])
        if opened and len(joined[0].split()) >= _WORDS_BEFORE_BREAK:
            closers = CLOSERS[opened[0][0]].replace(opened[0][0], "") or opened[0][0]
            ends = (
                at
                for at, line in enumerate(lines[number : number + _BROKEN_LINES], start=number)
                if any(closer in line for closer in closers)
            )
            end = next(ends, number - 1)
            joined += lines[number : end + 1]
            number = end + 1
        yield "\n".join(joined)


_INSIDE = re.compile(r":\s+(?=[“„«\"])")


def passage_inside(line: Line, below: Line | None) -> int | None:
    """Where in `line` a passage begins that goes on in the line `below`, if one does."""
    if below is None or below.text[0] not in CLOSERS:
        return None
    for found in _INSIDE.finditer(line.text):
        if line.text[found.end()] == below.text[0] and pairs(line.text[found.end() :])[1]:
            return found.end()
    return None
