"""What is chosen for all documents, what is said once, and where the terminal's cursor is."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from textual.theme import BUILTIN_THEMES

from reader.document.model import Document, Place
from reader.document.recognise import recognise
from reader.failure import SourceError
from reader.session.memory import Memory
from reader.session.store import Store
from reader.ui.app import ReaderApp
from reader.ui.choosing import DONE, WELCOMED
from reader.ui.surroundings import Surroundings
from tests.documents import SMALL, bundled_document, small_document
from tests.ui.playing import Player, reading


@asynccontextmanager
async def kept_reading(
    folder: Path,
    size: tuple[int, int] = (80, 24),
    around: Surroundings | None = None,
    again: Callable[..., tuple[Document, Place | None]] | None = None,
) -> AsyncIterator[Player]:
    """The reader with what is kept in a folder."""
    with closing(Store(folder / "reader.sqlite")) as store:
        app = ReaderApp(
            small_document(),
            remember=lambda document: Memory(store, document, "/somewhere"),
            store=store,
            around=around or Surroundings(),
        )
        app.again = again
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Player(app, pilot)


# Themes.


async def test_a_theme_is_shown_while_it_is_the_current_line_and_kept_with_enter(
    tmp_path: Path,
) -> None:
    async with kept_reading(tmp_path) as player:
        before = player.app.theme
        await player.play("T j")
        assert player.app.theme == "textual-light" != before
        await player.play("j enter")
        assert player.app.theme == "high-contrast"
    async with kept_reading(tmp_path) as player:
        assert player.app.theme == "high-contrast"
        await player.play("T")
        assert "high contrast" in player.text
        await player.play("G escape")
        assert player.app.theme == "high-contrast"


def colours(player: Player, character: str = "") -> set[tuple[object, object]]:
    """The colours of letters and paper on the screen, or of where a character stands."""
    rows = player.app.screen._compositor.render_strips()
    styles = {part.style for row in rows for part in row if character in part.text and part.style}
    return {(style.color, style.bgcolor) for style in styles}


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
@pytest.mark.parametrize("keys", ["1", "4"])
async def test_nothing_is_left_in_the_colours_of_the_theme_before(
    keys: str, size: tuple[int, int]
) -> None:
    async with reading(small_document(), size) as player:
        await player.play(f"T g enter {keys}")
        dark = colours(player)
        await player.play("T j enter")
        assert not dark & colours(player)


async def test_all_rules_have_one_colour_in_every_theme() -> None:
    async with reading(small_document(), (200, 50)) as player:
        for theme in ("terminal", "textual-dark", "textual-light", "high-contrast"):
            player.app.theme = theme
            await player.play("g")
            across, upright = colours(player, "─"), colours(player, "│")
            assert across == upright
            assert len(across) == 1


async def test_all_themes_of_the_toolkit_are_offered_and_each_can_be_had() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("T")
        offered = set()
        for _ in range(len(BUILTIN_THEMES) + 2):
            offered.add(player.app.theme)
            await player.play("j")
        assert offered >= {*BUILTIN_THEMES, "terminal", "high-contrast"}


async def test_where_there_are_few_colours_the_theme_is_the_terminals_own(tmp_path: Path) -> None:
    async with kept_reading(tmp_path) as player:
        await player.play("T j enter")
    async with kept_reading(tmp_path, around=Surroundings(colours=8)) as player:
        assert player.app.theme == "terminal"


# The first run.


@pytest.mark.parametrize("size", [(80, 24), (40, 10), (160, 48)])
async def test_a_first_run_says_what_to_press_until_a_key_is_pressed(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with kept_reading(tmp_path, size) as player:
        assert "all keys, q" in player.text
        assert not any("…" in line for line in player.lines[2:])
        await player.play("]")
        assert "all keys, q" not in player.text
        assert player.session.lit is not None
    async with kept_reading(tmp_path, size) as player:
        assert "all keys, q" not in player.text


@pytest.mark.parametrize("keys", ["]", "] ] ] enter", "space j", "G", "p", "s", "2", "/", "}"])
async def test_the_first_keys_find_the_text_where_it_is_in_any_run(
    keys: str, tmp_path: Path
) -> None:
    shown = []
    for is_first in (True, False):
        with closing(Store(tmp_path / f"{is_first}.sqlite")) as store:
            if not is_first:
                store.choose(WELCOMED, DONE)
            app = ReaderApp(bundled_document(), store=store)
            async with app.run_test(size=(80, 24)) as pilot:
                player = Player(app, pilot)
                await player.play(keys)
                shown.append((player.session.visit, player.session.tops, player.lines))
    assert shown[0] == shown[1]


async def test_where_nothing_is_kept_it_is_not_said() -> None:
    async with reading(small_document(), (80, 24)) as player:
        assert "all keys, q" not in player.text


async def test_it_names_the_keys_that_the_user_has_chosen(tmp_path: Path) -> None:
    with closing(Store(tmp_path / "reader.sqlite")) as store:
        app = ReaderApp(small_document(), store=store)
        app.keys = {**app.keys, "while reading": {**app.keys["while reading"], "quit": ("x",)}}
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert "all keys, x leaves" in Player(app, pilot).text


# Notices.


async def test_what_was_said_can_be_read_again() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("m q backspace ctrl+p 'notices' enter")
        await player.pilot.pause(0.3)
        assert player.lines[0] == " Notices, last one first   Esc closes"
        assert player.lines[2] == " nothing to go back to"
        assert player.lines[3].startswith(" mark q on article:")
        await player.play("escape")
        assert "The council's statement" in player.text


# Reading again.


async def test_an_edited_document_is_read_again_at_the_same_paragraph(tmp_path: Path) -> None:
    longer = SMALL.replace("Neighbours answered", "It rained.\n\nNeighbours answered")

    def again(_: object) -> tuple[Document, Place | None]:
        return recognise(longer, name="small.txt"), None

    async with kept_reading(tmp_path, (40, 10), again=again) as player:
        await player.play("] ] ] m a R")
        while "It rained." not in player.session.document.source:
            await player.pilot.pause(0.05)
        await player.pilot.pause()
        assert player.session.remarks.marks["a"].at.paragraph == 3
        assert player.lit == "nobody asked us"
        x, y = player.app.cursor_position
        assert player.lines[y][x:].startswith("nobody asked")
        assert "read again" in player.session.message


async def test_what_cannot_be_read_again_stays_on_the_screen(tmp_path: Path) -> None:
    def again(_: object) -> tuple[Document, Place | None]:
        raise SourceError("small.txt is not there.")

    async with kept_reading(tmp_path, again=again) as player:
        await player.play("R")
        while not player.session.message:
            await player.pilot.pause(0.05)
        assert player.session.message == "small.txt is not there."
        assert player.screen.status.more == ""
        assert "The council's statement" in player.text
    async with reading(small_document(), (80, 24)) as player:
        await player.play("R")
        assert "cannot be read again" in player.text


# The terminal's cursor.


@pytest.mark.parametrize(
    ("keys", "begins"),
    [
        ("", "A letter about the bridge"),
        ("]", "a danger to all"),
        ("] ] enter", "tired"),
        ("slash 'pride' enter", "pride of the"),
        ("v l l", "letter"),
        ("4", "Mary Mason"),
        ("4 j", "Omar"),
        ("4 F j", "Newbridge"),
        ("o j j", "Statement"),
        ("? G", "  F1"),
        ("T j", "light"),
    ],
)
async def test_the_cursor_is_where_the_user_is(keys: str, begins: str) -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play(keys)
        x, y = player.app.cursor_position
        assert player.lines[y][x:].startswith(begins), player.lines[y]


async def test_the_cursor_follows_what_is_typed() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("s 'oma'")
        x, y = player.app.cursor_position
        assert player.lines[y][:x].endswith("oma")


async def test_the_cursor_is_inside_the_screen_wherever_one_goes() -> None:
    async with reading(bundled_document(), (40, 10)) as player:
        for key in "] ] enter G p 4 G F G 1 z ] j j j j j j j j g".split():
            await player.play(key)
            x, y = player.app.cursor_position
            assert 0 <= x < 40
            assert 0 <= y < 10


async def test_a_cursor_that_is_hidden_stays_so(tmp_path: Path) -> None:
    async with kept_reading(tmp_path) as player:
        assert player.app.cursor_shown
        await player.app.run_action("cursor")
        assert not player.app.cursor_shown
    async with kept_reading(tmp_path) as player:
        assert not player.app.cursor_shown


@pytest.mark.parametrize(("opens", "keys"), [("T", "j"), ("o", "jj"), ("o", "Gk"), ("o", "jjjg")])
async def test_keys_that_come_at_once_are_taken_in_a_list_as_those_that_come_singly(
    opens: str, keys: str
) -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play(" ".join([opens, *keys, "enter"]))
        singly = player.app.theme, player.lines
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play(opens)
        await player.play_at_once(" ".join([*keys, "enter"]))
        assert (player.app.theme, player.lines) == singly
