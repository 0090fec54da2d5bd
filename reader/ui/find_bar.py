"""The find bar: a phrase is looked for while it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Static

from reader.session.page import View
from reader.session.session import Session
from reader.ui.keys import FIND_KEYS


class FindInput(Input):
    """The line the phrase is typed in."""

    BINDINGS: ClassVar[list[BindingType]] = [*FIND_KEYS]

    class Cancelled(Message):
        """Esc was pressed."""

    def action_cancel(self) -> None:
        """Tell that Esc was pressed."""
        self.post_message(self.Cancelled())


class FindBar(Horizontal):
    """The line, behind a slash, and a counter of hits; it knows from where it was opened."""

    line = query_one(FindInput)
    count = query_one("#find-count", Static)

    @dataclass
    class Looked(Message):
        """Another phrase stands in the line; it is looked for from the origin."""

        origin: Session
        view: View
        phrase: str

    @dataclass
    class Closed(Message):
        """The bar is gone: the user stays at the hit, or returns to the origin."""

        origin: Session
        cancelled: bool

    def __init__(self) -> None:
        super().__init__(id="find-bar")
        self.display = False
        self._origin: tuple[Session, View] | None = None

    def compose(self) -> ComposeResult:
        """The slash, the line and the counter."""
        yield Static("/", id="find-slash")
        line = FindInput(compact=True, id="find-line")
        line.cursor_blink = False
        yield line
        yield Static("", id="find-count", markup=False)

    def open(self, origin: Session, view: View) -> None:
        """Show the bar, empty, and type in it."""
        self._origin = origin, view
        with self.line.prevent(Input.Changed):
            self.line.value = ""
        self.tell("")
        self.display = True
        self.screen.set_focus(self.line, scroll_visible=False)

    def tell(self, count: str) -> None:
        """Show which hit is lit, of how many."""
        # Its place is fixed, so that a letter typed does not lay out the screen again.
        self.count.update(count, layout=False)

    @on(Input.Changed)
    def _look(self, message: Input.Changed) -> None:
        message.stop()
        if self._origin is not None:
            self.post_message(self.Looked(*self._origin, message.value))

    @on(Input.Submitted)
    def _keep(self, message: Input.Submitted) -> None:
        message.stop()
        self._close(cancelled=False)

    @on(FindInput.Cancelled)
    def _cancel(self) -> None:
        self._close(cancelled=True)

    def _close(self, *, cancelled: bool) -> None:
        self.display = False
        if self._origin is not None:
            self.post_message(self.Closed(self._origin[0], cancelled))
