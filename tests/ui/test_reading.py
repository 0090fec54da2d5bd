"""Reading: a place, keys, and the place one is then at, at every size."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.model import Place, Span
from reader.document.recognise import recognise
from reader.ui.people_list import PeopleList
from reader.ui.people_pane import QueryInput
from reader.ui.text_pane import TextPane
from tests.documents import bundled_document, small_document
from tests.ui.playing import SIZES, Player, reading


def top(player: Player) -> Place:
    pane = player.screen.columns.pane(player.session.part)
    return pane.top


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("keys", "part", "lit"),
    [
        ("]", "article", "solidarity with the people of Kashmir in their struggle"),
        ("] enter", "statement", "solidarity with the people of Kashmir in their struggle"),
        ("] enter backspace", "article", "solidarity with the people of Kashmir"),
        ("] enter ctrl+o L", "statement", "solidarity with the people of Kashmir"),
        ("] ] ] [", "article", "internationalism acknowledges"),
        ("] ] ] ] ] ] ] ] ]", "statement", "solidarity with the people of Kashmir"),
        ("2", "statement", ""),
        ("tab", "statement", ""),
        ("l l", "letter", ""),
        ("shift+tab", "notes", ""),
        ("h", "notes", ""),
        ("3 ]", "letter", "the restoration of basic human rights"),
        ("/ 'self-determination' enter", "article", "self-determination"),
        ("/ 'resolution_47' enter", "statement", "Resolution 47"),
        ("/ 'largest_military_occupation' enter n", "statement", "largest military occupation"),
        ("/ 'largest_military_occupation' enter n n N", "statement", "largest military"),
        ("/ 'kashmiris' enter escape", "article", ""),
        ("/ 'kashmiris' escape", "article", ""),
        ("9", "article", ""),
    ],
)
async def test_keys_lead_to(size: tuple[int, int], keys: str, part: str, lit: str) -> None:
    async with reading(bundled_document(), size) as player:
        await player.play(keys)
        assert player.session.part == part
        assert player.lit.startswith(lit)
        assert bool(player.lit) == bool(lit)
        pane = player.screen.columns.pane(part)
        assert pane.display
        if lit and player.session.lit:
            assert pane.view.shows(player.session.lit.at)


@pytest.mark.parametrize("size", SIZES)
async def test_back_restores_part_row_and_lit_quotation(size: tuple[int, int]) -> None:
    async with reading(bundled_document(), size) as player:
        await player.play("j j j ] ] j")
        before = player.session.part, top(player), player.session.lit
        await player.play("enter j j 4 G s 'khan' down enter escape 1 G")
        while player.session.trail.behind:
            await player.play("backspace")
        assert (player.session.part, top(player), player.session.lit) == before


@pytest.mark.parametrize(
    ("keys", "rows"),
    [
        ("j", 1),
        ("down", 1),
        ("ctrl+e", 1),
        ("j j k", 1),
        ("space", 18),
        ("f", 18),
        ("pagedown", 18),
        ("ctrl+f", 18),
        ("d", 9),
        ("ctrl+d", 9),
        ("space b", 0),
        ("space pageup", 0),
        ("space ctrl+b", 0),
        ("space u", 9),
        ("space ctrl+u", 9),
        ("G g", 0),
        ("end home", 0),
        ("G", 35),
        (">", 35),
        ("G <", 0),
        ("}", 2),
        ("} }", 3),
        ("} } {", 2),
    ],
)
async def test_a_key_scrolls_by_rows(keys: str, rows: int) -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play(keys.replace("<", "less_than_sign").replace(">", "greater_than_sign"))
        pane = player.screen.columns.pane("article")
        assert isinstance(pane, TextPane)
        assert pane.page.rows(pane.page.first, 200).index(pane.row) == rows


async def test_resizing_keeps_the_paragraph_being_read_at_the_top() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("} } } } } j")
        before = top(player)
        for size in [(120, 40), (40, 10), (200, 50), (61, 17), (80, 24)]:
            await player.resize(*size)
            pane = player.screen.columns.pane("article")
            assert isinstance(pane, TextPane)
            line = pane.page.line(pane.row)
            at_the_end = pane.row == pane.page.bottom(pane.size.height)
            assert line.number == before.paragraph or at_the_end
        assert top(player) == before


async def test_a_peek_shows_the_context_and_leaves_the_page_where_it_is() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("]")
        first = player.lines[:14]
        await player.play("p")
        assert player.lines[:14] == first
        assert "We reaffirm our solidarity" in player.text
        await player.play("escape")
        assert "We reaffirm our solidarity" not in player.text
        assert player.lines[:14] == first


async def test_each_link_is_told_at_both_ends() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("] ] ]")
        assert "link 3/8 verbatim in Open letter ¶2" in player.text
        await player.play("enter")
        assert "quoted in article:6" in player.text


async def test_an_absent_quotation_says_that_its_source_is_not_here() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("] ] ] ] ] ] enter")
        assert player.lit == "anti-Indian rhetoric"
        assert "its source is not in this document" in player.text


async def test_find_counts_its_hits_and_escape_returns_to_where_it_began() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("j j")
        before = top(player)
        await player.play("/ 'kashmiris'")
        assert "1/2" in player.text
        await player.play("'xyz'")
        assert "none" in player.text
        await player.play("escape")
        assert top(player) == before
        assert player.session.find.hits == ()


async def test_find_ignores_case_until_a_capital_is_typed() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("/ 'labour'")
        ignoring = len(player.session.find.hits)
        await player.play("ctrl+u 'LABOUR'")
        assert len(player.session.find.hits) == 0 < ignoring


@pytest.mark.parametrize("size", SIZES)
async def test_typing_in_the_signatory_pane_finds_people(size: tuple[int, int]) -> None:
    async with reading(bundled_document(), size) as player:
        await player.play("s 'gilani'")
        assert "2 of 304" in player.text
        assert "Syed Tahseen Gilani" in player.text
        assert "Toqeer Gilani" in player.text
        assert "Ruth Cashman" not in player.text
        await player.play("ctrl+u 'qqqq'")
        assert "No name like that. Esc clears." in player.text


@pytest.mark.parametrize(
    ("keys", "query", "focus", "part"),
    [
        ("s 'q?1/'", "q?1/", QueryInput, "signatories"),
        ("s 'khan' escape", "", PeopleList, "signatories"),
        ("s escape", "", TextPane, "article"),
        ("s ctrl+c", "", TextPane, "article"),
        ("s 'khan' escape escape", "", TextPane, "article"),
        ("s 'khan' ctrl+c 1", "", TextPane, "article"),
        ("s 'khan' enter", "khan", PeopleList, "signatories"),
        ("s 'khan' down", "khan", PeopleList, "signatories"),
        ("s 'khan' ctrl+n", "khan", PeopleList, "signatories"),
        ("s 'khan' ctrl+j", "khan", PeopleList, "signatories"),
        ("s 'khan' down up", "khan", QueryInput, "signatories"),
        ("s 'khan' down slash", "khan", QueryInput, "signatories"),
        ("s 'khan_x' ctrl+w", "khan ", QueryInput, "signatories"),
        ("s 'khan' ctrl+u", "", QueryInput, "signatories"),
        ("4", "", PeopleList, "signatories"),
        ("4 /", "", QueryInput, "signatories"),
        ("s 'khan' down 1 4", "khan", PeopleList, "signatories"),
    ],
)
async def test_the_query_line_and_the_list(keys: str, query: str, focus: type, part: str) -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play(keys)
        assert player.session.listing.query == query
        assert isinstance(player.app.focused, focus)
        assert player.session.part == part


@pytest.mark.parametrize(
    ("keys", "row"),
    [("j", 1), ("j j k", 1), ("space", 16), ("G", 303), ("G g", 0), ("ctrl+n ctrl+k", 0), ("b", 0)],
)
async def test_keys_move_in_the_list(keys: str, row: int) -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play(f"4 {keys}")
        assert player.session.row == row


async def test_the_card_tells_what_the_document_says_about_a_line() -> None:
    async with reading(bundled_document(), (80, 40)) as player:
        await player.play("s 'mushtaq_malik' enter enter")
        assert "Signatory 26 of 304" in player.text
        assert "place: Slough" in player.text
        assert "may be the same as no. 28: Mushtaq Malik, Slough" in player.text
        await player.play("escape")
        assert "Signatory 26" not in player.text
        assert player.session.listing.query == "mushtaq malik"


async def test_a_hit_in_the_list_is_its_current_row() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("4 s 'mary' escape 1 / 'ferryman' enter")
        assert player.session.part == "signatories"
        assert player.session.row == 4
        assert player.session.listing.query == ""


async def test_escape_never_leaves_the_reader() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("escape escape s escape escape / escape escape ? escape escape")
        assert player.app.is_running


@pytest.mark.parametrize("keys", ["q", "ctrl+c", "Z Z", "4 q", "s down q"])
async def test_the_reader_is_left_by(keys: str) -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play(keys)
        assert not player.app.is_running


async def test_one_z_and_a_key_typed_in_a_text_do_not_leave() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("Z s 'q' ctrl+c / 'q' ctrl+c ctrl+q")
        assert player.app.is_running


async def test_help_shows_the_keys_and_goes_again() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("?")
        assert "Next quotation or" in player.text
        await player.play("G")
        assert "Next quotation or" not in player.text
        assert "Close the line" in player.text
        await player.play("?")
        assert "The council's statement" in player.text


async def test_help_shows_the_keys_of_where_one_is_first() -> None:
    async with reading(small_document(), (40, 10)) as player:
        await player.play("4 ?")
        assert player.lines[2] == " In the list of signatories"


async def test_what_is_partly_on_the_screen_is_still_what_keys_act_on() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("] ]")
        lit = player.session.lit
        assert lit is not None
        pane = player.screen.columns.pane("article")
        assert isinstance(pane, TextPane)
        while pane.row <= pane.page.row_of(lit.at):
            await player.play("j")
        await player.play("p")
        assert player.session.peek == lit.stop
        assert "link 2/8" in player.text


async def test_enter_goes_where_the_open_peek_points() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("] p G enter")
        assert (player.session.part, player.lit[:10]) == ("statement", "solidarity")


async def test_what_is_scrolled_away_is_not_told_of() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("] G")
        assert "link" not in player.lines[-2]


async def test_a_jump_to_where_one_is_leaves_no_visit() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("g g G G")
        assert len(player.session.trail.behind) == 1


async def test_finding_in_a_narrowed_list_can_be_undone() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("/ 'khan' enter s 'slough' enter n")
        assert player.session.listing.query == ""
        await player.play("backspace")
        assert (player.session.part, player.session.listing.query) == ("signatories", "slough")


async def test_back_restores_the_scroll_row_of_the_list() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("4 space space k k k k k")
        top, row = player.screen.columns.pane("signatories").top, player.session.row
        await player.play("G S backspace")
        assert player.session.listing.order.value == "best"
        assert (player.screen.columns.pane("signatories").top, player.session.row) == (top, row)


async def test_a_card_that_does_not_fit_says_that_there_is_more() -> None:
    async with reading(bundled_document(), (40, 10)) as player:
        await player.play("s 'mushtaq' enter enter")
        assert "more lines" in player.text


async def test_two_keys_of_zz_must_stand_together() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("Z j Z")
        assert player.app.is_running


async def test_the_palette_has_every_key_as_a_command() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("ctrl+p")
        await player.pilot.press(*"half a page d")
        await player.pilot.pause(0.5)
        await player.pilot.press("enter")
        await player.pilot.pause()
        assert player.app.screen is player.screen
        assert player.session.part == "article"


@pytest.mark.parametrize(
    ("size", "keys", "seen"),
    [
        ((80, 24), "", ["article"]),
        ((80, 24), "2", ["statement"]),
        ((120, 40), "", ["article", "statement"]),
        ((120, 40), "] ] ] enter", ["article", "letter"]),
        ((120, 40), "3", ["article", "letter"]),
        ((120, 40), "z", ["article"]),
        ((120, 40), "] enter z", ["statement"]),
        ((200, 50), "", ["article", "statement", "letter", "signatories"]),
        ((200, 50), "5", ["notes", "statement", "letter", "signatories"]),
        ((200, 50), "4 z", ["signatories"]),
        ((40, 10), "4", ["signatories"]),
    ],
)
async def test_the_width_decides_how_many_panes_are_seen(
    size: tuple[int, int], keys: str, seen: list[str]
) -> None:
    async with reading(bundled_document(), size) as player:
        await player.play(keys)
        panes = [player.screen.columns.pane(part.name) for part in bundled_document().parts]
        shown = [pane for pane in panes if pane.region.area and pane.is_on_screen]
        assert sorted(str(pane.id) for pane in shown) == sorted(seen)


async def test_a_document_of_one_part_has_the_whole_width() -> None:
    async with reading(
        recognise("Title\n\nA paragraph of text, and no more.\n"), (120, 40)
    ) as player:
        assert player.screen.columns.pane("article").region.width == 120


async def test_quotation_and_context_stand_side_by_side() -> None:
    async with reading(bundled_document(), (120, 40)) as player:
        await player.play("] enter")
        quotation = player.screen.columns.pane("article").region
        context = player.screen.columns.pane("statement").region
        assert quotation.right <= context.x
        assert quotation.y == context.y


async def test_the_article_is_readable_in_a_very_small_terminal() -> None:
    async with reading(bundled_document(), (40, 10)) as player:
        await player.play("} } }")
        rows = [line for line in player.lines if line.strip()]
        assert any("Labour left groups" in line for line in rows)
        assert max(map(len, rows)) <= 40


KEYS = st.lists(
    st.sampled_from(
        "j k space b d u } { g G 1 2 3 4 5 tab h ] [ enter p backspace L / s n N z ? escape"
        " down up a x v w e y asterisk ampersand right_parenthesis dollar_sign ctrl+r".split()
    ),
    max_size=25,
)


@settings(max_examples=15, deadline=None)
@given(KEYS, st.sampled_from([*SIZES, (40, 10), (20, 5)]), st.sampled_from([*SIZES, (33, 7)]))
async def test_no_keys_and_no_size_stop_the_reader(
    keys: list[str], size: tuple[int, int], later: tuple[int, int]
) -> None:
    async with reading(small_document(), size) as player:
        await player.play(" ".join(keys))
        await player.resize(*later)
        await player.play("escape escape escape j")
        assert player.app.is_running


@pytest.mark.parametrize(
    "text", ["Only one line", "a\n\n" * 3, "x" * 500, "[/] [@click=app.quit]q[/]"]
)
async def test_any_text_is_a_document_that_opens(text: str) -> None:
    async with reading(recognise(text, name="any.txt"), (80, 24)) as player:
        await player.play("] s escape / 'x' enter n tab G p enter")
        assert player.app.is_running


async def test_it_opens_at_a_place() -> None:
    place = Place("letter", 5, Span(2, 4))
    async with reading(bundled_document(), (80, 24), place) as player:
        assert player.session.part == "letter"
        assert player.screen.columns.pane("letter").view.shows(place)


async def test_a_peek_shows_how_a_quotation_was_altered() -> None:
    text = (
        "A title\n\nThe letter asks the town to “keep the old stone bridge open to […] carts”.\n\n"
        "Below is the full text of the open letter.\n\n“We ask the town to keep the fine old stone"
        " bridge open to people and carts, and to mend the road that leads there.”\n"
    )
    async with reading(recognise(text), (80, 24)) as player:
        await player.play("] p")
        assert "≈" in player.text
        assert "altered in Open letter ¶1" in player.text
        assert "left out: “fine”" in player.text


@pytest.mark.parametrize(
    "keys", ["4 space j", "] p space", "tab p ctrl+d 2", "d tab o", "] p space escape space z j"]
)
async def test_keys_that_come_at_once_do_what_they_do_singly(keys: str) -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play(keys)
        singly = player.lines
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play_at_once(keys)
        assert player.lines == singly
