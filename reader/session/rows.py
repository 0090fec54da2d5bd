"""Rows: one part set at a width, with a mark on every link.

Paragraphs are wrapped when they are looked at, so a part of a million costs as little to open as
one of ten.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reader.document.model import Paragraph, ParagraphKind, Part, Span, Stop
from reader.session.link_marks import Marked, Marks, mark_offset
from reader.text.wrapping import Wrapped

_BULLET = re.compile(r"(?:[^\w\s]|\(?\w{1,3}[.)]) ")
"""What stands before the text of an item, as far as the rows below it are indented."""
_KEPT = 2000
"""Paragraphs kept wrapped: more than any screen shows, little enough for any memory."""


class Row(NamedTuple):
    """A row of a page: a paragraph by number, and a row of it from 0. Rows sort as they stand."""

    number: int
    line: int


class Line(NamedTuple):
    """One row as it is drawn: a paragraph by number, and a range of its drawn text."""

    number: int
    paragraph: Paragraph
    drawn: str
    span: Span
    """The characters of the paragraph's drawn text that stand on this row."""
    indent: int
    """Cells left free before them."""


class Rows:
    """The rows of one part."""

    def __init__(
        self,
        part: Part,
        stops: Sequence[Stop],
        width: int,
        marks: Marks,
        numbers: Sequence[int] | None = None,
    ) -> None:
        """Set `part`, with the marks of its `stops`, in rows of at most `width` cells.

        Of paragraphs only those of `numbers` are set, which rise; all if there are none.
        """
        self.part = part
        self.width = width
        self._chosen = numbers or None
        self._numbers = numbers or range(1 - len(part.opening), len(part.paragraphs) + 1)
        self.first = Row(self._numbers[0], 0)
        """The first row."""
        self._marks = marks
        self._last_number = self._numbers[-1]
        self._stops: dict[int, list[Stop]] = {}
        for stop in stops:
            self._stops.setdefault(stop.at.paragraph, []).append(stop)
        self._set: dict[int, tuple[Marked, Wrapped]] = {}

    @property
    def last(self) -> Row:
        """The last row."""
        return Row(self._last_number, len(self._wrapped(self._last_number)) - 1)

    def stops(self, number: int) -> Sequence[Stop]:
        """The stops in a paragraph."""
        return self._stops.get(number, ())

    def marked(self, number: int) -> Marked:
        """The paragraph of that number with its marks."""
        return self._paragraph(number)[0]

    def _wrapped(self, number: int) -> Wrapped:
        return self._paragraph(number)[1]

    def _paragraph(self, number: int) -> tuple[Marked, Wrapped]:
        found = self._set.get(number)
        if found is None:
            if len(self._set) >= _KEPT:
                self._set.clear()
            paragraph = self.part[number]
            text, signs = paragraph.text, self._marks
            marks = ((mark_offset(text, stop), signs.of(stop)) for stop in self.stops(number))
            marked = Marked(text, marks, ascii_only=signs.ascii_only)
            after = self._beside(number, 1)
            following = self.part[after] if after is not None else None
            gap, indent = _is_apart(paragraph, following), _indent(paragraph)
            found = marked, Wrapped(marked.drawn, self.width, indent=indent, gap=gap)
            self._set[number] = found
        return found

    # Rows.

    def step(self, row: Row, rows: int) -> Row:
        """The row that many rows further down (or up, below 0), or the last (or first)."""
        number, index = row.number, row.line + rows
        while index < 0:
            before = self._beside(number, -1)
            if before is None:
                return self.first
            number = before
            index += len(self._wrapped(number))
        while index >= (count := len(self._wrapped(number))):
            after = self._beside(number, 1)
            if after is None:
                return Row(number, count - 1)
            number = after
            index -= count
        return Row(number, index)

    def paragraph(self, number: int, step: int) -> Row:
        """The row on which the paragraph before (-1) or after (1) begins; at an end that one."""
        beside = self._beside(number, step)
        return Row(number if beside is None else beside, 0)

    def _beside(self, number: int, step: int) -> int | None:
        """The number of the paragraph set before (-1) or after (1) one that is set."""
        index = bisect_left(self._numbers, number) + step
        return self._numbers[index] if 0 <= index < len(self._numbers) else None

    def bottom(self, height: int) -> Row:
        """The row at the top of a screen of that height which ends with the last row."""
        return self.step(self.last, 1 - max(1, height))

    def rows(self, start: Row, height: int) -> list[Row]:
        """The rows of a screen of that height from `start` on; fewer at the end."""
        found = [start]
        last = self.last
        while len(found) < height and found[-1] < last:
            found.append(self.step(found[-1], 1))
        return found

    def line(self, row: Row) -> Line:
        """What is drawn on a row."""
        marked, wrapped = self._paragraph(row.number)
        start, end = wrapped.start(row.line), wrapped.end(row.line)
        drawn = marked.drawn[start:end].rstrip(" ")
        paragraph = self.part[row.number]
        return Line(row.number, paragraph, drawn, Span(start, end), wrapped.indent(row.line))


_CLOSE = frozenset((ParagraphKind.BYLINE, ParagraphKind.IMPRINT))
"""Lines of a head that stand right below each other."""


def _is_apart(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a blank row stands between two paragraphs."""
    if following is None or paragraph.kind is ParagraphKind.ENTRY:
        return False
    if paragraph.kind in _CLOSE:
        return following.kind not in {*_CLOSE, ParagraphKind.CAPTION}
    return not (paragraph.kind is following.kind is ParagraphKind.ITEM)


def _indent(paragraph: Paragraph) -> int:
    """Cells by which the rows of an item after the first stand further right: below its text."""
    bullet = _BULLET.match(paragraph.text) if paragraph.kind is ParagraphKind.ITEM else None
    return bullet.end() if bullet else 0
