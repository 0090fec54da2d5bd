"""The model of a terminal: takes what Textual writes, gives what has to be written."""

import math

from reader.ui.output.abilities import BASIC, Abilities
from reader.ui.output.cells import BLANK, UNKNOWN, Row, put, rows_of
from reader.ui.output.differences import merged, paint
from reader.ui.output.frames import Effect, Frame, controls_of, frame_of
from reader.ui.output.pen import Pen
from reader.ui.output.scrolling import Scroll, found
from reader.ui.output.styles import PLAIN

_SHORT = 300
"""Bytes below which scrolling is not compared with writing everything."""


class Lean:
    """Turns Textual's output into less output with the same effect.

    `wanted` is the screen after Textual's last frame, `shown` is what the terminal shows. Between
    calls the terminal is in plain style, without margins. What is not understood is passed on
    unchanged, and then nothing is taken for shown any more.

    A page that is written before Textual is there goes through the same `Lean`: the control that
    enters the alternate screen, then a frame. What Textual writes of it again costs nothing.
    """

    def __init__(self, abilities: Abilities = BASIC) -> None:
        self.unread = 0
        """How many texts were passed on without being understood."""
        self._abilities = abilities
        self._size = (0, 0)
        self._wanted: list[Row] = []
        self._shown: list[Row] = []
        self._cursor: tuple[int, int] | None = None
        self._cursor_shown: tuple[int, int | None] | None = None
        self._first = 0
        self._knows_nothing = True
        self._is_entered = False
        self._taken: list[str] = []

    def feed(self, text: str, size: tuple[int, int]) -> str:
        """What to write for `text`, written for a screen of `size` (columns, rows)."""
        return self.take(text, size) + self.update()

    def take(self, text: str, size: tuple[int, int]) -> str:
        """Take `text` in; what of it must be written at once. `update` says what it changes."""
        if size != self._size:
            self._lose(size)
        try:
            frame = frame_of(text)
            if frame is not None:
                # One that does not fit was drawn before the size changed: all is drawn anew.
                if frame.fits(size):
                    self._take_frame(frame)
                    self._taken.append(text)
                return ""
            controls = controls_of(text)
        except Exception:  # noqa: BLE001 - no fault of ours may keep output from the terminal
            controls = None
        if controls is None:
            self.unread += 1
            return self._pass_unread(text)
        return "".join([self._pass(control, effect) for control, effect in controls])

    def update(self, enough: float = math.inf) -> str:
        """What turns what the terminal shows into what is wanted, which is shown from then on.

        When `enough` bytes are written the rest of the rows waits for the next update.
        """
        if not self._taken or self._cursor is None:
            return ""
        try:
            rows = len(self._wanted)
            order = [*range(self._first, rows), *range(self._first)]
            pen, before, done = self._painted(order, enough)
            pen.dress(PLAIN)
            if done == rows:
                pen.go(*self._cursor)
            shown = list(before)
            for y in order[:done]:
                shown[y] = merged(before[y], self._wanted[y])
        except Exception:  # noqa: BLE001 - likewise
            self.unread += 1
            taken = "".join(self._taken)
            self._taken = []
            self.forget()
            return taken
        self._shown, self._cursor_shown, self._knows_nothing = shown, pen.at, False
        self._first = order[done] if done < rows else 0
        if done == rows:
            self._taken = []
        return pen.written

    def forget(self) -> None:
        """Take nothing for shown: the next update writes all that is wanted."""
        self._shown = rows_of(UNKNOWN, self._size)
        self._cursor_shown = None
        self._knows_nothing = True

    def _lose(self, size: tuple[int, int]) -> None:
        """Know nothing of a screen of that size, not even what is wanted on it."""
        self._size = size
        self._wanted = rows_of(UNKNOWN, size)
        self._cursor = None
        self._first = 0
        self._taken = []
        self.forget()

    def _take_frame(self, frame: Frame) -> None:
        wanted = list(self._wanted)
        for piece in frame.pieces:
            y, x, cells = piece
            # A row that is as it was stays the same object: it need not be looked at again.
            if cells != wanted[y][x : x + len(cells)]:
                wanted[y] = put(wanted[y], x, cells)
        self._wanted, self._cursor = wanted, frame.cursor

    def _pass(self, control: str, effect: Effect) -> str:
        if effect is Effect.TOGETHER or (effect is Effect.ENTER and self._is_entered):
            return ""
        if effect in {Effect.ENTER, Effect.LEAVE}:
            self._is_entered = effect is Effect.ENTER
            self._lose(self._size)
        if not self._abilities.takes(control):
            control = ""
        if effect is Effect.LEAVE and not self._abilities.screens:
            # The shell goes on below what is left on the screen.
            return f"{control}\x1b[{self._size[1]}H\x1b[K"
        if control and effect is Effect.DOUBT and self._cursor_shown is not None:
            y, x = self._cursor_shown
            row = self._shown[y]
            known = row[: x or 0]
            self._shown[y] = known + (UNKNOWN,) * (len(row) - len(known))
            self._cursor_shown = None
        return control

    def _pass_unread(self, text: str) -> str:
        pending = self.update()
        self._lose(self._size)
        return pending + text

    def _painted(self, order: list[int], enough: float) -> tuple[Pen, list[Row], int]:
        """What paints the wanted screen, over which screen, and how many rows it paints."""
        scroll = None if self._knows_nothing else found(self._shown, self._wanted)
        scrolled = self._over(scroll, order, math.inf) if scroll is not None else None
        if scrolled is None or scrolled[0].size > _SHORT:
            drawn = self._over(None, order, math.inf)
            if scrolled is None or drawn[0].size <= scrolled[0].size:
                scroll, scrolled = None, drawn
        return scrolled if scrolled[0].size <= enough else self._over(scroll, order, enough)

    def _over(
        self, scroll: Scroll | None, order: list[int], enough: float
    ) -> tuple[Pen, list[Row], int]:
        pen, shown = Pen(self._abilities, self._size, self._cursor_shown), self._shown
        if scroll is not None:
            pen.scroll(scroll.top, scroll.bottom, scroll.lines)
            shown = scroll.applied(shown)
        elif self._knows_nothing and not any(UNKNOWN in row for row in self._wanted):
            pen.clear()
            shown = rows_of(BLANK, self._size)
        return pen, shown, paint(pen, shown, self._wanted, order, enough)
