"""The program in a real terminal, with the driver that writes less."""

import time

import pytest

from tests.pty.terminal import PATIENCE
from tests.ui.output.quiet import reader

KEYS = ["j", "j", " ", "]", "p", "\x1b", "2", "G", "k", "s", "gil", "\x1b", "\x1b", "?", "?", "b"]


@pytest.mark.parametrize("theme", ["ansi-dark", "textual-light"])
def test_the_screen_is_that_of_stock_output_after_every_key(theme: str) -> None:
    with reader(theme=theme) as ours, reader("--stock-output", theme=theme) as stock:
        both = (ours, stock)
        for terminal in both:
            terminal.wait_for("q quit")
        for key in KEYS:
            for terminal in both:
                terminal.press(key)
            # What is worked out in the background may come late in one of them.
            end = time.monotonic() + PATIENCE
            while ours.cells != stock.cells and time.monotonic() < end:
                for terminal in both:
                    terminal.read(0.1)
            assert ours.cells == stock.cells, key
        for terminal in both:
            terminal.send("q")
            assert terminal.wait_for_end() == 0
            assert terminal.is_restored
        assert len(ours.written) < len(stock.written) / 4


@pytest.mark.parametrize(
    "name", ["xterm", "screen", "tmux", "linux", "vt100", "vt220", "unheard-of"]
)
def test_any_name_of_a_terminal_will_do(name: str) -> None:
    with reader(TERM=name, COLORTERM="") as terminal:
        terminal.wait_for("q quit")
        terminal.settle()
        first = terminal.lines
        terminal.press("jjj")
        assert terminal.lines != first
        terminal.press("kkk")
        assert terminal.lines == first


def test_control_l_paints_over_what_other_programs_wrote() -> None:
    with reader() as terminal:
        terminal.wait_for("q quit")
        terminal.settle()
        before = terminal.cells
        terminal.overwrite("\x1b[7;9H\x1b[45mThe system goes down for maintenance\x1b[0m")
        assert terminal.cells != before
        terminal.press("\x0c")
        assert terminal.cells == before


def test_a_resized_terminal_is_painted_whole() -> None:
    with reader() as terminal:
        terminal.wait_for("q quit")
        terminal.settle()
        before = terminal.cells
        for size in [(60, 15), (100, 30), (80, 24)]:
            terminal.resize(*size)
            terminal.press("")
        assert terminal.cells == before


def test_nothing_is_written_while_nothing_happens() -> None:
    with reader() as terminal:
        terminal.wait_for("q quit")
        terminal.settle()
        terminal.press("s")
        written = len(terminal.written)
        terminal.read(2.0)
        assert len(terminal.written) == written


@pytest.mark.parametrize("slow", [["--slow"], []], ids=["asked for", "over SSH"])
def test_a_slow_line_is_asked_how_far_it_is_and_all_answers_are_taken(slow: list[str]) -> None:
    connection = {} if slow else {"SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}
    with reader(*slow, **connection) as terminal, reader() as plain:
        for screen in (terminal, plain):
            screen.wait_for("q quit")
            screen.settle()
            for key in ["  ", "b", "]", "G", "g", " "]:
                screen.press(key)
        assert terminal.cells == plain.cells
        assert terminal.answers > 3
        assert plain.answers == 0
        terminal.send("q")
        assert terminal.wait_for_end() == 0
        assert terminal.is_restored
        assert terminal.unread == b""
