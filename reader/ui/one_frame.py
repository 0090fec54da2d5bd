"""All that a key changes comes in one frame."""

from __future__ import annotations

from textual.events import Idle
from textual.timer import Timer
from textual.widget import Widget

from reader.ui.first_styles import StyledScreen

_LONGEST = 0.5
"""Seconds after which what there is is drawn although the key has not come to its end."""


class OneFrameScreen(StyledScreen, inherit_bindings=False):
    """Draws nothing while a key is at work.

    Widgets tell their screen one after the other that they have changed. It would draw the first
    at once, and the others a sixtieth of a second later.
    """

    _held: Timer | None = None
    _lays_out = False

    def on_layout(self) -> None:
        """A widget asks for the screen to be laid out anew; or will, when it has been mounted."""
        self._lays_out = True

    def lays_out(self) -> bool:
        """Whether a widget has asked for that since this was asked last."""
        asked = self._lays_out
        # One that is still being mounted will ask for it.
        self._lays_out = asked and not all(one.is_mounted for one in self.walk_children(Widget))
        return asked

    def hold(self) -> None:
        """A key is at work from now on."""
        if self._held is None:
            self._held = self.set_timer(_LONGEST, self.release)

    def release(self) -> None:
        """The key has come to its end: draw what it has changed."""
        if self._held is not None:
            self._held.stop()
            self._held = None
            self.check_idle()

    def on_idle(self, event: Idle) -> None:
        """Keep the screen from drawing."""
        if self._held is not None:
            event.prevent_default()
