"""Copying in a real terminal: what arrives in its clipboard, or in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pty.clipboards import CLIPBOARDS
from tests.pty.terminal import COLOURS, Terminal
from tests.pty.test_reading import FIRST_WORDS, READER

QUOTED = (
    "“solidarity with the people of Kashmir in their struggle against the world’s largest military"
    " occupation” — article, ¶2, in “Labour left MPs and activists defy Starmer-led party position"
    " on Kashmir”"
)
SENTENCE = (
    "is signed by a number of Labour councillors, trade unionists, officers of local Labour"
    " parties, executive members of the Jammu Kashmir Liberation Front and party activists from"
    " across the country."
)
AROUND = {
    "plain": {},
    "tmux": {"TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"},
    "screen": {"TERM": "screen", "STY": "1.pts-0.host"},
}


@pytest.mark.parametrize("way", AROUND)
def test_what_is_copied_arrives_in_the_clipboard(way: str) -> None:
    copied = [QUOTED]

    def arrived(terminal: Terminal) -> bool:
        return CLIPBOARDS[way](bytes(terminal.written)) == copied

    with Terminal(READER, environment={**COLOURS, **AROUND[way]}) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("]y")
        terminal.wait_for(arrived)
        copied.append("Ruth Cashman, Tooting, UNISON Branch Secretary")
        terminal.send("4y")
        terminal.wait_for(arrived)
        terminal.send("q")
        assert terminal.wait_for_end() == 0


def test_what_is_copied_is_said_to_be_sent_and_leaves_the_screen_as_it_was() -> None:
    with Terminal(READER) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("]")
        terminal.wait_for("link 1/8")
        before = terminal.lines
        terminal.send("y")
        terminal.wait_for("sent to the terminal: “solidarity")
        assert "copied" not in terminal.text
        assert terminal.lines[:-2] == before[:-2]
        terminal.send("q")
        assert terminal.wait_for_end() == 0


def test_what_is_selected_is_reversed_and_sent_as_the_author_wrote_it() -> None:
    with Terminal(READER, columns=60) as terminal:
        terminal.wait_for(FIRST_WORDS[:40])
        terminal.send("/is signed by\rv)h")
        terminal.wait_for("selected: 30 words")
        terminal.wait_for(lambda terminal: terminal.lit == SENTENCE)
        terminal.send("y")
        terminal.wait_for("sent to the terminal")
        terminal.wait_for(lambda terminal: not terminal.lit)
        terminal.send("q")
        assert terminal.wait_for_end() == 0
    (copied,) = CLIPBOARDS["plain"](bytes(terminal.written))
    assert copied.startswith(f"“{SENTENCE}” — article, ¶7, in “Labour left MPs")


def test_what_is_copied_goes_into_a_file_instead(tmp_path: Path) -> None:
    file = tmp_path / "copied.txt"
    file.write_text("before\n", "utf-8")
    with Terminal([*READER, "--copy-to", str(file)]) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("]y")
        terminal.wait_for("added to the file: “solidarity")
        terminal.send("q")
        assert terminal.wait_for_end() == 0
    assert b"\x1b]52;" not in terminal.written
    assert file.read_text("utf-8") == f"before\n\n{QUOTED}\n"


def test_a_file_that_cannot_be_written_is_told_of_and_reading_goes_on(tmp_path: Path) -> None:
    with Terminal([*READER, "--copy-to", str(tmp_path)]) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("]y")
        terminal.wait_for("not written: is a directory")
        terminal.send("q")
        assert terminal.wait_for_end() == 0
