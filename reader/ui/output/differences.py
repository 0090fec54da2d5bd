"""Writes what differs between what a terminal shows and what it should show."""

import re
from collections.abc import Sequence
from itertools import compress, repeat
from operator import eq, itemgetter, ne, not_, or_

from reader.ui.output.cells import BLANK, UNKNOWN, Cell, Row, is_plain
from reader.ui.output.pen import Pen
from reader.ui.output.styles import Style, of_blank

_WORTH_ERASING = 9
"""Blanks that take more bytes to write than to erase and to step over."""
_GAP = b"\1" * (_WORTH_ERASING + 1)
_END = 3
"""Blanks at the end of a row that take no more bytes to write than to erase."""
_TEXT, _STYLE, _WIDTH, _ODD = map(itemgetter, range(4))
"""Of a cell. A row is gone through by functions of C: cells are painted by the thousand."""
_RUN = re.compile(rb"[\x01\x03](?:\x01|\x00{1,3}(?=\x01))*")
"""What is written at once: cells that differ (1), and up to three between them that do not. Where
another style begins (2) or all is to be written singly, another run does."""
_JOINTS = bytes([0, 2, *range(2, 256)])
"""Makes a 2 of a 1."""


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
    return tuple(
        (before if before.width == 1 and not before.odd else UNKNOWN) if after is UNKNOWN else after
        for before, after in zip(old, new, strict=True)
    )


def _paint_row(pen: Pen, y: int, old: Row, new: Row) -> None:
    is_odd = any(map(_ODD, new))
    if is_odd or any(map(_ODD, old)):
        old = _without(pen, y, old, new)
    blank = bytes(map(eq, map(_TEXT, new), repeat(" ")))
    codes = _codes(old, new, blank, is_odd=is_odd)
    width, tail = len(new), _tail(new)
    if width - tail <= _END:
        tail = width
    x = 0
    while run := _RUN.search(codes, x):
        x, end = run.span()
        cell = new[x]
        erases = pen.can_erase(cell.style)
        _reach(pen, y, x, new)
        if x >= tail and erases:
            pen.erase_to_end(cell.style)
            return
        erases = erases and pen.can.erase
        blanks = _blanks(x, old, new) if erases and is_plain(cell) else 0
        if blanks > _WORTH_ERASING:
            pen.erase(cell.style, blanks)
            x += blanks
            continue
        if erases:
            # What is longer erased than written is left to be erased.
            gap = blank.find(_GAP, x + 1, end)
            end = gap if gap > 0 and is_plain(new[gap]) else end
        end = min(end, tail) if x < tail else end
        # A blank looks alike in many styles, a letter does not.
        letter = new[max(x, blank.find(0, x, end))]
        if not pen.suits(letter):
            pen.dress(letter.style)
        pen.write("".join(map(_TEXT, new[x:end])), end - x)
        x = end
        if cell.odd and (x == width or not new[x].odd):
            pen.lose_column()


def _codes(old: Row, new: Row, blank: bytes, *, is_odd: bool) -> bytes:
    """What `_RUN` is found in: a byte for each cell."""
    differs, joints = bytearray(map(ne, old, new)), _joints(new, blank)
    if is_odd or UNKNOWN in new or not all(map(_WIDTH, new)):
        _mark_singly(differs, joints, new)
    return bytes(map(or_, differs, joints.translate(_JOINTS)))


def _joints(row: Row, blank: bytes) -> bytearray:
    """Ones where cells begin that cannot be written in one style with those before."""
    styles = list(map(_STYLE, row))
    letters = list(compress(styles, map(not_, blank)))
    if not letters or letters.count(letters[0]) == len(letters):
        blanks = list(compress(styles, blank))
        seen = of_blank(letters[0]) if letters else blanks[0]
        if blanks.count(seen) == len(blanks):
            return bytearray(len(row))
    joints = bytearray(1) + bytes(map(ne, styles, styles[1:]))
    style, start, x = styles[0], 0, 0
    while (x := joints.find(1, x + 1)) > 0:
        after, only_blanks = styles[x], blank.find(0, start, x) < 0
        if blank[x]:
            joins = after == of_blank(style)
        else:
            joins = after == style or (only_blanks and of_blank(after) == style)
        joints[x] = not joins
        start = start if joins else x
        if joins and blank[x]:
            # Where the text goes on is seen whether it does so in the style before.
            if (letter := blank.find(0, x)) > 0:
                joints[letter] = 1
        else:
            style = after
    return joints


def _mark_singly(differs: bytearray, joints: bytearray, new: Row) -> None:
    """Have nothing written that is not known, all cells of a character, and no odd one with it."""
    for x in reversed(range(1, len(new))):
        if not new[x].width:
            differs[x - 1] |= differs[x]
    for x, cell in enumerate(new):
        if cell is UNKNOWN:
            differs[x], joints[x] = 0, 1
        elif not cell.width:
            differs[x] = differs[x - 1]
        elif cell.odd or (x and new[x - 1].odd):
            joints[x] = 1


def _is_odd(pair: tuple[Cell, Cell]) -> bool:
    return pair[0].odd or pair[1].odd


def _without(pen: Pen, y: int, old: Row, new: Row) -> Row:
    """The row without its rest where widths are disputed: all from there on is rewritten.

    It is erased first, for what is written may cover fewer cells than thought; unless there are
    cells in it that nobody knows.
    """
    odd = next(x for x, pair in enumerate(zip(old, new, strict=True)) if _is_odd(pair))
    if UNKNOWN in new[odd:]:
        return (*old[:odd], *(UNKNOWN for _ in old[odd:]))
    # What it does not cover of its cells has its background then.
    paper = Style(background=new[odd].style.background)
    blank = Cell(" ", paper) if pen.can_erase(paper) else BLANK
    pen.go(y, odd)
    pen.erase_to_end(blank.style)
    return (*old[:odd], *(blank for _ in old[odd:]))


def _tail(row: Row) -> int:
    """Where the blanks of one background begin that a row ends in; its width if it ends in none."""
    x = len(row)
    last = row[-1]
    if is_plain(last):
        while x and row[x - 1] == last:
            x -= 1
    return x


def _blanks(x: int, old: Row, new: Row) -> int:
    """How many like the plain blank at `x` stand from there on: up to the last that differs."""
    cell = new[x]
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
