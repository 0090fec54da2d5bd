"""The find bar: a phrase is looked for while it is typed."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Static

from reader.session.history import PATTERN, History
from reader.session.page import View
from reader.session.session import Session
from reader.ui.keys import FIND_KEYS
from reader.ui.typed_line import TypedLine

_SLASH = "/"


class FindInput(TypedLine):
    """The line the phrase is typed in."""

    BINDINGS: ClassVar[list[BindingType]] = [*FIND_KEYS]

    class Pressed(Message):
        """A key was pressed that is not for the line: `close`, `pattern`, `before` or `after`."""

        def __init__(self, verb: str) -> None:
            super().__init__()
            self.verb = verb

    def action_tell(self, verb: str) -> None:
        """Tell of a key."""
        self.post_message(self.Pressed(verb))


class FindBar(Horizontal):
    """The line, behind a slash, and a counter of hits; it knows from where it was opened."""

    DEFAULT_CSS = """
    FindBar {
        height: 1;
        padding: 0 1;
        #find-sign { width: auto; }
        #find-line { width: 1fr; }
        #find-count {
            width: 57;
            max-width: 72%;
            text-align: right;
            text-wrap: nowrap;
            text-overflow: ellipsis;
        }
    }
    """

    line = query_one(FindInput)
    sign = query_one("#find-sign", Static)
    count = query_one("#find-count", Static)

    class Looked(Message):
        """Another phrase stands in the line; it is looked for from the origin."""

        def __init__(self, origin: Session, view: View, phrase: str, *, pattern: bool) -> None:
            super().__init__()
            self.origin, self.view = origin, view
            self.phrase, self.pattern = phrase, pattern

    class Closed(Message):
        """The bar is gone: the user stays at the hit, or returns to the origin."""

        def __init__(self, origin: Session, *, cancelled: bool) -> None:
            super().__init__()
            self.origin = origin
            self.cancelled = cancelled

    def __init__(self) -> None:
        super().__init__(id="find-bar")
        self.display = False
        self._origin: tuple[Session, View] | None = None
        self._history = History()
        self._is_pattern = False
        self._sign = _SLASH

    def open(self, origin: Session, view: View, sign: str = _SLASH) -> None:
        """Show the bar, empty behind a sign, and type in it."""
        if not self.children:
            self._fill()
        self._sign = sign
        self._origin = origin, view
        self._history = History(origin.phrases)
        with self.line.prevent(Input.Changed):
            self._write("")
        self.tell("")
        self.display = True
        self.screen.set_focus(self.line, scroll_visible=False)

    def _fill(self) -> None:
        """Have the sign, the line and the counter at once: the next key is for the line."""
        line = FindInput(compact=True, id="find-line")
        line.cursor_blink = False
        count = Static("", id="find-count", markup=False)
        self.mount(Static(self._sign, id="find-sign"), line, count)

    def tell(self, count: str) -> None:
        """Show how many hits there are."""
        # Its place is fixed, so that a letter typed does not lay out the screen again.
        self.count.update(count, layout=False)

    @on(Input.Changed)
    def _look(self, message: Input.Changed) -> None:
        message.stop()
        self._ask()

    def _ask(self) -> None:
        if self._origin is not None:
            looked = self.Looked(*self._origin, self.line.value, pattern=self._is_pattern)
            self.post_message(looked)

    @on(Input.Submitted)
    def _keep(self, message: Input.Submitted) -> None:
        message.stop()
        if not self.line.value:
            # As in less and vi, Enter alone looks for the same again.
            with self.line.prevent(Input.Changed):
                self._write(self._history.up("").line)
            self._ask()
        self._close(cancelled=False)

    @on(FindInput.Pressed)
    def _press(self, message: FindInput.Pressed) -> None:
        message.stop()
        if message.verb == "close":
            self._close(cancelled=True)
        elif message.verb == "pattern":
            self._write(("" if self._is_pattern else PATTERN) + self.line.value)
            self._ask()
        else:
            history = self._history
            typed = PATTERN * self._is_pattern + self.line.value
            self._history = history.up(typed) if message.verb == "before" else history.down()
            self._write(self._history.line)
            self._ask()

    def _write(self, line: str) -> None:
        """Have a line of the history in the bar."""
        self._is_pattern = line.startswith(PATTERN)
        self.sign.update(f"regex {self._sign}" if self._is_pattern else self._sign)
        self.line.value = line.removeprefix(PATTERN)
        self.line.cursor_position = len(self.line.value)

    def _close(self, *, cancelled: bool) -> None:
        self.display = False
        if self._origin is not None:
            self.post_message(self.Closed(self._origin[0], cancelled=cancelled))
