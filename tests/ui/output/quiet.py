"""A terminal whose program is waited for until it writes no more."""

from __future__ import annotations

import time

from tests.pty.terminal import PATIENCE, Terminal


class QuietTerminal(Terminal):
    """Counts what the program in it writes for a key."""

    def __enter__(self) -> QuietTerminal:
        return self

    def read(self, seconds: float) -> None:
        """Show what the program writes in that time."""
        end = time.monotonic() + seconds
        while True:
            self._take(end - time.monotonic())
            if time.monotonic() >= end:
                return

    def settle(self, quiet: float = 0.3) -> None:
        """Show what the program writes until it has written nothing for a while."""
        end = time.monotonic() + PATIENCE
        while self._take(quiet) and time.monotonic() < end:
            pass

    def press(self, keys: str) -> int:
        """Press keys, and wait for all they do; how many bytes the program wrote."""
        before = len(self.written)
        self.send(keys)
        self.settle()
        return len(self.written) - before
