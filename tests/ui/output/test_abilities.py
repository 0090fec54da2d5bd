"""What a terminal can do is read from its description, once in a process."""

import subprocess
import sys

import pytest

from reader.ui.output.abilities import BASIC, Abilities
from tests.conftest import ROOT

XTERM = Abilities(column=True, erase=True, colours=True, ends=True)


@pytest.mark.parametrize(
    ("terminal", "abilities"),
    [
        ("xterm-256color", XTERM),
        ("linux", XTERM),
        ("screen", Abilities(column=True, ends=True)),
        ("vt220", Abilities(erase=True, ends=True)),
        ("vt100", BASIC),
        ("unheard-of", BASIC),
        ("", BASIC),
    ],
)
def test_a_terminal_is_used_as_it_is_described(terminal: str, abilities: Abilities) -> None:
    code = (
        "from reader.ui.output.abilities import abilities_of; import os, sys; "
        f"print(abilities_of({terminal!r}, os.open(os.devnull, os.O_WRONLY)))"
    )
    assert printed(code) == str(abilities)


def test_the_model_of_the_terminal_loads_without_the_toolkit() -> None:
    code = (
        "import reader.ui.output.pacing, reader.ui.output.abilities, sys; "
        "print({'textual', 'rich', 'asyncio'} & set(sys.modules))"
    )
    assert printed(code) == "set()"


def printed(code: str) -> str:
    return subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True).strip()
