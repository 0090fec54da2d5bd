"""Selecting by the keyboard: from a place, with moves as in vi, to the author's text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Document, Paragraph, ParagraphKind, Part, PartKind, Place, Span
from reader.session.selecting import UNITS, Selection
from tests.documents import bundled_document

MOVES = {
    "l": ("character", 1), "h": ("character", -1), "w": ("word", 1), "b": ("word", -1),
    "e": ("word-end", 1), ")": ("sentence", 1), "(": ("sentence", -1),
    "}": ("paragraph", 1), "{": ("paragraph", -1), "$": ("end", 1), "0": ("end", -1),
}  # fmt: skip
TEXTS = ("One two. Three-four five?", "“We act,” it said. Cafe\u0301 now.")


def document(*texts: str, kind: ParagraphKind = ParagraphKind.TEXT) -> Document:
    paragraphs = tuple(Paragraph(text, Span(0, 0), kind) for text in texts)
    return Document("d", "", (Part("article", PartKind.ARTICLE, "", (), paragraphs),))


def selected(keys: str, *, start: int = 0) -> str:
    text = document(*TEXTS)
    selection = Selection.at(text, Place("article", 1, Span(start, start)))
    for key in keys:
        selection = selection.turned() if key == "o" else selection.moved(text, *MOVES[key])
    return selection.text(text)


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("", "O"),
        ("l", "On"),
        ("hh", "O"),
        ("e", "One"),
        ("ee", "One two"),
        ("eee", "One two."),
        ("w", "One t"),
        ("wb", "O"),
        ("wwwe", "One two. Three"),
        (")", "One two. T"),
        (")h", "One two. "),
        ("$", TEXTS[0]),
        ("}", TEXTS[0]),
        ("))", TEXTS[0] + "\n\n“"),
        ("}}", "\n\n".join(TEXTS)),
        ("}}}", "\n\n".join(TEXTS)),
        ("}}{", TEXTS[0] + "\n\n“"),
        ("}}b", TEXTS[0] + "\n\n“We act,” it said. Cafe\u0301 n"),
        ("}}bh", TEXTS[0] + "\n\n“We act,” it said. Cafe\u0301 "),
        ("}}bhh", TEXTS[0] + "\n\n“We act,” it said. Cafe\u0301"),
        ("}}bb", TEXTS[0] + "\n\n“We act,” it said. C"),
    ],
)
def test_keys_select(keys: str, text: str) -> None:
    assert selected(keys) == text


def test_the_end_that_stays_may_be_the_last() -> None:
    assert selected("b", start=6) == "two"
    assert selected("bb", start=6) == "One two"
    assert selected("eob", start=4) == "One two"


def test_a_quotation_is_selected_whole() -> None:
    text = bundled_document()
    for quotation in text.quotations:
        selection = Selection.at(text, quotation.at)
        assert selection.text(text) == quotation.text
        assert selection.places(text) == (quotation.at,)


def test_lines_of_a_list_have_no_blank_lines_between() -> None:
    people = document("Ann Other", "Omar Hadžić", kind=ParagraphKind.ENTRY)
    selection = Selection("article", (1, 0), (2, 3))
    assert selection.text(people) == "Ann Other\nOmar"


def test_places_of_other_parts_are_out_of_reach() -> None:
    selection = Selection("article", (1, 0), (1, 3))
    assert selection.to(Place("letter", 2)) == selection
    assert selection.to(Place("article", 2, Span(4, 9))).cursor == (2, 4)


texts = st.lists(
    st.text(st.sampled_from("aB é\u0301.?!”“ـ漢。-"), min_size=1).filter(str.strip), min_size=1
)


@given(texts, st.lists(st.tuples(st.sampled_from(UNITS), st.sampled_from((1, -1)))))
def test_what_is_selected_is_text_of_the_part(
    texts: list[str], moves: list[tuple[str, int]]
) -> None:
    text = document(*texts)
    selection = Selection.at(text, Place("article", 1))
    for unit, step in moves:
        selection = selection.moved(text, unit, step)
        assert selection.text(text) in "\n\n".join(texts)
        assert selection.text(text) == selection.turned().text(text)


@given(texts, st.sampled_from(UNITS))
def test_every_unit_comes_to_both_ends(texts: list[str], unit: str) -> None:
    text = document(*texts)
    selection = Selection.at(text, Place("article", 1))
    if unit == "end":
        unit = "paragraph"
    for _ in range(len("".join(texts)) + len(texts)):
        selection = selection.moved(text, unit, 1)
    assert selection.text(text) == "\n\n".join(texts)
    for _ in range(len("".join(texts)) + len(texts)):
        selection = selection.moved(text, unit, -1)
    assert selection.cursor == (1, 0)
