"""What of a text may pass to the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.cells import cell_len
from reader.text.cleaning import clean_line
from reader.text.passing import passing

MARK = "\u0301"


@pytest.mark.parametrize(
    "text", ["", "plain", "é", "e" + MARK, "เก็บ นี้", "שָׁלוֹם", "👩‍🚀", "q" + MARK * 8, "ก็" * 40]
)
def test_what_can_be_read_passes_as_it_is(text: str) -> None:
    assert passing(text) == clean_line(text)


@given(st.text(st.sampled_from("ab漢" + MARK), max_size=200))
def test_there_is_an_end_to_marks_on_a_letter(text: str) -> None:
    shown = passing(text)
    assert cell_len(shown) == cell_len(text)
    assert len(shown) <= 8 * (cell_len(text) + 1) + len(text.replace(MARK, ""))
    assert shown.replace(MARK, "") == text.replace(MARK, "")


def test_a_million_marks_are_eight() -> None:
    assert passing("e" + MARK * 1_000_000 + "!") == "e" + MARK * 8 + "!"
