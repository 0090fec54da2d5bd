"""Fields of a signatory line: role or place is told by what the words say."""

import pytest

from reader.document.candidates import Promise, promise
from reader.document.entries import parse
from reader.document.names import is_person

LINES = [
    ("Ana Ribeiro", "Ana Ribeiro", "", ""),
    ("Ana Ribeiro, Leith", "Ana Ribeiro", "Leith", ""),
    ("Ana Ribeiro, Leith,", "Ana Ribeiro", "Leith", ""),
    ("Ana Ribeiro, novelist", "Ana Ribeiro", "", "novelist"),
    ("Ana Ribeiro, human rights activist", "Ana Ribeiro", "", "human rights activist"),
    ("Ana Ribeiro, Leith, Branch Secretary", "Ana Ribeiro", "Leith", "Branch Secretary"),
    ("Ana Ribeiro, Leith, West Lothian", "Ana Ribeiro", "Leith, West Lothian", ""),
    ("Ana Ribeiro, Leith, RMT", "Ana Ribeiro", "Leith", "RMT"),
    ("Ana Ribeiro, Leith, Chair, Leith TUC", "Ana Ribeiro", "Leith", "Chair, Leith TUC"),
    ("Ana Ribeiro, Bishop Auckland", "Ana Ribeiro", "Bishop Auckland", ""),
    ("Ana Ribeiro, Bishop of Durham", "Ana Ribeiro", "", "Bishop of Durham"),
    ("Ana Ribeiro, Leith Workers Party", "Ana Ribeiro", "Leith Workers Party", ""),
    ("Ana Ribeiro, Teachers College", "Ana Ribeiro", "Teachers College", ""),
    ("Ana Ribeiro, College Teacher", "Ana Ribeiro", "", "College Teacher"),
    ("Ana Ribeiro, Professor of Law, Yale University", "Ana Ribeiro", "Yale University",
     "Professor of Law"),
    ("Ana Ribeiro, Professor of Law, Politics, and History, University of Porto", "Ana Ribeiro",
     "University of Porto", "Professor of Law, Politics, and History"),
    ("Ana Ribeiro, Professor, University of California, Irvine", "Ana Ribeiro",
     "University of California, Irvine", "Professor"),
    ("Ana Ribeiro, SOAS, University of London, UK", "Ana Ribeiro", "SOAS, University of London, UK",
     ""),
    ("Ana Ribeiro, Research Fellow at Girton College", "Ana Ribeiro", "Girton College",
     "Research Fellow"),
    ("Ana Ribeiro (UNAM)", "Ana Ribeiro", "UNAM", ""),
    ("Ana Ribeiro (Editor, Open Press)", "Ana Ribeiro", "Open Press", "Editor"),
    ("Ana Ribeiro, @anarib (Editor, Open Press)", "Ana Ribeiro", "Open Press", "Editor"),
    ("Ana Ribeiro - @anarib", "Ana Ribeiro", "", ""),
    ("Ana Ribeiro <ana@example.org>", "Ana Ribeiro", "", ""),
    ("Ana Ribeiro (she/her), UNAM", "Ana Ribeiro", "UNAM", ""),
    ("12.Ana Ribeiro, (JNU 2008), UNAM", "Ana Ribeiro", "UNAM", ""),
    ("12. Ana Ribeiro, (JNU 2008) UNAM", "Ana Ribeiro", "UNAM", ""),
    ("• Ana Ribeiro – Universidade do Porto", "Ana Ribeiro", "Universidade do Porto", ""),
    ("Ana (Nita) Ribeiro, Porto", "Ana (Nita) Ribeiro", "Porto", ""),
    ("Ana Ribeiro: poet", "Ana Ribeiro", "", "poet"),
    ("Ana Ribeiro*", "Ana Ribeiro", "", ""),
    ("Ana Ribeiro\nProfessor of Law\nYale University", "Ana Ribeiro", "Yale University",
     "Professor of Law"),
    ("(Ana Ribeiro)", "Ana Ribeiro", "", ""),
    ("RIBEIRO Ana, maîtresse de conférences, Université de Lille", "RIBEIRO Ana",
     "Université de Lille", "maîtresse de conférences"),
    ("RIBEIRO Ana, retraitée de l'Université de Lille", "RIBEIRO Ana", "l'Université de Lille",
     "retraitée"),
    ("Ana Ribeiro, présidente de l’association des parents", "Ana Ribeiro", "",
     "présidente de l’association des parents"),
    ("Ana Ribeiro, secrétaire de l'union locale", "Ana Ribeiro", "",
     "secrétaire de l'union locale"),
    ("Ana Ribeiro, directrice de l'école de Lens", "Ana Ribeiro", "l'école de Lens", "directrice"),
    ("RIBEIRO Ana, CPE", "RIBEIRO Ana", "", "CPE"),
    ("Ana Ribeiro, MdB", "Ana Ribeiro", "", "MdB"),
    ("ANA RIBEIRO, HEAD OF SALES, PORTO", "ANA RIBEIRO", "PORTO", "HEAD OF SALES"),
    ("ANA RIBEIRO, PORTO", "ANA RIBEIRO", "PORTO", ""),
    ("Dr. med. Anna Bauer, Fachärztin für Chirurgie, Leipzig", "Dr. med. Anna Bauer", "Leipzig",
     "Fachärztin für Chirurgie"),
    ("Sardar  Nasim\u00a0 Iqbal,  Luton  South", "Sardar Nasim Iqbal", "Luton South", ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "name", "place", "role"), LINES)
def test_fields_are_what_their_words_say(line: str, name: str, place: str, role: str) -> None:
    entry = parse(line)
    assert (entry.name, entry.place, entry.role) == (name, place, role)


@pytest.mark.parametrize(
    "name",
    ["Gianamar Giovannetti-Singh", "Alice de Bourg", "R. Ganayi", "Callum litten Reid",
     "LE GOFF Yves", "Colin O Driscoll", "Seán Ó Riada", "Margaret Owen OBE", "Kurt Baker",
     "Will Ward", "Una Byrne", "Sabine von der Heide", "J. R. Byrne III", "Prof. Dr. Anna Bauer",
     "Анна Иванова", "Ana M. Ribeiro"],
)  # fmt: skip
def test_names_of_persons_are_known_by_their_spelling(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "text",
    ["Yale University", "Branch Secretary", "We demand", "Everything Labour.", "Friends of Leith",
     "United Kingdom", "Open Letter", "Ana", "see the report", "Read More", "12 High Street"],
)  # fmt: skip
def test_other_words_are_no_person(text: str) -> None:
    assert not is_person(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Ana Ribeiro, professor of the history of ideas at the University of Porto",
            Promise.PERSON,
        ),
        ("Women in Prison", Promise.HEADED),
        ("kestrel", Promise.UNCLEAR),
        ("We call on the council to keep it open.", Promise.NONE),
        ("Open a pull request that adds your name", Promise.NONE),
        ("[3] Council report, page 12", Promise.NONE),
        ("https://example.org/letter", Promise.NONE),
        ("12 High Street", Promise.NONE),
        ("Tel: 0131 496 0000", Promise.NONE),
        ("Ribeiro A, Okafor T. Vaccines and trust. Journal of Health. 2019;12:3-9.", Promise.NONE),
    ],
)
def test_lines_promise_an_entry_by_their_own_words(line: str, expected: Promise) -> None:
    assert promise(line) is expected
