"""Any terminal, whatever it is called, can show, or is made of."""

from __future__ import annotations

import random
import re

import pytest

from tests.pty.terminal import COLOURS, Terminal
from tests.pty.test_reading import READER

TERMINALS = ["xterm-256color", "xterm", "screen", "tmux", "linux", "vt100", "vt220", "nobody-knows"]
COLOUR = re.compile(rb"\x1b\[(?:\d*;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m")
DIRECT = re.compile(rb"\x1b\[(?:\d*;)*[34]8;")
OLD = re.compile(
    rb"\x1b[DM]|\x1b\[[\d;]*[CHJKrX]|\x1b\[(?:;?(?:[147]|2[247])?)*m|\x1b\[\?(?:7|25)[hl]"
)
"""All that a VT220 knows of what is written."""
TOUR = "]\rs", "councillor", "\x1b\x1b1/kashmir\rn?"


def tour(terminal: Terminal) -> None:
    """Look at most of what there is."""
    terminal.wait_for("Labour left")
    for keys in TOUR:
        terminal.send(keys)
    terminal.wait_for("Esc closes")
    terminal.send("\x1b")
    terminal.wait_for(lambda terminal: "Esc closes" not in terminal.text)
    terminal.send("q")
    assert terminal.wait_for_end() == 0
    assert terminal.is_restored


@pytest.mark.parametrize("name", TERMINALS)
def test_it_works_whatever_the_terminal_is_called(name: str) -> None:
    with Terminal(READER, environment={"TERM": name, "LANG": "C.UTF-8"}) as terminal:
        tour(terminal)
    if name != "xterm-256color":
        assert not DIRECT.search(terminal.written)
    if name in {"vt100", "vt220", "nobody-knows"}:
        assert not COLOUR.search(terminal.written)
    if name in {"vt100", "vt220"}:
        assert b"\x1b" not in OLD.sub(b"", terminal.written)


@pytest.mark.parametrize(
    ("options", "environment"), [([], {"NO_COLOR": "1"}), (["--no-color"], {})], ids=str
)
def test_no_colours_are_written_where_none_are_wanted(
    options: list[str], environment: dict[str, str]
) -> None:
    with Terminal([*READER, *options], environment={**COLOURS, **environment}) as terminal:
        tour(terminal)
    assert not COLOUR.search(terminal.written)


def test_far_away_the_background_is_the_terminals_own() -> None:
    far = {**COLOURS, "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}
    with Terminal(READER, environment=far) as terminal:
        tour(terminal)
    assert not re.search(rb"\x1b\[(?:\d*;)*4\d(?:;\d+)*m", terminal.written)


@pytest.mark.parametrize(
    "locale",
    [{"LANG": "C"}, {"LC_ALL": "POSIX", "LANG": "C.UTF-8"}, {"LC_CTYPE": "de_DE.ISO-8859-1"}],
    ids=str,
)
@pytest.mark.parametrize("options", [[], ["--stock-output"]], ids=" ".join)
def test_nothing_but_ascii_is_written_where_the_locale_is_not_utf8(
    locale: dict[str, str], options: list[str]
) -> None:
    environment = {"TERM": "xterm-256color", **locale}
    with Terminal([*READER, *options], environment=environment) as terminal:
        tour(terminal)
    assert terminal.written.isascii()


def test_it_is_resized_to_anything_at_any_moment() -> None:
    chance = random.Random(7)
    keys = ["j", " ", "]", "\r", "\x7f", "s", "ann", "\x1b", "/of", "?", "o", "z", "+", "2", "G"]
    with Terminal(READER, columns=20, rows=5) as terminal:
        terminal.wait_for("Labour")
        for _ in range(150):
            terminal.resize(chance.randint(20, 400), chance.randint(5, 100))
            terminal.send(chance.choice(keys))
            terminal.look(0.01)
        terminal.resize(80, 24)
        terminal.send("\x1b" * 3)
        terminal.look(1)
        terminal.send("\x0c1")
        terminal.wait_for("SCG statement")
        terminal.send("\x03" * 3)
        assert terminal.wait_for_end() == 0
        assert terminal.is_restored
