"""Marks, notes, contents, going by name, copying, and the width of the text."""

from __future__ import annotations

import pytest
from textual.widgets import OptionList

from reader.session.going import go_to
from reader.ui.dialogs.choice import ChoiceScreen
from reader.ui.dialogs.note import NoteScreen
from reader.ui.text_pane import TextPane
from tests.documents import bundled_document, small_document
from tests.ui.playing import reading

TYPED = {":": "colon", "'": "apostrophe", "+": "plus", "-": "minus", "=": "equals_sign"}


def keys(text: str) -> str:
    return " ".join(TYPED.get(key, key) for key in text.split())


@pytest.mark.parametrize(
    ("pressed", "part", "lit"),
    [
        ("] ] m a 3 ' a", "article", "tired"),
        ("] m q ' q", "article", "a danger to all who cross it"),
        ("] enter ' '", "article", "a danger to all who cross it"),
        ("] enter ' ' ' '", "statement", "a danger to all who cross it"),
        ("' z", "article", ""),
        ("4 j j m s 1 ' s", "signatories", ""),
    ],
)
async def test_a_mark_is_gone_back_to(pressed: str, part: str, lit: str) -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play(keys(pressed))
        assert (player.session.part, player.lit) == (part, lit)
        assert player.app.is_running


async def test_a_marked_signatory_is_the_current_row_again() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play(keys("4 j j j m s g ' s"))
        assert player.session.row == 3


async def test_a_note_is_written_listed_edited_removed_and_brought_back() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("] a")
        assert isinstance(player.app.screen, NoteScreen)
        await player.play("'why' enter 'so' escape")
        note = next(iter(player.session.remarks.notes.values()))
        assert note.text == "why\nso"
        assert small_document().text(note.at) == "a danger to all who cross it"
        await player.play("M e '!' escape")
        assert next(iter(player.session.remarks.notes.values())).text == "!why\nso"
        await player.play("G M d")
        assert not player.session.remarks.notes
        await player.play("u enter")
        assert player.session.remarks.notes
        assert player.lit == "a danger to all who cross it"


@pytest.mark.parametrize(
    ("pressed", "left", "current"),
    [
        ("G d", "ab", "b"),
        ("j d", "ac", "c"),
        ("j d d", "a", "a"),
        ("j d g u", "abc", "b"),
        ("j e", "abc", "b"),
        ("g d d d u", "c", "c"),
        ("u", "abc", "a"),
    ],
)
async def test_the_list_of_marks_stays_where_one_was_in_it(
    pressed: str, left: str, current: str
) -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("m a } } m b } } m c M")
        await player.play(pressed)
        assert "".join(sorted(player.session.remarks.marks)) == left
        options = player.app.screen.query_one(OptionList)
        assert options.highlighted is not None
        row = options.get_option_at_index(options.highlighted)
        assert str(row.prompt).startswith(f"{current}  ")


async def test_a_mark_that_is_to_be_edited_is_said_to_have_no_text() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("m a M e")
        assert "a mark has no text to edit" in player.text


async def test_an_empty_list_of_marks_says_how_to_make_one() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("M")
        assert player.app.screen is player.screen
        assert "m and a letter" in player.text


async def test_the_contents_lead_to_a_paragraph() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("o")
        assert isinstance(player.app.screen, ChoiceScreen)
        await player.play("j j j enter")
        assert "¶3/10" in player.text or player.session.goal is None
        await player.play("o escape")
        assert len(player.app.screen_stack) == 1


@pytest.mark.parametrize(
    ("typed", "part", "row"),
    [
        ("letter:3", "letter", 0),
        ("signatories:42", "signatories", 41),
        ("statement", "statement", 0),
    ],
)
async def test_a_place_is_gone_to_by_its_name(typed: str, part: str, row: int) -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play(keys(f": '{typed}' enter"))
        assert (player.session.part, player.session.row) == (part, row)
        await player.play("backspace")
        assert player.session.part == "article"


async def test_a_number_alone_is_a_paragraph_of_the_part_that_is_read() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("3")
        assert go_to(player.session, "2") == go_to(player.session, "letter:2")
        await player.play(keys("4 : '42' enter"))
        assert (player.session.part, player.session.row) == ("signatories", 41)


@pytest.mark.parametrize("typed", ["²%", "²", "9" * 5000 + "%", "9" * 5000, "%", "-1", ":", "é:1"])
async def test_what_is_no_place_is_said_and_nothing_else_happens(typed: str) -> None:
    async with reading(small_document(), (80, 24)) as player:
        before = player.session
        assert go_to(before, typed) == before.said(go_to(before, typed).message)
        assert "is not a place" in go_to(before, typed).message


async def test_a_share_of_the_part_is_gone_to() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play(keys(": '50%' enter"))
        pane = player.screen.columns.pane("article")
        assert isinstance(pane, TextPane)
        assert pane.page.first < pane.row <= pane.page.bottom(pane.size.height)


async def test_a_wrong_place_is_said_to_be_wrong() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play(keys(": 'letter:9' enter"))
        assert "no paragraph 9" in player.text
        await player.play(keys(": escape : 'q' enter"))
        assert not player.app.is_running


async def test_what_is_copied_has_its_citation_and_is_only_said_to_be_sent() -> None:
    async with reading(bundled_document(), (120, 40)) as player:
        await player.play("] y")
        assert player.app.clipboard.startswith("“solidarity with the people of Kashmir")
        assert player.app.clipboard.endswith("position on Kashmir”")
        assert "sent to the terminal" in player.text
        await player.play("4 y")
        assert player.app.clipboard == "Ruth Cashman, Tooting, UNISON Branch Secretary"


async def test_the_text_is_set_wider_narrower_and_as_usual_where_it_was() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("} } } } }")
        pane = player.screen.columns.pane("article")
        assert isinstance(pane, TextPane)
        top = pane.top
        for pressed, width in [("-", 68), ("-", 64), ("+", 68), ("=", 72)]:
            await player.play(keys(pressed))
            assert pane.page.width == width
            assert pane.top == top


async def test_marked_and_noted_paragraphs_have_a_sign_in_the_margin() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("] m a ] ] a 'why' escape")
        lines = "\n".join(player.lines)
        assert "\n 'a The council's" in lines
        assert "\n  * Neighbours" in lines
        await player.play("4 j m s a 'who' escape")
        assert "*Omar" in "\n".join(player.lines)
        await player.resize(40, 10)
        await player.play("1")
        assert "\n+The council's" in "\n".join(player.lines)


async def test_the_contents_count_links_and_hits_and_say_what_is_read() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("slash 'bridge' enter 1 o")
        assert "Article 100% read, 3 hits, 4 quotations, 2 paragraphs" in player.text
        assert "Statement 1 hit, 1 quoted elsewhere, 2 paragraphs" in player.text


async def test_the_contents_open_at_what_is_read() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("3 } } o enter")
        assert player.session.part == "letter"
        assert player.session.tops["letter"].paragraph >= 2


@pytest.mark.parametrize("keys", ["o", "o G", "a 'a_note' enter 'so' escape M"])
async def test_a_line_too_long_for_the_screen_is_cut_with_an_ellipsis(keys: str) -> None:
    async with reading(bundled_document(), (40, 10)) as player:
        await player.play(keys)
        assert any(line.endswith("…") for line in player.lines)
        assert max(map(len, player.lines)) <= 40


@pytest.mark.parametrize(("left", "time"), [("", True), ("x" * 44, True), ("x" * 49, False)])
async def test_the_time_left_gives_way_to_what_is_said(left: str, time: bool) -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        status = player.screen.status
        status.told = status.told._replace(left=left)
        await player.pilot.pause()
        assert player.lines[22].endswith("Article ¶1/10   33%")
        assert left in player.lines[22]
        assert ("1 min left" in player.lines[22]) == time
