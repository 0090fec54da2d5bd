"""The forms in which words are looked for."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search import romanising, sounds, spellings
from reader.search.likeness import one_slip
from reader.search.shortforms import short_forms
from reader.search.sounds import chinese_keys, sound_keys
from reader.search.words import FieldName, field_words, query_words


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Tina El-Wadi", "tina el wadi elwadi"),
        ("Colin O Dowd", "colin o dowd odowd"),
        ("JayKhan", "jay khan jaykhan"),
        ("Jean d’Alembert", "jean dalembert alembert"),
        ("Jürgen Groß", "jurgen juergen gross"),
        ("Юрий Гагарин", "yuriy gagarin"),
        ("王小明", "wang xiaoming xiao ming wangxiaoming"),
        ("Saif Ur Rehman", "saif ur rehman saifur urrehman saifurrehman"),
        ("J.K. Rowe", "j k jk rowe"),
    ],
)
def test_a_name_is_found_under_every_form_it_is_typed_in(name: str, forms: str) -> None:
    assert {word.text for word in field_words(name, FieldName.NAME)} == set(forms.split())


@given(st.text(max_size=40), st.sampled_from(FieldName))
def test_words_know_the_letters_they_stand_for(text: str, field: FieldName) -> None:
    words = field_words(text, field)
    assert all(0 <= word.start < word.end <= len(text) and word.text for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)


@given(st.text(max_size=20).filter(lambda text: not text.split()[1:]))
def test_what_is_typed_is_read_in_latin_letters_and_digits(text: str) -> None:
    assert all(word.isalnum() for words in query_words(text) for word in words)


@pytest.mark.parametrize(
    "names",
    [
        "mohammed muhammad",
        "syed sayed",
        "stephen steven",
        "yaqoob yakub",
        "sean shaun",
        "catherine katherine",
        "phillips filips",
        "yuri juri",
        "kowalsky kowalski",
    ],
)
def test_spellings_of_one_sound_share_a_key(names: str) -> None:
    keys = [set(sound_keys(name)) for name in names.split()]
    assert set.intersection(*keys)


@pytest.mark.parametrize("names", ["tseng zeng", "hsiao xiao", "kuo guo", "chang zhang", "jen ren"])
def test_wade_giles_and_pinyin_share_a_key(names: str) -> None:
    one, other = names.split()
    assert set(chinese_keys(one)) & set(chinese_keys(other))


@pytest.mark.parametrize(
    ("full", "short"), [("william", "bill"), ("francisco", "paco"), ("aleksandr", "sasha")]
)
def test_short_forms_go_both_ways(full: str, short: str) -> None:
    assert short in short_forms(full)
    assert full in short_forms(short)


@given(st.text("abcxyz", min_size=1, max_size=6))
def test_a_slip_is_undone_by_a_slip(word: str) -> None:
    assert all(word in one_slip(slipped) for slipped in one_slip(word) if slipped)


@pytest.mark.parametrize("module", [romanising, sounds, spellings])
def test_the_examples_in_the_documentation_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]  # it is a module
