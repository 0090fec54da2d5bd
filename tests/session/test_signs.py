"""The signs in the margin."""

from __future__ import annotations

import pytest

from reader.document.model import Place, Span
from reader.session.remarks import Mark, Note, Remarks
from reader.session.signs import in_margin, short, signs

HERE, THERE = Place("letter", 1), Place("letter", 2)


@pytest.mark.parametrize(
    ("remarks", "sign"),
    [
        ([Mark("a", HERE)], "'a"),
        ([Mark("b", HERE), Mark("a", Place("letter", 1, Span(2, 5)))], "'ab"),
        ([Note(HERE, "why")], "*"),
        ([Note(HERE, "why"), Note(HERE, "so"), Mark("a", HERE)], "'a*"),
        ([Mark("a", THERE)], ""),
    ],
)
def test_a_paragraph_shows_its_marks_and_whether_it_is_noted(
    remarks: list[Mark | Note], sign: str
) -> None:
    assert signs(Remarks.of(remarks)).get(HERE, "") == sign


@pytest.mark.parametrize(
    ("sign", "room", "shown"),
    [
        ("'a", 4, "'a "),
        ("'a", 3, "'a "),
        ("'a", 2, "+ "),
        ("'a", 1, "+"),
        ("'ab*", 3, "* "),
        ("*", 0, ""),
        ("", 4, ""),
        ("'漢", 3, "+ "),
    ],
)
def test_a_sign_takes_no_more_than_the_margin(sign: str, room: int, shown: str) -> None:
    assert in_margin(sign, room) == shown
    assert short("") == ""
