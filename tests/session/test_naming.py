"""From a signatory to the texts that name them, and back: place + keys -> place."""

from functools import cache

from reader.document.model import Document
from reader.document.recognise import recognise
from reader.session.card import card
from reader.session.naming import next_name, to_list, to_texts
from reader.session.telling import said
from tests.session.desk import Desk

TEXT = """\
A letter about the bridge

By Ann Other

The letter of Dr Lucía Prado and others was sent on Monday. “Keep it open,” it says.

It was Omar Hadžić who wrote it, and Lucía Prado's brother carried it.

Here is the open letter in full:

Dear councillors, the bridge is the pride of the town. Keep it open.

Signed,

Mary Mason, Oldbridge
Omar Hadžić, Newbridge, Councillor
Professor Lucía Prado
Søren Mikkelsen, Oldbridge, Ferryman
Lucía Prado, Oldbridge
"""


@cache
def document() -> Document:
    return recognise(TEXT)


def play(desk: Desk, times: int = 1) -> Desk:
    for _ in range(times):
        desk.session = next_name(desk.session, desk.view)
        desk.play()
    return desk


def test_names_are_visited_in_reading_order_around_the_end() -> None:
    desk = Desk(document())
    seen = [document().text(play(desk).session.lit.at) for _ in range(4)]  # type: ignore[union-attr]
    assert seen == ["Lucía Prado", "Omar Hadžić", "Lucía Prado", "Lucía Prado"]
    assert str(desk.session.lit.at) == "article:1"  # type: ignore[union-attr]


def test_a_lit_name_is_told_with_the_line_of_the_list() -> None:
    desk = play(Desk(document()), 2)
    assert said(desk.session, desk.view) == (
        "name 2/3  signatory 2: Omar Hadžić, Newbridge, Councillor"
    )


def test_from_the_name_to_the_line_and_back() -> None:
    desk = play(Desk(document()), 2)
    before = desk.shown
    session = to_list(desk.session, document().signatories[1])
    assert (session.part, session.row) == ("signatories", 1)
    desk.session = session
    assert desk.play("Back").shown == before


def test_from_the_line_to_the_first_name_and_back() -> None:
    desk = Desk(document()).play("4")
    desk.session = to_texts(desk.session, document().signatories[2])
    assert str(desk.session.lit.at) == "article:1"  # type: ignore[union-attr]
    assert desk.play("Back").session.part == "signatories"
    assert to_texts(desk.session, document().signatories[0]).part == "signatories"


def test_the_card_says_where_all_of_that_name_are_named() -> None:
    people = document().signatories
    for number in (2, 4):
        lines = card(document(), None, people[number])
        assert lines[-2:] == ["named in article:1", "named in article:2"]
    assert not any("named" in line for line in card(document(), None, people[0]))


def test_a_text_that_names_nobody_says_so() -> None:
    desk = play(Desk(recognise("The bridge\n\nThe bridge is closed until May.\n")))
    assert "no signatory" in desk.session.message
