"""The signatory pane: what it answers, sorts, narrows and tells apart."""

from __future__ import annotations

from itertools import product

import pytest

from reader.document.recognise import recognise
from reader.ui import enquiry
from reader.ui.people_list import PeopleList
from tests.documents import NAMED, bundled_document, small_document
from tests.ui.playing import Player, reading


def listed(player: Player) -> list[str]:
    """The lines of the list on the screen, without their signs."""
    region = player.screen.query_one(PeopleList).region
    rows = player.lines[region.y : region.bottom]
    return [row[region.x + 1 :][2 : region.width - 2].strip() for row in rows if row.strip()]


async def test_similar_lines_stand_under_good_ones_and_are_counted_apart() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("s 'mohamed_khan'")
        lines = listed(player)
        assert "similar" in lines or "similar" not in player.text
        await player.play("ctrl+u 'cahsman'")
        assert "0, and 1 similar, of 304" in player.text
        assert listed(player)[0] == "similar"
        assert listed(player)[1].startswith("Ruth Cashman")


async def test_a_query_that_is_more_than_words_says_how_it_was_understood() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("s 'place:slough_!malik'")
        assert "understood as" in player.text
        assert all("Slough" in line and "Malik" not in line for line in listed(player))
        await player.play("ctrl+u 'slough'")
        assert "understood as" not in player.text


async def test_sorting_goes_through_the_orders_and_round() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("4 S")
        assert "sorted: name" in player.text
        assert [line.split("  ")[0] for line in listed(player)] == [
            "Lucía Prado",
            "Mary Mason",
            "Mary Mason",
            "Omar Hadžić",
            "Søren Mikkelsen",
        ]
        await player.play("S")
        assert "sorted: place" in player.text
        assert listed(player)[-1] == "Lucía Prado"
        await player.play("S")
        assert "sorted" not in player.text


async def test_likely_duplicates_are_marked_and_can_be_seen_alone() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("4")
        marked = [line for line in player.lines if line.strip("> ").startswith("=")]
        assert len(marked) == 2
        await player.play("D")
        assert "5 lines, about 4 people" in player.text
        assert [line for line in listed(player) if "Mason" not in line] == ["may be the same:"]
        await player.play("D")
        assert "5 of 5" in player.text


async def test_duplicates_of_those_who_answer_are_counted_or_said_to_be_none() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("s 'mary' enter D")
        assert "2 lines, about 1 people" in player.text
        await player.play("slash ctrl+u 'omar' enter")
        assert "No likely duplicates here" in player.text


async def test_what_is_typed_is_cleared_wherever_the_cursor_is() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("s 'mary_mason' left left ctrl+u")
        assert player.session.listing.query == ""


async def test_facets_count_places_and_roles_and_narrow_the_list() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("4 F")
        assert "Slough" in player.text
        assert "(also Birmingham" in player.text
        await player.play("enter")
        assert player.session.listing.query == 'place:"Slough"'
        assert "9 of 304" in player.text
        await player.play("F G enter")
        assert player.session.listing.query.startswith('place:"Slough" role:"')
        assert "0 of 304" not in player.text


async def test_facets_are_of_those_who_answer_and_escape_leaves_them() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("s 'khan' down F")
        assert "Stevenage" not in player.text
        assert "Luton" in player.text
        await player.play("escape")
        assert player.session.listing.query == "khan"
        assert isinstance(player.app.focused, PeopleList)


async def test_a_list_nobody_answers_still_takes_keys() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("s 'qqqq' down enter S D F escape up ctrl+u")
        assert player.session.listing.query == ""


@pytest.mark.parametrize("keys", ["s 'mamson'", "4 / 'mamson'"])
async def test_a_long_list_is_read_and_asked_while_other_keys_are_taken(
    keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enquiry, "_AT_ONCE", 10)
    letters = "bcdfglmnprst"
    names = "".join(f"Mary {a}a{b}son, Oldbridge\n".title() for a, b in product(letters, letters))
    document = recognise(f"A title\n\nSigned by:\n\n{names}")
    pane = len([part for part in document.parts if part.name != "notes"])
    async with reading(document, (80, 24)) as player:
        await player.play(keys.replace("4", str(pane)))
        while not any("Mamson" in line for line in listed(player)):
            await player.pilot.pause(0.01)
        assert player.session.listing.query == "mamson"
        assert any("Mamson" in line for line in listed(player))
        assert f"of {len(document.signatories)}" in player.text


async def test_the_reader_can_be_left_while_a_long_list_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(enquiry, "_AT_ONCE", 0)
    async with reading(small_document(), (80, 24)) as player:
        await player.play("s 'mary' escape q")
        assert not player.app.is_running


async def test_enter_on_the_card_goes_to_the_text_and_on_the_name_back_to_the_list() -> None:
    async with reading(recognise(NAMED), (80, 24)) as player:
        await player.play("s 'omar' enter enter")
        assert "Enter: where a text names them" in player.text
        assert "named in article:1" in player.text
        await player.play("enter")
        assert (player.session.part, player.lit) == ("article", "Omar Hadžić")
        assert "signatory 2: Omar Hadžić, Newbridge" in player.text
        await player.play("enter")
        assert (player.session.part, player.session.row) == ("signatories", 1)
        await player.play("backspace backspace")
        assert player.session.listing.query == "omar"


async def test_a_name_that_was_found_or_is_the_next_leads_to_the_list() -> None:
    for keys in ("/ 'omar' enter enter", "at enter"):
        async with reading(recognise(NAMED), (80, 24)) as player:
            await player.play(keys)
            assert (player.session.part, player.session.row) == ("signatories", 1)


async def test_enter_closes_the_card_of_one_whom_no_text_names() -> None:
    async with reading(recognise(NAMED), (80, 24)) as player:
        await player.play("3 enter enter")
        assert (player.session.part, player.session.card) == ("signatories", False)
