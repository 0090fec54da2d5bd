"""Finding by pattern, and what is told of hits."""

from __future__ import annotations

import pytest

from reader.document.model import Place, Span
from reader.session.finding import finding, hits_by_part, paragraphs_with_hits, words_at
from reader.session.resume import resumed, saved
from reader.session.session import Find, Session
from tests.documents import small_document
from tests.session.desk import Desk


def found(phrase: str, *, pattern: bool) -> Session:
    desk = Desk(small_document())
    return finding(desk.session, phrase, desk.view, pattern=pattern)


def test_a_pattern_is_found_as_a_phrase_is() -> None:
    session = found(r"br\w+", pattern=True)
    assert session.find.hits == found("bridge", pattern=False).find.hits
    assert session.lit is not None
    assert session.find.pattern


@pytest.mark.parametrize(
    ("phrase", "message"),
    [("(", "not a regular expression: missing ): ("), ("z{3}", "not found: z{3}"), ("", "")],
)
def test_a_pattern_that_finds_nothing_says_why(phrase: str, message: str) -> None:
    session = found(phrase, pattern=True)
    assert (session.message, session.find.hits, session.lit) == (message, (), None)


def test_a_pattern_is_resumed_as_a_pattern() -> None:
    session = found(r"br\w+", pattern=True)
    assert resumed(session.document, saved(session)).find == session.find


def test_hits_are_counted_by_part_and_paragraph() -> None:
    find = found("bridge", pattern=False).find
    assert dict(hits_by_part(find)) == {"article": 3, "statement": 1, "letter": 1, "signatories": 4}
    assert list(hits_by_part(find))[:3] == ["article", "statement", "letter"]
    assert paragraphs_with_hits(find, "article") == (-1, 1, 2)
    assert paragraphs_with_hits(Find(), "article") == ()


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place("article", 1), "The"),
        (Place("article", 1, Span(4, 13)), "council's"),
        (Place("letter", 1), "We"),
        (Place("signatories", 2), "Omar"),
    ],
    ids=str,
)
def test_what_is_looked_for_elsewhere(place: Place, words: str) -> None:
    assert words_at(small_document(), place) == words
