import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.cleaning import clean, clean_line

ANY_TEXT = st.text(st.characters(codec=None))
EVERY_CHARACTER = "".join(map(chr, range(0x110000)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("plain, “quoted” – café", "plain, “quoted” – café"),
        ("a\tb", "a b"),
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("one\u2028two\u2029three", "one\ntwo\nthree"),
        ("\ufeffTitle", "Title"),
        ("\x1b[31mred", "␛[31mred"),
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇"),
        ("nul\x00del\x7fbell\x07", "nul␀del␡bell␇"),
        ("page\x0cbreak\x0bhere", "page␌break␋here"),
        ("\x9b31m \x85", "�31m �"),
        ("ab\u202edc\u202c", "ab�dc�"),
        ("\u2066a\u2069\u200f\u061c", "�a���"),
        ("zero\u200bwidth\u200d\u2060\ufeff", "zero�width���"),
        ("\U000e0041\U000e007f", "��"),
        ("\ud800 \udfff", "� �"),
        ("\ufffe\uffff\U0010ffff", "���"),
        ("Unter\u00adzeichner ❤\ufe0f 葛\U000e0100", "Unterzeichner ❤ 葛"),
        ("no\u00a0break, 𐍈, שלום, हिन्दी", "no\u00a0break, 𐍈, שלום, हिन्दी"),
    ],
)
def test_what_may_act_on_a_terminal_is_shown(before: str, after: str) -> None:
    assert clean(before) == after


def test_no_character_of_unicode_is_left_that_is_a_control_or_invisible() -> None:
    left = set(clean(EVERY_CHARACTER))
    assert {c for c in left if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}} == {"\n"}
    bidirectional = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert not {c for c in left if unicodedata.bidirectional(c) in bidirectional}
    # Format characters that are left are visible: signs that stand before or around numbers.
    formats = {c for c in left if unicodedata.category(c) == "Cf"}
    assert all(re.search("SIGN|MARK|HIEROGLYPH|END OF AYAH", unicodedata.name(c)) for c in formats)


def test_letters_marks_numbers_and_signs_are_left_alone() -> None:
    ignorable = set("\u115f\u1160\u3164\uffa0")  # letters by category, and blank by intention
    for character in EVERY_CHARACTER:
        if unicodedata.category(character)[0] in "LNPS" and character not in ignorable:
            assert clean(character) == character


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_lines_end_in_line_feeds_only(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.splitlines(keepends=True) == re.findall(r"[^\n]*\n|[^\n]+\Z", cleaned)


@given(st.lists(ANY_TEXT))
def test_cleaning_the_whole_is_cleaning_its_lines(lines: list[str]) -> None:
    whole = "\n".join(lines)
    assert clean("\n" + whole) == "\n" + "\n".join(
        clean("-" + line).removeprefix("-") for line in re.split("\r\n|\r|\n", whole)
    )


@given(ANY_TEXT)
def test_a_cleaned_line_is_one_line_that_can_be_written_as_utf8(text: str) -> None:
    line = clean_line(text)
    assert len(line.splitlines()) <= 1
    assert line.encode().decode() == line
