"""The line to the terminal: what is written on it, and that it may be cut at any moment."""

import os
import select


class Line:
    """A file for Textual to write on. Once the terminal is gone, what is written is dropped."""

    def __init__(self, fd: int) -> None:
        self._fd = fd
        self.is_cut = False

    def fileno(self) -> int:
        """The descriptor of the terminal."""
        return self._fd

    def write(self, text: str) -> None:
        """Write all of a text, waiting for the terminal to take it."""
        rest = text.encode("utf-8", "replace")
        while rest and not self.is_cut:
            try:
                rest = rest[os.write(self._fd, rest) :]
            except BlockingIOError:
                # Whoever else has the terminal open may have told it not to wait.
                select.select([], [self._fd], [])
            except OSError:
                self.is_cut = True

    def flush(self) -> None:
        """Nothing is held back."""
