"""Finding by regular expression: what a pattern finds, and that none can run away."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Document, Paragraph, Part, PartKind, Span
from reader.search.patterns import PatternError, find_pattern


def document(*texts: str) -> Document:
    paragraphs = tuple(Paragraph(text, Span(0, 0)) for text in texts)
    return Document("d", "", (Part("article", PartKind.ARTICLE, "", (), paragraphs),))


def found(pattern: str, text: str) -> list[str]:
    whole = document(text)
    return [whole.text(place) for place in find_pattern(whole, pattern)]


@pytest.mark.parametrize(
    ("pattern", "text", "hits"),
    [
        ("bridge", "The bridge. A Bridge!", ["bridge", "Bridge"]),
        ("Bridge", "The bridge. A Bridge!", ["Bridge"]),
        (r"\w+ing\b", "Singing and ringing things", ["Singing", "ringing"]),
        (r"\W+", "a, b", [", "]),
        (r"\S+", "So it is", ["So", "it", "is"]),
        (r"cl?ouncill?ors?", "Councilors and councillors", ["Councilors", "councillors"]),
        (r"\d{4}", "In 2019 and 2020", ["2019", "2020"]),
        ("seán", "Sean and Seán", ["Sean", "Seán"]),
        ("sean", "Sean and Seán", ["Sean", "Seán"]),
        (r"\bélan\b", "Élan, elan and elands", ["Élan", "elan"]),
        (r"\w+", "Żółć i Øre, дом 漢字", ["Żółć", "i", "Øre", "дом", "漢字"]),
        (r"[\w-]+", "дом-музей", ["дом-музей"]),
        (r"[[:alpha:]\d]+", "ab1 2c", ["ab1", "2c"]),
        (r"[]\d]+", "1]2", ["1]2"]),
        (r"don't", "Don’t, don't", ["Don’t", "don't"]),
        (r'"\w+"', "“yes” and «no»", ["“yes”"]),
        (r"two words", "two\u00a0words", ["two\u00a0words"]),
        (r"\pL+", "дом 1", ["дом"]),
        ("x*", "abc", []),
        ("", "abc", []),
        ("^the|end$", "The start, the end", ["The", "end"]),
    ],
)
def test_a_pattern_finds(pattern: str, text: str, hits: list[str]) -> None:
    assert found(pattern, text) == hits


def test_paragraphs_of_all_parts_are_searched_in_reading_order() -> None:
    whole = document("one two", "two three", "two")
    assert [str(place) for place in find_pattern(whole, "tw.")] == [
        "article:1",
        "article:2",
        "article:3",
    ]


@pytest.mark.parametrize("pattern", ["(", "[a", "a**", r"\q", "(?P<n", "(?=a)", "*", "\\"])
def test_what_is_no_pattern_is_told(pattern: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(PatternError, match="not a regular expression: "):
        find_pattern(document("text"), pattern)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(a+)+$", "a" * 20_000 + "b"),
        ("(x+x+)+y", "x" * 20_000),
        ("(a|b|ab)*c", "ab" * 20_000),
        ("(.*)(.*)(.*)(.*)z", "y" * 20_000),
    ],
)
def test_no_pattern_runs_away(pattern: str, text: str) -> None:
    # An engine that goes back would be at it for longer than anybody waits.
    assert found(pattern, text) == []


def test_a_pattern_that_would_need_much_memory_is_refused() -> None:
    with pytest.raises(PatternError):
        find_pattern(document("a"), "((a{1000}){1000}){1000}")


def test_without_the_engine_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "re2", None)
    with pytest.raises(PatternError, match=r"open-letter-reader\[patterns\]"):
        find_pattern(document("text"), "t")


@given(st.text(max_size=20), st.text(min_size=1, max_size=40).filter(str.strip))
def test_any_pattern_finds_places_or_is_refused(pattern: str, text: str) -> None:
    text = text.replace("\n", " ")
    whole = document(f"x{text}")
    try:
        places = find_pattern(whole, pattern)
    except PatternError:
        return
    ends = [0]
    for place in places:
        assert ends[-1] <= place.span.start < place.span.end <= len(text) + 1
        ends.append(place.span.end)
