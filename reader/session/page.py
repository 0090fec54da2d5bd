"""A page: one part set at a width, with a mark on every link, and the way from places to rows.

A mark (`→`) is put into the text that is drawn, behind the words it belongs to, so it wraps with
them; a `Marked` paragraph (see `link_marks`) keeps the two kinds of offset apart. Paragraphs are
wrapped when they are looked at, so a part of a million costs as little to open as one of ten.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.document.model import Paragraph, ParagraphKind, Part, Place, Span, Stop
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


@dataclass(frozen=True, slots=True)
class View:
    """What a pane shows: a half-open range of (paragraph number, offset) of one part."""

    part: str
    first: tuple[int, int]
    last: tuple[int, int]

    def shows(self, place: Place) -> bool:
        """Whether any character of `place` is on the screen."""
        last = (place.paragraph, max(place.span.start, place.span.end - 1))
        return place.part == self.part and self.first <= last and place.position < self.last


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it is drawn: a paragraph by number, and a range of its drawn text."""

    number: int
    paragraph: Paragraph
    drawn: str
    span: Span
    """The characters of the paragraph's drawn text that stand on this row."""
    indent: int
    """Cells left free before them."""


class Page:
    """One part set at a width of cells."""

    def __init__(self, part: Part, stops: Sequence[Stop], width: int, marks: Marks) -> None:
        """Set `part`, with the marks of its `stops`, in rows of at most `width` cells."""
        self.part = part
        self.width = width
        self.first = Row(1 - len(part.opening), 0)
        """The first row."""
        self._marks = marks
        self._last_number = len(part.paragraphs)
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
            following = self.part[number + 1] if number < self._last_number else None
            gap, indent = _is_apart(paragraph, following), _indent(paragraph)
            found = marked, Wrapped(marked.drawn, self.width, indent=indent, gap=gap)
            self._set[number] = found
        return found

    # Rows.

    def step(self, row: Row, rows: int) -> Row:
        """The row that many rows further down (or up, below 0), or the last (or first)."""
        number, index = row.number, row.line + rows
        while index < 0:
            if number == self.first.number:
                return self.first
            number -= 1
            index += len(self._wrapped(number))
        while index >= (count := len(self._wrapped(number))):
            if number == self._last_number:
                return Row(number, count - 1)
            number += 1
            index -= count
        return Row(number, index)

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

    # Places.

    def row_of(self, place: Place) -> Row:
        """The row on which a place begins."""
        marked, wrapped = self._paragraph(place.paragraph)
        return Row(place.paragraph, wrapped.row_of(marked.to_drawn(place.span.start)))

    def last_row_of(self, place: Place) -> Row:
        """The row on which a place ends."""
        end = max(place.span.start, place.span.end - 1)
        return self.row_of(Place(place.part, place.paragraph, Span(end, end)))

    def text_rows(self, number: int) -> int:
        """How many rows a paragraph has, without the gap after it."""
        return (
            self.last_row_of(
                Place(self.part.name, number, Span(0, len(self.part[number].text)))
            ).line
            + 1
        )

    def place_at(self, row: Row, cell: int = 0) -> Place:
        """The place drawn at a cell of a row, as an empty span."""
        marked, wrapped = self._paragraph(row.number)
        return self._place(row.number, marked.to_text(wrapped.offset_at(row.line, cell)))

    def top(self, row: Row) -> Place:
        """The place that names a row: `row_of` leads back to it at this width."""
        marked, wrapped = self._paragraph(row.number)
        return self._place(row.number, marked.to_text(wrapped.start(row.line)))

    def _place(self, number: int, offset: int) -> Place:
        return Place(self.part.name, number, Span(offset, offset))

    def view(self, row: Row, height: int) -> View:
        """What is on the screen when `row` is the first of `height` rows."""
        bottom = self.step(row, height - 1)
        after = self.step(bottom, 1)
        end = self.top(after).position if after > bottom else (self._last_number + 1, 0)
        return View(self.part.name, self.top(row).position, end)

    def read(self, row: Row, height: int) -> float:
        """The share of the part's characters that stand above the end of the screen, 0 to 1."""
        bottom = self.step(row, height - 1)
        if bottom == self.last:
            return 1.0
        start = self.part[self.first.number].source.start
        end = self.part[self._last_number].source.end
        here = self.part[bottom.number].source.start + self._wrapped(bottom.number).end(bottom.line)
        return min(1.0, (here - start) / max(1, end - start))


def _is_apart(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a blank row stands between two paragraphs."""
    if following is None or paragraph.kind is ParagraphKind.ENTRY:
        return False
    if paragraph.kind is ParagraphKind.BYLINE:
        return following.kind not in {ParagraphKind.BYLINE, ParagraphKind.CAPTION}
    return not (paragraph.kind is following.kind is ParagraphKind.ITEM)


def _indent(paragraph: Paragraph) -> int:
    """Cells by which the rows of an item after the first stand further right: below its text."""
    bullet = _BULLET.match(paragraph.text) if paragraph.kind is ParagraphKind.ITEM else None
    return bullet.end() if bullet else 0
