"""Citations: the author's words and where they stand."""

from __future__ import annotations

import pytest

from reader.document.model import Document, Place
from reader.document.recognise import recognise
from reader.session.citing import citation, copied, signatory_at, spoken
from tests.documents import SMALL, bundled_document, small_document

TITLE = "in “A letter about the bridge”"


@pytest.mark.parametrize(
    ("place", "cited"),
    [
        (Place("article", 1), "in “A letter about the bridge”"),
        (Place("letter", 1), "“We were told in April that nobody asked us. That is so.” — "),
        (Place("article", -1), "“A letter about the bridge” — article, title"),
        (Place("article", 0), f"article, byline, {TITLE}"),
        (Place("signatories", 4), f"“Lucía Prado” — signatories, no. 4, {TITLE}"),
    ],
    ids=str,
)  # fmt: skip
def test_a_place_is_cited(place: Place, cited: str) -> None:
    assert cited in citation(small_document(), place)


def test_a_quotation_is_cited_with_its_paragraph() -> None:
    document = small_document()
    assert citation(document, document.quotations[1].at) == f"“tired” — article, ¶1, {TITLE}"


def test_the_bundled_letter_is_cited_by_part_and_paragraph() -> None:
    cited = citation(bundled_document(), Place("letter", 3))
    title = bundled_document().title
    assert cited.endswith(f"” — open letter, ¶3, in “{title}”")


def test_a_mark_that_opens_each_paragraph_is_not_doubled() -> None:
    for part in ("statement", "letter"):
        for number in (1, 2):
            cited = citation(small_document(), Place(part, number))
            assert cited.startswith("“")
            assert not cited.startswith("““")
            assert "”” —" not in cited


def test_quotation_marks_inside_stay_as_they_are() -> None:
    document = recognise("The council said “no” and “never” to us.\n", name="d")
    cited = citation(document, Place(document.parts[0].name, 1))
    assert cited.startswith("“The council said “no” and “never” to us.” — ")


def test_of_a_signatory_the_line_is_copied() -> None:
    document = small_document()
    assert copied(document, Place("signatories", 2)) == "Omar Hadžić, Newbridge, Councillor"
    assert copied(document, Place("letter", 1)) == citation(document, Place("letter", 1))


def test_a_document_without_a_title_is_cited_by_its_name() -> None:
    document = recognise(SMALL.partition("\n\n")[2].partition("\n\n")[2], name="small.txt")
    place = document.quotations[0].at
    assert not document.title
    assert citation(document, place).endswith("in “small.txt”")


@pytest.mark.parametrize("document", [small_document(), bundled_document()])
def test_each_signatory_is_who_signed_on_their_line_and_nobody_else_is(document: Document) -> None:
    for person in document.signatories:
        assert signatory_at(document, person.at) is person
    lines = {(person.at.part, person.at.paragraph) for person in document.signatories}
    for part in document.parts:
        for number, _ in part.numbered():
            found = signatory_at(document, Place(part.name, number)) is not None
            assert found is ((part.name, number) in lines)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place("letter", 1), "letter:1"),
        (Place("signatories", 2), "signatories:2"),
        (Place("article", 0), "article, byline"),
    ],
)
def test_a_place_is_told_by_its_address_or_by_what_it_is(place: Place, told: str) -> None:
    assert spoken(small_document(), place) == told
