"""How many bytes each key writes to the terminal, beside stock Textual, `less` and `epy`.

    python -m tests.benchmarks.bytes [--less PATH] [--epy PATH]

Every program runs in a pseudo-terminal of 80x24 and is waited for after each key. A second table
holds a key for four seconds on a line of 9600 bit/s, 300 ms there and back, 60 bytes of headers a
packet, and tells how long after its release the last byte arrives; the line is computed, the
program and the answers it gets are real. `epy` (package epy-reader) reads the same text as EPUB.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from reader.sources import bundled
from tests.benchmarks.materials import Materials, prose
from tests.conftest import ROOT
from tests.pty.terminal import COLOURS
from tests.ui.output.quiet import ESCAPE, QuietTerminal

_READER = [sys.executable, "-m", "reader"]
_ENVIRONMENT = {**COLOURS, **ESCAPE, "PYTHONPATH": str(ROOT), "TEXTUAL_THEME": "terminal"}
# What is done, by the key of the reader and by that of the others; none if they do no such thing.
_KEYS = [
    ("line", "j", "j"),
    ("line", "j", "j"),
    ("line back", "k", "k"),
    ("page", " ", " "),
    ("page", " ", " "),
    ("page back", "b", "b"),
    ("end", "G", "G"),
    ("top", "g", "g"),
    ("next link", "]", None),
    ("next link", "]", None),
    ("next link", "]", None),
    ("peek", "p", None),
    ("close it", "\x1b", None),
    ("follow", "\r", None),
    ("go back", "\x7f", None),
    ("another part", "2", None),
    ("the list", "s", None),
    ("a letter", "g", None),
    ("a letter", "i", None),
    ("a letter", "l", None),
]
_RATE, _ROUND_TRIP, _PACKET = 1200.0, 0.3, 60
_HELD, _EVERY = 4.0, 0.04


class SlowTerminal(QuietTerminal):
    """Tells when what is written would arrive over a slow line, and answers when it would."""

    def __init__(self, command: list[str]) -> None:
        super().__init__(command, environment=_ENVIRONMENT)
        self.arrived = 0.0
        self._answers_due: list[float] = []

    def _take(self, seconds: float) -> bool:
        end = time.monotonic() + seconds
        taken = False
        while not taken and time.monotonic() < end:
            while self._answers_due and self._answers_due[0] <= time.monotonic():
                self._answers_due.pop(0)
                super().answer()
            before = len(self.written)
            taken = super()._take(min(0.01, max(0.0, end - time.monotonic())))
            size = len(self.written) - before
            if size:
                free = max(self.arrived, time.monotonic()) + (size + _PACKET) / _RATE
                self.arrived = free
        return taken

    def answer(self) -> None:
        """Send the answer when it would come."""
        self._answers_due.append(max(self.arrived, time.monotonic()) + _ROUND_TRIP)

    def hold(self, key: str) -> float:
        """Seconds from the release of a key until the last byte of what it did arrives."""
        while not self.written:
            self.read(0.1)
        self.settle(0.5)
        while self.arrived > time.monotonic() or self._answers_due:
            self.read(0.1)
        released = time.monotonic() + _HELD
        while time.monotonic() < released:
            self.send(key)
            self.read(_EVERY)
        self.settle(1.5)
        while self._answers_due:
            self.settle(1.5)
        return max(0.0, self.arrived + _ROUND_TRIP / 2 - released)


def _costs(command: list[str], column: int) -> list[int | None]:
    """Bytes for the first screen and then for each key; `column` says which key is whose."""
    costs: list[int | None] = []
    with QuietTerminal(command, environment=_ENVIRONMENT) as terminal:
        while not terminal.written:
            terminal.read(0.1)
        terminal.settle(0.5)
        costs.append(len(terminal.written))
        for keys in _KEYS:
            key = keys[column]
            costs.append(None if key is None else terminal.press(key))
    return costs


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    for row in [head, *rows]:
        print(f"{row[0]:<16}" + "".join(f"{cell:>10}" for cell in row[1:]))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--less", default=shutil.which("less"))
    parser.add_argument("--epy", default=shutil.which("epy"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        document = Path(bundled())
        long = Path(folder) / "long.txt"
        long.write_text("\n".join(islice(prose(), 1600)), "utf-8")
        programs = {"reader": (_READER, 1), "stock": ([*_READER, "--stock-output"], 1)}
        held = {
            "reader --slow": [*_READER, "--slow", str(long)],
            "reader, SSH": ["env", "SSH_CONNECTION=192.0.2.1 1 192.0.2.2 22", *_READER, str(long)],
            "reader": [*_READER, str(long)],
            "stock": [*_READER, "--stock-output", str(long)],
        }
        if options.less:
            programs["less"] = ([options.less, str(document)], 2)
            held["less"] = [options.less, str(long)]
        if options.epy:
            programs["epy"] = (
                [options.epy, str(Materials(Path(folder)).document(".epub"))],
                2,
            )
        costs = [_costs(command, column) for command, column in programs.values()]
        names = ["first screen", *(name for name, *_ in _KEYS)]
        rows = [
            (name, *("" if cost is None else str(cost) for cost in row))
            for name, *row in zip(names, *costs, strict=True)
        ]
        _table(["bytes", *programs], rows)
        print()
        seconds = []
        for name, command in held.items():
            # Side by side: most of the time nothing but the line is busy.
            with SlowTerminal(command) as one, SlowTerminal(command) as other:
                held_times = pool.map(SlowTerminal.hold, (one, other), "j ")
                seconds.append((name, *(f"{taken:.1f}" for taken in held_times)))
        _table(["s to settle", "j", "Space"], seconds)


if __name__ == "__main__":
    main()
