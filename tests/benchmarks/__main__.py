"""All benchmarks, or those that are named: prints tables, and keeps them with plots.

    python -m tests.benchmarks [--quick] [--peers DIR] [--output DIR] [NAME ...]

Peers in Python are installed in DIR on the first run, each in a virtual environment of its own.
Only a run of all benchmarks that is not `--quick` is kept where the repository has it, in
`tests/benchmarks/RESULTS.md`; others only with `--output`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.benchmarks import idle, keys, memory, printing, sizes, start
from tests.benchmarks.bench import Bench
from tests.benchmarks.machine import described
from tests.benchmarks.materials import Materials
from tests.benchmarks.peers import install, installed
from tests.benchmarks.plot import svg
from tests.benchmarks.tables import Found, Printed
from tests.conftest import ROOT


def _printed(title: str, module: str, *arguments: str) -> Found:
    """What a program of this folder prints."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    said = subprocess.run(
        command, stdout=subprocess.PIPE, text=True, check=False, cwd=ROOT, timeout=600
    )
    return Found([Printed(title, said.stdout)])


def _search(bench: Bench) -> Found:
    lines = ("10000",) if bench.is_quick else ("10000", "100000")
    return _printed("Search, time for a key", "search_speed", *lines)


_ALL: Mapping[str, Callable[[Bench], Found]] = {
    "start": start.measure,
    "keys": keys.measure,
    "idle": idle.measure,
    "memory": memory.measure,
    "printing": printing.measure,
    "sizes": sizes.measure,
    "search": _search,
    "found": lambda _: _printed("Search, what is found", "search_quality"),
    "bytes": lambda _: _printed("Bytes for a key, and on a slow line", "bytes"),
}
_NOT_QUICK = {"bytes"}


def main() -> None:
    """Measure, print and keep."""
    options = _options()
    if options.peers is not None:
        install(options.peers)
    began = time.monotonic()
    conditions = [*described(), _programs(options.peers)]
    print("\n".join(conditions), end="\n\n", flush=True)
    folder = options.output
    if folder is None and not options.quick and not options.names:
        folder = Path(__file__).parent
    taken = ""
    names = options.names or [x for x in _ALL if not (options.quick and x in _NOT_QUICK)]
    with tempfile.TemporaryDirectory() as made:
        bench = Bench(installed(options.peers), Materials(Path(made)), options.quick)
        found = []
        for name in names:
            since = time.monotonic()
            found.append(_ALL[name](bench))
            print("\n".join(table.text for table in found[-1].tables))
            print(f"({name} taken in {time.monotonic() - since:.0f} s)\n", flush=True)
            taken = f"all taken in {time.monotonic() - began:.0f} s"
            if folder is not None:
                # A run that is cut off is not lost.
                _keep(folder, [*conditions, taken], found)
    print(taken)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(_ALL))
    parser.add_argument("--quick", action="store_true", help="few runs, small documents")
    parser.add_argument("--peers", type=Path, metavar="DIR", help="where peers in Python are")
    parser.add_argument("--output", type=Path, metavar="DIR", help="where to keep the results")
    options = parser.parse_args()
    if unknown := set(options.names) - set(_ALL):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    return options


def _programs(peers: Path | None) -> str:
    return ", ".join(f"{one.name} {one.version}".strip() for one in installed(peers))


def _keep(folder: Path, conditions: list[str], found: list[Found]) -> None:
    """Write the tables and the plots into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    plots = [plot for one in found for plot in one.plots]
    head = ["# Figures", "", *(f"- {line}" for line in conditions), ""]
    head += ["Made by `python -m tests.benchmarks`; only ratios travel between machines.", ""]
    if plots:
        (folder / "results.svg").write_text(svg(plots), "utf-8")
        head += ["![The same as plots](results.svg)", ""]
    tables = [table.markdown for one in found for table in one.tables]
    (folder / "RESULTS.md").write_text("\n".join([*head, *tables]).rstrip() + "\n", "utf-8")


if __name__ == "__main__":
    main()
