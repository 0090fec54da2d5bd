"""How fast the search for signatories answers a keystroke, beside `fzf` on the same list.

    python -m tests.benchmarks.search_speed [LINES ...]

Each size is measured in a process of its own, one key after the other: the reader and `fzf` get
the same key in turn. `fzf` is also given a query that no line answers: what that takes is its
loading time.
"""

from __future__ import annotations

import gc
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


def _resident() -> float:
    """Megabytes of this process in memory, where the system tells."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return float("nan")
    return pages * 4096 / 1e6


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1e3 * (time.perf_counter() - start)


def _says(label: str, times: Sequence[float]) -> None:
    worst = sorted(times)
    print(
        f"  {label:34} median {statistics.median(times):7.1f}   "
        f"p95 {worst[int(0.95 * len(worst))]:7.1f}   worst {worst[-1]:7.1f}"
    )


def measure(count: int) -> None:
    """Print the figures of a list of that many lines."""
    people = population(count)
    gc.collect()
    before = _resident()
    start = time.perf_counter(), time.process_time()
    index = Index(people)
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

    for label, names in (("typing", _CLEAN), ("typing with slips", _SLIPS)):
        _says(f"{label}, ms a key", [_milliseconds(lambda q=q: answer(q)) for q in typed(names)])  # type: ignore[misc]  # the key is bound early
    chance = random.Random(2)
    for slips in range(3):
        queries = [person.name.casefold() for person in chance.sample(people, _COLD)]
        for _ in range(slips):
            queries = [slipped(query, chance) for query in queries]
        times = [_milliseconds(lambda q=q: answer(q)) for q in queries]  # type: ignore[misc]  # bound early
        _says(f"any name cold, {slips} slips, ms", times)
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

        for label, names in (("clean", _CLEAN), ("slips", _SLIPS)):
            keys = typed(names)[::3]
            whole, beyond = [], []
            for key in keys:
                ours = _milliseconds(lambda k=key: index.rank(k))  # type: ignore[misc]  # bound early
                theirs = _milliseconds(lambda k=key: filtered(k))  # type: ignore[misc]  # bound early
                loading = _milliseconds(lambda: filtered(_NOBODY))
                whole.append(theirs / ours)
                beyond.append(max(0.0, theirs - loading) / ours)
            print(
                f"  fzf / reader, {label}: {statistics.median(whole):.0f} times, "
                f"less its loading {statistics.median(beyond):.0f} times"
            )


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
