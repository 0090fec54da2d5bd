"""The find bar: a phrase is looked for while it is typed."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Static

from reader.ui.keys import FIND_KEYS


class FindInput(Input):
    """The line the phrase is typed in."""

    BINDINGS: ClassVar[list[BindingType]] = [*FIND_KEYS]

    class Cancelled(Message):
        """The user wants to be where the bar was opened."""

    def action_cancel(self) -> None:
        """Tell that Esc was pressed."""
        self.post_message(self.Cancelled())


class FindBar(Horizontal):
    """The line, behind a slash, and a counter of hits."""

    line = query_one(FindInput)
    count = query_one("#find-count", Static)

    def __init__(self) -> None:
        super().__init__(id="find-bar")
        self.display = False

    def compose(self) -> ComposeResult:
        """The slash, the line and the counter."""
        yield Static("/", id="find-slash")
        line = FindInput(compact=True, id="find-line")
        line.cursor_blink = False
        yield line
        yield Static("", id="find-count", markup=False)

    def open(self) -> None:
        """Show the bar, empty, and type in it."""
        with self.line.prevent(Input.Changed):
            self.line.value = ""
        self.count.update("", layout=False)
        self.display = True
        self.line.focus()

    def tell(self, count: str) -> None:
        """Show which hit is lit, of how many."""
        self.count.update(count, layout=False)

    def close(self) -> None:
        """Hide the bar."""
        self.display = False
