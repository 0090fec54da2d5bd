"""The mouse: a place, what is pointed at, and the place one is then at."""

from __future__ import annotations

import pytest
from textual.events import MouseScrollDown, MouseScrollUp
from textual.widget import Widget

from reader.ui.chrome import PartTabs
from reader.ui.people_list import PeopleList
from reader.ui.people_pane import QueryInput
from reader.ui.text_pane import TextPane
from tests.documents import bundled_document, small_document
from tests.ui.playing import Player, reading
from tests.ui.test_selecting import selected


def spot(player: Player, words: str, *, pane: str = "article") -> tuple[Widget, tuple[int, int]]:
    """Where the first of some words is drawn, in the pane of a part."""
    widget = player.screen.columns.pane(pane)
    region = widget.region
    for y in range(region.height):
        line = player.lines[region.y + y][region.x : region.right]
        if words in line:
            return widget, (line.index(words), y)
    raise AssertionError(f"{words} is not on the screen")


async def click(player: Player, words: str, *, pane: str = "article", times: int = 1) -> None:
    widget, offset = spot(player, words, pane=pane)
    await player.pilot.click(widget, offset=offset, times=times)
    await player.pilot.pause()


async def drag(player: Player, start: str, end: str, *, pane: str = "article") -> None:
    widget, offset = spot(player, start, pane=pane)
    _, last = spot(player, end, pane=pane)
    last = (last[0] + len(end) - 1, last[1])
    await player.pilot.mouse_down(widget, offset=offset)
    await player.pilot.hover(widget, offset=last)
    await player.pilot.mouse_up(widget, offset=last)
    await player.pilot.pause()


@pytest.mark.parametrize(
    ("words", "part", "lit"),
    [
        ("danger to", "statement", "a danger to all who cross it"),
        ("a danger", "statement", "a danger to all who cross it"),
        ("→", "statement", "a danger to all who cross it"),
        ("tired", "article", "tired"),
        ("∅", "article", "tired"),
        ("The council's", "article", ""),
        ("By Ann", "article", ""),
    ],
)
async def test_a_link_that_is_clicked_is_followed(words: str, part: str, lit: str) -> None:
    async with reading(small_document(), (80, 24)) as player:
        await click(player, words)
        assert (player.session.part, player.lit) == (part, lit)
        if part != "article":
            await player.play("backspace")
            assert player.session.part == "article"


async def test_a_link_that_is_clicked_twice_is_followed_once() -> None:
    async with reading(small_document(), (120, 24)) as player:
        await click(player, "danger to", times=2)
        assert (player.session.part, len(player.session.trail.behind)) == ("statement", 1)


async def test_beside_and_below_the_text_there_is_no_link() -> None:
    async with reading(small_document(), (120, 40)) as player:
        pane = player.screen.columns.pane("article")
        for offset in [(0, 4), (0, 5), (pane.size.width - 1, 5), (5, pane.size.height - 1)]:
            await player.pilot.click(pane, offset=offset)
        assert (player.session.part, player.lit) == ("article", "")


@pytest.mark.parametrize(("name", "part"), [("2 ", "statement"), ("4 ", "signatories")])
async def test_a_tab_is_chosen_by_a_click(name: str, part: str) -> None:
    async with reading(small_document(), (80, 24)) as player:
        tabs = player.screen.query_one(PartTabs)
        line = player.lines[tabs.region.y]
        await player.pilot.click(tabs, offset=(line.index(name), 0))
        await player.pilot.pause()
        assert player.session.part == part


async def test_a_row_is_made_current_by_a_click_and_its_card_opened_by_two() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("4")
        await click(player, "Omar", pane="signatories")
        assert (player.session.row, player.session.card) == (1, False)
        await click(player, "Lucía", pane="signatories", times=2)
        assert (player.session.row, player.session.card) == (3, True)
        assert "Signatory 4 of 5" in player.text


async def test_a_click_below_the_last_row_changes_nothing() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("4 j")
        rows = player.screen.query_one(PeopleList)
        await player.pilot.click(rows, offset=(5, rows.size.height - 1))
        assert player.session.row == 1


async def test_the_pane_that_is_clicked_is_read_and_has_the_keys() -> None:
    async with reading(small_document(), (200, 50)) as player:
        await click(player, "The bridge is a", pane="statement")
        assert player.session.part == "statement"
        assert player.app.focused is player.screen.columns.pane("statement")
        await player.pilot.click(QueryInput)
        await player.pilot.pause()
        assert player.session.part == "signatories"
        await player.play("'omar'")
        assert player.session.listing.query == "omar"


async def test_a_place_or_role_is_chosen_by_a_click() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("4 F")
        await click(player, "Newbridge", pane="signatories")
        assert player.session.listing.query == 'place:"Newbridge"'


async def wheel(player: Player, widget: Widget, notches: int) -> None:
    event = MouseScrollDown if notches > 0 else MouseScrollUp
    for _ in range(abs(notches)):
        await player.pilot._post_mouse_events([event], widget, button=0)
    await player.pilot.pause()


async def test_the_wheel_scrolls_what_is_under_the_pointer() -> None:
    async with reading(bundled_document(), (120, 30)) as player:
        article, statement = (player.screen.columns.pane(part) for part in ("article", "statement"))
        assert isinstance(article, TextPane)
        assert isinstance(statement, TextPane)
        rows = statement.page.rows(statement.page.first, 99)
        await wheel(player, statement, 2)
        assert (rows.index(statement.row), article.row) == (6, article.page.first)
        assert player.session.part == "article"
        await wheel(player, statement, -1)
        assert rows.index(statement.row) == 3
        status = player.lines[-2]
        await wheel(player, article, 3)
        assert player.lines[-2] != status


async def test_the_wheel_moves_in_the_list() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("4")
        await wheel(player, player.screen.query_one(PeopleList), 3)
        assert player.session.row == 9


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("called", "danger", "called the bridge “a danger"),
        ("that “nobody", "pride", "that “nobody asked us”, and that the bridge was “the pride"),
        ("officers", "danger", "r to all who cross it”, and its o"),
    ],
)
async def test_text_is_selected_by_dragging_over_it(start: str, end: str, text: str) -> None:
    async with reading(small_document(), (120, 24)) as player:
        await drag(player, start, end)
        assert player.session.part == "article"
        assert selected(player) == text
        assert "selected: " in player.text
        await player.play("y")
        assert text in player.app.clipboard


async def test_what_is_dragged_over_can_be_grown_by_keys_and_ends_with_a_click() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await drag(player, "By", "Ann")
        assert selected(player) == "By Ann"
        await player.play("w e")
        assert selected(player) == "By Ann Other"
        await click(player, "The council's")
        assert selected(player) == ""


async def test_beyond_the_edge_the_text_scrolls_along() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        pane = player.screen.columns.pane("article")
        assert isinstance(pane, TextPane)
        await player.pilot.mouse_down(pane, offset=(10, 10))
        x = 20
        while pane.row == pane.page.first:
            x = 20 if x > 60 else x + 1
            await player.pilot.hover(None, offset=(x, 23))
        await player.pilot.mouse_up(None, offset=(x, 23))
        await player.pilot.pause()
        selection = player.session.selection
        assert selection is not None
        assert pane.view.shows(selection.at_cursor(pane.part))
        assert len(selected(player).split()) > 50
