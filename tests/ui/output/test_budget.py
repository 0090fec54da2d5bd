"""How many bytes a key may cost, on a screen of 80x24 in the terminal's own colours."""

import shutil
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from statistics import median

import pytest

from tests.pty.terminal import COLOURS
from tests.ui.output.quiet import QuietTerminal, reader

Row = list[tuple[object, ...]]


@pytest.fixture
def terminal() -> Iterator[QuietTerminal]:
    with reader() as terminal:
        terminal.wait_for("q quit")
        terminal.settle()
        yield terminal


def test_the_first_screen(terminal: QuietTerminal) -> None:
    assert len(terminal.written) <= 3000


@pytest.mark.parametrize("part", "134")
def test_a_line(terminal: QuietTerminal, part: str) -> None:
    terminal.press(part)
    assert max(terminal.press("j") for _ in range(18)) <= 140
    assert median([terminal.press("k") for _ in range(6)]) <= 140


def test_the_next_link_without_scrolling(terminal: QuietTerminal) -> None:
    costs = []
    for _ in range(8):
        before, cells = terminal.lines[3:21], terminal.cells
        written = terminal.press("]")
        if terminal.lines[3:21] == before:
            costs.append(written)
            # Of a long quotation all that is lit, or is no longer, is written.
            assert written <= allowed(cells, terminal.cells)
    assert median(costs) <= 200


def test_a_peek(terminal: QuietTerminal) -> None:
    terminal.press("]")
    assert terminal.press("p") <= 900
    assert terminal.press("\x1b") <= 900


def test_what_a_selection_grows_by(terminal: QuietTerminal) -> None:
    terminal.press("v")
    for key in "jjwe)}kb(":
        before = terminal.cells
        assert terminal.press(key) <= allowed(before, terminal.cells), key


@pytest.mark.parametrize("part", "2345s")
def test_another_part(terminal: QuietTerminal, part: str) -> None:
    assert terminal.press(part) <= 2200
    assert terminal.press("1") <= 2200


def allowed(before: list[Row], after: list[Row]) -> float:
    """What turning one screen into another may cost: by the cells and by the runs of them."""
    cells = runs = 0
    for old, new in zip(before, after, strict=True):
        changed = [a != b for a, b in zip(old, new, strict=True)]
        cells += sum(changed)
        runs += sum(is_changed for is_changed, _ in groupby(changed))
    return 1.2 * cells + 16 * runs + 20


def test_a_letter_of_a_query(terminal: QuietTerminal) -> None:
    terminal.press("s")
    for letter in "gilani\x7f\x7f":
        before = terminal.cells
        assert terminal.press(letter) <= allowed(before, terminal.cells), letter


@pytest.mark.skipif(not shutil.which("less"), reason="needs less")
def test_a_page_beside_less(terminal: QuietTerminal, tmp_path: Path) -> None:
    pages = [terminal.lines[3:21]]
    written = []
    for _ in range(2):
        written.append(terminal.press(" "))
        pages.append(terminal.lines[3:21])
    text = tmp_path / "pages"
    text.write_text("\n".join(line for page in pages for line in page) + "\n" * 20, "utf-8")
    with QuietTerminal(["less", str(text)], rows=19, environment=COLOURS) as less:
        less.settle()
        for count in written:
            assert count <= 1.15 * less.press(" ")
