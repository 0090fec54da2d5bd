"""The model of a screen: rows of cells."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.text.cells import cell_len
from reader.ui.output.styles import PLAIN, Style, of_blank

# Characters of one cell in every terminal: letters, signs, arrows, lines. No marks that combine,
# nothing that runs from right to left, nothing that may be drawn as a picture of two cells.
_NARROW = (
    " -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0556\u1e00-\u1fff\u2010-\u2027\u2030-\u205e"
    "\u2070-\u20bf\u2190-\u2193\u2196-\u21a8\u21ab-\u22ff\u2500-\u25a9\u25ac-\u25b5\u25b7-\u25bf"
)
# Characters of two cells in every terminal: kana, Han, Hangul, full-width forms.
_WIDE = "\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60"
_ALL_NARROW = re.compile(f"[{_NARROW}]*")
_AGREED = f"[{_NARROW}{_WIDE}]"
"""Compiled when it is first used: it names so many characters that this takes 2.5 ms."""
_JOINER = "\u200d"


class Cell(NamedTuple):
    """A cell of the screen. A tuple, for cells are compared by the thousand."""

    text: str
    """A character with what combines with it; empty in the right half of a wide one."""
    style: Style
    width: int = 1
    """How many cells the text takes; 0 in the right half of a wide character."""
    odd: bool = False
    """Whether terminals may disagree about the width."""


Row = tuple[Cell, ...]
"""Screens share rows, and what is the same row need not be compared."""

BLANK = Cell(" ", PLAIN)
UNKNOWN = Cell("\0", PLAIN)
"""A cell of which nobody knows what it shows. No frame holds its text."""


def rows_of(cell: Cell, size: tuple[int, int]) -> list[Row]:
    """A screen of `size` (columns, rows) that is full of one cell."""
    return [(cell,) * size[0]] * size[1]


def cells_of(text: str, style: Style) -> Row:
    """A text in cells; raises `ValueError` if it begins with a mark that belongs before it."""
    if _ALL_NARROW.fullmatch(text):
        return tuple(_cell(character, style) for character in text)
    cells: list[Cell] = []
    for unit in _units(text):
        width = cell_len(unit)
        if not width:
            raise ValueError(f"nothing to combine with: {unit!r}")
        odd = not re.fullmatch(_AGREED, unit)
        cells.append(Cell(unit, style, width, odd) if odd or width > 1 else _cell(unit, style))
        cells += [Cell("", style, 0, odd)] * (width - 1)
    return tuple(cells)


@lru_cache(maxsize=16384)
def _cell(character: str, style: Style) -> Cell:
    """One object for equal cells, so that most comparisons are of identities."""
    return Cell(character, of_blank(style) if character == " " else style)


def _units(text: str) -> Iterator[str]:
    """The characters of a text, each with the marks and joined characters that follow it."""
    unit = ""
    for character in text:
        if unit and (unit.endswith(_JOINER) or not cell_len(character)):
            unit += character
        else:
            if unit:
                yield unit
            unit = character
    if unit:
        yield unit


def put(row: Row, x: int, cells: Row) -> Row:
    """A row with cells written over it from `x`. What they leave of a wide character is unknown."""
    if len(cells) == len(row):
        return cells
    before, after = x, x + len(cells)
    while before > 0 and not row[before].width:
        before -= 1
    while after < len(row) and not row[after].width:
        after += 1
    lost = (UNKNOWN,) * (x - before), (UNKNOWN,) * (after - x - len(cells))
    return (*row[:before], *lost[0], *cells, *lost[1], *row[after:])


def is_plain(cell: Cell) -> bool:
    """Whether the cell is a blank of which only a background shows."""
    return cell.text == " " and not cell.style.attributes and not cell.style.link
