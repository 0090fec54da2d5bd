"""The mouse in a real terminal, as it reports it (SGR)."""

from __future__ import annotations

from tests.pty.clipboards import in_terminal
from tests.pty.terminal import Terminal
from tests.pty.test_reading import FIRST_WORDS, READER

PRESS, DRAG, WHEEL_DOWN = 0, 32, 65


def spot(terminal: Terminal, words: str) -> tuple[int, int]:
    """Row and column, from 1, at which words stand on the screen."""
    y = next(y for y, line in enumerate(terminal.lines) if words in line)
    return y + 1, terminal.lines[y].index(words) + 1


def report(terminal: Terminal, button: int, y: int, x: int, *, up: bool = False) -> None:
    terminal.send(f"\x1b[<{button};{x};{y}{'m' if up else 'M'}")


def test_links_are_clicked_text_is_dragged_over_and_the_wheel_scrolls() -> None:
    with Terminal([*READER, "--mouse"]) as terminal:
        # A terminal reports nothing before it is asked to.
        terminal.wait_for(lambda terminal: b"\x1b[?1006h" in terminal.written)
        terminal.wait_for("q quit")
        y, x = spot(terminal, "Keir Starmer")
        report(terminal, PRESS, y, x)
        report(terminal, DRAG, y, x + 2)
        report(terminal, DRAG, y, x + 11)
        report(terminal, PRESS, y, x + 11, up=True)
        terminal.wait_for("selected: 2 words: y sends")
        assert terminal.lit == "Keir Starmer"
        terminal.send("y")
        terminal.wait_for("sent to the terminal: “Keir Starmer” — article, ¶1")
        assert in_terminal(bytes(terminal.written))[0].startswith(
            "“Keir Starmer” — article, ¶1, in"
        )
        report(terminal, WHEEL_DOWN, y, x)
        terminal.wait_for(lambda terminal: spot(terminal, "Keir Starmer") == (y - 3, x))
        y, x = spot(terminal, "solidarity")
        report(terminal, PRESS, y, x)
        report(terminal, PRESS, y, x, up=True)
        terminal.wait_for("quoted in article:2")
        terminal.send("q")
        assert terminal.wait_for_end() == 0
        assert terminal.is_restored


def test_without_being_asked_for_the_mouse_is_the_terminals() -> None:
    with Terminal(READER) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("q")
        assert terminal.wait_for_end() == 0
    for mode in (b"1000", b"1002", b"1003"):
        assert b"\x1b[?" + mode + b"h" not in terminal.written
