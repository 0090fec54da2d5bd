"""Wrapping: from a paragraph to screen rows of a given width in cells, and back.

    "The quick brown fox" in 10 cells      row 0  "The quick "   characters 0 to 10
                                           row 1  "brown fox"    characters 10 to 19
                                           row 2  ""             the gap, characters 19 to 19

The rows of a paragraph tile its text: each character is in exactly one row, the space at which
a row was broken ends that row, and the blank row after a paragraph starts at the paragraph's end.
So a row can be named by the characters it starts with, which stay the same at every width.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.text.cells import cell_len, is_single

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
    if is_single(text):
        return _wrap_single(text, width, indent)
    return _wrap_clusters(text, width, indent)


def _wrap_single(text: str, width: int, indent: int) -> list[int]:
    """`wrap_text` where every character takes one cell: 0.03 seconds a megabyte, not 0.4."""
    starts = [0]
    end = width
    while end < len(text):
        space = text.rfind(" ", starts[-1], end + 1)
        if space == end:
            start = end + len(text[end:]) - len(text[end:].lstrip(" "))
        else:
            start = space + 1 if space >= 0 else end
        if start == len(text):
            break
        starts.append(start)
        end = start + width - indent
    return starts


def _wrap_clusters(text: str, width: int, indent: int) -> list[int]:
    """`wrap_text` for any text."""
    clusters = list(_clusters(text))
    starts = [0]
    first = 0  # the cluster that the row starts with
    room = width
    while (after := _row_end(text, clusters, first, room)) < len(clusters):
        starts.append(clusters[after][0])
        first, room = after, width - indent
    return starts


def _row_end(text: str, clusters: Sequence[tuple[int, int, int]], first: int, room: int) -> int:
    """The cluster after the last one of a row that starts with `first`."""
    used = 0
    break_at = first
    for index in range(first, len(clusters)):
        start, end, cells = clusters[index]
        used += cells
        if used > room and text[start:end] != " " and index > first:
            return break_at if break_at > first else index
        if _is_break(text, start, end, cells):
            break_at = index + 1
    return len(clusters)


class Wrapped:
    """The rows of one paragraph at a width."""

    def __init__(self, text: str, width: int, *, indent: int = 0, gap: bool = False) -> None:
        """Wrap `text` to `width` cells; with `gap` a blank row follows.

        Rows after the first stand `indent` cells further right, as far as there is room.
        """
        if width < 1:
            raise ValueError(f"no text fits in {width} cells")
        self.text = text
        self._indent = min(indent, width // 3)
        self._starts = wrap_text(text, width, self._indent)
        if gap:
            self._starts.append(len(text))

    def __len__(self) -> int:
        """The number of rows, the gap among them."""
        return len(self._starts)

    def start(self, row: int) -> int:
        """The offset of the first character of a row."""
        return self._starts[row]

    def end(self, row: int) -> int:
        """The offset after the last character of a row."""
        return self._starts[row + 1] if row + 1 < len(self._starts) else len(self.text)

    def indent(self, row: int) -> int:
        """Cells left free before a row."""
        return self._indent if row else 0

    def row_of(self, offset: int) -> int:
        """The row in which a character stands; the end of the text counts as the gap's."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def cell_of(self, offset: int) -> tuple[int, int]:
        """Row and cell at which a character is drawn."""
        row = self.row_of(offset)
        return row, self.indent(row) + cell_len(self.text[self._starts[row] : offset])

    def offset_at(self, row: int, cell: int) -> int:
        """The character drawn over a cell; past the row, its end."""
        used = self.indent(row)
        start, end = self.start(row), self.end(row)
        for first, _, cells in _clusters(self.text[start:end]):
            used += cells
            if cell < used:
                return start + first
        return end
