"""Keys that select text, and what they act on while it is selected."""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import BindingType

from reader.document.model import Place
from reader.session import growing
from reader.session.session import people_pane
from reader.ui.copying import CopyingScreen
from reader.ui.text_pane import TextPane

_WHILE_SELECTING = {"grow", "turn_selection", "select_anew", "copy_selection", "end_selection"}


class SelectingScreen(CopyingScreen, inherit_bindings=False):
    """What the reading screen can do to select text, as in vi."""

    @property
    def subject(self) -> Place | None:
        """What is selected, as far as it stands in one paragraph; else as without a selection."""
        selection = self.now.selection
        if selection is not None:
            return selection.ends(self.now.document)[0]
        return super().subject

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys of a selection do what else they do while nothing is selected."""
        if action in _WHILE_SELECTING and (self.session is None or self.session.selection is None):
            return False
        return super().check_action(action, parameters)

    @property
    def keys_here(self) -> Sequence[BindingType]:
        """The keys of what has the focus; a text has its own only while it is selected in."""
        focused = self.focused
        if isinstance(focused, TextPane) and self.now.selection is None:
            return ()
        return getattr(focused, "BINDINGS", ())

    def action_select(self) -> None:
        """Begin to select at what is lit, or at the top of the screen."""
        session = self.now
        if session.part == people_pane(session.document):
            self.session = session.said("y sends the line; v selects in texts")
        else:
            self.session = growing.begun(session, self.columns.pane(session.part).view)

    def action_grow(self, unit: str, step: int) -> None:
        """Move the end of the selection that moves."""
        self.session = growing.grown(self.now, unit, step)

    def action_copy_selection(self) -> None:
        """Send what is selected."""
        self.action_copy()

    def action_select_anew(self) -> None:
        """Select from the character at the cursor on."""
        self.session = growing.anew(self.now)

    def action_turn_selection(self) -> None:
        """Move the other end from now on."""
        self.session = growing.turned(self.now)

    def action_end_selection(self) -> None:
        """Select nothing any more."""
        self.session = growing.ended(self.now)

    def grow_by_rows(self, unit: str, step: int) -> bool:
        """Have a key that scrolls move the selection instead; whether there is one."""
        session = self.now
        pane = self.columns.pane(session.part)
        if session.selection is None or not isinstance(pane, TextPane):
            return False
        height = max(1, pane.size.height)
        self.session = growing.scrolled(session, pane.page, unit, step, height)
        return True
