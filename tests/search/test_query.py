"""The query language."""

from __future__ import annotations

import pytest

from reader.search.query import parse
from reader.search.ranking import Index, rank
from tests.search.people import LIST, people

INDEX = Index(LIST)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("'ash", {11}),
        ("'ashby", {14}),
        ("'hitcom", {1}),
        ("^will", {11}),
        ("^yusuf", {5}),
        ("^cllr", {5}),
        ("masri$", {3}),
        ("north$", {3, 12, 13}),
        ("secretary$", {1}),
        ("bradford !ashby", {11}),
        ("bradford !place:west", {11}),
        ("ilse | pilar", {6, 10}),
        ("bradford ash | katherine", {11, 14}),
        ("place:bradford", {11, 14}),
        ("name:ash", {11, 14}),
        ("name:bradford", set()),
        ("role:councillor", {5, 6}),
        ('place:"Hodge Hill Birmingham"', {4, 7}),
        ('place:"bradford"', {11}),
        ('"calder valley"', {1}),
        ("^ilse brandt$", {6}),
        ("PLACE:luton tariq", {3}),
    ],
)
def test_operators_mean_what_users_of_fzf_expect(query: str, numbers: set[int]) -> None:
    ranking = INDEX.rank(query)
    assert {hit.signatory.number for hit in ranking.good} == numbers
    assert ranking.understood


def test_only_lines_without_a_word_may_be_asked_for() -> None:
    assert len(INDEX.rank("!bradford").good) == len(LIST) - 2


def test_slips_in_plain_words_are_forgiven_beside_operators() -> None:
    ranking = INDEX.rank("mrajorie place:calder")
    assert not ranking.good
    assert ranking.similar[0].signatory.number == 1


@pytest.mark.parametrize(
    ("query", "understood"),
    [
        ("ilse brandt", ""),
        ("place:", ""),
        ("'ash", "exactly “ash”"),
        ("^pre", "begins with “pre”"),
        ("end$", "ends with “end”"),
        ("!'ash", "not exactly “ash”"),
        ("a | b c", "a or b, c"),
        ("place:slough khan", "place: slough, khan"),
        ('place:"Hodge Hill', "place is “Hodge Hill”"),
    ],
)
def test_what_a_query_was_understood_as_is_said(query: str, understood: str) -> None:
    assert parse(query).understood == understood


@pytest.mark.parametrize("query", ["!Hooft", "^Hooft$", "hooft |", "'gerardhooft"])
def test_where_operators_find_nothing_the_letters_are_looked_for(query: str) -> None:
    assert len(rank(query, people("Gerard Hooft, Leiden"))) == 1


def test_a_name_that_begins_with_an_apostrophe_is_found() -> None:
    assert rank("'t Hooft", people("Ina van ’t Hooft, Delft", "Bo Reed, Delft")).good[0]


def test_the_words_that_operators_ask_for_are_lit() -> None:
    hit = INDEX.rank("'ash").hit(0)
    assert [span.of(hit.signatory.name) for span in hit.name] == ["Ash"]
