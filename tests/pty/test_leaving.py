"""However the reader is stopped or ended, the terminal is left as it was and nothing stays."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.pty.terminal import COLOURS, PATIENCE, Terminal
from tests.pty.test_reading import FIRST_WORDS, READER

ENDINGS = [signal.SIGHUP, signal.SIGINT, signal.SIGTERM]
OUTPUTS = [[], ["--stock-output"]]


def is_there(pid: int) -> bool:
    """Whether a process runs; one that has ended and that nobody asked about does not."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] not in {"Z", "X"}


def wait_until_gone(pid: int) -> None:
    end = time.monotonic() + PATIENCE
    while is_there(pid):
        assert time.monotonic() < end, "a process has stayed behind"
        time.sleep(0.05)


@pytest.mark.parametrize("options", OUTPUTS, ids=" ".join)
@pytest.mark.parametrize("ending", ENDINGS, ids=lambda ending: ending.name)
def test_a_signal_ends_it_as_custom_has_it(ending: signal.Signals, options: list[str]) -> None:
    with Terminal([*READER, *options]) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.process.send_signal(ending)
        assert terminal.wait_for_end() == 128 + ending
        assert terminal.is_restored
        assert "Traceback" not in terminal.text


def test_where_it_was_is_kept_when_the_line_is_cut(tmp_path: Path) -> None:
    home = {**COLOURS, "HOME": str(tmp_path)}
    with Terminal(READER, environment=home) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("]]\r")
        terminal.wait_for("quoted in article:3")
        terminal.wait_for("100%")
        left = terminal.lines
        terminal.process.send_signal(signal.SIGHUP)
        assert terminal.wait_for_end() == 128 + signal.SIGHUP
    with Terminal(READER, environment=home) as terminal:
        terminal.wait_for(lambda terminal: terminal.lines == left)


@pytest.mark.parametrize("options", OUTPUTS, ids=" ".join)
def test_it_ends_when_the_terminal_is_closed(options: list[str]) -> None:
    with Terminal([*READER, *options]) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.close()
        assert terminal.process.wait(timeout=PATIENCE) == 128 + signal.SIGHUP


def test_it_ends_when_the_terminal_is_closed_and_hang_ups_are_ignored() -> None:
    with Terminal(["sh", "-c", f"trap '' HUP; exec {' '.join(READER)}"]) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.process.send_signal(signal.SIGHUP)
        terminal.send("G")
        terminal.wait_for("100%")
        terminal.close()
        assert terminal.process.wait(timeout=PATIENCE) == 128 + signal.SIGHUP


def test_it_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    script = f"import subprocess; subprocess.Popen({READER!r}).wait()"
    with Terminal([sys.executable, "-c", script]) as terminal:
        terminal.wait_for(FIRST_WORDS)
        parent = terminal.process.pid
        [reader] = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        terminal.process.kill()
        wait_until_gone(int(reader))
        terminal.wait_for_end()
        assert "\x1b[?1049l" in terminal.written.decode()
    assert list(tmp_path.iterdir()) == []


SHELL = ["sh", "-i"]
PROMPT = {**COLOURS, "PS1": "ready$ ", "ENV": ""}


def is_asking(terminal: Terminal) -> bool:
    """Whether the shell waits for a command."""
    return terminal.written.endswith(b"ready$ ")


def test_it_is_stopped_and_goes_on_as_a_job_of_the_shell() -> None:
    with Terminal(SHELL, environment=PROMPT) as terminal:
        terminal.wait_for("ready$")
        terminal.send(f"{' '.join(READER)}\r")
        terminal.wait_for(FIRST_WORDS)
        terminal.wait_for("q quit")
        terminal.send("]")
        terminal.wait_for("link 1/8")
        page = terminal.lines
        for _ in range(2):
            terminal.send("\x1a")
            terminal.wait_for(is_asking)
            assert terminal.is_left
            terminal.send("echo in be''tween\r")
            terminal.wait_for("in between")
            terminal.send("fg\r")
            terminal.wait_for(lambda terminal: terminal.lines == page)
        terminal.send("q")
        terminal.wait_for(is_asking)
        terminal.send("echo left with $?\r")
        terminal.wait_for("left with 0")
        terminal.send("exit\r")
        terminal.wait_for_end()
        assert terminal.is_restored


def test_nobody_but_a_shell_can_stop_it() -> None:
    with Terminal(READER) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("\x1a]")
        terminal.wait_for("link 1/8")
        terminal.send("q")
        assert terminal.wait_for_end() == 0


def test_it_draws_everything_again_after_it_was_stopped_from_outside() -> None:
    with Terminal(READER) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.wait_for("q quit")
        os.kill(terminal.process.pid, signal.SIGSTOP)
        terminal.screen.reset()
        os.kill(terminal.process.pid, signal.SIGCONT)
        terminal.wait_for(FIRST_WORDS)
        terminal.wait_for("q quit")
        terminal.send("q")
        assert terminal.wait_for_end() == 0
