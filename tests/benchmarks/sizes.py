"""Documents of growing size: to the first screen, to all of it, in memory; and how that grows."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from tests.benchmarks import keys
from tests.benchmarks.bench import Bench
from tests.benchmarks.materials import LONG_WORDS
from tests.benchmarks.meter import MEGABYTE, Meter
from tests.benchmarks.peers import LESS, READING, SMALLEST, Program
from tests.benchmarks.plot import Growth
from tests.benchmarks.tables import Found, Table, milliseconds

_PATIENCE = 900.0
"""Seconds that a document may take."""


@dataclass(frozen=True, slots=True)
class Sized:
    """What a document of a size took; times in seconds, memory in megabytes."""

    size: float
    first: float
    whole: float
    processor: float
    memory: float
    asked: float = 0.0
    """From `s` until the list can be asked; of texts 0."""
    ready: float = 0.0
    """Megabytes then."""


def measure(bench: Bench) -> Found:
    """Prose, then signatories."""
    megabytes = (1, 2, 4) if bench.is_quick else (1, 10, 100)
    counts = (1_000, 5_000, 20_000) if bench.is_quick else (10_000, 100_000, 1_000_000)
    with SMALLEST.run(bench.materials) as meter:
        meter.start(READING.first)
        start = meter.memory()
    prose, signed, pressed = [], [], []
    for size, count in zip(megabytes, counts, strict=True):
        documents = bench.materials.prose(size), bench.materials.signatories(count)
        firsts = [_first(bench, READING, document) for document in documents]
        with ExitStack() as stack, ThreadPoolExecutor() as pool:
            # Side by side, each on a processor of its own where there are two.
            meters = [SMALLEST.run(bench.materials, document=document) for document in documents]
            for meter in meters:
                stack.enter_context(meter)
            text, listed = pool.map(_read, meters, (size, count), firsts)
            prose.append(text)
            signed.append(_asked(meters[1], listed))
            if size == megabytes[1]:
                pressed.append(keys.in_text(bench, meters[0], f"{size} MB"))
            if count == counts[-1]:
                pressed.append(keys.in_list(bench, meters[1], f"a list of {count:,}"))
    tables = [_prose(bench, prose, start), _signed(signed, start), *pressed]
    return Found(tables, [_growth("Prose", "MB", prose), _growth("Signatories", "lines", signed)])


def _first(bench: Bench, program: Program, document: Path) -> float:
    """Seconds to the first screen."""
    with program.run(bench.materials, document=document) as meter:
        return meter.first(LONG_WORDS) - meter.began


def _read(meter: Meter, size: float, first: float) -> Sized:
    """Wait for all of a document."""
    meter.first(LONG_WORDS)
    whole = meter.without("reading on", _PATIENCE) - meter.began
    meter.settle()
    return Sized(size, first, whole, meter.processor, meter.memory())


def _asked(meter: Meter, listed: Sized) -> Sized:
    """Wait until a list that is read can be asked."""
    meter.send("s")
    pressed = time.monotonic()
    meter.at_rest()
    found = replace(listed, asked=meter.last - pressed, ready=meter.memory())
    meter.press_timed("\x1b")
    return found


def _prose(bench: Bench, sizes: Sequence[Sized], start: float) -> Table:
    rows = [
        (
            f"{one.size:,.0f} MB",
            milliseconds(one.first),
            _less(bench, bench.materials.prose(int(one.size))),
            f"{one.whole:.1f}",
            f"{one.processor:.1f}",
            f"{one.memory:.0f}",
            f"{(one.memory - start) / one.size:.1f}",
        )
        for one in sizes
    ]
    head = ("", "first screen, ms", "of `less`", "all, s", "CPU, s", "MB", "MB a MB")
    notes = (
        _fit("all", [(one.size, one.whole) for one in sizes]),
        _fit("memory beyond the start", [(one.size, one.memory - start) for one in sizes]),
    )
    return Table("Prose of growing size", head, rows, notes)


def _signed(sizes: Sequence[Sized], start: float) -> Table:
    rows = [
        (
            f"{one.size:,.0f}",
            milliseconds(one.first),
            f"{one.whole:.1f}",
            f"{one.processor:.1f}",
            f"{one.memory:.0f}",
            f"{one.asked:.1f}",
            f"{one.ready:.0f}",
            f"{(one.ready - start) * MEGABYTE / one.size:,.0f}",
        )
        for one in sizes
    ]
    head = (
        "signatories",
        "first screen, ms",
        "all, s",
        "CPU, s",
        "MB",
        "to be asked, s",
        "MB then",
        "bytes a line",
    )
    notes = (
        _fit("all", [(one.size, one.whole) for one in sizes]),
        _fit("memory beyond the start", [(one.size, one.ready - start) for one in sizes]),
        "Held to: 600 bytes a line for a million, all told.",
    )
    return Table("Signatories of growing number", head, rows, notes)


def _less(bench: Bench, document: Path) -> str:
    shown: Program = next((one for one in bench.programs if one.name == LESS.name), LESS)
    return milliseconds(_first(bench, shown, document))


def _fit(what: str, points: Sequence[tuple[float, float]]) -> str:
    """How a figure grows: a line's share of its variance, and the power of the size."""
    sizes, figures = zip(*points, strict=True)
    slope, start = statistics.linear_regression(sizes, figures)
    fitted = statistics.correlation(sizes, figures) ** 2
    logs = [(math.log(size), math.log(figure)) for size, figure in points if figure > 0]
    power, _ = statistics.linear_regression(*zip(*logs, strict=True))
    return (
        f"Growth of {what}: {start:.3g} + {slope:.3g} x size, R squared {fitted:.4f}; "
        f"size to the power of {power:.2f}."
    )


def _growth(title: str, size: str, sizes: Sequence[Sized]) -> Growth:
    lines: list[tuple[str, Sequence[tuple[float, float]]]] = [
        ("first screen, s", [(one.size, one.first) for one in sizes]),
        ("all of it, s", [(one.size, one.whole) for one in sizes]),
        ("memory, MB", [(one.size, one.memory) for one in sizes]),
    ]
    if any(one.ready for one in sizes):
        lines.append(("memory to be asked, MB", [(one.size, one.ready) for one in sizes]))
    return Growth(f"{title}: seconds and megabytes", size, lines)
