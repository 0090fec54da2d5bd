"""What programs hold in memory after the start, and what a further session of each adds."""

from __future__ import annotations

from contextlib import ExitStack

from tests.benchmarks.bench import Bench
from tests.benchmarks.peers import BARE, READING
from tests.benchmarks.plot import Bars
from tests.benchmarks.tables import Found, Table, middle, times


def measure(bench: Bench) -> Found:
    """Resident megabytes, and the proportional share that one more session adds."""
    further = bench.rounds(2, 1)
    figures: dict[str, tuple[float, float, float]] = {}
    for one in bench.programs:
        with ExitStack() as stack:
            meters = [stack.enter_context(one.run(bench.materials))]
            meters[0].start(one.first)
            alone = meters[0].memory("Pss")
            meters += [stack.enter_context(one.run(bench.materials)) for _ in range(further)]
            for meter in meters[1:]:
                meter.start(one.first, rest=0.3)
            together = sum(meter.memory("Pss") for meter in meters)
            resident = middle([meter.memory() for meter in meters])
            figures[one.name] = resident, alone, (together - alone) / further
    bare = figures[BARE.name]
    rows = [
        (
            name,
            f"{resident:.1f}",
            times(resident / bare[0]),
            f"{alone:.1f}",
            f"{more:.1f}",
            times(more / bare[2]),
        )
        for name, (resident, alone, more) in figures.items()
    ]
    title = "Memory after the start, MB"
    head = ("", "resident", "of bare", "PSS alone", "PSS of a further session", "of bare")
    notes = ("Held to: resident at most 1.2 times the bare app.",)
    bars = [(name, figure[0]) for name, figure in figures.items()]
    return Found(
        [Table(title, head, rows, notes)],
        [Bars("Resident", "MB", sorted(bars, key=lambda bar: bar[1]), READING.name)],
    )
