"""Pages: marks in the text, and places to rows and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Paragraph, ParagraphKind, Part, PartKind, Place, Span
from reader.document.recognise import recognise
from reader.session.link_marks import ASCII_MARKS, Marked, Marks
from reader.session.page import Page
from reader.session.rows import Row
from tests.documents import bundled_document, small_document

WIDTHS = st.integers(min_value=3, max_value=90)


def page_of(part: str, width: int, marks: Marks | None = None) -> Page:
    document = small_document()
    return Page(document.part(part), document.stops[part], width, marks or Marks())


def rows(page: Page) -> list[Row]:
    return page.rows(page.first, 10**6)


def drawn(page: Page) -> list[str]:
    return [page.line(row).drawn for row in rows(page)]


def test_a_mark_stands_behind_the_quotation_mark_that_closes() -> None:
    text = " ".join(drawn(page_of("article", 200)))
    assert "“a danger to all who cross it”→, and its officers “tired”∅." in text


def test_a_passage_quoted_elsewhere_is_marked_at_its_end() -> None:
    assert "nobody asked us←. That is so." in " ".join(drawn(page_of("letter", 200)))


def test_marks_are_plain_letters_where_the_terminal_has_no_others() -> None:
    text = " ".join(drawn(page_of("article", 200, ASCII_MARKS)))
    assert 'it">, and its officers "tired"x.' in text


def test_two_links_at_one_spot_get_one_mark() -> None:
    assert Marked("ab", [(1, "←"), (1, "←")]).drawn == "a←b"


@given(
    st.text(min_size=1, max_size=20),
    st.lists(st.tuples(st.integers(0, 20), st.sampled_from(["→", "<<"])), max_size=5),
)
def test_offsets_lead_through_marks_and_back(text: str, marks: list[tuple[int, str]]) -> None:
    marked = Marked(text, [(min(offset, len(text)), mark) for offset, mark in marks])
    for offset, character in enumerate(text):
        assert marked.drawn[marked.to_drawn(offset)] == character
        assert marked.to_text(marked.to_drawn(offset)) == offset
        assert marked.drawn[marked.end_to_drawn(offset + 1) - 1] == character
    for span in marked.spans:
        assert marked.drawn[span.start : span.end] in {"→", "<<"}


@given(WIDTHS)
def test_every_row_is_named_by_the_place_at_its_top(width: int) -> None:
    document = bundled_document()
    for part in document.parts[:3]:
        page = Page(part, document.stops[part.name], width, Marks())
        for row in rows(page):
            assert page.row_of(page.top(row)) == row


@given(st.text(alphabet="ab ßЩ中\u0301😀…", min_size=1, max_size=80), st.integers(18, 40))
def test_rows_of_a_text_spelt_in_ascii_are_named_by_the_place_at_their_top(
    text: str, width: int
) -> None:
    part = Part("letter", PartKind.LETTER, "", (), (Paragraph("x" + text, Span(0, 0)),))
    page = Page(part, (), width, ASCII_MARKS)
    for row in rows(page):
        assert page.line(row).drawn.isascii()
        assert page.row_of(page.top(row)) == row


@given(WIDTHS, WIDTHS)
def test_what_is_at_the_top_stays_there_at_another_width(before: int, after: int) -> None:
    old, new = page_of("letter", before), page_of("letter", after)
    for row in rows(old):
        top = old.top(row)
        line = new.line(new.row_of(top))
        marked = new.marked(top.paragraph)
        assert line.number == top.paragraph
        assert line.span.start <= marked.to_drawn(top.span.start) <= line.span.end


@pytest.mark.parametrize("height", [1, 3, 50])
def test_a_view_shows_what_is_on_its_rows_and_nothing_else(height: int) -> None:
    page = page_of("article", 40)
    for at, first in enumerate(rows(page)):
        view = page.view(first, height)
        for number, row in enumerate(rows(page)):
            line = page.line(row)
            if not line.drawn:
                continue
            offset = page.marked(line.number).to_text(line.span.start)
            place = Place("article", line.number, Span(offset, offset))
            assert view.shows(place) == (at <= number < at + height)


def test_the_rows_of_a_text_leave_out_the_gap_after_it() -> None:
    page = page_of("article", 30)
    count = page.text_rows(1)
    assert all(page.line(Row(1, line)).drawn for line in range(count))
    assert page.line(Row(1, count)).drawn == ""
    assert page.step(Row(1, count), 1) == Row(2, 0)


@given(WIDTHS, st.integers(-30, 30), st.integers(0, 40))
def test_a_step_leads_as_many_rows_on_as_there_are(width: int, step: int, start: int) -> None:
    page = page_of("letter", width)
    all_rows = rows(page)
    assert all_rows[-1] == page.last
    assert all_rows == sorted(all_rows)
    at = min(start, len(all_rows) - 1)
    expected = all_rows[max(0, min(at + step, len(all_rows) - 1))]
    assert page.step(all_rows[at], step) == expected


@given(WIDTHS, st.integers(1, 50))
def test_the_last_screen_is_full_and_all_read(width: int, height: int) -> None:
    page = page_of("letter", width)
    bottom = page.bottom(height)
    shown = page.rows(bottom, height)
    assert shown[-1] == page.last
    assert len(shown) == min(height, len(rows(page)))
    assert page.read(bottom, height) == 1.0
    assert 0 <= page.read(page.first, 1) <= page.read(bottom, height)


def test_a_mark_stands_behind_a_closing_mark_that_is_set_apart() -> None:
    document = recognise("Titre\n\nIl écrit : « J’accuse le maire de la ville. » Et puis rien.\n")
    page = Page(document.parts[0], document.stops["article"], 80, Marks())
    assert "de la ville. »∅ Et" in " ".join(drawn(page))


def test_the_rows_of_an_item_stand_below_its_text_and_items_close_together() -> None:
    items = tuple(
        Paragraph(text, Span(0, 0), ParagraphKind.ITEM)
        for text in ("• one two three four", "12. one two three", "no bullet here")
    )
    part = Part("letter", PartKind.LETTER, "", (), (*items, Paragraph("Text", Span(0, 0))))
    page = Page(part, (), 12, Marks())
    assert [(page.line(row).indent, page.line(row).drawn) for row in rows(page)] == [
        (0, "• one two"),
        (2, "three four"),
        (0, "12. one two"),
        (4, "three"),
        (0, "no bullet"),
        (0, "here"),
        (0, ""),
        (0, "Text"),
    ]


numbers = st.sets(st.integers(-1, 2), min_size=1).map(sorted)


@given(WIDTHS, numbers, st.integers(-1, 2), st.integers(1, 12))
def test_of_a_page_only_chosen_paragraphs_are_set(
    width: int, chosen: list[int], number: int, height: int
) -> None:
    document = small_document()
    part, stops = document.part("article"), document.stops["article"]
    page = Page(part, stops, width, Marks(), chosen)
    assert sorted({row.number for row in rows(page)}) == chosen
    assert all(page.row_of(page.top(row)) == row for row in rows(page))
    row = page.row_of(Place("article", number))
    assert row == (Row(number, 0) if number in chosen else row)
    later = [shown for shown in chosen if shown >= number]
    assert row == (Row(later[0], 0) if later else page.last)
    view = page.view(row, height)
    assert not any(view.shows(stop.at) for stop in stops if stop.at.paragraph not in chosen)
    assert view.begins in (*chosen, None)


@given(st.integers(min_value=12, max_value=90))
def test_a_link_is_where_its_words_and_its_sign_are_drawn(width: int) -> None:
    page = page_of("article", width)
    for row in rows(page):
        line = page.line(row)
        for cell, character in enumerate(line.drawn, start=line.indent):
            stop = page.stop_at(row, cell)
            if character in "→∅":
                assert stop is not None
                continue
            at = page.character_at(row, cell).span.start
            over = [s for s in page.stops(row.number) if s.at.span.start <= at < s.at.span.end]
            assert stop in over or not over
        assert page.stop_at(row, -1) is None or line.indent == 0
        assert page.stop_at(row, width + 2) is None
