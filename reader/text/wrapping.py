"""Wrapping: from paragraphs to screen rows of a given width in cells, and back.

    wrap(["The quick brown fox"], width=10)      row 0  "The quick "   characters 0 to 10
                                                 row 1  "brown fox"    characters 10 to 19
                                                 row 2  ""             the gap, characters 19 to 19

The rows of a paragraph tile its text: each character is in exactly one row, the space at which
a row was broken ends that row, and the blank row after a paragraph starts at the paragraph's end.
So a row can be named by the characters it starts with, which stay the same at every width.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.text.cells import cell_len


@dataclass(frozen=True, slots=True)
class Row:
    """Characters `start` to `end` of a paragraph, by its index; empty in the gap after it."""

    paragraph: int
    start: int
    end: int
    indent: int = 0
    """Cells left free before them."""


_STOPS = frozenset("、。，．！？」』）")


def _clusters(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and cells of each character with the zero-width ones that sit on it."""
    start, cells = 0, -1
    for index, character in enumerate(text):
        width = cell_len(character)
        if cells >= 0 and width > 0:
            yield start, index, cells
            start, cells = index, width
        else:
            cells = max(cells, 0) + width
    if cells >= 0:
        yield start, len(text), cells


def _is_break(text: str, start: int, end: int, cells: int) -> bool:
    """Whether a row may end here: at a space, or after a wide character (not before a stop)."""
    return text[start:end] == " " or (cells == 2 and text[end : end + 1] not in _STOPS)


def wrap_text(text: str, width: int, indent: int = 0) -> list[int]:
    """The character offsets at which the rows of `text` start, at most `width` cells each.

    Rows after the first have `indent` cells less. A trailing space may stand beyond the width: it
    is not drawn. A word wider than a row is cut.
    """
    if len(text) <= width and text.isascii():
        return [0]
    starts = [0]
    room = width
    used = 0  # cells of the row so far
    break_at = 0  # the last offset in this row at which it may be broken
    since = 0  # cells after that offset
    for start, end, cells in _clusters(text):
        if used + cells > room and text[start:end] != " " and start > starts[-1]:
            room = width - indent
            if break_at > starts[-1]:
                starts.append(break_at)
                used = since
            else:
                starts.append(start)
                used = 0
            if used + cells > room and start > starts[-1]:
                starts.append(start)
                used = 0
        used += cells
        since += cells
        if _is_break(text, start, end, cells):
            break_at, since = end, 0
    return starts


class Layout:
    """The rows of some paragraphs at one width, searchable both ways."""

    def __init__(
        self,
        texts: Sequence[str],
        gaps: Sequence[bool],
        width: int,
        indents: Sequence[int] | None = None,
    ) -> None:
        """Wrap `texts` to `width` cells; a blank row follows where `gaps` says so.

        Rows of a text after its first stand `indents` cells further right, where there is room.
        """
        if width < 1:
            raise ValueError(f"no text fits in {width} cells")
        self.texts = texts
        self.width = width
        self._paragraphs: list[int] = []
        self._starts: list[int] = []
        self._first_rows: list[int] = []
        most = width // 3
        self._indents = [min(indent, most) for indent in indents or [0] * len(texts)]
        for index, (text, gap) in enumerate(zip(texts, gaps, strict=True)):
            self._first_rows.append(len(self._starts))
            starts = wrap_text(text, width, self._indents[index])
            if gap:
                starts.append(len(text))
            self._starts.extend(starts)
            self._paragraphs.extend([index] * len(starts))
        self._first_rows.append(len(self._starts))

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._starts)

    def __getitem__(self, row: int) -> Row:
        """The row of that number, from 0; raises `IndexError` past the last."""
        paragraph = self._paragraphs[row]
        start = self._starts[row]
        last = row + 1 == self._first_rows[paragraph + 1]
        end = len(self.texts[paragraph]) if last else self._starts[row + 1]
        indent = self._indents[paragraph] if row > self._first_rows[paragraph] else 0
        return Row(paragraph, start, end, indent)

    def row_of(self, paragraph: int, offset: int) -> int:
        """The row in which a character of a paragraph stands; its end counts as the gap's."""
        first, last = self._first_rows[paragraph], self._first_rows[paragraph + 1]
        return max(first, bisect_right(self._starts, offset, first, last) - 1)

    def cell_of(self, paragraph: int, offset: int) -> tuple[int, int]:
        """Row and cell at which a character of a paragraph is drawn."""
        row = self.row_of(paragraph, offset)
        before = cell_len(self.texts[paragraph][self._starts[row] : offset])
        return row, self[row].indent + before

    def place_at(self, row: int, cell: int) -> tuple[int, int]:
        """Paragraph and offset of the character drawn over that cell; past the row, its end."""
        line = self[row]
        used = line.indent
        for start, _, cells in _clusters(self.texts[line.paragraph][line.start : line.end]):
            used += cells
            if cell < used:
                return line.paragraph, line.start + start
        return line.paragraph, line.end
