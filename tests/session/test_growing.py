"""Selecting on the screen: the author's text between two places, whatever the width."""

from __future__ import annotations

from unicodedata import combining

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Document, Paragraph, Part, PartKind, Place, Span
from reader.session.citing import cited
from reader.session.finding import finding
from reader.session.growing import along, anew, begun, ended, grown, scrolled, selected, turned
from reader.session.link_marks import ASCII_MARKS, Marks
from reader.session.page import Page
from reader.session.selecting import UNITS, Selection
from reader.session.session import Session
from tests.documents import bundled_document, small_document
from tests.session.desk import Desk

WIDTHS = st.integers(8, 90)
PARTS = st.sampled_from(["article", "statement", "letter"])


def page_of(part: str, width: int) -> Page:
    document = bundled_document()
    return Page(document.part(part), document.stops[part], width, Marks())


def words(session: Session) -> str:
    assert session.selection is not None
    return session.selection.text(session.document)


@given(PARTS, WIDTHS, st.data())
def test_between_two_places_of_the_screen_the_text_is_the_authors(
    part: str, width: int, data: st.DataObject
) -> None:
    page, document = page_of(part, width), bundled_document()
    rows = page.rows(page.first, 10**6)
    row, cell = st.sampled_from(rows), st.integers(0, width + 3)
    start, end = (page.character_at(data.draw(row), data.draw(cell)) for _ in "ab")
    selection = Selection.at(document, start).to(end)
    first, last = sorted((start, end), key=lambda place: place.position)
    begins = page.part[first.paragraph].source.start + first.span.start
    ends = page.part[last.paragraph].source.start + last.span.start + 1
    assert selection.text(document).split() == document.source[begins:ends].split()
    assert selection.text(document).count("\n\n") == last.paragraph - first.paragraph


@given(PARTS, WIDTHS, st.data())
def test_a_character_is_drawn_where_it_is_pointed_at(
    part: str, width: int, data: st.DataObject
) -> None:
    page = page_of(part, width)
    row = data.draw(st.sampled_from(page.rows(page.first, 10**6)))
    cell = data.draw(st.integers(0, width - 1))
    place = page.character_at(row, cell)
    assert 0 <= place.span.start < len(page.part[row.number].text)
    assert page.row_of(place) <= row
    line = page.line(row)
    drawn = line.drawn[cell - line.indent : cell - line.indent + 1] if cell >= line.indent else ""
    if drawn and drawn not in "→←≈∅":
        assert page.row_of(place) == row
        assert page.cell_of(place) == cell
        assert page.part[row.number].text[place.span.start] == drawn


MOVES = st.tuples(
    st.sampled_from([*UNITS, "line", "half", "page", "end"]), st.sampled_from([1, -1])
)


@given(PARTS, WIDTHS, WIDTHS, st.lists(MOVES, max_size=12))
def test_moves_on_a_screen_select_text_of_the_part(
    part: str, width: int, other: int, moves: list[tuple[str, int]]
) -> None:
    page = page_of(part, width)
    session = begun(Session.open(bundled_document(), Place(part, 1)), page.view(page.first, 9))
    for unit, step in moves:
        session = scrolled(session, page, unit, step, 9)
    assert session.selection is not None
    numbers = [number for number, _ in page.part.numbered()]
    found = [session.selection.within(page.part, number) for number in numbers]
    assert tuple(place for place in found if place) == session.selection.places(session.document)
    assert session.selection.text(session.document) == words(turned(session))
    # The page may be set anew in between: the ends are characters, not cells.
    cursor = session.selection.at_cursor(page.part)
    at = page_of(part, other)
    assert at.character_at(at.row_of(cursor), at.cell_of(cursor)).span.start <= cursor.span.start


def ends_of(session: Session) -> tuple[object, object]:
    assert session.selection is not None
    return session.selection.start, session.selection.cursor


@given(PARTS, WIDTHS, st.integers(1, 40))
def test_down_and_up_again_is_where_it_was(part: str, width: int, rows: int) -> None:
    page = page_of(part, width)
    session = begun(Session.open(bundled_document(), Place(part, 1)), page.view(page.first, 9))
    session = grown(session, "word", 1)
    down = session
    moved = 0
    for _ in range(rows):
        further = scrolled(down, page, "line", 1, 9)
        moved += ends_of(further) != ends_of(down)
        down = further
    for _ in range(moved):
        down = scrolled(down, page, "line", -1, 9)
    assert ends_of(down) == ends_of(session)


def test_it_begins_at_what_is_lit_or_at_the_top_of_the_screen() -> None:
    desk = Desk(small_document())
    assert words(begun(desk.session, desk.view)) == "A"
    assert words(begun(desk.play("]").session, desk.view)) == "a danger to all who cross it"
    desk = Desk(small_document()).play(*"jjjj")
    number, offset = desk.view.first
    first = words(begun(desk.session, desk.view))
    assert first == small_document().part("article")[number].text[offset]


def test_while_only_hits_are_shown_selecting_shows_all_again() -> None:
    desk = Desk(small_document())
    session = finding(desk.session, "officers", desk.view)
    assert not begun(session, desk.view).sieved


def test_a_hit_of_the_part_is_selected_up_to_and_others_are_out_of_reach() -> None:
    desk = Desk(small_document()).play("]")
    origin = begun(desk.session, desk.view)
    found = along(origin, lambda here: finding(here, "neighbours", desk.view))
    assert words(found).endswith("“tired”.\n\nN")
    beyond = along(origin, lambda here: finding(here, "patience", desk.view))
    assert beyond.selection == origin.selection
    assert beyond.part == "article"
    assert "another part" in beyond.message


def test_it_ends_with_its_part_and_can_begin_anew() -> None:
    desk = Desk(small_document()).play("]")
    session = grown(begun(desk.session, desk.view), "word", 1)
    assert session.go_to_pane("letter").selection is None
    assert ended(session).selection is None
    assert words(anew(session)) == "”"
    assert words(anew(turned(session))) == "a"


@pytest.mark.parametrize(
    ("start", "cursor", "said"),
    [
        ((1, 0), (1, 2), "selected: 1 word"),
        ((1, 0), (1, 10), "selected: 2 words"),
        ((2, 9), (1, 0), "selected: 18 words in 2 paragraphs"),
    ],
)
def test_how_much_is_selected_is_told(
    start: tuple[int, int], cursor: tuple[int, int], said: str
) -> None:
    session = Session.open(small_document())
    assert selected(session) == ""
    selecting = begun(session, Desk(small_document()).view)
    assert selecting.selection is not None
    chosen = Selection("article", start, cursor)
    assert selected(selecting._replace(selection=chosen)) == said


LETTERS = st.text(st.sampled_from("aB é\u0301\u0308.”“漢ẞ ŀ"), min_size=1, max_size=60)
GENERATED = st.lists(LETTERS.filter(str.strip), min_size=1, max_size=3)


@given(GENERATED, WIDTHS, st.booleans(), st.data())
def test_wherever_one_points_whole_characters_are_selected(
    texts: list[str], width: int, ascii_only: bool, data: st.DataObject
) -> None:
    paragraphs = tuple(Paragraph(text, Span(0, 0)) for text in texts)
    document = Document("d", "", (Part("letter", PartKind.LETTER, "", (), paragraphs),))
    page = Page(document.parts[0], (), width, ASCII_MARKS if ascii_only else Marks())
    rows = page.rows(page.first, 10**6)
    row, cell = st.sampled_from(rows), st.integers(0, width)
    start, end = (page.character_at(data.draw(row), data.draw(cell)) for _ in "ab")
    selection = Selection.at(document, start).to(end)
    assert selection.text(document) in "\n\n".join(texts)
    first, last = selection.ends(document)
    assert first.span.start == 0 or not combining(texts[first.paragraph - 1][first.span.start])
    assert not combining(texts[last.paragraph - 1][last.span.end :][:1] or " ")


TITLE = "in “A letter about the bridge”"


@pytest.mark.parametrize(
    ("selection", "text"),
    [
        (Selection("letter", (1, 1), (1, 12)), f"“We were told” — open letter, ¶1, {TITLE}"),
        (
            Selection("letter", (1, 35), (2, 10)),
            f"“asked us. That is so.\n\n“The bridge” — open letter, ¶1 to 2, {TITLE}",
        ),
        (
            Selection("article", (1, 2), (-1, 15)),
            "“the bridge\n\nBy Ann Other\n\nThe” — article, title to ¶1, " + TITLE,
        ),
        (Selection("article", (1, 43), (1, 44)), f"“a” — article, ¶1, {TITLE}"),
    ],
    ids=str,
)
def test_what_is_selected_is_cited_with_where_it_stands(selection: Selection, text: str) -> None:
    document = small_document()
    assert selection.places(document)[0].span != Span(0, 0)
    assert cited(document, selection) == text
