"""The wheel of a mouse: it scrolls what is under the pointer, whoever has the keys."""

from __future__ import annotations

from textual.events import MouseScrollDown, MouseScrollUp

from reader.ui import drawing

_LINES = 3
"""Lines for a notch of the wheel, as in most programs."""


class Wheeled(drawing.Drawn):
    """Is moved by a wheel as by keys."""

    def move(self, unit: str, step: int) -> None:
        """Scroll by lines and more, or make another row current."""
        raise NotImplementedError

    def wheel(self, lines: int) -> None:
        """Move by so many lines."""
        self.move("line", lines)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Further down."""
        event.stop()
        self.wheel(_LINES)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Further up."""
        event.stop()
        self.wheel(-_LINES)
