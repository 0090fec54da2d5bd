"""Random keys, pastes, sizes and ends, and damaged files, as many as one likes.

    python -m tests.benchmarks.unrest [--seed N] [--steps N] [--ends N] [--files N] [READER OPTIONS]

Stops with what the program wrote when anything is raised, changed or left behind; else tells what
was done.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.damaging import FILES, damaged, outcome
from tests.pty.test_reading import READER
from tests.pty.unrest import Tally, end, play

_STEPS = 500
"""How much is done to one reader before the next."""


def main() -> None:
    """Do it, and say how much."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=5000)
    parser.add_argument("--ends", type=int, default=50)
    parser.add_argument("--files", type=int, default=1000)
    options, reading = parser.parse_known_args()
    total = Tally()
    for number in range(options.steps // _STEPS):
        total += play([*READER, *reading], options.seed + number, _STEPS)
    print(total)
    ends = Counter(end([*READER, *reading], options.seed + n) for n in range(options.ends))
    for what, count in sorted(ends.items()):
        print(f"{count:>4}  {what}")
    chance = Random(options.seed)
    with TemporaryDirectory() as folder:
        for name in FILES:
            path, statuses = Path(folder) / name, Counter[int]()
            for _ in range(options.files // len(FILES)):
                path.write_bytes(damaged(name, chance))
                statuses[outcome(path)] += 1
            print(f"{name}: {statuses[0]} documents, {statuses[2]} refused")


if __name__ == "__main__":
    main()
