"""Resuming: what is kept of a session leads back to it, also in an edited document."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Document, Place, Span
from reader.document.recognise import recognise
from reader.search.orders import Order
from reader.session.anchors import Anchorage, anchor, sketch
from reader.session.listing import Listing
from reader.session.marking import marked_at, noted
from reader.session.resume import joined, resumed, saved
from reader.session.saved import Saved
from reader.session.session import Session
from tests.documents import SMALL, bundled_document, small_document
from tests.session.desk import MOVES, Desk

KEYS = [*MOVES, "j", "k"]


def again(session: Session, document: Document | None = None) -> Session:
    kept = Saved.from_json(saved(session).to_json())
    return resumed(document or session.document, kept)


@given(st.lists(st.sampled_from(KEYS), max_size=12))
def test_a_session_is_as_it_was_left(keys: list[str]) -> None:
    desk = Desk(small_document()).play(*keys)
    back = Desk(small_document())
    back.session = again(desk.session)
    assert back.shown == desk.shown
    assert back.session.shown == desk.session.shown
    assert back.session.recent == desk.session.recent
    assert back.session.find == desk.session.find
    assert back.play("Back").shown == desk.play("Back").shown
    assert back.play("Forward").shown == desk.play("Forward").shown


def test_the_list_is_as_it_was_left() -> None:
    session = Session.open(small_document()).show("signatories")
    listing = Listing("mason", Order.NAME, doubles=True)
    session = session.asked(listing).selected(1)
    assert again(session).visit == session.visit
    assert again(session.asked(Listing()).selected(3)).row == 3


def test_the_width_is_kept() -> None:
    session = Session.open(small_document())
    assert Saved.from_json(saved(session, 60).to_json()).width == 60
    assert Saved.from_json(saved(session).to_json()).width is None


EDITS: dict[str, Callable[[str], str]] = {
    "a paragraph more at the top": lambda text: text.replace(
        "The council's statement", "More is known now.\n\nThe council's statement"
    ),
    "a paragraph less": lambda text: text.replace(
        "Neighbours answered that “nobody asked us”, and that the bridge was “the pride of the"
        " town”.\n\n",
        "",
    ),
    "another title": lambda text: text.replace(
        "A letter about the bridge", "A letter about our bridge"
    ),
    "one more who signed": lambda text: text.replace("Mary Mason", "Ada Able\nMary Mason", 1),
    "another end": lambda text: text + "Zoë Last, Oldbridge\n",
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("address", ["statement:2", "letter:1", "letter:2", "signatories:4"])
def test_in_an_edited_document_it_goes_on_at_the_same_paragraph(edit: str, address: str) -> None:
    before = small_document()
    part, number = address.split(":")
    place = Place(part, int(number))
    now = recognise(EDITS[edit](SMALL), name="small.txt")
    assert now.source != before.source
    found = Anchorage(now).place(anchor(before, place))
    assert now.text(found) == before.text(place)
    desk = Desk(before, place)
    back = Desk(now)
    back.session = again(desk.session, now)
    assert back.session.part == part
    if part == "signatories":
        assert now.signatories[back.session.row].raw == before.text(place)
    else:
        assert now.text(Place(part, back.top.paragraph)) == before.text(desk.top)


@pytest.mark.parametrize(
    ("words", "lit"),
    [
        ("must stay open", "The bridge is the pride of the town "),
        ("is the pride of the town", ""),
    ],
)
def test_a_paragraph_that_was_edited_is_known_by_its_neighbours(words: str, lit: str) -> None:
    before = small_document()
    place = Place("letter", 2, Span(0, 37))
    now = recognise(SMALL.replace(words, "is old"), name="small.txt")
    assert now.source != before.source
    found = Anchorage(now).place(anchor(before, Place("letter", 2)))
    assert found == Place("letter", 2)
    found = Anchorage(now).place(anchor(before, place))
    assert (now.text(found).strip("“") if found.span.end else "") == lit


def test_of_equal_paragraphs_the_nearest_is_meant() -> None:
    before = recognise("A\n\nSame words here.\n\nB b b.\n\nSame words here.\n\nC c c.\n", name="d")
    (part,) = {p.name for p in before.parts if len(p.paragraphs) > 3}
    numbers = [n for n, p in before.part(part).numbered() if p.text == "Same words here."]
    for number in numbers:
        assert Anchorage(before).place(anchor(before, Place(part, number))).paragraph == number


@given(st.text(st.sampled_from("ab. \n“”"), max_size=60))
def test_any_document_takes_any_session(text: str) -> None:
    now = recognise(f"x\n{text}", name="d")
    desk = Desk(bundled_document()).play("]", "Enter", "4", "Back", "/bridge", "]")
    back = Desk(now)
    back.session = again(desk.session, now)
    assert back.shown[0] in {part.name for part in now.parts}
    assert back.play("Back", "Back", "Forward", "]").view.part == back.session.part
    assert len(back.session.shown) <= 2
    assert back.session.part in back.session.shown


def test_a_link_that_is_none_any_more_is_not_lit() -> None:
    desk = Desk(small_document()).play("]")
    now = recognise(SMALL.replace("“a danger to all who cross it”", "a danger"), name="d")
    assert again(desk.session, now).lit is None
    assert again(desk.session).lit == desk.session.lit


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"now": 1}', "null", '"x"'])
def test_what_is_no_saved_session_is_told(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which words JSON uses does not matter
        Saved.from_json(text)


def test_versions_of_a_document_share_a_sketch_and_others_do_not() -> None:
    for edit in EDITS.values():
        assert set(sketch(small_document())) & set(sketch(recognise(edit(SMALL), name="d")))
    assert not set(sketch(small_document())) & set(sketch(bundled_document()))


def test_a_long_trail_is_kept_as_far_as_one_goes_back() -> None:
    session = Session.open(small_document())
    for _ in range(300):
        session = session.next_pane(1)
    kept = saved(session)
    assert 0 < len(kept.behind) < 100
    assert len(kept.to_json()) < 100_000
    assert (
        resumed(session.document, kept)._replace(trail=session.trail, tops=session.tops) == session
    )


def test_what_was_kept_is_at_hand_beside_what_was_done_since() -> None:
    place = Place("letter", 1)
    kept = marked_at(Desk(small_document()).session, "a", place)
    kept = noted(kept, place, "old")._replace(phrases=("one", "two"), width=60)
    session = marked_at(Desk(small_document()).session, "a", Place("letter", 2))
    session = noted(session, place, "new")._replace(phrases=("one", "three"))
    both = joined(session, kept)
    assert both.remarks.marks["a"].at == Place("letter", 2)
    assert sorted(note.text for note in both.remarks.notes.values()) == ["new", "old"]
    assert both.phrases == ("two", "one", "three")
    assert (both.width, both.part) == (60, session.part)
