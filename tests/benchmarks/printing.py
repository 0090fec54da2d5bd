"""Commands that print, beside the imports that such a program needs."""

from __future__ import annotations

import os
import sys

from tests.benchmarks.bench import Bench
from tests.benchmarks.peers import ENVIRONMENT, READER
from tests.benchmarks.start import seconds
from tests.benchmarks.tables import Found, Table, both, middle, times

_IMPORTS = "import argparse, dataclasses, json, re"
_COMMANDS = (
    ("reader --version", ("--version",), 1.5),
    ("reader show", ("show",), 1.5),
    ("reader quotes", ("quotes",), 1.5),
    ("reader signatories -q gilani", ("signatories", "-q", "gilani"), 2.5),
)
"""With the times of the imports alone that each may take."""


def measure(bench: Bench) -> Found:
    """The commands and the imports in turn, on the bundled document."""
    environment = {**os.environ, **ENVIRONMENT, "HOME": str(bench.materials.folder)}
    commands = {"imports": [sys.executable, "-c", _IMPORTS]}
    commands |= {name: [*READER, *arguments] for name, arguments, _ in _COMMANDS}
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for count in range(bench.rounds(21, 7) + 1):
        for name, command in commands.items():
            found = seconds(command, environment)
            if count:  # The first is for the caches.
                taken[name].append(found)
    least = middle(taken["imports"])
    held = {name: f"{most}" for name, _, most in _COMMANDS}
    rows = [
        (f"`{name}`", both(runs), times(middle(runs) / least), held.get(name, ""))
        for name, runs in taken.items()
    ]
    note = f"The imports are `python -c '{_IMPORTS}'`."
    head = ("", "ms", "of the imports", "held to")
    return Found([Table("Printing commands: median (minimum)", head, rows, (note,))])
