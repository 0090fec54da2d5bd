"""`reader --plain` in a real terminal, and with its verbs from a pipe."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.sources import bundled
from tests.conftest import Run
from tests.pty.terminal import COLOURS, Terminal
from tests.pty.test_reading import READER

VERBS = b"/solidarity with the people\n1\nb\ns gilani\n1\nq\n"


@pytest.mark.parametrize("kind", ["xterm-256color", "dumb", ""])
def test_nothing_moves_the_cursor_or_leaves_the_screen(kind: str, tmp_path: Path) -> None:
    environment = {**COLOURS, "TERM": kind, "XDG_STATE_HOME": str(tmp_path)}
    with Terminal([*READER, "--plain"], environment=environment) as terminal:
        terminal.wait_for("? lists the verbs.")
        terminal.send("2\n")
        terminal.wait_for("SCG statement")
        terminal.send("s gilani\n")
        terminal.wait_for("2 of 304")
        terminal.send("q\n")
        assert terminal.wait_for_end() == 0
        assert terminal.is_restored
        assert not re.search(rb"[^\n\r\x20-\xff]", terminal.written)


def test_a_document_that_is_piped_in_leaves_the_keys_to_the_terminal() -> None:
    with (
        Path(bundled()).open("rb") as file,
        Terminal([*READER, "--plain", "--no-state", "-"], stdin=file.fileno()) as terminal,
    ):
        terminal.wait_for("? lists the verbs.")
        terminal.send("3\n")
        terminal.wait_for("Open letter, ")
        terminal.send("\x04")
        assert terminal.wait_for_end() == 0


def test_verbs_may_come_from_a_pipe(reader: Run) -> None:
    done = reader("--plain", "--no-state", bundled(), given=VERBS)
    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Found “solidarity with the people”" in text
    assert "Signatories, 2 of 304 for “gilani”; s lists all:" in text
    assert "> s gilani\n" in text
    assert text.endswith("> q\n")


def test_it_goes_on_where_it_was_left(reader: Run, tmp_path: Path) -> None:
    home = {"XDG_STATE_HOME": str(tmp_path)}
    reader("--plain", bundled(), given=b":letter:3\nm a\nq\n", **home)
    text = reader("--plain", bundled(), given=b"", **home).stdout.decode()
    assert text.splitlines()[1] == "Open letter, 3 of 5:"
    again = reader("--plain", "--from-start", bundled(), given=b"M\n", **home).stdout.decode()
    assert again.splitlines()[1].startswith("1: Article")
    assert "1: letter:3, mark a" in again


def test_without_state_there_is_no_trace(reader: Run, tmp_path: Path) -> None:
    reader("--plain", "--no-state", bundled(), given=b"m a\n", XDG_STATE_HOME=str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_it_does_not_load_the_toolkit(reader: Run) -> None:
    done = reader("--plain", "--no-state", bundled(), given=b"q\n", PYTHONPROFILEIMPORTTIME="1")
    assert b"reader.plain.loop" in done.stderr
    assert b"textual" not in done.stderr
