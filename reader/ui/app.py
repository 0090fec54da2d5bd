"""The app: opens the screen for a document, and sets what holds for all of it."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from time import monotonic
from typing import ClassVar

from textual.app import SystemCommand
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.driver import Driver
from textual.events import Key
from textual.filter import LineFilter, NoColor
from textual.screen import Screen

from reader.document.model import Document, Place
from reader.early.entrance import Entrance
from reader.session.store import Store
from reader.ui import welcome
from reader.ui.dialogs import choice
from reader.ui.document_app import DocumentApp, Remember
from reader.ui.gate import Gate
from reader.ui.help import HELP, Keys, help_lines
from reader.ui.key_places import default_keys
from reader.ui.keys import APP_KEYS, READING_KEYS
from reader.ui.output.making import output_for
from reader.ui.preparing import Preparation
from reader.ui.reading_on import Rest
from reader.ui.screen import ReadingScreen
from reader.ui.surroundings import Surroundings, surroundings

_TWICE = 1.0
"""Seconds in which `Z` must be pressed again to leave."""


class ReaderApp(DocumentApp, inherit_bindings=False):
    """Reads one document."""

    BINDINGS: ClassVar[list[BindingType]] = [*APP_KEYS]
    CSS_PATH = "reader.tcss"
    TITLE = "reader"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012 - Textual declares no class variable

    keys: Keys = default_keys()
    """The keys there are, by place."""

    def __init__(  # noqa: PLR0913 - each is a choice of its own, made on the command line
        self,
        document: Document,
        place: Place | None = None,
        rest: Rest | None = None,
        *,
        remember: Remember | None = None,
        store: Store | None = None,
        from_start: bool = False,
        stock_output: bool = False,
        slow: bool = False,
        around: Surroundings | None = None,
        entrance: Entrance | None = None,
    ) -> None:
        """A reader of `document`, opened at `place`, or at the beginning.

        `rest` gives the whole of a long document, of which `document` is the beginning; it is
        called in a thread of its own and told whom to tell how far it is. `remember` gives what
        is kept of a whole document, which is opened where it was left, unless `from_start`; the
        `store` what the user has chosen for all documents.
        `stock_output` leaves what is written to Textual; on a `slow` line frames wait for the
        terminal, which `entrance` may have taken. What is `around` it says the environment.
        """
        around = around or surroundings(os.environ)
        self._entrance = entrance
        self._output = None if stock_output else output_for(entrance, paced=slow or around.is_far)
        super().__init__(document, place, rest, remember, store, around, from_start=from_start)
        self._around = around
        self._gate = Gate(ascii_only=not around.utf8)
        # A slow line would show every frame of an animation, one after the other.
        self.animation_level = "none"
        self._left_at = -_TWICE
        self._preparation: Preparation | None = None

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

    def use(self, key: Key) -> bool:
        """Use a key that the screen waits for."""
        if self._preparation is not None:
            self._preparation.wait()
        if self.is_new_here:
            self.reading.query(welcome.Welcome).remove()
            self.welcomed()
        if key.key != "Z":
            self._left_at = -_TWICE
        if self.screen is not self.reading and self._repaints(key):
            return True
        used = self.screen is self.reading and self.reading.take(key)
        if not used:
            self.reading.hold()
        return used

    def _repaints(self, key: Key) -> bool:
        """Draw everything again if that is what a key is for, which no list or line binds."""
        repaints = not key.is_printable and key.key in self._keys["repaint"]
        if repaints:
            self.action_repaint()
        return repaints

    def get_default_screen(self) -> ReadingScreen:
        """The only screen; on a first run it says what to press."""
        screen = super().get_default_screen()
        if self.is_new_here:
            screen.greeting = welcome.Welcome(self._keys)
        return screen

    def on_ready(self) -> None:
        """All that a start makes stays for good; Textual calls what the others do when ready."""
        gc.freeze()
        gc.enable()
        self._preparation = Preparation(self)

    @property
    def _keys(self) -> Mapping[str, tuple[str, ...]]:
        """The keys of each binding, wherever it is."""
        return {name: found for place in self.keys.values() for name, found in place.items()}

    def action_help(self) -> None:
        """Show all keys, those of where the user is first."""
        reading = self.screen is self.reading
        near = self.reading.keys_here if reading else ()
        here = (near, self.screen.BINDINGS)
        lines = help_lines(here, self.keys, self.barred, min(self.size.width, 100) - 4)
        self.push_screen(choice.ChoiceScreen(HELP, lines, whole=True))

    def action_notices(self) -> None:
        """Read again what was said."""
        lines = self.reading.notices.lines
        self.push_screen(
            choice.ChoiceScreen("Notices, last one first   Esc closes", lines, whole=True)
        )

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

    def pop_screen(self) -> AwaitComplete:
        """Close what lies over the reading screen; told twice, it is closed already."""
        return super().pop_screen() if len(self.screen_stack) > 1 else AwaitComplete()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What a key does is a command as well, under the same words; and the theme."""
        for binding in READING_KEYS:
            if binding.id in self.barred:
                continue
            yield SystemCommand(
                binding.description.capitalize(),
                binding.tooltip,
                partial(screen.run_action, binding.action),
            )
        yield SystemCommand("Notices", "Read again what was said", self.action_notices)
        yield SystemCommand(
            "Cursor",
            "Hide or show the terminal's cursor, which braille displays and screen readers follow",
            self.action_cursor,
        )
