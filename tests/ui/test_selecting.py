"""Selecting: a place, keys, and the text that is then selected or sent, at every size."""

from __future__ import annotations

import pytest

from reader.document.model import Place, Span
from reader.document.recognise import recognise
from reader.ui.keys_line import KeysLine
from reader.ui.text_pane import TextPane
from tests.documents import bundled_document, small_document
from tests.ui.playing import SIZES, Player, reading

KEYS = {
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "$": "dollar_sign",
    "^": "circumflex_accent",
    "*": "asterisk",
    "&": "ampersand",
}


def keys(text: str) -> str:
    return " ".join(KEYS.get(key, key) for key in text.split())


def selected(player: Player) -> str:
    selection = player.session.selection
    return "" if selection is None else selection.text(player.session.document)


LETTER = "“We were told in April that nobody asked us. That is so."


@pytest.mark.parametrize(
    ("pressed", "text"),
    [
        ("v", "“"),
        ("v l", "“W"),
        ("v right left", "“"),
        ("v l h", "“"),
        ("v w", "“W"),
        ("v w e", "“We"),
        ("v w w b e", "“We"),
        ("v )", LETTER[: LETTER.index("That") + 1]),
        ("v ) (", "“"),
        ("v $", LETTER),
        ("v $ 0", "“"),
        ("v $ ^", "“"),
        ("v }", LETTER),
        ("v } {", "“"),
        ("v } )", LETTER + "\n\n“"),
        ("v w v e", "We"),
        ("v w e o l", "We"),
        ("v w v e o b o", "“We"),
        ("v G v", "”"),
        ("v e escape", ""),
        ("v e ctrl+c", ""),
        ("v e y", ""),
        ("v e tab", ""),
        ("v e *", ""),
        ("/ 'nobody' enter v e e", "nobody asked us"),
        ("v / 'nobody' enter", LETTER[: LETTER.index("nobody") + 1]),
        ("v / 'patience' enter", "“"),
        ("v / 'nobody' escape", "“"),
        ("v / 'that' enter n", LETTER[: LETTER.index("That") + 1]),
        ("v ]", LETTER[: LETTER.index("nobody") + 1]),
        ("v e w", "“We w"),
        ("v ? escape l", "“W"),
        ("v 4 3", ""),
    ],
)
async def test_keys_select(pressed: str, text: str) -> None:
    async with reading(small_document(), (80, 24), Place("letter", 1, Span(0, 1))) as player:
        await player.play(keys(pressed))
        assert selected(player) == text


@pytest.mark.parametrize(
    ("pressed", "part"),
    [("w", "article"), ("l", "statement"), ("b", "article"), ("o escape", "article")],
)
async def test_keys_mean_what_they_did_while_nothing_is_selected(pressed: str, part: str) -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play(f"v e escape {pressed}")
        assert (player.session.part, selected(player)) == (part, "")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pressed", ["j", "j j j", "space", "d d u", "G", "} }", "space space b k"])
async def test_the_cursor_stays_on_the_screen(size: tuple[int, int], pressed: str) -> None:
    async with reading(bundled_document(), size) as player:
        await player.play(f"v {pressed}")
        pane = player.screen.columns.pane("article")
        selection = player.session.selection
        assert isinstance(pane, TextPane)
        assert selection is not None
        assert pane.view.shows(selection.at_cursor(pane.part))
        assert pane.top == player.session.tops.get("article", pane.top)


async def test_at_the_edge_of_the_screen_a_line_scrolls_by_a_line() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        pane = player.screen.columns.pane("article")
        assert isinstance(pane, TextPane)
        first = pane.row
        await player.play("v")
        while pane.row == first:
            await player.play("j")
        # A blank row is passed over.
        assert pane.row in pane.page.rows(first, 3)


async def test_what_is_selected_is_copied_without_line_breaks_and_with_its_citation() -> None:
    async with reading(bundled_document(), (80, 24), Place("statement", 1)) as player:
        await player.play(keys("/ 'solidarity' enter v } y"))
        assert player.app.clipboard.startswith(
            "“solidarity with the people of Kashmir in their struggle against the world’s largest"
            " military occupation.” — SCG statement, ¶1, in “Labour left MPs"
        )
        assert "sent to the terminal" in player.text


async def test_it_is_said_how_much_is_selected_and_the_keys_are_shown() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("v")
        assert "Esc ends" in player.text
        await player.play("} }")
        assert "selected: 8 words in 2 paragraphs" in player.text
        assert "y send" in player.lines[-1]
        await player.play("escape")
        assert "selected" not in player.text
        assert "y send" not in player.lines[-1]


async def test_a_dialog_over_the_text_does_not_change_the_keys_that_are_shown() -> None:
    async with reading(small_document(), (80, 24)) as player:
        shown = player.lines[-1]
        await player.play("v escape T")
        assert player.screen.query_one(KeysLine).render_line(0).text.rstrip() == shown
        await player.play("escape")
        assert player.lines[-1] == shown


async def test_help_shows_the_keys_of_a_selection_first_while_there_is_one() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("v ?")
        assert "While text is selected" in player.text
        await player.play("escape escape ?")
        assert "While text is selected" not in player.text


async def test_in_the_list_nothing_is_selected() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("4 v")
        assert player.session.selection is None
        assert "y sends the line" in player.text


async def test_a_note_and_a_search_are_of_what_is_selected() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("/ 'council's' enter v a 'why' escape")
        note = next(iter(player.session.remarks.notes.values()))
        assert small_document().text(note.at) == "council's"
        await player.play(keys("/ 'pride' enter v e e e e *"))
        assert player.lit == "pride of the town"
        assert player.session.part == "letter"


async def test_what_no_terminal_takes_is_not_sent() -> None:
    text = "A title\n\n" + "Words of a long letter, one after the other. " * 1800 + "\n"
    async with reading(recognise(text), (80, 24)) as player:
        await player.play("v G y")
        assert player.app.clipboard == ""
        assert "81 kB, and terminals take 74 kB: --copy-to FILE takes all" in player.text
