"""The bundled document, against its answers by hand."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reader.document.model import Document, ParagraphKind, PartKind
from reader.document.recognise import recognise
from reader.sources import bundled

HERE = Path(__file__).parent
SOURCE = Path(bundled())
TRUTH: dict[str, Any] = json.loads((HERE / "bundled.json").read_text("utf-8"))
SIGNATORIES = [
    tuple(line.split("\t"))
    for line in (HERE / "bundled-signatories.tsv").read_text("utf-8").splitlines()
]


@cache
def recognised() -> Document:
    return recognise(SOURCE.read_text("utf-8"), name=SOURCE.name)


def test_head_is_title_byline_and_caption() -> None:
    document = recognised()
    assert [document.title, document.byline, document.caption] == TRUTH["head"]


def test_parts_are_those_a_person_sees() -> None:
    found = [[part.kind.value, part.title, len(part.paragraphs)] for part in recognised().parts]
    assert found == [part[:3] for part in TRUTH["parts"]]


@pytest.mark.parametrize("part", [part for part in TRUTH["parts"] if part[3]])
def test_each_part_begins_and_ends_where_a_person_says(part: list[Any]) -> None:
    paragraphs = recognised().part(part[0]).paragraphs
    assert paragraphs[0].text.startswith(part[3])
    assert paragraphs[-1].text.endswith(part[4]) or paragraphs[-1].text.startswith(part[4])


def test_lead_ins_open_the_parts_they_announce() -> None:
    leads = [
        (part.name, line.text)
        for part in recognised().parts
        for line in part.opening
        if line.kind is ParagraphKind.LEAD_IN
    ]
    assert leads == [
        ("statement", "Below is the full text of the SCG statement on Kashmir."),
        (
            "letter",
            "Below is the full text of the open letter organised by Momentum Internationalists.",
        ),
    ]


def test_every_signatory_has_name_place_role_and_line() -> None:
    found = [(who.name, who.place, who.role, who.raw) for who in recognised().signatories]
    assert found == SIGNATORIES


def test_signatories_are_numbered_and_point_to_their_line() -> None:
    document = recognised()
    assert [who.number for who in document.signatories] == list(range(1, 305))
    for who in document.signatories:
        entry = document.part(who.at.part)[who.at.paragraph]
        assert entry.kind is ParagraphKind.ENTRY
        assert entry.text == who.raw


def test_quotations_have_the_status_and_context_a_person_gives_them() -> None:
    found = [
        [str(q.at), q.status.value, str(q.context) if q.context else None, q.text]
        for q in recognised().quotations
    ]
    assert found == TRUTH["quotations"]


def test_a_verbatim_context_is_the_quoted_words() -> None:
    document = recognised()
    for quotation in document.quotations:
        assert document.text(quotation.at) == quotation.text
        if quotation.context is not None:
            words = document.text(quotation.context)
            assert words.casefold() == quotation.text.casefold()


def test_every_line_of_the_source_is_in_one_paragraph() -> None:
    document = recognised()
    assert document.part("notes").kind is PartKind.NOTES
    printed = [p.text for part in document.parts for _, p in part.numbered()]
    assert printed == [line.strip() for line in document.source.splitlines() if line.strip()]
