"""The app: opens the screen for a document, and sets what holds for all of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import partial
from time import monotonic
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import HelpPanel

from reader.document.model import Document, Place
from reader.session.link_marks import ASCII_MARKS, Marks
from reader.session.session import Session
from reader.ui.keys import APP_KEYS, READING_KEYS
from reader.ui.screen import ReadingScreen, Rest

_TWICE = 1.0
"""Seconds in which `Z` must be pressed again to leave."""


class ReaderApp(App[None], inherit_bindings=False):
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

    def __init__(
        self, document: Document, place: Place | None = None, rest: Rest | None = None
    ) -> None:
        """A reader of `document`, opened at `place`, or at the beginning.

        `rest` gives the whole of a long document, of which `document` is the beginning; it is
        called in a thread of its own and told whom to tell how far it is.
        """
        super().__init__()
        # A slow line would show every frame of an animation, one after the other.
        self.animation_level = "none"
        self._document = document
        self._place = place
        self._rest = rest
        self._marks = Marks() if speaks_utf8(os.environ) else ASCII_MARKS
        self._left_at = -_TWICE

    def get_default_screen(self) -> Screen[None]:
        """The only screen."""
        return ReadingScreen(Session.open(self._document, self._place), self._marks, self._rest)

    def action_help(self) -> None:
        """Show the keys, or hide them."""
        if self.screen.query(HelpPanel):
            self.action_hide_help_panel()
        else:
            self.action_show_help_panel()

    def action_repaint(self) -> None:
        """Draw everything again."""
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


def speaks_utf8(environment: Mapping[str, str]) -> bool:
    """Whether the terminal shows more than ASCII, going by the locale; where none is given, yes."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next((name for name in names if name), "UTF-8")
    return "utf8" in locale.casefold().replace("-", "")
