"""Text spelt in ASCII."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.cleaning import clean
from reader.text.spelling import Spelt, in_ascii


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("plain", "plain"),
        ("Hadžić, Søren", "Hadzic, Soren"),
        ("Weiß", "Weiss"),
        ("e\u0301te\u0301", "ete"),
        ("Щукин", "Shchukin"),
        ("中文", "Zhong Wen "),
        ("“so”—…", '"so"-...'),
        ("¶3 \ufffd", "#3 ?"),
    ],
)
def test_a_text_is_spelt_in_ascii(text: str, spelt: str) -> None:
    assert Spelt(text).text == spelt


@given(st.text().map(clean))
def test_a_spelling_can_be_shown_and_offsets_lead_there_and_back(text: str) -> None:
    spelt = Spelt(text)
    assert spelt.text.isascii()
    assert spelt.text.replace("\n", "").isprintable()
    for offset, character in enumerate(text):
        start = spelt.to_spelt(offset)
        assert spelt.text.startswith(in_ascii(character), start)
        assert spelt.to_spelt(spelt.to_text(start)) == start
