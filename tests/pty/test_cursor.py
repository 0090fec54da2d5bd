"""The terminal's own cursor, which braille displays and screen readers follow."""

from __future__ import annotations

from tests.pty.terminal import Terminal
from tests.pty.test_reading import READER


def at_cursor(terminal: Terminal) -> str:
    cursor = terminal.screen.cursor
    return str(terminal.lines[cursor.y][cursor.x :])


def test_it_is_shown_and_stands_on_what_is_current() -> None:
    with Terminal(READER) as terminal:
        terminal.wait_for("Article ¶")
        terminal.send("]")
        terminal.wait_for("link 1/")
        terminal.wait_for(lambda t: at_cursor(t).startswith("solidarity with the people of"))
        assert not terminal.screen.cursor.hidden
        terminal.send("sgilani\r")
        terminal.wait_for(lambda t: at_cursor(t).startswith("Toqeer Gilani"))
        terminal.send("q")
        assert terminal.wait_for_end() == 0


def test_it_can_be_hidden() -> None:
    with Terminal(READER) as terminal:
        terminal.wait_for("Article ¶")
        terminal.send("\x10")
        terminal.wait_for("Search for commands")
        terminal.send("cursor")
        terminal.wait_for("Hide or show")
        terminal.look(0.5)
        terminal.send("\r")
        terminal.wait_for(lambda t: bool(t.screen.cursor.hidden))
        terminal.send("q")
        assert terminal.wait_for_end() == 0
        assert not terminal.screen.cursor.hidden
