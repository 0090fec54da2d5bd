"""Small documents of the genre, written for this project, and what a person sees in them.

`corpus/answers.json` holds for each the kinds of its parts (neighbouring lists count as one, notes
only where they are named) and its signatories: a name, or name, place and role.
"""

import json
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from reader.document.model import Document
from reader.document.recognise import recognise
from reader.formats import html, markdown
from tests.document.invariants import check

CORPUS = Path(__file__).parent / "corpus"
ANSWERS: dict[str, Any] = json.loads((CORPUS / "answers.json").read_text("utf-8"))


@cache
def document(name: str) -> Document:
    text = (CORPUS / name).read_text("utf-8")
    if name.endswith(".txt"):
        return recognise(text)
    text, blocks = (html if name.endswith(".html") else markdown).read(text)
    return recognise(text, blocks=blocks)


def test_every_document_has_an_answer() -> None:
    documents = {str(path.relative_to(CORPUS)) for path in CORPUS.glob("*/*")}
    assert documents == set(ANSWERS)


@pytest.mark.parametrize("name", ANSWERS)
def test_parts_are_those_a_person_sees(name: str) -> None:
    wanted = ANSWERS[name]["parts"].split()
    kinds = [part.kind.value for part in document(name).parts]
    if "notes" not in wanted:
        kinds = [kind for kind in kinds if kind != "notes"]
    runs = [(kind, len(list(run))) for kind, run in groupby(kinds)]
    found = [k for kind, length in runs for k in [kind] * (1 if kind == "signatories" else length)]
    assert found == wanted


@pytest.mark.parametrize("name", ANSWERS)
def test_signatories_are_those_a_person_sees(name: str) -> None:
    wanted = ANSWERS[name]["people"]
    found = document(name).signatories
    assert [signatory.name for signatory in found] == [fields[0] for fields in wanted]
    for signatory, (_, *fields) in zip(found, wanted, strict=True):
        for value, expected in zip((signatory.place, signatory.role), fields, strict=False):
            assert expected is None or value == expected


@pytest.mark.parametrize("name", ANSWERS)
def test_nothing_is_lost_and_entry_n_is_paragraph_n(name: str) -> None:
    check(document(name))
