"""Marks and notes: a place, keys, and the place one is then at."""

from __future__ import annotations

import pytest

from reader.document.model import Place
from reader.session import marking
from reader.session.remarks import Mark, Note
from tests.documents import small_document
from tests.session.desk import Desk


def lit_text(desk: Desk) -> str:
    lit = desk.session.lit
    return desk.document.text(lit.at) if lit else ""


def play(desk: Desk, keys: str) -> Desk:
    """Plays the desk's keys, and `ma` and `'a`."""
    for key in keys.split():
        if key[0] == "m":
            desk.session = marking.marked(desk.session, key[1], desk.view)
        elif key[0] == "'":
            desk.session = marking.go_to_mark(desk.session, key[1])
            desk.play()
        else:
            desk.play(key)
    return desk


@pytest.mark.parametrize(
    ("keys", "part", "lit"),
    [
        ("] ma Tab 'a", "article", "a danger to all who cross it"),
        ("] ] mb 4 'b", "article", "tired"),
        ("] ma ] mb ] 'a", "article", "a danger to all who cross it"),
        ("] ma ] ma ] 'a", "article", "tired"),
        ("ma 4 'a", "article", "a danger to all who cross it"),
        ("] Enter ''", "article", "a danger to all who cross it"),
        ("] Enter '' ''", "statement", "a danger to all who cross it"),
        ("] ma ] Enter 4 'a Back", "signatories", ""),
        ("] ma Tab Tab 'a ''", "letter", ""),
    ],
)
def test_marks_lead_to(keys: str, part: str, lit: str) -> None:
    desk = play(Desk(small_document()), keys)
    here = desk.session.lit is not None and desk.session.lit.at.part == desk.session.part
    assert (desk.session.part, lit_text(desk) if here else "") == (part, lit)


def test_a_mark_on_a_quotation_is_followed_like_the_quotation() -> None:
    desk = play(Desk(small_document()), "] ma Tab Tab 'a Enter")
    assert desk.session.part == "statement"


def test_a_mark_that_is_not_set_is_said() -> None:
    desk = play(Desk(small_document()), "'a")
    assert desk.session.message == "no mark a: m and a letter sets one"
    assert desk.session.part == "article"
    assert play(desk, "''").session.message == "nothing to go back to"


@pytest.mark.parametrize("letter", ["1", "", "ab", "'", " "])
def test_only_letters_are_marks(letter: str) -> None:
    session = marking.marked_at(Desk(small_document()).session, letter, Place("letter", 1))
    assert not session.remarks.marks
    assert session.message == "a mark is a letter"
    with pytest.raises(ValueError, match="letter"):
        Mark(letter, Place("letter", 1))


def test_marks_and_notes_are_listed_as_they_are_read() -> None:
    session = Desk(small_document()).session
    session = marking.noted(session, Place("signatories", 2), "Met in May.\nTwice.")
    session = marking.marked_at(session, "b", Place("letter", 1))
    session = marking.noted(session, Place("letter", 1), "So?")
    session = marking.marked_at(session, "a", Place("article", 2))
    listed = session.remarks.listed(session.document)
    assert [remark.letter if isinstance(remark, Mark) else remark.text for remark in listed] == [
        "a",
        "b",
        "So?",
        "Met in May.\nTwice.",
    ]
    assert session.remarks.at(Place("letter", 1)) == listed[1:3]


def test_a_note_knows_what_it_is_about() -> None:
    document = small_document()
    session = marking.noted(Desk(document).session, document.quotations[1].at, "tired?")
    (note,) = session.remarks.notes.values()
    assert note.about == "“tired” — article, ¶1, in “A letter about the bridge”"


def test_what_is_removed_comes_back_in_turn() -> None:
    session = marking.noted(Desk(small_document()).session, Place("letter", 1), "So?")
    session = marking.marked_at(session, "a", Place("article", 2))
    before = session.remarks
    for remark in before.listed(session.document):
        session = marking.removed(session, remark)
    assert not session.remarks.marks
    assert not session.remarks.notes
    session = marking.undone(marking.undone(session))
    assert session.remarks == before
    assert marking.undone(session).message == "nothing was removed"


def test_a_note_is_written_anew_and_without_text_removed() -> None:
    session = marking.noted(Desk(small_document()).session, Place("letter", 1), "So?")
    (note,) = session.remarks.notes.values()
    session = marking.edited(session, note, "So!\n")
    (again,) = session.remarks.notes.values()
    assert (again.text, again.id, again.at) == ("So!", note.id, note.at)
    assert not marking.edited(session, again, " \n").remarks.notes
    assert not marking.noted(Desk(small_document()).session, note.at, " ").remarks.notes
    with pytest.raises(ValueError, match="says something"):
        Note(note.at, " ")
