"""From exec to the first screen that holds the text, and to rest."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.bench import Bench
from tests.benchmarks.meter import Started
from tests.benchmarks.peers import BARE, READING, Program
from tests.benchmarks.plot import Bars
from tests.benchmarks.tables import Found, Table, both, middle, milliseconds, times

_SMALL = (80, 24)
_LARGER = ((160, 48), (200, 50))
_COMPARED = {READING.name, BARE.name}
"""What is held to a ratio, and started more often than the others."""
_NOTHING = [sys.executable, "-c", "pass"]
_AGAIN = "reader, again"


def measure(bench: Bench) -> Found:
    """Every program at 80x24, in turn; then the reader, first and again, at larger sizes."""
    rounds, rounds_of_peers = bench.rounds(7, 2), bench.rounds(3, 1)
    nothing = [seconds(_NOTHING) for _ in range(3 * rounds)]
    with tempfile.TemporaryDirectory() as home:
        _leave(bench, Path(home))
        peers = {one.name: one for one in bench.programs}
        started: dict[str, list[Started]] = defaultdict(list)
        for count in range(rounds + 1):
            for name, one in [*peers.items(), (_AGAIN, peers[READING.name])]:
                if count > rounds_of_peers and one.name not in _COMPARED:
                    continue
                found = _start(bench, one, _SMALL, Path(home) if name == _AGAIN else None)
                if count:  # The first is for the caches.
                    started[name].append(found)
        sized: dict[tuple[int, int], Sequence[Sequence[Started]]]
        sized = {_SMALL: [started[READING.name], started[_AGAIN]]}
        for size in _LARGER[: bench.rounds(len(_LARGER), 0)]:
            sized[size] = [
                [_start(bench, peers[READING.name], size, place) for _ in range(rounds)]
                for place in (None, Path(home))
            ]
    return Found(
        [_beside(started, nothing), _sizes(sized, nothing)],
        [Bars("Exec to the text", "ms", _texts(started), READING.name)],
    )


def seconds(command: Sequence[str], environment: Mapping[str, str] | None = None) -> float:
    """How long a command takes that shows nothing."""
    began = time.perf_counter()
    subprocess.run(
        command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=True, env=environment
    )
    return time.perf_counter() - began


def _start(bench: Bench, one: Program, size: tuple[int, int], home: Path | None = None) -> Started:
    columns, rows = size
    with one.run(bench.materials, columns=columns, rows=rows, home=home) as meter:
        return meter.start(one.first)


def _leave(bench: Bench, home: Path) -> None:
    """Have the reader keep a place there that it opens at again."""
    with READING.run(bench.materials, home=home) as meter:
        meter.start(READING.first)
        meter.send("q")
        meter.wait_for_end()


def _texts(started: Mapping[str, Sequence[Started]]) -> list[tuple[str, float]]:
    medians = {name: 1e3 * middle([one.text for one in runs]) for name, runs in started.items()}
    return sorted(medians.items(), key=lambda item: item[1])


def _beside(started: Mapping[str, Sequence[Started]], nothing: Sequence[float]) -> Table:
    least = middle(nothing)
    bare = middle([one.rest for one in started[BARE.name]])
    rows = []
    for name, runs in started.items():
        text, rest = [one.text for one in runs], [one.rest for one in runs]
        rows.append(
            (
                name,
                both(text),
                times(middle(text) / least),
                both(rest),
                times(middle(rest) / bare),
                milliseconds(middle([one.processor for one in runs])),
                f"{middle([one.written for one in runs]):,.0f}",
            )
        )
    return Table(
        "Start, 80x24: median (minimum), ms",
        ("", "to the text", "of `python -c pass`", "to rest", "of bare Textual", "CPU", "bytes"),
        rows,
        (
            f"`python -c pass` takes {both(nothing)} ms.",
            "Held to: to the text 5 times that at most, to rest 1.15 times the bare app.",
        ),
    )


def _sizes(
    sized: Mapping[tuple[int, int], Sequence[Sequence[Started]]], nothing: Sequence[float]
) -> Table:
    rows = []
    for (columns, height), (new, again) in sized.items():
        cells = [f"{columns}x{height}"]
        for runs in (new, again):
            text, rest = [one.text for one in runs], [one.rest for one in runs]
            cells += [both(text), times(middle(text) / middle(nothing)), both(rest)]
        rows.append(tuple(cells))
    head = ("", "to the text", "of `pass`", "to rest", "again: text", "of `pass`", "to rest")
    return Table("Start of the reader at other sizes: median (minimum), ms", head, rows)
