"""Long lists are kept otherwise than short ones, and are no other."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import recognise as recognising
from reader.document.long_lists import LongList, Made, people_of
from reader.document.model import Document, Paragraph, ParagraphKind, Signatory, Span
from reader.document.recognise import recognise
from tests.benchmarks.population import people
from tests.documents import bundled_document

_ONE = """Open letter

We say so.

Signed by:

Ann Lee, Oldbridge
Dr Bob Roe, Leeds, Teacher
• Roe, Cat
John Doe (Mayor of Hull)
"""
_TWO = """First letter

We say so.

Signed by:

Ann Lee, Leeds
Bob Roe, Hull
Cat Poe, Bath

Second letter

We say so too.

Signed by:

Dan Doe, York
Eve Roe
Fay Lee, Ely
"""
_TABLE = """Letter

Signed by:

| Name | Place |
|---|---|
| Ann Lee | Leeds |
| Bob Roe | Hull |
"""


def _both(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Document, Document]:
    """The document with its lists as they are kept when short, and when long."""
    short = recognise(text)
    monkeypatch.setattr(recognising, "_LONG", 1)
    return short, recognise(text)


@pytest.mark.parametrize("text", [_ONE, _TWO, _TABLE, bundled_document().source])
def test_a_long_list_is_what_it_would_be_if_it_were_short(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    short, long = _both(text, monkeypatch)
    assert short.signatories
    assert isinstance(long.signatories, Made)
    assert tuple(long.signatories) == short.signatories
    assert long == short
    assert short == long
    assert hash(long) == hash(short)


@given(
    st.lists(
        st.tuples(*[st.text(st.characters(exclude_categories=["C", "Z"]), max_size=9)] * 4),
        min_size=1,
        max_size=9,
    ),
    st.integers(1, 3),
)
def test_what_does_not_stand_in_the_line_is_kept_as_well(
    fields: list[tuple[str, str, str, str]], first: int
) -> None:
    source = "".join(f"({name} {place} {role}\n" for name, place, role, _ in fields)
    lines, start = [], 0
    for number, (name, place, role, other) in enumerate(fields):
        text = source[start : source.index("\n", start)]
        raw = text[1:] if number % 2 else other
        entry = Paragraph(text, Span(start, start + len(text)), ParagraphKind.ENTRY)
        person = Signatory(first + number, name, other, role or place, raw, "list", number + 1)
        lines.append((entry, person))
        start += len(text) + 1
    long = LongList(source, "list", first, lines)
    assert long.entries == tuple(entry for entry, _ in lines)
    assert people_of([long]) == tuple(person for _, person in lines)


def test_it_is_read_like_a_tuple() -> None:
    made, kept = Made(9, str), tuple(map(str, range(9)))
    assert made == kept
    assert made != kept[1:]
    assert (made[0], made[-1], made[2:7:2]) == (kept[0], kept[-1], kept[2:7:2])
    assert list(reversed(made)) == list(reversed(kept))
    for index in (9, -10):
        with pytest.raises(IndexError):
            made[index]


def test_a_line_of_a_long_list_takes_few_bytes() -> None:
    count = 6_000
    names = "\n".join(person.raw for person in people(count))
    document = recognise(f"Title\n\nSigned by:\n\n{names}\n")
    assert len(document.signatories) == count
    kept = {id(one): one for one in _held(document.signatories)}
    size = sum(sys.getsizeof(one) for one in kept.values())
    assert size / count < 250


def _held(one: object) -> list[object]:
    """All that an object of ours holds, as far as it holds it alone."""
    found: list[object] = [one]
    inside: list[object] = []
    if isinstance(one, dict):
        inside = [*one, *one.values()]
    elif isinstance(one, tuple | list):
        inside = list(one)
    elif isinstance(one, Made | LongList):
        inside = list(vars(one).values())
    elif hasattr(one, "__self__"):
        inside = [one.__self__]
    for other in inside:
        found += _held(other)
    return found
