"""A page: one part set at a width, and the way from places to rows.

A mark (`→`) is put into the text that is drawn, behind the words it belongs to, so it wraps with
them; a `Marked` paragraph (see `link_marks`) keeps the two kinds of offset apart.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reader.document.model import Place, Span, Stop
from reader.session.link_marks import mark_offset
from reader.session.rows import Row, Rows
from reader.text.clusters import cluster_before


class View(NamedTuple):
    """What a pane shows: a half-open range of (paragraph number, offset) of one part."""

    part: str
    first: tuple[int, int]
    last: tuple[int, int]
    numbers: Sequence[int] | None = None
    """The paragraphs that are shown at all, rising; `None` if all are."""

    def shows(self, place: Place) -> bool:
        """Whether any character of `place` is on the screen."""
        last = (place.paragraph, max(place.span.start, place.span.end - 1))
        within = place.part == self.part and self.first <= last and place.position < self.last
        return within and (self.numbers is None or place.paragraph in self.numbers)

    @property
    def begins(self) -> int | None:
        """The first paragraph that begins on the screen or below it; none if none is shown."""
        number = self.first[0] + (1 if self.first[1] else 0)
        if self.numbers is None:
            return number
        return next((shown for shown in self.numbers if shown >= number), None)


class Page(Rows):
    """One part set at a width of cells: its rows, and which places stand on them."""

    def row_of(self, place: Place) -> Row:
        """The row on which a place begins; of one that is not set, where it would stand."""
        index = bisect_left(self._numbers, place.paragraph)
        if index == len(self._numbers):
            return self.last
        if self._numbers[index] != place.paragraph:
            return Row(self._numbers[index], 0)
        marked, wrapped = self._paragraph(place.paragraph)
        return Row(place.paragraph, wrapped.row_of(marked.to_drawn(place.span.start)))

    def cell_of(self, place: Place) -> int:
        """The cell of its row at which a place begins."""
        marked, wrapped = self._paragraph(place.paragraph)
        return wrapped.cell_of(marked.to_drawn(place.span.start))[1]

    def last_row_of(self, place: Place) -> Row:
        """The row on which a place ends."""
        end = max(place.span.start, place.span.end - 1)
        return self.row_of(Place(place.part, place.paragraph, Span(end, end)))

    def reaching(self, row: Row, place: Place, height: int) -> Row:
        """The row at the top of a screen that shows a place: `row` if it does, else one above it.

        The place stands a third down then, as far as the part's end allows.
        """
        lowest = max(self.first, self.bottom(height))
        shown = min(row, lowest)
        first, last = self.row_of(place), self.last_row_of(place)
        if first < shown or self.step(shown, height - 1) < last:
            return min(self.step(first, -(height // 3)), lowest)
        return row

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

    def character_at(self, row: Row, cell: int) -> Place:
        """The character of a row that is drawn over a cell or nearest to it, as an empty span.

        Of a gap it is the last one before.
        """
        marked, wrapped = self._paragraph(row.number)
        drawn = min(wrapped.offset_at(row.line, cell), max(0, wrapped.end(row.line) - 1))
        offset = marked.to_text(drawn)
        # A mark counts as what follows, and that may stand on the next row.
        while offset and wrapped.row_of(marked.to_drawn(offset)) > row.line:
            offset -= 1
        text = self.part[row.number].text
        return self._place(row.number, cluster_before(text, min(offset, len(text) - 1) + 1))

    def stop_at(self, row: Row, cell: int) -> Stop | None:
        """The link whose words, closing quotation mark or sign are drawn over a cell, if any."""
        marked, wrapped = self._paragraph(row.number)
        drawn = wrapped.offset_at(row.line, cell)
        if cell < wrapped.indent(row.line) or drawn >= wrapped.end(row.line):
            return None
        text = self.part[row.number].text
        ends = ((stop, marked.to_drawn(mark_offset(text, stop))) for stop in self.stops(row.number))
        over = [s for s, end in ends if marked.to_drawn(s.at.span.start) <= drawn < end]
        return min(over, key=lambda stop: stop.at.span.end - stop.at.span.start, default=None)

    def is_gap(self, row: Row) -> bool:
        """Whether a row is the blank one after a paragraph."""
        wrapped = self._wrapped(row.number)
        return row.line > 0 and wrapped.start(row.line) == len(wrapped.text)

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
        return View(self.part.name, self.top(row).position, end, self._chosen)

    def read(self, row: Row, height: int) -> float:
        """The share of the part's characters that stand above the end of the screen, 0 to 1."""
        bottom = self.step(row, height - 1)
        if bottom == self.last:
            return 1.0
        start = self.part[self.first.number].source.start
        end = self.part[self._last_number].source.end
        here = self.part[bottom.number].source.start + self._wrapped(bottom.number).end(bottom.line)
        return min(1.0, (here - start) / max(1, end - start))
