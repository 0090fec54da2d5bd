"""Moving in a document: a place, keys, and the place one is then at. No terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Document, Place, Span
from reader.document.recognise import recognise
from reader.session.stops import subject
from tests.documents import small_document
from tests.session.desk import MOVES, Desk


def lit_text(desk: Desk) -> str:
    lit = desk.session.lit
    return desk.document.text(lit.at) if lit else ""


@pytest.mark.parametrize(
    ("keys", "part", "lit"),
    [
        ("]", "article", "a danger to all who cross it"),
        ("] ]", "article", "tired"),
        ("] ] [", "article", "a danger to all who cross it"),
        ("] ] ] ]", "article", "the pride of the town"),
        ("] ] ] ] ]", "statement", "a danger to all who cross it"),
        ("] ] ] ] ] ]", "letter", "nobody asked us"),
        ("] ] ] ] ] ] ] ] ]", "letter", "the pride of the town"),
        ("] ] ] ] ] [", "article", "the pride of the town"),
        ("[", "article", ""),
        ("] Enter", "statement", "a danger to all who cross it"),
        ("Enter", "statement", "a danger to all who cross it"),
        ("] Enter Enter", "article", "a danger to all who cross it"),
        ("] ] Enter", "article", "tired"),
        ("] ] ] Enter Back", "article", "nobody asked us"),
        ("] ] ] Enter Back Forward", "letter", "nobody asked us"),
        ("Tab", "statement", ""),
        ("S-Tab", "signatories", ""),
        ("/bridge", "article", "bridge"),
        ("/bridge n n n", "statement", "bridge"),
        ("/bridge N", "signatories", "bridge"),
        ("4 ]", "signatories", ""),
        ("4 [", "letter", "the pride of the town"),
    ],
)
def test_keys_lead_to(keys: str, part: str, lit: str) -> None:
    desk = Desk(small_document()).play(*keys.split())
    assert (desk.session.part, lit_text(desk)) == (part, lit)


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ("[", "no link before this"),
        ("] ] ] ] ] ] ] ]", "no link further on"),
        ("] ] Enter", "its source is not in this document"),
        ("4 Enter", "no link here: ] goes to the next one"),
        ("n", "/ finds a phrase"),
        ("Back", "nothing to go back to"),
        ("Forward", "nothing to go forward to"),
        ("/bridge N", "from the end again"),
    ],
)
def test_a_key_that_can_do_nothing_says_so(keys: str, message: str) -> None:
    assert Desk(small_document()).play(*keys.split()).session.message == message


def test_a_stop_on_the_screen_is_lit_without_scrolling() -> None:
    desk = Desk(small_document())
    assert desk.play("]").top == Desk(small_document()).top


def test_a_lit_place_that_was_scrolled_away_is_not_what_enter_acts_on() -> None:
    document = recognise(
        "Title\n\nIt said “a bridge”.\n\n" + "Words to scroll over. " * 40 + "\n\nThe end.\n"
    )
    desk = Desk(document).play("]", *["j"] * 12)
    found = subject(desk.session, desk.view)
    assert found is not None
    assert found.stop is None


def test_peek_shows_the_other_end_and_moves_nothing() -> None:
    desk = Desk(small_document()).play("]")
    before = desk.shown
    desk.play("p")
    assert desk.session.peek is not None
    assert desk.document.text(desk.session.peek.target or Place("article", 1)) == lit_text(desk)
    assert desk.shown == before
    assert desk.play("p").session.peek is None


def test_find_crosses_every_part_and_the_signatories_too() -> None:
    desk = Desk(small_document()).play("/bridge")
    parts = [hit.part for hit in desk.session.find.hits]
    assert parts == sorted(parts, key=desk.document.index)
    assert {"article", "statement", "letter", "signatories"} == set(parts)


def test_a_document_opens_at_the_place_that_was_asked_for() -> None:
    desk = Desk(small_document(), Place("letter", 2, Span(5, 11)))
    assert lit_text(desk) == "bridge"
    assert desk.view.shows(Place("letter", 2))
    listed = Desk(small_document(), Place("signatories", 4)).session
    assert (listed.part, listed.row) == ("signatories", 3)


WALKS = st.lists(st.sampled_from([*MOVES, "j", "j", "k"]), max_size=30)


@given(WALKS)
def test_back_after_any_walk_returns_to_the_start_exactly(walk: list[str]) -> None:
    desk = Desk(small_document()).play("j", "]", "Tab")
    while desk.session.trail.behind:
        desk.play("Back")
    start = desk.shown
    desk.play(*walk)
    desk.play(*["Back"] * len(desk.session.trail.behind))
    first = desk.shown
    while desk.session.trail.ahead:
        desk.play("Forward")
    desk.play(*["Back"] * len(desk.session.trail.behind))
    assert desk.shown == first
    if not {"j", "k", "]", "[", "n", "N", "p", "Enter"} & set(walk):
        assert first == start


@given(WALKS, st.sampled_from(["]", "Enter", "Tab", "/bridge", "4"]))
def test_back_undoes_a_jump_exactly(walk: list[str], jump: str) -> None:
    desk = Desk(small_document()).play(*walk)
    before, behind = desk.shown, len(desk.session.trail.behind)
    lit = desk.session.lit
    desk.play(jump)
    if len(desk.session.trail.behind) > behind:
        desk.play("Back")
        assert desk.shown[:2] == before[:2]
        # Enter lights the link it follows before it leaves.
        assert desk.session.lit == lit or jump == "Enter"


@given(WALKS)
def test_no_walk_leads_outside_the_document(walk: list[str]) -> None:
    document: Document = small_document()
    desk = Desk(document).play(*walk)
    part, top, lit = desk.shown
    assert top.paragraph in document.part(part)
    assert lit is None or document.text(lit)
    assert part in desk.session.recent
    assert set(desk.session.shown) <= set(desk.session.recent)
