"""How fast the search for signatories answers a keystroke, beside `fzf` on the same list.

    python -m tests.benchmarks.search_speed [LINES ...]

Each size is measured in a process of its own, one key after the other: the reader and `fzf` get
the same key in turn. `fzf` is also given a query that no line answers: what that takes is its
loading time. Milliseconds are of the clock; what else the machine does shows in them.
"""

from __future__ import annotations

import gc
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.search.ranking import Index
from tests.benchmarks.population import population, slipped, typed

_SIZES = (10_000, 100_000, 1_000_000)
_CLEAN = ("margaret owe", "mohammed kha", "stephen whit", "bradford kha")
_SLIPS = ("mragaret owe", "mohmamed kah", "stehpen whtt", "bradfrod kha")
_NOBODY = "\u2402\u2403"
_COLD = 100
_ROWS = 20
_LOADINGS = 5


def _resident() -> float:
    """Megabytes of this process in memory, where the system tells."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return float("nan")
    return pages * 4096 / 1e6


def _says(label: str, work: Callable[[str], object], queries: Sequence[str]) -> None:
    """Print what each query takes by the clock and of the processor, in milliseconds."""
    costs = [_cost(work, query) for query in queries]
    told = []
    for kind in range(2):
        times = sorted(cost[kind] for cost in costs)
        told.append(
            f"{statistics.median(times):6.1f} {times[int(0.95 * len(times))]:6.1f} {times[-1]:6.1f}"
        )
    print(f"  {label:32}" + "   ".join(told))


def measure(count: int) -> None:
    """Print the figures of a list of that many lines."""
    people = population(count)
    gc.collect()
    before = _resident()
    start = time.perf_counter(), time.process_time()
    index = Index(people, lambda _: None)  # all of it, as the reader has it read
    wall, cpu = time.perf_counter() - start[0], time.process_time() - start[1]
    gc.collect()
    print(
        f"{count} lines: index {wall:.2f} s ({cpu:.2f} s of CPU), "
        f"{_resident() - before:.0f} MB beyond the lines"
    )
    # As a program does whose list stays: the lines are not walked through for garbage.
    gc.freeze()
    index.rank("warm up")

    def answer(query: str) -> None:
        ranking = index.rank(query)
        for row in range(min(_ROWS, len(ranking))):
            ranking.hit(row)

    print(f"  {'milliseconds':32}{'clock: median, p95, worst':23}processor: the same")
    for label, names in (("typing", _CLEAN), ("typing with slips", _SLIPS)):
        _says(f"{label}, a key", answer, typed(names))
    chance = random.Random(2)
    for slips in range(3):
        queries = [person.name.casefold() for person in chance.sample(people, _COLD)]
        for _ in range(slips):
            queries = [slipped(query, chance) for query in queries]
        _says(f"any name cold, {slips} slips", answer, queries)
    _beside_fzf(index, [person.raw for person in people])


def _beside_fzf(index: Index, lines: Sequence[str]) -> None:
    program = shutil.which("fzf")
    if program is None:
        print("  fzf is not installed")
        return
    with tempfile.TemporaryFile() as given:
        given.write("".join(f"{line}\n" for line in lines).encode())

        def filtered(query: str) -> None:
            given.seek(0)
            command = [program, "-i", "--filter", query]
            subprocess.run(command, stdin=given, stdout=subprocess.DEVNULL, check=False)

        loading = [_cost(filtered, _NOBODY) for _ in range(_LOADINGS)]
        for label, names in (("clean", _CLEAN), ("slips", _SLIPS)):
            keys = typed(names)
            pairs = [(_cost(index.rank, key), _cost(filtered, key)) for key in keys]
            for at, kind in enumerate(("wall", "CPU")):
                least = statistics.median(cost[at] for cost in loading)
                whole = [theirs[at] / ours[at] for ours, theirs in pairs]
                beyond = [max(0.0, theirs[at] - least) / ours[at] for ours, theirs in pairs]
                sums = [sum(cost[at] for cost in side) for side in zip(*pairs, strict=True)]
                print(
                    f"  fzf / reader, {label}, {kind}: {statistics.median(whole):.0f} times; less"
                    f" its loading {statistics.median(beyond):.0f} times in the median key,"
                    f" {(sums[1] - least * len(pairs)) / sums[0]:.0f} times over all keys"
                )


def _cost(work: Callable[[str], object], query: str) -> tuple[float, float]:
    """Milliseconds that pass, and that processors work, children included."""
    children = _of_children()
    start, worked = time.perf_counter(), time.process_time()
    work(query)
    wall = time.perf_counter() - start
    return 1e3 * wall, 1e3 * (time.process_time() - worked + _of_children() - children)


def _of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system


def main() -> None:
    """Measure the sizes that are asked for."""
    sizes = [int(size) for size in sys.argv[1:]] or _SIZES
    if len(sizes) == 1:
        measure(sizes[0])
        return
    for size in sizes:
        subprocess.run([sys.executable, "-m", __spec__.name, str(size)], check=True)


if __name__ == "__main__":
    main()
