"""Textual's driver, writing less."""

import signal
import threading
import time
from types import FrameType
from typing import Any

from textual import events
from textual.app import App
from textual.message import Message
from textual.messages import InBandWindowResize

from reader.early.entrance import Entrance
from reader.ui.output.pacing import Output
from reader.ui.output.steady import SteadyDriver

_LAST_WAIT = 2.0
"""Seconds for which answers are waited for at the end, so that the shell does not read them."""


class LeanDriver(SteadyDriver):
    """Writes what `output` makes of Textual's output. Subclasses say which output that is."""

    output: Output
    entrance: Entrance | None

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._drawn_app = app
        # Frames are written by the event loop, answers to the terminal by the thread that reads.
        self._writing = threading.RLock()
        self._is_working = False
        self._is_stale = False
        self._is_timed = False
        self._has_waited = False

    def write(self, data: str) -> None:
        """Write what `data` changes, now or when the line is free."""
        with self._writing:
            if self._is_working:
                # A signal's handler writes in the middle of a frame: what is shown is unclear then.
                super().write(data)
                self._is_stale = True
                return
            self._is_working = True
            try:
                if self._is_stale:
                    self._is_stale = False
                    self.output.lean.forget()
                size = self._drawn_app.size
                self._put(self.output.feed(data, (size.width, size.height), time.monotonic()))
            finally:
                self._is_working = False

    def start_application_mode(self) -> None:
        """Enter the screen. From now on a terminal that changes its size may show anything."""
        self._has_waited = False
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's has no types
        before = self.entrance.hand_over() if self.entrance is not None else None
        if before is not None:
            self.attrs_before, self.entrance = before, None
        resized = signal.getsignal(signal.SIGWINCH)

        def on_resize(number: int, frame: FrameType | None) -> None:
            self._is_stale = True
            if callable(resized):
                resized(number, frame)

        signal.signal(signal.SIGWINCH, on_resize)

    def process_message(self, message: Message) -> None:
        """Take the answers to our own questions; pass on everything else."""
        pace = self.output.pace
        if isinstance(message, events.CursorPosition) and pace is not None:
            with self._writing:
                ours = pace.answered(time.monotonic())
            if ours:
                self.running_loop.call_soon_threadsafe(self._catch_up)
                return
        if isinstance(message, events.Resize | InBandWindowResize):
            self._is_stale = True
        super().process_message(message)

    def disable_input(self) -> None:
        """Read no more, when what was asked is answered."""
        pace, end = self.output.pace, time.monotonic() + _LAST_WAIT
        while pace is not None and pace.is_waiting and time.monotonic() < end:
            if self.line.is_cut or self._has_waited:
                break
            time.sleep(0.01)
        self._has_waited = True
        super().disable_input()

    def _catch_up(self) -> None:
        with self._writing:
            if not self._is_working:
                self._put(self.output.catch_up(time.monotonic()))

    def _put(self, text: str) -> None:
        if text:
            super().write(text)
        delay = self.output.delay(time.monotonic())
        if delay and not self._is_timed:
            self._is_timed = True
            loop = self.running_loop
            loop.call_soon_threadsafe(loop.call_later, delay, self._time_out)

    def _time_out(self) -> None:
        self._is_timed = False
        self._catch_up()


def driver_writing(output: Output | None, entrance: Entrance | None = None) -> type[SteadyDriver]:
    """The driver that writes by way of `output`, or all that Textual writes.

    `entrance` has taken the terminal and shown a page already.
    """
    if output is None:
        return SteadyDriver
    return type("LeanDriver", (LeanDriver,), {"output": output, "entrance": entrance})
