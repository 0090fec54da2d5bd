"""A visitor reads over SSH, through the real client."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.pty.clipboards import in_terminal
from tests.pty.terminal import COLOURS, Terminal
from tests.pty.test_reading import FIRST_WORDS
from tests.ssh.host import Host

QUOTED = "solidarity with the people"


@contextmanager
def visiting(host: Host, *options: str) -> Iterator[Terminal]:
    with Terminal(host.ssh(*options, "127.0.0.1")) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.wait_for("q quit")
        yield terminal
        if terminal.process.poll() is None:
            terminal.send("q")
            assert terminal.wait_for_end() == 0
            assert terminal.is_restored
    host.wait_until_left()


def test_a_quotation_is_followed_a_signatory_found_and_a_citation_copied(host: Host) -> None:
    with visiting(host) as terminal:
        terminal.send("]")
        terminal.wait_for(lambda terminal: QUOTED in terminal.lit)
        first_page = terminal.lines
        terminal.send("y")
        terminal.wait_for(lambda terminal: in_terminal(bytes(terminal.written)) != [])
        assert in_terminal(bytes(terminal.written))[0].startswith(f"“{QUOTED}")
        terminal.send("\r")
        terminal.wait_for("We reaffirm our solidarity")
        terminal.send("\x7f")
        terminal.wait_for(lambda terminal: terminal.lines[:-2] == first_page[:-2])
        terminal.send("/internationalism\r")
        terminal.wait_for(lambda terminal: "internationalism" in terminal.lit.lower())
        terminal.send("s")
        terminal.wait_for("304 of 304")
        terminal.send("gilani")
        terminal.wait_for("2 of 304")
        terminal.send("\x1b")
        terminal.wait_for("304 of 304")


def test_after_the_line_was_cut_it_goes_on_where_it_was(keeping: Host) -> None:
    with visiting(keeping) as terminal:
        terminal.send("]\r")
        terminal.wait_for("We reaffirm our solidarity")
        terminal.wait_for("quoted in")
        left = terminal.lines
        terminal.process.kill()
        terminal.process.wait()
    with Terminal(keeping.ssh("127.0.0.1")) as terminal:
        terminal.wait_for(lambda terminal: terminal.lines[:-2] == left[:-2])
        terminal.send("q")
        assert terminal.wait_for_end() == 0
    [state] = (keeping.folder / "state").iterdir()
    assert {path.stat().st_mode & 0o777 for path in state.iterdir()} == {0o600}


def test_visitors_who_share_an_account_share_no_places(host: Host) -> None:
    with visiting(host) as terminal:
        terminal.send("]\r")
        terminal.wait_for("We reaffirm our solidarity")
    with visiting(host) as terminal:
        assert FIRST_WORDS in terminal.text


@pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux (.ci/run installs it)")
def test_it_is_read_inside_tmux(host: Host, tmp_path: Path) -> None:
    tmux = ["tmux", "-S", str(tmp_path / "socket"), "-f", os.devnull]
    with Terminal([*tmux, "new", *host.ssh("127.0.0.1")], environment=COLOURS) as terminal:
        try:
            terminal.wait_for(FIRST_WORDS)
            terminal.wait_for("q quit")
            terminal.send("]")
            terminal.wait_for(lambda terminal: QUOTED in terminal.lit)
            terminal.send("\r")
            terminal.wait_for("We reaffirm our solidarity")
            terminal.send("\x7f")
            terminal.wait_for(FIRST_WORDS)
            terminal.send("GGgg")
            terminal.wait_for(FIRST_WORDS)
            terminal.send("q")
            assert terminal.wait_for_end() == 0
        finally:
            subprocess.run([*tmux, "kill-server"], check=False, capture_output=True)
    host.wait_until_left()
