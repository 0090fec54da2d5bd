"""What comes in to the app and goes out of it beside the reading: how much, how big, how far."""

from __future__ import annotations

from collections import deque
from io import StringIO
from time import monotonic

from rich.console import Console
from textual.app import App
from textual.events import Event, Key, Paste, Resize
from textual.geometry import Size

from reader.reach import Reach
from reader.ui.output.effort import Effort, processor_time

_WIDEST, _HIGHEST = 1000, 400
"""Cells of a screen; a terminal can say that it has four thousand million."""
_PASTED = 100_000
"""Characters that are pasted at once."""
_WAITING = 64
"""Keys that wait to be taken; what else is typed waits in the terminal."""
_LEAVING = frozenset({"suspend"})
_COPYING = frozenset({"copy", "select-copy"})
"""Bindings that reach out of the reader."""
_MOMENT = 0.02
"""Seconds after which it is asked again whether fewer keys wait."""


class ReachingApp(App[None], inherit_bindings=False):
    """What an app does beyond its own screen."""

    reach = Reach()
    """How far whoever reads may go."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: deque[Key] = deque()
        """Keys that have come and are not taken yet, the oldest first."""
        self._effort: Effort | None = None
        self._resized: Resize | None = None

    async def on_event(self, event: Event) -> None:
        """Take what comes from the terminal, cut to what can be dealt with."""
        if isinstance(event, Paste) and len(event.text) > _PASTED:
            event = Paste(event.text[:_PASTED])
        elif isinstance(event, Resize):
            wait = self.restraint()
            if wait and self._resized is None:
                self.set_timer(wait, self._take_size)
            if wait or self._resized is not None:
                self._resized = event
                return
            event = _within_bounds(event)
        await super().on_event(event)

    async def _take_size(self) -> None:
        """Take the size that came last while there was no time for any."""
        event, self._resized = self._resized, None
        if event is not None:
            await super().on_event(_within_bounds(event))

    def on_load(self) -> None:
        """Keep what a failure would tell of the inside from whoever is to know nothing of it."""
        if self.reach.restricted:
            self.error_console = Console(file=StringIO())

    def restraint(self) -> float:
        """Seconds to wait before more of what comes from the terminal is dealt with."""
        if self.message_queue_size + len(self.waiting) > _WAITING:
            return _MOMENT
        if not self.reach.restricted:
            return 0.0
        now, used = monotonic(), processor_time()
        if self._effort is None:
            self._effort = Effort(now, used)
        return self._effort.wait(now, used)

    @property
    def barred(self) -> frozenset[str]:
        """The bindings that are of no use to whoever reads."""
        leaving = _LEAVING if self.reach.restricted else frozenset()
        return leaving if self.reach.copies else leaving | _COPYING

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where the reader is restricted there is no way to a shell."""
        if action == "suspend_process" and self.reach.restricted:
            return False
        return super().check_action(action, parameters)

    def copy_to_clipboard(self, text: str) -> None:
        """Send a text to the terminal, if that is allowed; every way of copying leads here."""
        if self.reach.copies:
            super().copy_to_clipboard(text)


def _within_bounds(event: Resize) -> Resize:
    """A size of the terminal, if need be cut to what can be drawn."""
    width, height = event.size
    size = Size(min(max(width, 1), _WIDEST), min(max(height, 1), _HIGHEST))
    return event if size == event.size else Resize(size, size)
