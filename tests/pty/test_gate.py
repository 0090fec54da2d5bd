"""No control reaches the terminal that the program did not write itself, from wherever it comes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pty.terminal import COLOURS, Terminal
from tests.pty.test_reading import READER
from tests.ui.output.quiet import ESCAPE, QuietTerminal

OURS = re.compile(
    r"[\r\n\b]|\x1b[DM]|\x1b\[[\d;]*[CGHJKXmr]|\x1b\[\?(?:7|25|100[0-6]|1015|1049|2004|2048)[hl]"
    r"|\x1b\[>25u|\x1b\[<u|\x1b\[\?(?:2026|2048)\$p|\x1b\[6n|\x1b\]22;default\x07"
)
"""All controls that the program writes."""
EVIL = (
    "\x1b]0;owned\x07\x1b]52;c;b3duZWQ=\x07\x1b[66;66H\x1b[38;5;199m\x1bPq\x1b\\"
    "\x9b77;77H\x9d2;x\x9c\x0e\x7f"
)
"""Title, clipboard, a place, a colour, which the program has no use for; a string; C1 and C0."""
ITS_OWN = re.compile(r"\x1b\[(?:66;66H|38;5;199m)")
LETTER = f"""\
The council{EVIL} answers

It says{EVIL} that “the valley is{EVIL} ours to share” and no more.

The full text of the letter{EVIL}:

We write because the valley is{EVIL} ours to share.

Signed by:

Ann{EVIL} Lee, Old{EVIL}bridge, Councillor{EVIL}
Omar Shah, Newtown, Teacher
Zoe Nunez, Milton, Nurse
"""


def harmless(written: bytearray) -> bool:
    """Whether nothing but text is left when the program's own controls are taken away."""
    text = written.decode()
    rest = OURS.sub("", text)
    return not ITS_OWN.search(text) and not [
        letter for letter in rest if letter < " " or "\x7f" <= letter < "\xa0"
    ]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / f"letter{EVIL.replace('/', '')}.txt").write_text(LETTER, "utf-8")
    return tmp_path


def letter(home: Path) -> str:
    return str(next(home.glob("*.txt")))


@pytest.mark.parametrize(
    ("options", "environment"),
    [
        ([], COLOURS),
        (["--stock-output"], COLOURS),
        (["--slow"], {**COLOURS, "TEXTUAL_THEME": "terminal"}),
        ([], {"TERM": "xterm", "LANG": "C"}),
    ],
    ids=str,
)
def test_nothing_of_a_document_or_of_what_is_typed_acts(
    home: Path, options: list[str], environment: dict[str, str]
) -> None:
    pasted = f"\x1b[200~a{EVIL}\x1b[201~"
    tour = [
        *("]", "\r", "\x7f", "p", "\x1b"),  # a quotation, its context
        *(f"/{pasted}", "\r", "n", "\x1b"),  # a phrase
        *("s", pasted, "\x1b", "\x1b", "s", "ann", "\r", "\r", "\x1b", "F", "\x1b"),  # a name
        *("1", f"a{pasted}", "\x1b", "M", "\x1b", "ma", "o", "\x1b", "?", "\x1b"),  # a note
        *(f":{pasted}", "\r", "\x1b", "\x1b"),  # a place, and that there is none
    ]
    command = [*READER, *options, letter(home)]
    with QuietTerminal(command, environment={**environment, **ESCAPE}) as terminal:
        terminal.wait_for("The council")
        for keys in tour:
            terminal.press(keys)
        for _ in range(10):
            if terminal.process.poll() is None:
                terminal.press("\x03")
        assert terminal.wait_for_end() == 0
        assert harmless(terminal.written)


@pytest.mark.parametrize(
    "arguments",
    [
        ["show"],
        ["signatories"],
        ["signatories", "-q", f"ann{EVIL}"],
        ["quotes"],
        ["export", "--format", "markdown"],
        ["notes"],
        [f"--{EVIL}"],
        ["show", "--part", EVIL],
    ],
    ids=lambda arguments: " ".join(arguments)[:12],
)
def test_nothing_that_is_printed_acts(home: Path, arguments: list[str]) -> None:
    with Terminal([*READER, *arguments, letter(home)]) as terminal:
        assert terminal.wait_for_end() in {0, 1, 2}
        assert harmless(terminal.written)


@pytest.mark.parametrize("end", [f"#{EVIL}", f"{EVIL}.none"], ids=["place", "name"])
def test_nothing_of_a_wrong_name_or_place_acts(home: Path, end: str) -> None:
    with Terminal([*READER, letter(home) + end]) as terminal:
        assert terminal.wait_for_end() == 2
        assert terminal.text.startswith("reader: ")
        assert harmless(terminal.written)


def test_nothing_of_a_wrong_keymap_acts(tmp_path: Path) -> None:
    (tmp_path / "reader").mkdir()
    keymap = tmp_path / "reader" / "keys.toml"
    keymap.write_text('"x\\u001b]0;owned\\u0007" = "\\u009b77;77H"\n', "utf-8")
    with Terminal(READER, environment={**COLOURS, "XDG_CONFIG_HOME": str(tmp_path)}) as terminal:
        assert terminal.wait_for_end() == 2
        assert harmless(terminal.written)
