"""Wrapping: what is on which row, and the way back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.text.wrapping import Wrapped, _wrap_clusters, wrap_text

WORDS = st.text(alphabet="ab é漢字ｶ\u0301שלום😀-…", min_size=1, max_size=120).filter(str.strip)
WIDTHS = st.integers(min_value=2, max_value=40)


def rows(text: str, width: int) -> list[str]:
    starts = [*wrap_text(text, width), len(text)]
    return [text[start:end] for start, end in pairwise(starts)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one", 10, ["one"]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one ", "two"]),
        ("one two", 3, ["one ", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a abcdefgh", 4, ["a ", "abcd", "efgh"]),
        ("one  two", 4, ["one  ", "two"]),
        ("漢字漢字", 4, ["漢字", "漢字"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("a漢字", 2, ["a", "漢", "字"]),
        ("漢字。漢", 4, ["漢", "字。", "漢"]),
        ("ae\u0301e\u0301", 2, ["ae\u0301", "e\u0301"]),
    ],
)
def test_rows_break_at_spaces_and_cut_only_what_cannot_fit(
    text: str, width: int, expected: list[str]
) -> None:
    assert rows(text, width) == expected


@given(WORDS, WIDTHS)
def test_rows_tile_the_text_and_fit_the_width(text: str, width: int) -> None:
    parts = rows(text, width)
    assert "".join(parts) == text
    assert all(cell_len(part.rstrip(" ")) <= width for part in parts)


@given(st.text(alphabet="ab  —é", max_size=80), st.integers(2, 20), st.integers(0, 5))
def test_texts_of_single_cells_are_wrapped_as_all_others(
    text: str, width: int, indent: int
) -> None:
    indent = min(indent, width // 3)
    assert wrap_text(text, width, indent) == _wrap_clusters(text, width, indent)


@given(WORDS, WIDTHS, st.booleans(), st.integers(0, 9))
def test_every_drawn_character_is_found_again_at_the_cell_it_is_drawn_at(
    text: str, width: int, gap: bool, indent: int
) -> None:
    wrapped = Wrapped(text, width, indent=indent, gap=gap)
    for offset, character in enumerate(text):
        if cell_len(character) == 0:
            continue
        row, cell = wrapped.cell_of(offset)
        assert wrapped.start(row) <= offset < wrapped.end(row)
        assert wrapped.offset_at(row, cell) == offset


@given(WORDS, WIDTHS, st.booleans())
def test_the_start_of_a_row_names_that_row_even_in_the_gap_after_a_paragraph(
    text: str, width: int, gap: bool
) -> None:
    wrapped = Wrapped(text, width, gap=gap)
    for row in range(len(wrapped)):
        assert wrapped.row_of(wrapped.start(row)) == row


@given(WORDS, st.integers(6, 40), st.integers(0, 9))
def test_rows_after_the_first_are_indented_and_still_fit(
    text: str, width: int, indent: int
) -> None:
    wrapped = Wrapped(text, width, indent=indent)
    assert wrapped.indent(0) == 0
    for row in range(len(wrapped)):
        drawn = text[wrapped.start(row) : wrapped.end(row)].rstrip(" ")
        assert wrapped.indent(row) == (min(indent, width // 3) if row else 0)
        assert wrapped.indent(row) + cell_len(drawn) <= width


def test_a_text_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="0 cells"):
        Wrapped("a", 0)
