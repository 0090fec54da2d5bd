"""A terminal whose program is waited for until it writes no more, and which answers."""

from __future__ import annotations

import os
import select
import sys
import termios
import time
import tty
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from tests.conftest import ROOT
from tests.pty.terminal import COLOURS, PATIENCE, Terminal
from tests.ui.output.emulation import shown_in

_PROCESSES = Path("/proc")
QUIET = 0.1 if _PROCESSES.joinpath("self", "task").exists() else 0.3
"""Seconds of rest; more where the system does not tell how much a program works."""
_LOOKS = 4
"""How often it is looked in that time whether the program works."""
ESCAPE = {"ESCDELAY": "25"}
"""Makes a lone Esc a key in a time, in milliseconds, that is less than that."""
_ASK, _ANSWER = b"\x1b[6n", b"\x1b[1;1R"


class QuietTerminal(Terminal):
    """Counts what the program in it writes for a key, and tells the cursor's place if asked."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        stdin: int | None = None,
        environment: Mapping[str, str] = COLOURS,
    ) -> None:
        super().__init__(command, columns=columns, rows=rows, stdin=stdin, environment=environment)
        self.answers = 0

    def __enter__(self) -> Self:
        return self

    @property
    def cells(self) -> list[list[tuple[object, ...]]]:
        """All cells of the screen, with their colours and attributes."""
        return shown_in(self.screen)

    @property
    def unread(self) -> bytes:
        """What was typed and nobody has read."""
        tty.setraw(self._slave, termios.TCSANOW)  # or what is no whole line is not given
        if not select.select([self._slave], [], [], 0)[0]:
            return b""
        return os.read(self._slave, 1024)

    def read(self, seconds: float) -> None:
        """Show what the program writes in that time."""
        end = time.monotonic() + seconds
        while True:
            self._take(end - time.monotonic())
            if time.monotonic() >= end:
                return

    def settle(self, quiet: float = QUIET) -> None:
        """Show what the program writes until it is at rest.

        It is when it has neither written nor worked for so many seconds; that alone is no proof
        on a machine that has much to do, so none of its threads may be waiting for a processor.
        """
        end = time.monotonic() + PATIENCE
        before, since = self._work, time.monotonic()
        while (moment := time.monotonic()) < end and moment < since + quiet:
            taken = self._take(quiet / _LOOKS)
            now = self._work
            if taken or now != before or now[1]:
                before, since = now, time.monotonic()

    @property
    def _work(self) -> tuple[int, bool]:
        """Processor time the program has had, in ticks, and whether it would like more now."""
        ticks, is_busy = 0, False
        with suppress(OSError):
            for thread in (_PROCESSES / str(self.process.pid) / "task").iterdir():
                state, *fields = (thread / "stat").read_text().rpartition(")")[2].split()
                ticks += int(fields[10]) + int(fields[11])
                is_busy = is_busy or state in "RD"
        return ticks, is_busy

    def press(self, keys: str) -> int:
        """Press keys, and wait for all they do; how many bytes the program wrote."""
        before = len(self.written)
        self.send(keys)
        self.settle()
        return len(self.written) - before

    def overwrite(self, text: str) -> None:
        """Show what another program writes."""
        self._stream.feed(text.encode())

    def _take(self, seconds: float) -> bool:
        before = len(self.written)
        taken = super()._take(seconds)
        for _ in range(self.written.count(_ASK, max(0, before + 1 - len(_ASK)))):
            self.answer()
        return taken

    def answer(self) -> None:
        """Tell the cursor's place, or a place; nobody looks at it."""
        os.write(self._master, _ANSWER)
        self.answers += 1


def reader(*arguments: str, theme: str = "terminal", **environment: str) -> QuietTerminal:
    """The reader of this tree, in a terminal of 80x24."""
    return QuietTerminal(
        [sys.executable, "-m", "reader", *arguments],
        environment={
            **COLOURS,
            **ESCAPE,
            "PYTHONPATH": str(ROOT),
            "TEXTUAL_THEME": theme,
            **environment,
        },
    )
