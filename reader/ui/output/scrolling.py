"""Finds what the terminal's own scrolling would save."""

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter, ne
from typing import NamedTuple, Self

from reader.ui.output.cells import BLANK, UNKNOWN, Row, rows_of

_FEWEST_ROWS = 3
"""Fewer changed rows are written sooner than scrolled."""
_WORTH_MOVING = 4
"""The share of the text of changed rows that must stand elsewhere already: one part of so many.
With less a scroll saves few bytes, and to see whether it saves any takes painting twice."""
_TEXT = itemgetter(0)
"""Of a cell."""


class _Scroll(NamedTuple):
    top: int
    bottom: int
    lines: int


class Scroll(_Scroll):
    """Rows `top` to `bottom` go up by `lines`, or down if that is negative."""

    __slots__ = ()

    def __new__(cls, top: int, bottom: int, lines: int) -> Self:
        """Raises `ValueError` if nothing would be left of what is scrolled."""
        if not 0 < abs(lines) <= bottom - top:
            raise ValueError(f"not scrolled: rows {top} to {bottom} by {lines}")
        return super().__new__(cls, top, bottom, lines)

    def applied(self, rows: Sequence[Row]) -> list[Row]:
        """What a screen shows afterwards."""
        within = list(rows[self.top : self.bottom + 1])
        blank = rows_of(BLANK, (len(rows[0]), abs(self.lines)))
        kept = within[self.lines :] if self.lines > 0 else within[: self.lines]
        within = kept + blank if self.lines > 0 else blank + kept
        return [*rows[: self.top], *within, *rows[self.bottom + 1 :]]


def found(shown: Sequence[Row], wanted: Sequence[Row]) -> Scroll | None:
    """The scroll after which most text of `shown` stands where it is wanted, if any moves.

    Rows are compared by their text, within the columns that change.
    """
    changed = [
        y
        for y, (old, new) in enumerate(zip(shown, wanted, strict=True))
        if old is not new and old != new
    ]
    if len(changed) < _FEWEST_ROWS:
        return None
    lines, moved = _most_moved(shown, wanted, changed)
    if not moved:
        return None
    first, last = moved[0], moved[-1]
    # Blank rows at its ends are cheaper moved than erased.
    blank = {y for y in changed if 0 <= y + lines < len(shown) and wanted[y] == shown[y + lines]}
    while first - 1 in blank:
        first -= 1
    while last + 1 in blank:
        last += 1
    scroll = Scroll(min(first, first + lines), max(last, last + lines), lines)
    # What is not known may not move either.
    known = not any(UNKNOWN in row for row in wanted[scroll.top : scroll.bottom + 1])
    return scroll if known else None


def _most_moved(
    shown: Sequence[Row], wanted: Sequence[Row], changed: Sequence[int]
) -> tuple[int, list[int]]:
    """By how many lines most text moves, and the rows it moves to; none if it is too little."""
    # A row that moved as a whole is the same row: then no text need be compared.
    here = {id(row): y for y, row in enumerate(shown)}
    whole = Counter(here[id(wanted[y])] - y for y in changed if id(wanted[y]) in here)
    lines, rows = max(whole.items(), key=itemgetter(1), default=(0, 0))
    if lines and rows > len(changed) // 2:
        there = ((y, y + lines) for y in changed if 0 <= y + lines < len(shown))
        return lines, [y for y, place in there if _is_moved(shown, wanted[y], y, place)]
    left, right = _extent(shown, wanted, changed)
    places: dict[str, list[int]] = {}
    for y, row in enumerate(shown):
        places.setdefault(_key(row, left, right), []).append(y)
    moved: dict[int, list[int]] = {}
    weights: Counter[int] = Counter()
    written = 0
    for y in changed:
        key = _key(wanted[y], left, right)
        weight = len(key.strip())
        written += weight
        for place in places.get(key, ()) if weight and UNKNOWN.text not in key else ():
            moved.setdefault(place - y, []).append(y)
            weights[place - y] += weight
    del weights[0]
    lines = max(weights, key=lambda lines: (weights[lines], -abs(lines)), default=0)
    return lines, moved[lines] if weights[lines] * _WORTH_MOVING > written else []


def _extent(shown: Sequence[Row], wanted: Sequence[Row], changed: Sequence[int]) -> tuple[int, int]:
    """The columns from the first to behind the last one in which anything changes."""
    left, right = len(wanted[0]), 0
    for y in changed:
        differs = bytes(map(ne, shown[y], wanted[y]))
        left = min(left, differs.find(1))
        right = max(right, differs.rfind(1) + 1)
    return left, right


def _is_moved(shown: Sequence[Row], row: Row, y: int, place: int) -> bool:
    """Whether what changes in row `y` stands in row `place` already."""
    if row is shown[place]:
        return True
    left, right = _extent([shown[y]], [row], [0])
    return _key(row, left, right) == _key(shown[place], left, right)


def _key(row: Row, left: int, right: int) -> str:
    return "".join(map(_TEXT, row[left:right]))
