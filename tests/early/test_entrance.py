"""In a real terminal: the page is there before Textual, and whatever happens then is clean."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.pty.terminal import COLOURS, Terminal
from tests.pty.test_reading import FIRST_WORDS

# Stops where Textual would be imported, until a file says go on; or fails there.
PROGRAM = """
import os, sys, time
folder, outcome = sys.argv[1:3]
sys.argv[1:3] = []

class Held:
    def find_spec(self, name, path=None, target=None):
        if name != "reader.commands.reading":
            return
        with open(folder + "/modules", "w") as file:
            file.write(" ".join(sys.modules))
        if outcome == "fail":
            raise ImportError("Textual is not here")
        while not os.path.exists(folder + "/go"):
            time.sleep(0.01)

sys.meta_path.insert(0, Held())
from reader.__main__ import main
main()
"""
ENTER = b"\x1b[?1049h"


def command(folder: Path, *options: str, outcome: str = "hold") -> list[str]:
    return [sys.executable, "-c", PROGRAM, str(folder), outcome, *options]


def go_on(folder: Path) -> None:
    (folder / "go").touch()


def test_the_page_is_there_before_textual_and_before_all_that_it_can_do_without(
    tmp_path: Path,
) -> None:
    home = {**COLOURS, "HOME": str(tmp_path)}
    for _ in range(2):
        with Terminal(command(tmp_path), environment=home) as terminal:
            terminal.wait_for(FIRST_WORDS)
    unneeded = {
        "argparse", "asyncio", "charset_normalizer", "curses", "inspect", "markdown_it", "pathlib",
        "platformdirs", "rapidfuzz", "rich", "shutil", "sqlite3", "textual", "threading", "urllib",
        "reader.document.recognise", "reader.options", "reader.search.ranking", "reader.ui",
    }  # fmt: skip
    first = before_the_page(tmp_path)
    assert unneeded & first == set()
    assert len(first) <= 130


def before_the_page(folder: Path) -> set[str]:
    """The modules that a run imports before the page is shown, of a document known from before."""
    program = PROGRAM.replace("reader.commands.reading", "reader.remembering")
    with Terminal(
        [sys.executable, "-c", program, str(folder), "hold"],
        environment={**COLOURS, "XDG_STATE_HOME": str(folder / "nobody")},
    ) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.wait_for(lambda _: (folder / "modules").exists())
    return set((folder / "modules").read_text().split())


def test_keys_typed_meanwhile_are_neither_echoed_nor_lost(tmp_path: Path) -> None:
    with Terminal(command(tmp_path)) as terminal:
        terminal.wait_for(FIRST_WORDS)
        before = terminal.lines
        terminal.send("2jG")
        terminal.look(0.3)
        assert terminal.lines == before
        go_on(tmp_path)
        terminal.wait_for("oppression faced by the Kashmiris")
        terminal.send("q")
        assert terminal.wait_for_end() == 0
        assert terminal.is_restored


def test_the_screen_is_entered_once_and_the_text_is_not_written_again(tmp_path: Path) -> None:
    with Terminal(command(tmp_path), environment={**COLOURS, "NO_COLOR": "1"}) as terminal:
        terminal.wait_for(FIRST_WORDS)
        before = len(terminal.written)
        go_on(tmp_path)
        terminal.wait_for("quit")
        terminal.wait_for("Article ¶1/10")
        assert terminal.written.count(ENTER) == 1
        assert FIRST_WORDS.split()[-1].encode() not in terminal.written[before:]
        assert len(terminal.written) - before < 1500


@pytest.mark.parametrize("key", ["q", "\x03"], ids=["q", "Ctrl+C"])
def test_who_leaves_meanwhile_leaves(tmp_path: Path, key: str) -> None:
    with Terminal(command(tmp_path)) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send(key)
        go_on(tmp_path)
        assert terminal.wait_for_end() == 0
        assert terminal.is_restored


@pytest.mark.parametrize(
    "ending", [signal.SIGHUP, signal.SIGINT, signal.SIGTERM], ids=lambda one: one.name
)
def test_told_to_end_meanwhile_it_leaves_the_terminal_as_it_was(
    tmp_path: Path, ending: signal.Signals
) -> None:
    with Terminal(command(tmp_path)) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.process.send_signal(ending)
        assert terminal.wait_for_end() == 128 + ending
        assert terminal.is_restored


def test_where_textual_cannot_be_imported_the_terminal_is_as_it_was(tmp_path: Path) -> None:
    with Terminal(command(tmp_path, outcome="fail")) as terminal:
        assert terminal.wait_for_end() == 1
        assert terminal.is_restored
        assert "Textual is not here" in terminal.text


def test_resized_meanwhile_it_is_laid_out_anew(tmp_path: Path) -> None:
    with Terminal(command(tmp_path)) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.resize(120, 30)
        go_on(tmp_path)
        terminal.wait_for("quit")
        terminal.wait_for("unilaterally revoked")
        laid_out = terminal.lines
    with Terminal([sys.executable, "-m", "reader"], columns=120, rows=30) as terminal:
        terminal.wait_for("quit")
        terminal.wait_for(lambda terminal: terminal.lines == laid_out)


def test_output_as_textual_writes_it_has_no_page_before(tmp_path: Path) -> None:
    with Terminal(command(tmp_path, "--stock-output")) as terminal:
        terminal.wait_for(lambda _: (tmp_path / "modules").exists())
        assert not terminal.written
