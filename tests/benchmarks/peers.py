"""The programs that are measured: the reader, the least there can be, and what people use.

Peers in Python are looked for in virtual environments of their own, `DIR/NAME`, and installed
there on request; others on the path.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.benchmarks.materials import FIRST_WORDS, Materials
from tests.benchmarks.meter import Meter
from tests.conftest import ROOT
from tests.pty.terminal import COLOURS

_SCRIPT = Path(sys.executable).with_name("reader")
READER = (str(_SCRIPT),) if _SCRIPT.exists() else (sys.executable, "-m", "reader")
"""The command that a user types, of this tree."""
ENVIRONMENT = {**COLOURS, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}
"""Modules of this tree are compiled once, as those of an installed package are."""
_LINES = {"line": "j", "page": " "}
_ARROWS = {"line": "\x1b[B", "page": "\x1b[6~"}


@dataclass(frozen=True, slots=True)
class Program:
    """A program that shows a document; the path of the document is put behind `command`."""

    name: str
    command: tuple[str, ...]
    kind: str = ".txt"
    """Of the document, as `Materials.document` takes it."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """What is done -> the key that does it."""
    version: str = ""
    is_given: bool = False
    """Whether the document is its standard input."""
    first: str = FIRST_WORDS
    """A text on its first screen."""
    environment: Mapping[str, str] = field(default_factory=lambda: COLOURS)

    def run(
        self,
        materials: Materials,
        *,
        document: Path | None = None,
        columns: int = 80,
        rows: int = 24,
        home: Path | None = None,
    ) -> Meter:
        """The program in a terminal, showing the bundled document or another."""
        path = document or materials.document(self.kind)
        environment = {**self.environment, **({"HOME": str(home)} if home else {})}
        if not self.is_given:
            command = [*self.command, str(path)]
            return Meter(command, columns=columns, rows=rows, environment=environment)
        with path.open("rb") as given:
            return Meter(
                self.command,
                columns=columns,
                rows=rows,
                environment=environment,
                stdin=given.fileno(),
            )


READING = Program("reader", READER, "bundled", _LINES, environment=ENVIRONMENT)
SMALLEST = Program(
    "smallest repaint",
    (sys.executable, "-m", "tests.benchmarks.smallest"),
    "bundled",
    environment=ENVIRONMENT,
)
BARE = Program(
    "bare Textual",
    (sys.executable, "-m", "tests.benchmarks.bare"),
    environment=ENVIRONMENT,
    first="Labour left MPs",
)
LESS = Program("less", ("less",), keys=_LINES)
FZF = Program("fzf", ("fzf",), ".list", {"letter": "g"}, is_given=True, first="/304")
_PROGRAMS = [
    LESS,
    Program("lynx", ("lynx",), keys={"line": "\x0e", "page": " "}),
    Program("bat", ("batcat" if shutil.which("batcat") else "bat", "--paging=always"), keys=_LINES),
    FZF,
]
_PYTHON = {
    "epy-reader": Program("epy", ("epy",), ".epub", _LINES),
    "baca": Program("baca", ("baca",), ".epub", _ARROWS),
    "frogmouth": Program("frogmouth", ("frogmouth",), ".md", _ARROWS),
    "hike": Program("hike", ("hike",), ".md", _ARROWS),
}
"""By the name of the package."""


def installed(folder: Path | None) -> list[Program]:
    """The peers there are; `folder` is where those in Python have been installed."""
    found = [one for one in _PROGRAMS if shutil.which(one.command[0])]
    found = [_with(one, one.command[0], _first_version([one.command[0]])) for one in found]
    for package, one in _PYTHON.items():
        script = _script(folder, package, one.command[0])
        if script is not None:
            found.append(_with(one, str(script), _package_version(script, package)))
    return [
        _with(READING, READING.command[0], _first_version([*READER])),
        _with(BARE, sys.executable, _package_version(Path(sys.executable), "textual")),
        *found,
    ]


def install(folder: Path) -> None:
    """Install the peers in Python, each in a virtual environment of its own."""
    for package, one in _PYTHON.items():
        if _script(folder, package, one.command[0]) is None:
            venv.create(folder / package, with_pip=True)
            pip = str(folder / package / "bin" / "pip")
            subprocess.run([pip, "install", "--quiet", package], check=False)


def _script(folder: Path | None, package: str, name: str) -> Path | None:
    script = folder / package / "bin" / name if folder else None
    return script if script is not None and script.exists() else None


def _with(one: Program, path: str, version: str) -> Program:
    return replace(one, command=(path, *one.command[1:]), version=version)


def _first_version(command: list[str]) -> str:
    """The first number of what the program says of its version."""
    said = subprocess.run(
        [*command, "--version"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **ENVIRONMENT},
    )
    words = said.stdout.replace("(", " ").split()
    return next((word.lstrip("v") for word in words if any(map(str.isdigit, word))), "")


def _package_version(script: Path, package: str) -> str:
    python = str(script.with_name("python") if script.name != Path(sys.executable).name else script)
    code = f"from importlib.metadata import version; print(version({package!r}))"
    said = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return said.stdout.strip()
