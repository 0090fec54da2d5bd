"""Places, roles and likely duplicates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.duplicates import Duplicates, possible_duplicates
from reader.search.facets import Facets
from reader.search.hits import Ranking
from reader.search.ordering import arranged
from reader.search.orders import Order
from reader.search.ranking import Index
from reader.search.spellings import gathered, is_slip
from tests.search.people import LIST, names, people


@pytest.mark.parametrize(
    "spellings",
    [
        {"Hodge Hill Birmingham": 2, "Birmingham Hodge Hill": 2, "Hodgehill Birmingham": 1},
        {"Enfield North": 1, "Enfiled North": 1, "Enfield": 3},
        {"Wells & Street": 1, "Wells and Street": 2},
        {"Calder Vaĺley": 1, "calder valley": 2},
        {"Vale of Glamorgan": 1, "Vale of Glamorgann": 1},
        {"Southampton": 9, "Southamptno": 1},
    ],
)
def test_spellings_of_one_place_are_gathered(spellings: dict[str, int]) -> None:
    groups = gathered(spellings)
    kept = [group for group in groups if len(group) > 1]
    assert len(kept) == 1
    assert len(kept[0]) == len([text for text in spellings if text != "Enfield"])


@pytest.mark.parametrize(
    "places",
    [
        ("Nottingham East", "Nottingham South"),
        ("Walton", "Dalton"),
        ("Newton", "Newtown"),
        ("Bradford", "Bedford"),
        ("Luton", "Luton North"),
        ("Brighton Pavilion", "Brighton Kemptown"),
    ],
)
def test_places_that_differ_stay_apart(places: tuple[str, str]) -> None:
    assert gathered(dict.fromkeys(places, 1)) == [[place] for place in places]


def test_the_commonest_spelling_is_shown_then_the_one_with_the_commoner_words() -> None:
    assert gathered({"Enfiled North": 1, "Enfield North": 2}) == [
        ["Enfield North", "Enfiled North"]
    ]
    counts = {"Enfiled North": 1, "Enfield North": 1, "Enfield South": 1}
    assert ["Enfield North", "Enfiled North"] in gathered(counts)


@given(st.dictionaries(st.text(max_size=12), st.integers(1, 5), max_size=8))
def test_every_spelling_is_in_one_group(counts: dict[str, int]) -> None:
    texts = [text for group in gathered(counts) for text in group]
    assert sorted(texts) == sorted(counts)


@given(st.text("abcde", min_size=1, max_size=9), st.text("abcde", min_size=1, max_size=9))
def test_a_slip_goes_both_ways(one: str, other: str) -> None:
    assert is_slip(one, other) == is_slip(other, one)


def test_facets_count_lines_biggest_first_and_find_them_again() -> None:
    facets = Index(LIST).facets.places
    assert (facets[0].label, facets[0].count) == ("Enfield North", 2)
    assert [facet.count for facet in facets] == sorted(
        (facet.count for facet in facets), reverse=True
    )
    for facet in facets:
        ranking = Index(LIST).rank(f'place:"{facet.query}"')
        assert tuple(ranking.good.indices) == facet.lines


def test_an_office_counts_before_the_name_and_after_it() -> None:
    facets = Facets(
        people("Cllr Ada Bell", "Bo Reed, York, Councillor", "Cy Fox, Hull, councillor")
    )
    assert [(facet.label.casefold(), facet.count) for facet in facets.roles] == [("councillor", 3)]


@pytest.mark.parametrize(
    ("lines", "groups"),
    [
        (("Mina Malik, Slough", "Mina Malik, Slough"), ((0, 1),)),
        (("Ed Wight, Hull Upon Lea", "Ed Wight, Hull upon Lea"), ((0, 1),)),
        (("Meg Owen OBE, Fulham", "Meg Owen, Fulham"), ((0, 1),)),
        (("Dr Ben Show, Bath", "Ben Show, Bath"), ((0, 1),)),
        (("Sy Shaw, Luton", "Sy Shaw, Luton North"), ((0, 1),)),
        (("Mo Ash, Bath", "Mo Ash"), ((0, 1),)),
        (("Mo Ash, Bath", "Mo Ash, York"), ()),
        (("Mo Ash, Bath", "Mo Ashe, Bath"), ()),
        (("Mo Ash, Bath", "Mo Ash, York", "Mo Ash"), ((0, 2),)),
    ],
)
def test_possible_duplicates(lines: tuple[str, ...], groups: tuple[tuple[int, ...], ...]) -> None:
    duplicates = Duplicates(people(*lines))
    assert duplicates.groups == groups
    assert duplicates.people == len(lines) - len(groups)
    numbers = {line + 1 for group in groups for line in group}
    assert set(possible_duplicates(people(*lines))) == numbers
    assert all(duplicates.of(number - 1) for number in numbers)


def test_hits_are_put_in_the_order_asked_for_good_ones_first() -> None:
    ranking = Index(LIST).rank("bradford | enfield")

    def listed(order: Order) -> Ranking:
        return arranged(ranking, order, LIST)

    assert names(listed(Order.NAME).good) == [
        "Katherine Ashby",
        "Mohamed Saif Ur Rehman",
        "William Ash",
    ]
    assert [hit.signatory.place for hit in listed(Order.PLACE).good] == [
        "Bradford",
        "Bradford West",
        "Enfield North",
    ]
    assert [hit.signatory.number for hit in listed(Order.PUBLISHED).good] == [11, 12, 14]
    assert listed(Order.BEST) is ranking
    assert Order.PUBLISHED.next() is Order.BEST
