"""What is kept outlives the process, however that ends."""

from __future__ import annotations

import os
import random
import signal
from pathlib import Path

import pytest

from tests.pty.terminal import COLOURS, Terminal
from tests.pty.test_reading import READER


def resumed(environment: dict[str, str], letter: str) -> bool:
    """Whether the next run stands where the mark was set, and has it."""
    with Terminal(READER, environment=environment) as terminal:
        terminal.wait_for("SCG statement ¶")
        terminal.send("M")
        terminal.wait_for("Marks and notes")
        return f" {letter}  statement:" in "\n".join(terminal.lines)


@pytest.mark.parametrize("seed", range(3))
def test_a_run_killed_at_any_moment_after_a_pause_is_gone_on_with(
    seed: int, tmp_path: Path
) -> None:
    environment = {**COLOURS, "XDG_STATE_HOME": str(tmp_path)}
    chance = random.Random(seed)
    with Terminal(READER, environment=environment) as terminal:
        terminal.wait_for("Article ¶")
        terminal.send("2ma")
        terminal.wait_for("mark a on statement")
        terminal.look(2.5)
        terminal.send(chance.choice(["j", "jj", "G"]))
        terminal.look(chance.random() * 1.5)
        os.kill(terminal.process.pid, signal.SIGKILL)
        terminal.process.wait()
    assert resumed(environment, "a")
