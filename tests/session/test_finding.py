"""Finding by pattern, and what is told of hits."""

from __future__ import annotations

import pytest

from reader.document.model import Place, Span
from reader.session.finding import (
    everywhere,
    finding,
    kept,
    next_hit,
    sieved,
    sought,
    spans_in,
    words_at,
)
from reader.session.found import hits_by_part, paragraphs_with_hits
from reader.session.history import PATTERN
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
        (Place("signatories", 2), "Omar Hadžić"),
    ],
    ids=str,
)
def test_what_is_looked_for_elsewhere(place: Place, words: str) -> None:
    assert words_at(small_document(), place) == words


def test_hits_that_are_dimmed_are_still_gone_on_to() -> None:
    desk = Desk(small_document())
    session = found("bridge", pattern=False).dimmed()
    assert session.lit is None
    assert session.find.dim
    session = next_hit(session, desk.view)
    assert session.lit is not None
    assert session.lit.at == session.find.hits[0]
    assert not session.find.dim


def test_what_was_looked_for_is_remembered_found_or_not() -> None:
    origin = Desk(small_document()).session
    missing = kept(found("zebra", pattern=False), origin)
    assert (missing.find, missing.trail, missing.message) == (
        origin.find,
        origin.trail,
        "not found: zebra",
    )
    assert missing.phrases == ("zebra",)
    session = kept(found("br.dge", pattern=True), missing)
    assert session.phrases == ("zebra", PATTERN + "br.dge")
    assert session.trail.behind == (origin.visit,)


@pytest.mark.parametrize(
    ("place", "lit", "message"),
    [
        (Place("article", 1, Span(14, 23)), "statement:0", ""),
        (Place("article", 1, Span(35, 41)), "article:2", ""),
        (Place("signatories", 1), "signatories:3", ""),
        (Place("signatories", 3), "signatories:1", "from the top again"),
        (Place("signatories", 4), "signatories:4", "nowhere else: Lucía Prado"),
        (Place("signatories", 5, Span(28, 36)), "signatories:5", "nowhere else: Ferryman"),
    ],
    ids=str,
)
def test_the_words_of_a_place_are_found_everywhere(place: Place, lit: str, message: str) -> None:
    document = small_document()
    find = sought(document, words_at(document, place).lower())
    session = everywhere(Desk(document).session, place, find)
    assert session.lit is not None
    assert (str(session.lit.at), session.message) == (lit, message)
    assert session.phrases[-1] == session.document.text(session.lit.at).lower()


def test_a_jump_to_what_is_left_out_shows_all_paragraphs_and_back_leaves_them_out() -> None:
    session = sieved(found("officers", pattern=False))
    assert session.sieved
    assert session.jump(Place("article", 1)).sieved
    gone = session.jump(Place("article", 2))
    assert not gone.sieved
    assert gone.retrace(-1).sieved
    assert not sieved(session).sieved


def test_without_hits_nothing_is_left_out() -> None:
    desk = Desk(small_document())
    assert not sieved(desk.session).sieved
    assert sieved(desk.session).message == "/ finds a phrase"


@pytest.mark.parametrize(
    ("find", "lit"),
    [
        (Find("mar", ()), ["Mar"]),
        (Find("m.r|s..$", (), pattern=True), ["Mar", "son"]),
        (Find("mar", (), dim=True), []),
        (Find("(", (), pattern=True, wrong="it is"), []),
        (Find(), []),
    ],
    ids=str,
)
def test_what_is_looked_for_is_lit_in_a_line_of_the_list(find: Find, lit: list[str]) -> None:
    assert [span.of("Mary Mason") for span in spans_in(find, "Mary Mason")] == lit
