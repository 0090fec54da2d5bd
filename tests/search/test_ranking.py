"""What a search for signatories promises."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.model import Signatory, Span
from reader.search.hits import SignatoryHit
from reader.search.ranking import Index, rank
from tests.search.people import LIST, names, people

INDEX = Index(LIST)
WORDS = sorted({word for person in LIST for word in person.raw.split()})


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("WHITCOMBE", 1),
        ("calder valley", 1),
        ("secretary marjorie", 1),
        ("sean odowd", 2),
        ("o'dowd", 2),
        ("dowd", 2),
        ("elmasri", 3),
        ("el masri luton", 3),
        ("jo kahn", 4),
        ("joann", 4),
        ("wells and street", 5),
        ("councillor rahimi", 5),
        ("cllr ilse", 6),
        ("doctor tseng", 7),
        ("hsiaoping", 7),
        ("natalya morozova", 8),
        ("Морозова", 8),
        ("moeller", 9),
        ("möller", 9),
        ("ansembourg", 10),
        ("bill ash", 11),
        ("vice chair", 11),
        ("vicechair", 11),
        ("saifur rehman", 12),
        ("dewinter", 13),
        ("kate ashby", 14),
        ("s ahmed", 15),
    ],
)
def test_a_line_is_good_that_has_every_word_as_typed(query: str, number: int) -> None:
    assert [hit.signatory.number for hit in INDEX.rank(query).good] == [number]


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("shaun odowd", 2),
        ("mohammad saif ur rahman", 12),
        ("muhammad", 12),
        ("yousaf", 5),
        ("catherine ashby", 14),
        ("ahmad", 15),
    ],
)
def test_a_customary_spelling_of_a_name_is_as_good(query: str, number: int) -> None:
    assert [hit.signatory.number for hit in INDEX.rank(query).good] == [number]


def test_the_spelling_that_was_typed_comes_first() -> None:
    ranking = rank("mohamed", people("Mohammed One", "Muhammad Two", "Mohamed Three"))
    assert names(ranking.good) == ["Mohamed Three", "Mohammed One", "Muhammad Two"]


def test_a_name_that_only_sounds_like_another_is_similar() -> None:
    ranking = rank("sharma", people("Shama Husain"))
    assert (len(ranking.good), len(ranking.similar)) == (0, 1)


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("whitcmobe", 1),
        ("whitcombee", 1),
        ("wihtcombe", 1),
        ("mrajorie whitconbe", 1),
        ("tarik elmassri", 3),
        ("xiaoping zeng", 7),
        ("natalia morosowa", 8),
        ("steven achmed", 15),
        ("mr tariq el masri", 3),
        ("marjoriewhitcombe", 1),
    ],
)
def test_what_needs_a_slip_a_sound_or_a_title_left_out_is_similar(query: str, number: int) -> None:
    ranking = INDEX.rank(query)
    assert not ranking.good
    assert ranking.similar[0].signatory.number == number
    assert not ranking.similar[0].good


def test_a_place_misspelt_in_the_list_stands_beside_the_right_one() -> None:
    ranking = INDEX.rank("enfield north")
    assert names(ranking.good) == ["Mohamed Saif Ur Rehman"]
    assert names(ranking.similar) == ["Alice de Winter"]


def test_a_place_in_one_word_or_in_two_is_the_same() -> None:
    for query in ("hodge hill", "hodgehill", "hill birmingham"):
        assert {hit.signatory.number for hit in INDEX.rank(query).good} == {4, 7}


def test_a_surname_that_is_also_a_short_form_gives_that_surname() -> None:
    lines = people("Ann Thomas, Leeds", "Bo Thomas, York", "Tom Reed, Hull")
    assert names(rank("thomas", lines).good) == ["Ann Thomas", "Bo Thomas"]
    assert names(rank("thomas reed", lines).similar) == ["Tom Reed"]


@pytest.mark.parametrize("query", ["begum", "lakshmi narayan", "zzzz", "qwertyuiop", "12345"])
def test_who_is_not_in_the_list_is_not_found(query: str) -> None:
    assert len(INDEX.rank(query)) == 0


@pytest.mark.parametrize("query", ["", "  ", "'", "!", "place:", "…"])
def test_without_a_question_everyone_is_listed_in_order(query: str) -> None:
    ranking = INDEX.rank(query)
    assert [hit.signatory for hit in ranking.good] == LIST
    assert not ranking.understood
    assert not any(hit.name or hit.place or hit.role for hit in ranking.good)


def test_the_letters_typed_are_lit_where_they_stand() -> None:
    hit = INDEX.rank("vall marj").hit(0)
    assert lit(hit) == (["Marj"], ["Vaĺl"], [])
    assert lit(INDEX.rank("natal").hit(0))[0] == ["Наталь"]


def test_the_word_that_is_similar_is_lit_whole() -> None:
    assert lit(INDEX.rank("wihtcombe").hit(0))[0] == ["Whitcombe"]


def lit(hit: SignatoryHit) -> tuple[list[str], list[str], list[str]]:
    person = hit.signatory
    return (
        [span.of(person.name) for span in hit.name],
        [span.of(person.place) for span in hit.place],
        [span.of(person.role) for span in hit.role],
    )


def test_progress_rises_to_the_whole_and_may_stop_the_work() -> None:
    told: list[float] = []
    Index(LIST, told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0

    def stop(_: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        Index(LIST, stop)


def test_an_answer_that_is_not_wanted_any_more_is_dropped() -> None:
    index = Index(LIST)
    assert len(index.rank("wihtcombe", cancelled=lambda: True)) == 0
    assert len(index.rank("wihtcombe")) == 1


def test_a_span_that_does_not_fit_its_field_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        SignatoryHit(LIST[0], good=True, name=(Span(0, 99),))


queries = st.lists(
    st.one_of(
        st.sampled_from(WORDS), st.text(max_size=8), st.sampled_from(["|", "!a", "^j", "n$"])
    ),
    max_size=4,
).map(" ".join)


@given(queries)
@settings(max_examples=150, deadline=None)
def test_any_query_gives_each_line_at_most_once_with_spans_in_range(query: str) -> None:
    ranking = INDEX.rank(query)
    hits = [ranking.hit(row) for row in range(len(ranking))]
    assert len({hit.signatory.number for hit in hits}) == len(hits)
    assert [hit.good for hit in hits] == [True] * len(ranking.good) + [False] * len(ranking.similar)
    # The spans check themselves against their fields; none is empty.
    assert all(part for hit in hits for field in lit(hit) for part in field)


@given(st.text(min_size=1, max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_text_of_any_length_is_answered(query: str) -> None:
    ranking = INDEX.rank(query)
    assert len(ranking) <= len(LIST)


@pytest.mark.parametrize(
    "query", ["a" * 10_000, "ab " * 3000, "a-b-" * 2000, "王" * 5000, "'" * 3000, "a | " * 900]
)
def test_a_query_of_any_length_is_answered(query: str) -> None:
    assert len(INDEX.rank(query)) <= len(LIST)


def test_each_word_of_a_query_needs_a_word_of_its_own() -> None:
    lines = people(*["Ali Reed, Leeds"] * 70, "Ali Ali, Bath")
    assert names(rank("ali ali", lines).good) == ["Ali Ali"]


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3),
    st.sampled_from(WORDS),
    st.integers(0, 3),
    st.integers(1, 9),
)
@settings(max_examples=200, deadline=None)
def test_another_plain_word_never_adds_good_lines(
    words: list[str], word: str, place: int, letters: int
) -> None:
    before = {hit.signatory.number for hit in INDEX.rank(" ".join(words)).good}
    more = " ".join([*words[:place], word[:letters], *words[place:]])
    if any(part.startswith(("'", "^", "!")) or part == "/" for part in more.split()):
        return
    assert {hit.signatory.number for hit in INDEX.rank(more).good} <= before


@given(st.sampled_from(LIST))
def test_a_whole_name_finds_its_line_first(person: Signatory) -> None:
    assert INDEX.rank(person.name).hit(0).signatory == person


@given(queries, st.sampled_from(WORDS))
@settings(max_examples=50, deadline=None)
def test_the_order_is_the_same_each_time(query: str, earlier: str) -> None:
    other = Index(LIST)
    other.rank(earlier)
    assert list(INDEX.rank(query).good.indices) == list(other.rank(query).good.indices)
    assert list(INDEX.rank(query).similar.indices) == list(other.rank(query).similar.indices)
