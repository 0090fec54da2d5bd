"""The app: opens the screen for a document, and sets what holds for all of it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from time import monotonic
from typing import ClassVar

from rich.console import RenderableType
from textual import on
from textual.app import SystemCommand
from textual.binding import BindingType
from textual.driver import Driver
from textual.events import Event, Key
from textual.filter import LineFilter, NoColor
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input

from reader.document.model import Document, Place
from reader.early.entrance import Entrance
from reader.session.link_marks import ASCII_MARKS, Marks
from reader.session.memory import Memory
from reader.session.resume import moved_to
from reader.session.session import Session, first_line
from reader.ui.dialogs.choice import ChoiceScreen
from reader.ui.gate import Gate
from reader.ui.key_places import help_lines
from reader.ui.keys import APP_KEYS, READING_KEYS
from reader.ui.output.making import output_for
from reader.ui.reaching import ReachingApp
from reader.ui.reading_on import Failed, Progressed, Recognised, Rest, read_on
from reader.ui.screen import ReadingScreen
from reader.ui.surroundings import Surroundings, surroundings

_TWICE = 1.0
"""Seconds in which `Z` must be pressed again to leave."""
_PATIENCE = 0.5
"""Seconds after which a key is taken although the one before has not come to an end."""
_PAUSE = 1.0
"""Seconds without a key after which the session is kept."""
_LONG = 60.0
"""Seconds that keys wait at the most while the screen is made anew."""
_TURNS = 3
"""How often a message goes up the tree: a key, what it asks for, and what that is answered."""

Remember = Callable[[Document], Memory]
"""Gives what is kept of a document."""


class ReaderApp(ReachingApp, inherit_bindings=False):
    """Reads one document."""

    BINDINGS: ClassVar[list[BindingType]] = [*APP_KEYS]
    CSS_PATH = "reader.tcss"
    TITLE = "reader"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares no class variable
        (0, "-narrow"),
        (110, "-wide"),
        (165, "-very-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012 - likewise

    copy_to: Callable[[str], None] | None = None
    """What takes what is copied, if not the terminal."""

    @dataclass
    class Settled(Message):
        """What a key set off is done, but for so many turns."""

        turns: int

    def __init__(  # noqa: PLR0913 - each is a choice of its own, made on the command line
        self,
        document: Document,
        place: Place | None = None,
        rest: Rest | None = None,
        *,
        remember: Remember | None = None,
        from_start: bool = False,
        stock_output: bool = False,
        slow: bool = False,
        around: Surroundings | None = None,
        entrance: Entrance | None = None,
    ) -> None:
        """A reader of `document`, opened at `place`, or at the beginning.

        `rest` gives the whole of a long document, of which `document` is the beginning; it is
        called in a thread of its own and told whom to tell how far it is. `remember` gives what
        is kept of a whole document, which is opened where it was left, unless `from_start`.
        `stock_output` leaves what is written to Textual; on a `slow` line frames wait for the
        terminal, which `entrance` may have taken. What is `around` it says the environment.
        """
        around = around or surroundings(os.environ)
        self._entrance = entrance
        self._output = None if stock_output else output_for(entrance, paced=slow or around.is_far)
        super().__init__()
        self._around = around
        self._gate = Gate(ascii_only=not around.utf8)
        around.choose_theme(self)
        # A slow line would show every frame of an animation, one after the other.
        self.animation_level = "none"
        self._document = document
        self._place = place
        self._rest = rest
        self._remember = remember
        self._from_start = from_start
        self._memory: Memory | None = None
        self._pause: Timer | None = None
        self._marks = Marks() if around.utf8 else ASCII_MARKS
        self._left_at, self._taken_at = -_TWICE, -_PATIENCE

    def get_driver_class(self) -> type[Driver]:
        """The driver of the platform; where that is a terminal's, one that writes less."""
        driver = super().get_driver_class()
        if driver.__name__ != "LinuxDriver":
            return driver
        from reader.ui.output.driver import driver_writing  # noqa: PLC0415 - only where there is termios

        return driver_writing(self._output, self._entrance)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line of every widget goes through, the gate last."""
        uncoloured = [] if self._around.colours else [NoColor()]
        return [*super().get_line_filters(), *uncoloured, self._gate]

    def get_default_screen(self) -> Screen[None]:
        """The only screen."""
        session = Session.open(self._document, self._place)
        if self._rest is None:
            session = self._remembered(self._document, session)
        return ReadingScreen(session, self._marks, self.copy_to, copies=self.reach.copies)

    def _remembered(self, document: Document, session: Session) -> Session:
        """The session of a whole document as it was left, if that is known; else `session`."""
        if self._remember is None:
            return session
        self._memory = self._remember(document)
        opened = self._memory.opened(self._place, from_start=self._from_start)
        opened = replace(opened, width=self._memory.width)
        notices = "  ".join((*document.notices, *self._memory.store.notices()))
        return opened.said(notices)

    def keep(self) -> None:
        """Keep how the session stands; done at every pause and before leaving."""
        if self._memory is not None and self._reading.session is not None:
            session = self._reading.now
            self._memory.keep(session, session.width)

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """Keep how the session stands, and leave."""
        self.keep()
        super().exit(result, return_code, message)

    def on_ready(self) -> None:
        """Begin to recognise the rest of a long document."""
        # All that a start makes stays for good.
        gc.freeze()
        gc.enable()
        if self._rest is not None:
            self._reading.status.more = "reading on"
            read_on(self._rest, self.post_message)

    @property
    def _reading(self) -> ReadingScreen:
        """The screen, whatever lies over it."""
        screen = self.screen_stack[0]
        if not isinstance(screen, ReadingScreen):
            raise TypeError("the first screen is the one that reads")
        return screen

    @on(Progressed)
    def _tell_progress(self, message: Progressed) -> None:
        self._reading.status.more = f"reading on, {message.share:.0%}"

    @on(Failed)
    def _tell_failure(self, message: Failed) -> None:
        self._reading.status.more = "only the beginning"
        self._reading.session = self._reading.now.said(message.why)

    @on(Recognised)
    async def _show_whole(self, message: Recognised) -> None:
        """Show the whole document where its beginning was shown."""
        screen = self._reading
        if screen.find_bar.display or self.screen is not screen:
            # What is being typed there belongs to the document as it was.
            self.set_timer(_PAUSE, partial(self.post_message, message))
            return
        typing = isinstance(self.focused, Input)
        # Keys wait meanwhile.
        self._taken_at = monotonic() + _LONG
        here, self._place = screen.now, message.place
        opened = self._remembered(message.document, Session.open(message.document, message.place))
        first = first_line(here.document, here.part)
        moved = bool(here.trail.behind) or here.tops.get(here.part, first) != first
        here = moved_to(here, message.document)
        await screen.open(here if moved or typing else opened)
        if typing:
            screen.action_signatories()
        self._settle(1)

    async def on_event(self, event: Event) -> None:
        """Take one key at a time: the next when all is done that the one before set off.

        Keys that arrive together, as over a slow line, would else reach what had the focus when
        they came, and `s` followed by a name would not be a search.
        """
        if not isinstance(event, Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self.waiting.append(event)
        if monotonic() - self._taken_at >= _PATIENCE:
            await self._take_key()

    async def _take_key(self) -> None:
        """Take the key that has waited longest."""
        while self.waiting:
            key = self.waiting.popleft()
            if key.key != "Z":
                self._left_at = -_TWICE
            if not (self.screen is self._reading and self._reading.take(key)):
                self._taken_at = monotonic()
                self._reading.hold()
                await super().on_event(key)
                self._settle(_TURNS)
                return

    def _settle(self, turns: int) -> None:
        """Send a message the way that the key went, to come back when it is done."""
        (self.focused or self.screen).post_message(self.Settled(turns))

    @on(Settled)
    async def _take_next_key(self, message: Settled) -> None:
        if message.turns > 1:
            self._settle(message.turns - 1)
            return
        self._taken_at = -_PATIENCE
        self._reading.release()
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE, self.keep)
        await self._take_key()

    def action_help(self) -> None:
        """Show all keys, those of where the user is first."""
        if self.screen is self._reading:
            here = self._reading.keys_here
            self.push_screen(ChoiceScreen("Keys   Esc closes", help_lines(here)))

    def action_repaint(self) -> None:
        """Draw everything again, whatever the terminal shows."""
        if self._output is not None:
            self._output.lean.forget()
        self.refresh(layout=True)

    def action_leave(self) -> None:
        """Leave the reader when pressed twice."""
        if monotonic() - self._left_at < _TWICE:
            self.exit()
        self._left_at = monotonic()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What a key does is a command as well, under the same words; and the theme."""
        for binding in READING_KEYS:
            yield SystemCommand(
                binding.description.capitalize(),
                binding.tooltip,
                partial(screen.run_action, binding.action),
            )
        yield SystemCommand("Theme", "Choose the colours", self.action_change_theme)
