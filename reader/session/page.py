"""A page: one part set at a width, with a mark on every link, and the way from places to rows.

A mark (`→`) is put into the text that is drawn, behind the words it belongs to, so it wraps with
them; a `Marked` paragraph keeps the two kinds of offset apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.document.model import Paragraph, ParagraphKind, Part, Place, Span, Status, Stop
from reader.text.wrapping import Layout

_CLOSING_MARKS = frozenset("”\"’'»“‹›«„‟")
_TIGHT = {ParagraphKind.BYLINE, ParagraphKind.ENTRY}
_BULLET = re.compile(r"(?:[^\w\s]|\(?\w{1,3}[.)]) ")
"""What stands before the text of an item, as far as the rows below it are indented."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The signs put behind linked words; they tell the status without colour."""

    verbatim: str = "→"
    altered: str = "≈"
    absent: str = "∅"
    quoted: str = "←"

    def of(self, stop: Stop) -> str:
        """The sign for a stop: `quoted` for a passage, else by the quotation's status."""
        if stop.incoming:
            return self.quoted
        match stop.quotation.status:
            case Status.VERBATIM:
                return self.verbatim
            case Status.ALTERED:
                return self.altered
            case Status.ABSENT:
                return self.absent


ASCII_MARKS = Marks(">", "~", "x", "<")


class Marked:
    """A paragraph's text with marks put in, and the map between the two kinds of offset."""

    def __init__(self, text: str, marks: Iterable[tuple[int, str]]) -> None:
        """Put each mark before the character at its offset; equal marks at one offset once."""
        ordered = sorted(dict.fromkeys(marks), key=lambda mark: mark[0])
        pieces, last = [], 0
        self.spans: list[Span] = []
        """Where the marks stand in `drawn`."""
        self._offsets: list[int] = []
        self._shifts: list[int] = []
        shift = 0
        for offset, mark in ordered:
            pieces += [text[last:offset], mark]
            self.spans.append(Span(offset + shift, offset + shift + len(mark)))
            last = offset
            shift += len(mark)
            self._offsets.append(offset)
            self._shifts.append(shift)
        self.drawn = "".join((*pieces, text[last:]))
        """The text as it is set."""

    def to_drawn(self, offset: int) -> int:
        """Where the character at `offset` of the text stands in `drawn`, behind its marks."""
        index = bisect_right(self._offsets, offset)
        return offset + (self._shifts[index - 1] if index else 0)

    def end_to_drawn(self, offset: int) -> int:
        """Where a range that ends at `offset` of the text ends in `drawn`, before its marks."""
        index = bisect_left(self._offsets, offset)
        return offset + (self._shifts[index - 1] if index else 0)

    def to_text(self, drawn: int) -> int:
        """The offset in the text of a character of `drawn`; for a mark, that of what follows."""
        low, high = 0, len(self.spans)
        while low < high:
            middle = (low + high) // 2
            if self.spans[middle].start <= drawn:
                low = middle + 1
            else:
                high = middle
        if not low:
            return drawn
        span = self.spans[low - 1]
        if drawn < span.end:
            return self._offsets[low - 1]
        return drawn - self._shifts[low - 1]


@dataclass(frozen=True, slots=True)
class View:
    """What a pane shows: a half-open range of (paragraph number, offset) of one part."""

    part: str
    first: tuple[int, int]
    last: tuple[int, int]

    def shows(self, place: Place) -> bool:
        """Whether the first character of `place` is on the screen."""
        return place.part == self.part and self.first <= place.position < self.last


def _mark_offset(text: str, stop: Stop) -> int:
    """Where a stop's mark goes: behind its words and the quotation mark that closes them."""
    end = stop.at.span.end
    if stop.incoming:
        return end
    # French sets a space before its closing mark.
    closing = end + len(text[end:]) - len(text[end:].lstrip())
    return closing + 1 if text[closing : closing + 1] in _CLOSING_MARKS else end


def _is_apart(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a blank row stands between two paragraphs."""
    if following is None or paragraph.kind in _TIGHT:
        return False
    return not (paragraph.kind is following.kind is ParagraphKind.ITEM)


def _indent(paragraph: Paragraph) -> int:
    """Cells by which the rows of an item after the first stand further right: below its text."""
    bullet = _BULLET.match(paragraph.text) if paragraph.kind is ParagraphKind.ITEM else None
    return bullet.end() if bullet else 0


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
        self._first = 1 - len(part.opening)
        self._paragraphs = [paragraph for _, paragraph in part.numbered()]
        signs: dict[int, list[tuple[int, str]]] = {}
        for stop in stops:
            text = part[stop.at.paragraph].text
            sign = (_mark_offset(text, stop), marks.of(stop))
            signs.setdefault(stop.at.paragraph, []).append(sign)
        self._marked = [
            Marked(paragraph.text, signs.get(number, ())) for number, paragraph in part.numbered()
        ]
        following = [*self._paragraphs[1:], None]
        self._layout = Layout(
            [marked.drawn for marked in self._marked],
            [_is_apart(*pair) for pair in zip(self._paragraphs, following, strict=True)],
            width,
            [_indent(paragraph) for paragraph in self._paragraphs],
        )

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._layout)

    def marked(self, number: int) -> Marked:
        """The paragraph of that number with its marks."""
        return self._marked[number - self._first]

    def line(self, row: int) -> Line:
        """What is drawn on a row; raises `IndexError` past the last."""
        found = self._layout[row]
        return Line(
            found.paragraph + self._first,
            self._paragraphs[found.paragraph],
            self._marked[found.paragraph].drawn[found.start : found.end].rstrip(" "),
            Span(found.start, found.end),
            found.indent,
        )

    def row_of(self, place: Place) -> int:
        """The row on which a place begins."""
        drawn = self.marked(place.paragraph).to_drawn(place.span.start)
        return self._layout.row_of(place.paragraph - self._first, drawn)

    def last_row_of(self, place: Place) -> int:
        """The row on which a place ends."""
        end = max(place.span.start, place.span.end - 1)
        drawn = self.marked(place.paragraph).to_drawn(end)
        return self._layout.row_of(place.paragraph - self._first, drawn)

    def rows_of(self, number: int) -> range:
        """The rows of a paragraph, without the gap after it."""
        text = self.part[number].text
        first = self.row_of(Place(self.part.name, number))
        last = self.last_row_of(Place(self.part.name, number, Span(0, len(text))))
        return range(first, last + 1)

    def place_at(self, row: int, cell: int = 0) -> Place:
        """The place drawn at a cell of a row, as an empty span."""
        index, drawn = self._layout.place_at(row, cell)
        offset = self._marked[index].to_text(drawn)
        return Place(self.part.name, index + self._first, Span(offset, offset))

    def top(self, row: int) -> Place:
        """The place that names a row: `row_of` leads back to it at this width."""
        found = self._layout[row]
        offset = self._marked[found.paragraph].to_text(found.start)
        return Place(self.part.name, found.paragraph + self._first, Span(offset, offset))

    def view(self, row: int, height: int) -> View:
        """What is on the screen when `row` is the first of `height` rows."""
        first = self.top(min(row, len(self) - 1))
        after = row + height
        last = self.top(after).position if after < len(self) else self._end
        return View(self.part.name, first.position, last)

    @cached_property
    def _end(self) -> tuple[int, int]:
        return (len(self.part.paragraphs) + 1, 0)
