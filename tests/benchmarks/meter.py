"""The meter: a terminal that knows when each byte came, and what the program in it uses.

What is written is shown on the screen behind it only when it is looked at, so that looking takes
no time from what is measured. Seconds are of the clock, or of processors where it says so.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.pty.terminal import COLOURS
from tests.ui.output.quiet import QuietTerminal

MEGABYTE = 1_000_000
_QUIET = 0.15
"""Seconds without a byte or any work after which a key is taken to be done with; between two
frames of one key no program was seen to rest for half as long."""
_REST = 0.3
"""The same for a start."""
_PROCESSOR_CLOCK = 2
"""Of a process: `CPUCLOCK_SCHED` of Linux."""


@dataclass(frozen=True, slots=True)
class Started:
    """What it took from exec to the first screen that holds the text, and to rest."""

    text: float
    rest: float
    processor: float
    """Seconds of processors until rest."""
    written: int
    """Bytes written until rest."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a key took: seconds to the last byte (none: nothing was written)."""

    last: float | None
    processor: float
    written: int


class Meter(QuietTerminal):
    """A program whose bytes are timed."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] = COLOURS,
        stdin: int | None = None,
    ) -> None:
        self._came: list[tuple[float, bytes]] = []
        self._seen = 0
        super().__init__(command, columns=columns, rows=rows, environment=environment, stdin=stdin)
        self.began = time.monotonic()
        """The moment after exec."""

    def _show(self, written: bytes) -> None:
        self._came.append((time.monotonic(), written))

    @property
    def last(self) -> float:
        """When the last byte came; when the program began, if none has."""
        return self._came[-1][0] if self._came else self.began

    @property
    def shown(self) -> str:
        """What stands on the screen now, in one line with single spaces."""
        for _, written in self._came[self._seen :]:
            super()._show(written)
        self._seen = len(self._came)
        return self.text

    def first(self, wanted: str, patience: float = 60.0, quiet: float = 0.05) -> float:
        """When a text was first on the screen; raises `LookupError` if it does not come."""
        end = time.monotonic() + patience
        while True:
            while self._seen < len(self._came):
                when, written = self._came[self._seen]
                self._seen += 1
                super()._show(written)
                if wanted in self.text:
                    return when
            if time.monotonic() > end or (self.process.poll() is not None and not self._take(0)):
                raise LookupError(f"{wanted!r} never came:\n" + "\n".join(self.lines))
            # Shown when the program makes a pause, so as not to be late for what it writes.
            while self._take(quiet):
                pass

    def start(self, wanted: str, rest: float = _REST) -> Started:
        """Wait until the program shows a text, and then until it is at rest."""
        text = self.first(wanted) - self.began
        self.settle(rest)
        return Started(text, self.last - self.began, self.processor, len(self.written))

    def without(self, text: str, patience: float = 60.0) -> float:
        """Wait until a text is no more on the screen; when its last byte came."""
        end = time.monotonic() + patience
        self.settle(0.5)
        while text in self.shown:
            if time.monotonic() > end or self.process.poll() is not None:
                raise LookupError(f"{text!r} stays:\n" + "\n".join(self.lines))
            self.settle(0.2)
            self.read(0.3)
        return self.last

    def at_rest(self, share: float = 0.1) -> None:
        """Wait until what was set off no longer keeps a processor busy: the share of a second."""
        used = -1.0
        while self.processor - used > share:
            used = self.processor
            self.read(1.0)

    def press_timed(self, keys: str, quiet: float = _QUIET) -> Pressed:
        """Press keys and wait for all they do."""
        # Nothing that waits to be read may be taken for an answer.
        while self._take(0):
            pass
        before, used, came = len(self.written), self.processor, len(self._came)
        pressed = time.monotonic()
        self.send(keys)
        self.settle(quiet)
        last = self.last - pressed if len(self._came) > came else None
        return Pressed(last, self.processor - used, len(self.written) - before)

    # What it uses.

    @property
    def processes(self) -> list[int]:
        """The program and all that it has started."""
        found = [self.process.pid]
        for number in found:
            with suppress(OSError):
                for task in Path(f"/proc/{number}/task").iterdir():
                    found += map(int, (task / "children").read_text().split())
        return found

    @property
    def processor(self) -> float:
        """Seconds that processors have worked for it."""
        seconds = 0.0
        for number in self.processes:
            with suppress(OSError):
                seconds += time.clock_gettime((~number << 3) | _PROCESSOR_CLOCK)
        return seconds

    def memory(self, kind: str = "Rss") -> float:
        """Megabytes in memory; of kind `Pss`, what is shared divided by those that share it."""
        kilobytes = 0
        for number in self.processes:
            with suppress(OSError):
                rollup = Path(f"/proc/{number}/smaps_rollup").read_text()
                line = next(x for x in rollup.splitlines() if x.startswith(f"{kind}:"))
                kilobytes += int(line.split()[1])
        return kilobytes * 1024 / MEGABYTE
