"""Writes what differs between what a terminal shows and what it should show."""

from collections.abc import Sequence

from reader.ui.output.cells import BLANK, UNKNOWN, Cell, Row, is_plain
from reader.ui.output.pen import Pen
from reader.ui.output.styles import Style

_WORTH_ERASING = 9
"""Blanks that take more bytes to write than to erase and to step over."""


def paint(
    pen: Pen, shown: Sequence[Row], wanted: Sequence[Row], order: Sequence[int], enough: float
) -> int:
    """Turn rows of `shown` into those of `wanted`, in that order; how many are done.

    The rest is left when `enough` bytes are written. Where nobody knows what is wanted, nothing is.
    """
    for done, y in enumerate(order):
        if pen.size >= enough:
            return done
        if shown[y] is not wanted[y] and shown[y] != wanted[y]:
            _paint_row(pen, y, shown[y], wanted[y])
    return len(order)


def merged(old: Row, new: Row) -> Row:
    """What a row shows after it was painted: what is wanted, else what was there."""
    if old is new or UNKNOWN not in new:
        return new
    return [
        (before if before.width == 1 and not before.odd else UNKNOWN) if after is UNKNOWN else after
        for before, after in zip(old, new, strict=True)
    ]


def _paint_row(pen: Pen, y: int, old: Row, new: Row) -> None:
    odd = next((x for x, pair in enumerate(zip(old, new, strict=True)) if _is_odd(pair)), None)
    if odd is not None:
        old = _without(pen, y, odd, old, new)
    tail = _tail(new)
    width = len(new)
    x = 0
    while x < width:
        cell = new[x]
        if cell is UNKNOWN or new[x : x + cell.width] == old[x : x + cell.width]:
            x += cell.width or 1
            continue
        if x >= tail and width - x > 3 and pen.can_erase(cell.style):
            _reach(pen, y, x, new)
            pen.erase_to_end(cell.style)
            return
        blanks = _blanks(pen, x, old, new)
        _reach(pen, y, x, new)
        if blanks > _WORTH_ERASING:
            pen.erase(cell.style, blanks)
            x += blanks
            continue
        if not pen.suits(cell):
            pen.dress(cell.style)
        pen.write(cell.text, cell.width)
        x += cell.width or 1
        if cell.odd and (x == width or not new[x].odd):
            pen.lose_column()


def _is_odd(pair: tuple[Cell, Cell]) -> bool:
    return pair[0].odd or pair[1].odd


def _without(pen: Pen, y: int, odd: int, old: Row, new: Row) -> Row:
    """The row without its rest from `odd` on, where widths are disputed: all of that is rewritten.

    It is erased first, for what is written may cover fewer cells than thought; unless there are
    cells in it that nobody knows.
    """
    if UNKNOWN in new[odd:]:
        return [*old[:odd], *(UNKNOWN for _ in old[odd:])]
    # What it does not cover of its cells has its background then.
    paper = Style(background=new[odd].style.background)
    blank = Cell(" ", paper) if pen.can_erase(paper) else BLANK
    pen.go(y, odd)
    pen.erase_to_end(blank.style)
    return [*old[:odd], *(blank for _ in old[odd:])]


def _tail(row: Row) -> int:
    """Where the blanks of one background begin that a row ends in; its width if it ends in none."""
    x = len(row)
    last = row[-1]
    if is_plain(last):
        while x and row[x - 1] == last:
            x -= 1
    return x


def _blanks(pen: Pen, x: int, old: Row, new: Row) -> int:
    """How many blanks of one background from `x` on can be erased: up to the last that differs."""
    cell = new[x]
    if not (pen.can.erase and is_plain(cell) and pen.can_erase(cell.style)):
        return 0
    changed = end = x
    while end < len(new) and new[end] == cell:
        if old[end] != cell:
            changed = end
        end += 1
    return changed + 1 - x


def _reach(pen: Pen, y: int, x: int, new: Row) -> None:
    """Get to column `x`: over what stands between by writing it again if that is not longer."""
    if pen.at is not None and pen.at[0] == y and pen.at[1] is not None and pen.at[1] < x:
        between = new[pen.at[1] : x]
        if all(cell.width == 1 and not cell.odd and pen.suits(cell) for cell in between):
            text = "".join(cell.text for cell in between)
            if len(text.encode()) <= len(pen.way(y, x)):
                pen.write(text, len(between))
                return
    pen.go(y, x)
