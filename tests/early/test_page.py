"""What is on the screen before Textual is, Textual then draws in the same cells."""

from __future__ import annotations

import pyte
import pytest

from reader.document.model import Document, Place
from reader.document.recognise import recognise
from reader.early.areas import areas
from reader.early.opened import standing_of
from reader.early.page import Drawn, drawn
from reader.early.standing import beginning
from reader.session.link_marks import ASCII_MARKS, Marks
from reader.text.cells import cell_len
from reader.ui.app import ReaderApp
from reader.ui.output.lean import Lean
from reader.ui.surroundings import Surroundings
from tests.documents import SMALL, bundled_document, small_document
from tests.ui.playing import Player, reading

SIZES = [
    (20, 5), (31, 15), (40, 12), (80, 24), (109, 16), (110, 17), (111, 24), (160, 48), (164, 20),
    (165, 24), (167, 15), (200, 50), (251, 61),
]  # fmt: skip
MARKS = Marks()
WALK = ["", "G", "space", "2 d j j", "2 G 1 } }", "+ + +", "4", "5"]
"""Keys from place to place."""


def wide_document() -> Document:
    text = SMALL.replace("The bridge", "橋 The brıdge é").replace("town", "街の町 (ツアー)")
    return recognise(f"{text}\n\n{'長い文' * 60}\n", name="wide.txt")


def cells(player: Player) -> list[list[str]]:
    """The characters of the screen, cell by cell; the right half of a wide one is empty."""
    rows = []
    for strip in player.app.screen._compositor.render_strips():
        row: list[str] = []
        for character in strip.text:
            row += [character, ""][: cell_len(character)] or [row.pop() + character]
        rows.append(row)
    return rows


def shown(page: Drawn) -> list[list[str]]:
    """The same of the page."""
    columns, rows = page.size
    screen = [[" "] * columns for _ in range(rows)]
    for piece in page.pieces:
        column = piece.column
        for character in piece.text:
            width = cell_len(character)
            screen[piece.row][column : column + width] = [character, ""][:width]
            column += width
    return screen


def check(player: Player, document: Document, marks: Marks = MARKS) -> None:
    """All that the page draws stands there, and where it has a text nothing else does."""
    standing, size = standing_of(player.session), (player.app.size.width, player.app.size.height)
    page = drawn(document, standing, size, marks)
    mine, theirs = shown(page), cells(player)
    for piece in page.pieces:
        extent = slice(piece.column, piece.column + cell_len(piece.text))
        assert mine[piece.row][extent] == theirs[piece.row][extent]
    texts = [area for area in areas(document, standing, size) if area.pane != "signatories"]
    for area in texts:
        for row in range(area.row, area.row + area.height):
            extent = slice(area.column, area.column + area.width)
            assert mine[row][extent] == theirs[row][extent]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_textual_draws_the_same_text_in_the_same_cells(size: tuple[int, int]) -> None:
    document = bundled_document()
    async with reading(document, size) as player:
        for keys in WALK:
            await player.play(keys)
            check(player, document)


@pytest.mark.parametrize("size", [(13, 9), (80, 24), (120, 30), (180, 40)], ids=str)
@pytest.mark.parametrize("document", [small_document(), wide_document()], ids=["small", "wide"])
async def test_so_it_does_of_other_documents(document: Document, size: tuple[int, int]) -> None:
    async with reading(document, size) as player:
        for keys in ["", "3 G", "1 } ]"]:
            await player.play(keys)
            check(player, document)


@pytest.mark.parametrize("place", [Place("letter", 2), Place("article", 3), Place("statement", 1)])
async def test_and_at_a_place_that_is_asked_for(place: Place) -> None:
    document = bundled_document()
    async with reading(document, (80, 14), place) as player:
        check(player, document)


async def test_and_where_the_terminal_shows_ascii_only() -> None:
    document = wide_document()
    app = ReaderApp(document, around=Surroundings(utf8=False))
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        check(Player(app, pilot), document, ASCII_MARKS)


@pytest.mark.parametrize("size", [(80, 24), (167, 15)])
def test_what_is_written_shows_what_the_driver_is_told(size: tuple[int, int]) -> None:
    document = bundled_document()
    page = drawn(document, beginning(document), size, MARKS)
    screen = pyte.Screen(*size)
    pyte.Stream(screen).feed(page.written)
    told = pyte.Screen(*size)
    lean = Lean()
    pyte.Stream(told).feed(lean.feed(page.frame, size))
    assert screen.display == told.display
    assert not lean.unread
    assert (screen.cursor.x, screen.cursor.y) == (size[0] - 1, size[1] - 1)
    assert not lean.feed(page.frame, size)
