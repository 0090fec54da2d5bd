"""Says in few bytes where to go, how to write and what to erase."""

from collections.abc import Iterator

from reader.ui.output.abilities import Abilities
from reader.ui.output.cells import UNKNOWN, Cell
from reader.ui.output.styles import PLAIN, Style, change, of_blank

_MOST_STEPS = 3
"""More steps than these take more bytes than going straight there."""


class Pen:
    r"""Collects what is written to a terminal whose cursor and style it knows.

    A line down is written as IND: what the line discipline makes of `\n` does not matter then.
    """

    def __init__(
        self, abilities: Abilities, size: tuple[int, int], at: tuple[int, int | None] | None
    ) -> None:
        """A pen in plain style at row and column `at`, if that is known; `size`: columns, rows."""
        self.at = at
        self.style = PLAIN
        self.can = abilities
        self._columns, self._rows = size
        self.size = 0
        """How many bytes are written."""
        self._written: list[str] = []

    @property
    def written(self) -> str:
        """All so far."""
        return "".join(self._written)

    def go(self, row: int, column: int) -> None:
        """Put the cursor there."""
        if self.at != (row, column):
            self._say(self.way(row, column))
            self.at = row, column

    def way(self, row: int, column: int) -> str:
        """The shortest text that puts the cursor there."""
        if self.at == (row, column):
            return ""
        return min(self._ways(row, column), key=len)

    def _ways(self, row: int, column: int) -> Iterator[str]:
        yield _control("H", *((row + 1, column + 1) if column else (row + 1,) if row else ()))
        if self.at is None:
            return
        here, at = self.at
        down = row - here
        if 0 <= down <= _MOST_STEPS:
            yield "\r" + "\x1bD" * down + self._across(0, column)
            if at is not None:
                yield "\x1bD" * down + self._across(at, column)
            elif self.can.column:
                yield "\x1bD" * down + _control("G", column + 1)

    def _across(self, at: int, column: int) -> str:
        """The shortest text from one column to another of a row."""
        ways = [_control("G", column + 1)] if self.can.column else []
        if column >= at:
            ways.append(_control("C", column - at) if column > at else "")
        else:
            ways.append("\b" * (at - column))
        return min(ways, key=len)

    def dress(self, style: Style) -> None:
        """Write in that style from here on."""
        if style != self.style:
            self._say(change(self._seen(self.style), self._seen(style), self.can.ends))
            self.style = style

    def _seen(self, style: Style) -> Style:
        """What of a style the terminal shows."""
        shown = self.can.attributes
        if shown is None or style.attributes <= shown:
            return style
        return Style(style.foreground, style.background, style.attributes & shown, style.link)

    def suits(self, cell: Cell) -> bool:
        """Whether the cell, if it is known, will look as it should in the style there is."""
        if cell.text == " ":
            return of_blank(self.style) == cell.style
        return cell.style == self.style and cell is not UNKNOWN

    def write(self, text: str, width: int) -> None:
        """Write a text of so many cells, which ends in this row."""
        self._say(text)
        self._advance(width)

    def lose_column(self) -> None:
        """Take the column for unknown: what was written may be wider or narrower than thought."""
        if self.at is not None:
            self.at = self.at[0], None

    def erase(self, style: Style, cells: int) -> None:
        """Make the next cells blank, with the background of `style`; the cursor stays."""
        self.dress(style)
        self._say(_control("X", cells))

    def erase_to_end(self, style: Style) -> None:
        """Make the rest of the row blank, with the background of `style`; the cursor stays."""
        self.dress(style)
        self._say("\x1b[K")

    def can_erase(self, style: Style) -> bool:
        """Whether what is erased will have the background of `style`."""
        return self.can.colours or not style.background

    def clear(self) -> None:
        """Make the whole screen blank, in the terminal's own colours."""
        self._say("\x1b[m\x1b[2J")
        self.style = PLAIN

    def scroll(self, top: int, bottom: int, lines: int) -> None:
        """Scroll the rows from `top` to `bottom`: up by `lines`, or down if that is negative.

        The rows that come in are blank, in the terminal's own colours.
        """
        self.dress(PLAIN)
        inner = top > 0 or bottom < self._rows - 1
        if inner:
            self._say(_control("r", top + 1, bottom + 1))
            self.at = None  # the corner, but not in every emulator
        self.go(bottom if lines > 0 else top, 0)
        self._say(("\x1bD" if lines > 0 else "\x1bM") * abs(lines))
        if inner:
            self._say("\x1b[r")
            self.at = None

    def _say(self, text: str) -> None:
        self._written.append(text)
        self.size += len(text.encode())

    def _advance(self, cells: int) -> None:
        if self.at is not None and self.at[1] is not None:
            column = self.at[1] + cells
            # Where a step back leads from behind the last column differs between terminals.
            self.at = self.at[0], (column if column < self._columns else None)


def _control(final: str, *parameters: int) -> str:
    """A control sequence; a single parameter of 1 need not be said."""
    if parameters == (1,):
        parameters = ()
    return f"\x1b[{';'.join(map(str, parameters))}{final}"
