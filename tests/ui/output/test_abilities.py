"""What a terminal can do is read from its description, once in a process."""

import subprocess
import sys

import pytest

from reader.ui.output.abilities import BASIC, Abilities
from reader.ui.output.lean import Lean
from tests.conftest import ROOT

XTERM = Abilities(column=True, erase=True, colours=True, ends=True)
VT100 = Abilities(screens=False, modes=frozenset({"7"}), attributes=frozenset({"1", "4", "5", "7"}))


@pytest.mark.parametrize(
    ("terminal", "abilities"),
    [
        ("xterm-256color", XTERM),
        ("linux", XTERM._replace(screens=False)),
        ("screen", Abilities(column=True, ends=True)),
        ("vt220", VT100._replace(erase=True, ends=True, modes=frozenset({"7", "25"}))),
        ("vt100", VT100),
        ("unheard-of", BASIC),
        ("", BASIC),
    ],
)
def test_a_terminal_is_used_as_it_is_described(terminal: str, abilities: Abilities) -> None:
    code = (
        "from reader.ui.output.abilities import abilities_of; import os, sys; "
        f"print(abilities_of({terminal!r}, os.open(os.devnull, os.O_WRONLY)))"
    )
    assert eval(printed(code), {"Abilities": Abilities}) == abilities


def test_the_model_of_the_terminal_loads_without_the_toolkit() -> None:
    code = (
        "import reader.ui.output.pacing, reader.ui.output.abilities, sys; "
        "print({'textual', 'rich'} & set(sys.modules))"
    )
    assert printed(code) == "set()"


def printed(code: str) -> str:
    return subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True).strip()


ENTER = (
    "\x1b[?1049h\x1b[?25l\x1b[?1004h\x1b[>25u\x1b[?2026$p\x1b[?2004h\x1b[?7l\x1b]22;default\x07\x07"
)
FRAME = "\x1b[1;1H\x1b[1;2mText\x1b[0m\x1b[2;1H"


def test_an_old_terminal_is_told_nothing_it_does_not_know() -> None:
    lean = Lean(VT100)
    assert lean.feed(ENTER, (4, 2)) == "\x1b[?7l\x07"
    assert lean.feed(FRAME, (4, 2)) == "\x1b[H\x1b[1mText\x1b[m\r\x1bD"
    assert lean.unread == 0


def test_where_there_is_no_other_screen_the_shell_goes_on_in_the_last_row() -> None:
    lean = Lean(VT100)
    lean.feed(ENTER + FRAME, (4, 2))
    assert lean.feed("\x1b[?1049l\x1b[?25h", (4, 2)) == "\x1b[2H\x1b[K"
