"""What a search for signatories promises."""

from __future__ import annotations

import pytest

from reader.document.model import Signatory
from reader.search.ranking import Index, rank


def people(*lines: str) -> list[Signatory]:
    """Signatories of lines `name, place, role`."""
    fields = [[field.strip() for field in f"{line},,".split(",", 2)] for line in lines]
    return [
        Signatory(number, name, place, role.strip(" ,"), line)
        for number, (line, (name, place, role)) in enumerate(zip(lines, fields, strict=True), 1)
    ]


LIST = people(
    "Marjorie Whitcombe, Calder Vaĺley, Branch Secretary",
    "Seán O’Dowd, Kirkwall",
    "Tariq El-Masri, Luton North",
    "JoAnn Kahn, Hodgehill Birmingham",
)


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("WHITCOMBE", 1),
        ("calder valley", 1),
        ("secretary marjorie", 1),
        ("sean odowd", 2),
        ("o'dowd", 2),
        ("elmasri", 3),
        ("el masri luton", 3),
        ("jo kahn", 4),
    ],
)
def test_case_accents_apostrophes_spaces_and_order_do_not_count(query: str, number: int) -> None:
    ranking = rank(query, LIST)
    assert [hit.signatory.number for hit in ranking.good] == [number]


@pytest.mark.parametrize("query", ["whitcmobe", "whitcombee", "whitcobe", "whotcombe"])
def test_a_slip_in_a_name_still_finds_the_person_as_similar(query: str) -> None:
    ranking = rank(query, LIST)
    assert len(ranking.good) == 0
    assert ranking.hit(0).signatory.number == 1
    assert not ranking.hit(0).good


def test_an_empty_query_gives_everyone_in_order() -> None:
    ranking = Index(LIST).rank("  ")
    assert [hit.signatory for hit in ranking.good] == LIST
    assert ranking.understood == ""
