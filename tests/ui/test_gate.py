"""What every character goes through on its way to the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from reader.ui.gate import Gate

BLACK = Color(0, 0, 0)


def passed(text: str, *, ascii_only: bool = False) -> str:
    gate = Gate(ascii_only=ascii_only)
    return "".join(segment.text for segment in gate.apply([Segment(text)], BLACK))


@pytest.mark.parametrize("text", ["", "plain", "“so” → 中文 e\u0301", "│─"])
def test_what_is_harmless_passes_as_it_is(text: str) -> None:
    assert passed(text) == text


@given(st.text())
def test_no_control_passes(text: str) -> None:
    shown = passed(text)
    assert not [c for c in shown if ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0]
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200f")
    assert cell_len(shown) == cell_len(text)


@given(st.text())
def test_where_the_terminal_shows_ascii_nothing_else_passes(text: str) -> None:
    shown = passed(text, ascii_only=True)
    assert shown.isascii()
    assert len(shown) == cell_len(text)
    assert not shown or shown.isprintable()


def test_signs_and_lines_have_their_like_in_ascii() -> None:
    assert passed("¶ → │ ─ … é 中", ascii_only=True) == "# > | - . e Zh"
