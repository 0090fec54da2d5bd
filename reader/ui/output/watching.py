"""Waiting for keys, and noticing that the terminal or whoever started the reader is gone.

Nothing wakes up to look: what is waited for wakes whoever waits.
"""

import errno
import os
import select
from contextlib import suppress
from threading import Event

_READ = 4096
"""Bytes that are read at once."""
_LOOK = 0.5
"""Seconds between looks at a parent of which the system tells nothing, or that has ended."""


class Bell(Event):
    """An event that wakes also whoever waits for files."""

    def __init__(self) -> None:
        super().__init__()
        self._heard, self._rung = os.pipe()
        os.set_blocking(self._heard, False)
        os.set_blocking(self._rung, False)

    def fileno(self) -> int:
        """The descriptor that can be read while the event is set."""
        return self._heard

    def set(self) -> None:
        """Wake all that wait."""
        super().set()
        with suppress(BlockingIOError):
            os.write(self._rung, b"!")

    def clear(self) -> None:
        """From now on whoever waits waits again."""
        super().clear()
        with suppress(BlockingIOError):
            while os.read(self._heard, 64):
                pass


class Watch:
    """Reads a terminal until a bell rings, or it is gone, or the parent process has ended."""

    def __init__(self, fd: int, bell: Bell) -> None:
        self._fd = fd
        self._bell = bell
        self._parent = os.getppid()
        self._end_of_parent = _end_of(self._parent)

    def read(self, seconds: float | None) -> bytes:
        """Wait for what comes; nothing if nothing does within the seconds, or the bell rings.

        Nothing also now and then. Raises `OSError` once the terminal is gone, or somebody else's.
        """
        watched: list[int | Bell] = [self._fd, self._bell]
        if self._end_of_parent is not None:
            watched.append(self._end_of_parent)
        elif seconds is None:
            seconds = _LOOK
        come, _, _ = select.select(watched, [], [], seconds)
        if self._end_of_parent in come and self._end_of_parent is not None:
            os.close(self._end_of_parent)
            self._end_of_parent = None
        read = os.read(self._fd, _READ) if self._fd in come else b""
        if not read and self.is_over():
            raise OSError(errno.EIO, "the terminal is gone")
        if not read and self._fd in come:
            self._bell.wait(_LOOK)
        return read

    def is_over(self) -> bool:
        """Whether the terminal is gone, or somebody else's."""
        return self._is_hung_up() or self._is_left_behind()

    def _is_hung_up(self) -> bool:
        looked = select.poll()
        looked.register(self._fd, 0)
        return any(seen & select.POLLHUP for _, seen in looked.poll(0))

    def _is_left_behind(self) -> bool:
        """Whether the parent has ended and somebody else has the terminal."""
        if os.getppid() == self._parent:
            return False
        try:
            return os.tcgetpgrp(self._fd) != os.getpgrp()
        except OSError:
            return True


def _end_of(process: int) -> int | None:
    """A descriptor that can be read once a process has ended, where the system has such."""
    if not hasattr(os, "pidfd_open"):
        return None
    try:
        return os.pidfd_open(process)
    except OSError:
        return None
