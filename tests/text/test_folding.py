import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.folding import Folded, fold

LETTERS = st.text(st.characters(codec="utf-8"))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("Seán  O’Driscoll, Calder Vaĺley", "sean odriscoll calder valley"),
        ("O'Brien O`Brien OʼBrien", "obrien obrien obrien"),
        ("ŉ", "n"),
        ("Long-Bailey", "long bailey"),
        ("  (Cllr) Łukasz Ørsted-Þór ", "cllr lukasz orsted thor"),
        ("Straße STRASSE", "strasse strasse"),
        ("Æsop & Sons", "aesop and sons"),
        ("ﬁnance Ⅳ ½", "finance iv 1 2"),
        ("İstanbul ISPARTA", "istanbul isparta"),
        ("e\u0301cole école", "ecole ecole"),
        ("Unter\u00adzeichner", "unterzeichner"),
        ("… — “!”", ""),
        ("Иван Ёлкин", "иван елкин"),
    ],
)
def test_what_does_not_count_is_folded_away(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_case_is_kept_on_demand() -> None:
    assert fold("Éric O’Neill", keep_case=True) == "Eric ONeill"


@given(LETTERS)
def test_folded_text_is_words_with_one_space_between(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert all(word.isalnum() for word in folded.split())


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(LETTERS, st.booleans())
def test_the_mapped_form_is_the_same_text(text: str, keep_case: bool) -> None:
    assert Folded.of(text, keep_case=keep_case).text == fold(text, keep_case=keep_case)


@given(LETTERS)
def test_each_folded_character_comes_from_a_range_and_ranges_follow_each_other(text: str) -> None:
    folded = Folded.of(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)
    for start, end in zip(folded.starts, folded.ends, strict=True):
        assert 0 <= start < end <= len(text)


@given(LETTERS, st.data())
def test_what_is_found_in_the_folded_text_is_there_in_the_original(
    text: str, data: st.DataObject
) -> None:
    folded = Folded.of(text)
    words = folded.text.split()
    if not words:
        return
    index = data.draw(st.integers(0, len(words) - 1))
    start = len(" ".join(words[:index])) + bool(index)
    first, last = folded.original(start, start + len(words[index]))
    assert words[index] in fold(text[first:last])
