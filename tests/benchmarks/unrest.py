"""Random keys, pastes, sizes and ends, for as long as one likes.

    python -m tests.benchmarks.unrest [--seed N] [--steps N] [--ends N] [READER OPTIONS]

Stops with what the program wrote when anything is raised, changed or left behind; else tells what
was done.
"""

from __future__ import annotations

import argparse
from collections import Counter

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
    options, reading = parser.parse_known_args()
    total = Tally()
    for number in range(options.steps // _STEPS):
        total += play([*READER, *reading], options.seed + number, _STEPS)
    print(total)
    ends = Counter(end([*READER, *reading], options.seed + n) for n in range(options.ends))
    for what, count in sorted(ends.items()):
        print(f"{count:>4}  {what}")


if __name__ == "__main__":
    main()
