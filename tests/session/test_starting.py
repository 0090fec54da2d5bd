"""What the command line asks for is what would be typed."""

from __future__ import annotations

import pytest

from reader.session.session import Session
from reader.session.starting import Wish, started
from tests.documents import small_document


def test_words_are_lit_where_they_stand_first_and_back_goes_to_the_beginning() -> None:
    opened = Session.open(small_document())
    session = started(opened, Wish("/bridge"))
    assert session.lit is not None
    assert session.lit.at == session.find.hits[0]
    assert session.document.text(session.lit.at).lower() == "bridge"
    assert session.phrases == ("bridge",)
    assert session.trail.behind == (opened.visit,)


def test_a_name_is_what_the_list_is_asked_for() -> None:
    session = started(Session.open(small_document()), Wish(name="mary"))
    assert (session.part, session.listing.query) == ("signatories", "mary")


@pytest.mark.parametrize(
    ("wish", "said"),
    [(Wish("/nowhere"), "not found: nowhere"), (Wish("/"), "told"), (Wish(), "told")],
)
def test_what_opening_says_stands_unless_there_is_more_to_say(wish: Wish, said: str) -> None:
    assert started(Session.open(small_document()).said("told"), wish).message == said
