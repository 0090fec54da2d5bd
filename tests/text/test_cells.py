import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len as looked_up

from reader.text.cells import cell_len, cut
from reader.text.cleaning import clean

TEXT = st.text(st.characters(codec="utf-8")).map(clean)


def test_letters_that_are_not_looked_up_take_one_cell() -> None:
    for code in range(0x2300):
        character = clean(chr(code)).strip("\n")
        assert cell_len(character) == looked_up(character), hex(code)


@given(TEXT)
def test_cells_are_those_of_the_tables(text: str) -> None:
    assert cell_len(text) == looked_up(text)


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("Leeds", 5, "Leeds"),
        ("Leeds", 4, "Lee…"),
        ("Leeds", 1, "…"),
        ("Leeds", 0, ""),
        ("", 0, ""),
        ("東京都", 6, "東京都"),
        ("東京都", 5, "東京…"),
        ("東京都", 4, "東…"),
    ],
)
def test_a_text_is_cut_to_cells(text: str, cells: int, shown: str) -> None:
    assert cut(text, cells) == shown


@given(TEXT, st.integers(0, 20))
def test_what_is_cut_fits(text: str, cells: int) -> None:
    assert cell_len(cut(text, cells)) <= cells
