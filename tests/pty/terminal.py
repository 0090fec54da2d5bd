"""A terminal for tests: a program runs in it, keys go in, and what is on the screen comes out.

It is a real pseudo-terminal with a screen of `pyte` behind it, and the controlling terminal of the
program, so `/dev/tty` is there too.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyte

from reader.session.store import Store
from reader.ui.choosing import DONE, WELCOMED

PATIENCE = 30.0
"""Seconds after which what was waited for is taken to be never coming."""
COLOURS = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
"""What a terminal that can do most things says of itself."""
_CURSOR = 25 << 5
_ENTERED = {mode << 5 for mode in (1000, 1003, 1004, 1006, 1015, 1049, 2004)}
"""Alternate screen, mouse, focus, bracketed paste."""


class Terminal:
    """A program in a terminal; `with` ends it if it has not ended itself."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        stdin: int | None = None,
        stdout: int | None = None,
        stderr: int | None = None,
        environment: Mapping[str, str] = COLOURS,
    ) -> None:
        self.screen: Any = pyte.Screen(columns, rows)
        self.written = bytearray()
        self._stream: Any = pyte.ByteStream(self.screen)
        # What a program has started may write a moment longer than it.
        self._home = TemporaryDirectory(ignore_cleanup_errors=True)
        """What is kept between runs is kept here, unless the environment says otherwise."""
        # It is not the first run, of which the screen would say something.
        with closing(Store(Path(self._home.name, "reader", "reader.sqlite"))) as store:
            store.choose(WELCOMED, DONE)
        self._master, self._slave = pty.openpty()
        self._open = [self._master, self._slave]
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._attributes = termios.tcgetattr(self._slave)
        slave = self._slave

        def begin() -> None:
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            # The tests may run where interrupts are ignored, as in the background of a shell.
            signal.signal(signal.SIGINT, signal.SIG_DFL)

        self.process = subprocess.Popen(
            command,
            stdin=slave if stdin is None else stdin,
            stdout=slave if stdout is None else stdout,
            stderr=slave if stderr is None else stderr,
            start_new_session=True,
            preexec_fn=begin,  # noqa: PLW1509 - no threads
            env={
                "PATH": os.environ["PATH"],
                "HOME": self._home.name,
                # Who brings a home of their own keeps their places there.
                **({} if "HOME" in environment else {"XDG_STATE_HOME": self._home.name}),
                **environment,
            },
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.close()
        self._home.cleanup()

    def close(self) -> None:
        """Close the terminal, as its window is closed."""
        while self._open:
            os.close(self._open.pop())

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, row by row."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """What stands on the screen, in one line with single spaces."""
        return " ".join(" ".join(self.lines).split())

    @property
    def lit(self) -> str:
        """The characters that are reversed, in one line with single spaces."""
        rows = range(self.screen.lines)
        cells = (self.screen.buffer[row] for row in rows)
        columns = range(self.screen.columns)
        lit = ("".join(row[x].data for x in columns if row[x].reverse) for row in cells)
        return " ".join(" ".join(lit).split())

    @property
    def is_left(self) -> bool:
        """Whether the screen is the main one, with the modes that it had."""
        modes = self.screen.mode
        return not modes & _ENTERED and _CURSOR in modes

    @property
    def is_restored(self) -> bool:
        """Whether the terminal is as it was: `is_left`, and attributes as before."""
        return self.is_left and termios.tcgetattr(self._slave) == self._attributes

    def send(self, keys: str) -> None:
        """Press keys."""
        self.send_bytes(keys.encode("utf-8", "surrogatepass"))

    def send_bytes(self, written: bytes) -> None:
        """Send what no key sends."""
        os.write(self._master, written)

    def send_what_fits(self, keys: str) -> int:
        """Press as many keys as can be taken in; their number."""
        os.set_blocking(self._master, False)
        try:
            return os.write(self._master, keys.encode())
        except BlockingIOError:
            return 0
        finally:
            os.set_blocking(self._master, True)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, and tell the program."""
        self.screen.resize(rows, columns)
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def wait_for(self, wanted: str | Callable[[Terminal], bool]) -> None:
        """Wait until a text stands on the screen, or something is true of the terminal."""
        end = time.monotonic() + PATIENCE
        while not (wanted in self.text if isinstance(wanted, str) else wanted(self)):
            ended = self.process.poll() is not None
            if not self._take(0.1) and (ended or time.monotonic() > end):
                raise AssertionError(f"never came: {wanted}\n" + "\n".join(self.lines))

    def wait_for_end(self) -> int:
        """Wait until the program has ended and all it wrote is on the screen; its exit status."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            self._take(0.05)
        while self._take(0):
            pass
        return self.process.wait(timeout=1)

    def look(self, seconds: float) -> None:
        """Take what the program writes in that time."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._take(left)

    def _take(self, seconds: float) -> bool:
        """Take what the program writes next, if it writes something in that time."""
        if not select.select([self._master], [], [], max(seconds, 0))[0]:
            return False
        written = os.read(self._master, 1 << 16)
        self.written += written
        self._show(written)
        return True

    def _show(self, written: bytes) -> None:
        """Put on the screen what the program wrote."""
        self._stream.feed(written)
