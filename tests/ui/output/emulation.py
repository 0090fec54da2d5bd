"""Terminals that compare what a screen shows, cell by cell."""

from typing import Any

import pyte

Look = tuple[list[list[tuple[object, ...]]], tuple[int, int]]


class Emulator:
    """A screen of `pyte` behind a line discipline that writes `\\r\\n` for `\\n`."""

    def __init__(self, size: tuple[int, int]) -> None:
        """A screen of `size`: columns, rows."""
        self.screen: Any = pyte.Screen(*size)
        self._stream: Any = pyte.Stream(self.screen)

    def feed(self, text: str) -> None:
        """Show what is written."""
        self._stream.feed(text.replace("\n", "\r\n"))

    def resize(self, size: tuple[int, int]) -> None:
        """Take another size."""
        self.screen.resize(size[1], size[0])

    @property
    def look(self) -> Look:
        """All cells with colours and attributes, of a blank only what shows; and the cursor."""
        cursor = self.screen.cursor
        return shown_in(self.screen), (cursor.y, min(cursor.x, self.screen.columns - 1))


def shown_in(screen: Any) -> list[list[tuple[object, ...]]]:  # noqa: ANN401 - pyte has no types
    """What a screen of pyte shows, row by row."""
    rows = [screen.buffer[y] for y in range(screen.lines)]
    return [[_shown(row[x]) for x in range(screen.columns)] for row in rows]


def _shown(cell: tuple[object, ...]) -> tuple[object, ...]:
    """A cell of pyte (data, colours, bold, italics, underscore, strikethrough, reverse, blink)."""
    data, _, background, _, _, *seen_on_blanks, _ = cell
    return (data, background) if data == " " and not any(seen_on_blanks) else cell


def differences(one: Emulator, other: Emulator) -> list[tuple[object, ...]]:
    """Where two screens differ: (row, column, a cell, the other), and the cursors if they do."""
    (rows, cursor), (other_rows, other_cursor) = one.look, other.look
    cells: list[tuple[object, ...]] = [
        (y, x, a, b)
        for y, (row, other_row) in enumerate(zip(rows, other_rows, strict=True))
        for x, (a, b) in enumerate(zip(row, other_row, strict=True))
        if a != b
    ]
    return cells + ([("cursor", cursor, other_cursor)] if cursor != other_cursor else [])
