"""The keys at hand, in the last row of the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.events import Click
from textual.reactive import reactive
from textual.screen import Screen
from textual.strip import Strip

from reader.ui import drawing
from reader.ui.chrome import Line


class Hint(NamedTuple):
    """A key as it is shown, what it does, and its name by which it can be pressed."""

    shown: str
    does: str
    key: str


class KeysLine(Line):
    """Names the keys that do something where the user is.

    Textual's `Footer` makes a widget for every key, and all of them anew when the focus moves;
    that takes longer than the page itself.
    """

    hints: reactive[tuple[Hint, ...]] = reactive(())

    def on_mount(self) -> None:
        """Be told when other keys are at hand."""
        self.screen.bindings_updated_signal.subscribe(self, self.look, immediate=True)

    def look(self, screen: Screen[object]) -> None:
        """Show the keys that are at hand now, unless another screen has them."""
        if screen is self.screen is self.app.screen:
            self.hints = tuple(self._at_hand())

    def _at_hand(self) -> Iterator[Hint]:
        seen = set()
        for _, binding, _, _ in self.screen.active_bindings.values():
            if binding.show and binding.action not in seen:
                seen.add(binding.action)
                yield Hint(self.app.get_key_display(binding), binding.description, binding.key)

    def render_line(self, _y: int) -> Strip:
        """All of them in one row."""
        key, does = self.style_of("key"), self.style_of()
        parts = []
        for hint in self.hints:
            parts += [Segment(hint.shown, key), Segment(f" {hint.does} ", does)]
        return drawing.strip(self, parts, self.size.width)

    def on_click(self, event: Click) -> None:
        """Press the key under the pointer."""
        end = 0
        for hint in self.hints:
            end += cell_len(hint.shown) + cell_len(hint.does) + 2
            if event.x < end:
                self.app.simulate_key(hint.key)
                return
