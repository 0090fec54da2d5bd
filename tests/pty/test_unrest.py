"""Whatever is typed, pasted and resized, and whenever it ends, nothing is raised and nothing stays.

`python -m tests.benchmarks.unrest` does much more of it.
"""

from __future__ import annotations

import pytest

from tests.pty.terminal import Terminal
from tests.pty.test_reading import READER
from tests.pty.unrest import end, play


@pytest.mark.parametrize(
    ("options", "seed"), [([], 1), (["--slow"], 2), (["--stock-output"], 3)], ids=str
)
def test_random_keys_pastes_and_sizes_do_no_harm(options: list[str], seed: int) -> None:
    tally = play([*READER, *options], seed, 150)
    assert tally.keys + tally.pastes + tally.resizes == 150


@pytest.mark.parametrize("seed", range(10))
def test_it_may_end_at_any_moment(seed: int) -> None:
    end(READER, seed)


def test_a_long_paste_into_a_note_can_be_taken_back() -> None:
    with Terminal(READER) as terminal:
        terminal.wait_for("q quit")
        terminal.send("a")
        terminal.wait_for("Esc keeps the note")
        terminal.send("\x1b[200~" + "line\n" * 40 + "end\x1b[201~")
        terminal.wait_for("end")
        terminal.send("\x1f")
        terminal.wait_for(lambda terminal: "line" not in terminal.text)
        terminal.send("written")
        terminal.wait_for("written")
        terminal.send("\x1b")
        terminal.wait_for("q quit")
        terminal.send("q")
        assert terminal.wait_for_end() == 0
