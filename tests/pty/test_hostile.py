"""Whatever a document, its name or a visitor says, only the program speaks to the terminal."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.pty.terminal import Terminal
from tests.pty.test_reading import READER

# 31337 is in no sequence of the program's own.
ATTACKS = [
    "\x1b]0;31337\x07",
    "\x1b]2;31337\x1b\\",
    "\x1b]52;c;MzEzMzc=\x07",
    "\x1b]8;;http://31337/\x1b\\here\x1b]8;;\x1b\\",
    "\x1b[31337m",
    "\x1b[31337;31337H",
    "\x1b[?31337h",
    "\x1b[38;5;31337mred",
    "\x1bP31337q#0\x1b\\",
    "\x1b_31337\x1b\\",
    "\x1b^31337\x1b\\",
    "\x1bX31337\x1b\\",
    "\x1bc\x1b7\x1b8\x1bM",
    "\x9b31337m\x9d0;31337\x9c\x90q\x9c\x85\x84",
    "\0\a\b\v\f\x0e\x0f\x1a\x7f",
    "\u202e31337\u202c \u2066a\u2069 \u200f\u061c",
    "\u200b\u2060\ufeff\u00ad\U000e0041\U000e007f",
    "\u2028\u2029",
    "[/] [/link] [@click=app.quit]quit[/] [@click=app.bell]x[/]",
    "[link=http://31337/]y[/link] [bold red]z[/]",
    "e" + "\u0301" * 40,
    "\ud800\udfff",
    "漢字 👩‍👩‍👧 é e\u0301 ﷽ 𒐫",
    "%s {0} $(id) `id` ; rm -rf ~ '\" \\n \\x1b[31m",
]
EVIL = " ".join(ATTACKS)
ARGUMENT = os.fsdecode(EVIL.replace("\0", "").encode("utf-8", "surrogatepass"))
SEQUENCE = re.compile(
    rb"\x1b\[[<=>?]?[0-9;:]*[ $]?[@-~]"  # CSI
    rb"|\x1b\]22;[a-z-]*(?:\x1b\\|\x07)"  # the form of the mouse's pointer
    rb"|\x1b[DM]|\x1b\([B0]"
)
"""What the program may write that is not text."""
CONTROL = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\u200f]")


def hostile_document() -> bytes:
    """A document of the genre in which every field is hostile."""
    one = EVIL.replace("\u2028", "").replace("\u2029", "").replace("\x85", "")
    names = "\n".join(
        f"Ann{attack} Lee{index}, Town{attack}, Councillor{attack}"
        for index, attack in enumerate(ATTACKS)
    )
    quotations = " ".join(f"They said “so it{attack} goes on and on”." for attack in ATTACKS)
    text = f"""\
The title {one}

By Ann {one}

{quotations} And “we were told {one} of it”, they said.

Below is the full text of the statement {one}.

“We say that so it goes on and on {one}.

“And we were told {one} of it.”

Below is the full text of the open letter {one}.

“Dear all, we were told {one} of it.

“Yours {one}.”

Signed

{names}

{one} Share this
"""
    return text.encode("utf-8", "surrogatepass")


@pytest.fixture
def document(tmp_path: Path) -> str:
    """A hostile document under a hostile name."""
    name = EVIL.replace("/", "").replace("\0", "").encode("utf-8", "surrogatepass")[:120]
    path = tmp_path / os.fsdecode(name + b"\xff.txt")
    path.write_bytes(hostile_document())
    return str(path)


def own(written: bytes) -> str:
    """The text that is left of what was written when the program's own sequences are gone."""
    sequences = SEQUENCE.findall(written)
    assert not [sequence for sequence in sequences if b"31337" in sequence]
    return SEQUENCE.sub(b"", written).decode("utf-8")


def assert_harmless(written: bytes) -> None:
    text = own(written).replace("\r", "").replace("\b", "")
    found = CONTROL.search(text)
    around = text[max(0, found.start() - 40) : found.end() + 40] if found else ""
    assert found is None, repr(around)


@pytest.mark.parametrize(
    ("columns", "rows", "options"), [(80, 24, []), (200, 50, ["--stock-output"])], ids=str
)
def test_no_control_of_a_document_reaches_the_terminal(
    document: str, columns: int, rows: int, options: list[str]
) -> None:
    # What can be pasted: a terminal takes out what would end the pasting.
    pasted = "\x1b[200~" + EVIL.replace("\x1b", "␛").replace("\ud800\udfff", "") + "\x1b[201~"
    keys = [
        *(
            "]",
            "p",
            "\r",
            "\x7f",
            " ",
            "G",
            "g",
            "2",
            "]",
            "y",
            "3",
            "4",
            "\r",
            "\x1b",
            "F",
            "\x1b",
        ),
        *("/", pasted, "\r", "n", "s", pasted, "\x1b", "\x1b", "1", "a", pasted, "\x1b", "ma", "M"),
        *("\x1b", "o", "\x1b", ":", pasted, "\r", "?", "\x1b", "\x10", pasted, "\x1b", "T", "\x1b"),
    ]
    with Terminal([*READER, *options, document], columns=columns, rows=rows) as terminal:
        terminal.wait_for("The title")
        terminal.wait_for("quit")
        for key in keys:
            terminal.send(key)
            terminal.look(0.08)
        terminal.look(0.5)
        for _ in range(3):
            terminal.send("\x1b")
            terminal.look(0.2)
        assert terminal.process.poll() is None
        assert "31337" not in terminal.screen.title
        terminal.process.terminate()
        assert terminal.wait_for_end() == 143
        assert terminal.is_restored
    copied = re.compile(rb"\x1b\]52;c;[A-Za-z0-9+/=]*\x07")
    assert_harmless(copied.sub(b"", bytes(terminal.written)))


@pytest.mark.parametrize(
    "arguments",
    [
        ["{}"],
        ["show", "{}"],
        ["show", "{}", "--width", "0"],
        ["signatories", "{}"],
        ["signatories", "-q", ARGUMENT, "{}"],
        ["quotes", "{}"],
        ["export", "--format", "markdown", "{}"],
        ["{}#" + ARGUMENT],
        ["show", "--part", ARGUMENT, "{}"],
        ["--" + ARGUMENT],
        ["show", ARGUMENT, ARGUMENT],
        ["notes", "{}"],
        ["http://127.0.0.1:9/" + ARGUMENT],
        ["export", "--format", ARGUMENT],
        ["show", "--width", ARGUMENT],
        [ARGUMENT, ARGUMENT],
    ],
    ids=lambda arguments: arguments[0][:12].encode("unicode_escape").decode(),
)
def test_no_control_is_printed(document: str, arguments: list[str]) -> None:
    command = [*READER, *(argument.replace("{}", document) for argument in arguments)]
    environment = {"LANG": "C.UTF-8", "TERM": "dumb"}
    with Terminal(command, environment=environment) as terminal:
        assert terminal.wait_for_end() in {0, 1, 2}
        assert b"Traceback" not in terminal.written
        assert b"\x1b" not in terminal.written
        assert_harmless(bytes(terminal.written))


def test_nothing_of_it_is_lost(reader: Run, document: str) -> None:
    assert reader("show", "--raw", document).stdout == hostile_document()
