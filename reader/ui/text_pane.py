"""A pane of text: one part, and what is lit in it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual.binding import BindingType
from textual.geometry import Offset, Region
from textual.reactive import reactive
from textual.strip import Strip

from reader.document.model import Document, Place
from reader.session.found import paragraphs_with_hits
from reader.session.link_marks import Marks
from reader.session.page import Page
from reader.session.reading import Reading, time_left
from reader.session.remarks import Remarks
from reader.session.roles import Lights
from reader.session.rows import Row
from reader.session.selecting import Selection
from reader.session.session import Find, Session
from reader.session.signs import signs
from reader.session.telling import position
from reader.ui import drawing
from reader.ui.keys import SELECTING_KEYS
from reader.ui.pages import USUAL_WIDTH, draw
from reader.ui.pointed_text import PointedText

_COUNTED = 1_000_000
"""Characters of a part up to which its words are counted: in about 0.1 seconds. A longer one takes
longer than ten hours."""
_NO_HIT = "No hit in this part. & shows all paragraphs."


class _Drawing(NamedTuple):
    """All that the look of a row depends on, beside what holds for the whole frame."""

    row: Row
    sign: str
    lit: Place | None
    selected: tuple[Place, ...]


class TextPane(PointedText, can_focus=True):
    """Shows one part; the screen tells it what is lit and where to be."""

    BINDINGS: ClassVar[list[BindingType]] = [*SELECTING_KEYS]

    hits: reactive[tuple[Place, ...]] = reactive(())
    lit: reactive[Place | None] = reactive(None)
    signs: reactive[Mapping[Place, str]] = reactive(MappingProxyType({}))

    def __init__(self, document: Document, part: str, marks: Marks) -> None:
        super().__init__(document, part, marks)
        self._find = Find()
        self._remarks = Remarks()
        self._page_drawn: Page | None = None
        self._drawings: list[_Drawing] = []
        """What is drawn of it, row by row."""
        self._selection: Selection | None = None

    # What is told of it.

    def position(self, session: Session) -> str:
        """Where the user is in the text, in words."""
        page, row, height = self.screenful
        return position(session, page.view(row, height), page.read(row, height))

    @property
    def standing(self) -> Offset:
        """Where what is lit begins on the screen, else the first letter of the text on it.

        While text is selected, where the end is that moves.
        """
        page, top, height = self.screenful
        margin = (self.size.width - page.width) // 2
        selection = self._selection
        place = self.lit if selection is None else selection.at_cursor(self.part)
        if place is None or (row := page.row_of(place)) not in (rows := page.rows(top, height)):
            return Offset(margin, 0)
        return Offset(margin + page.cell_of(place), rows.index(row))

    @cached_property
    def _reading(self) -> Reading | None:
        """What tells how long the part takes; none if its words are too many to be counted."""
        first, last = self.part[1 - len(self.part.opening)], self.part[len(self.part.paragraphs)]
        return Reading(self.part) if last.source.end - first.source.start <= _COUNTED else None

    @property
    def time_left(self) -> str:
        """How long the rest of the part takes to read, in words."""
        reading = self._reading
        return "" if reading is None else time_left(reading.minutes_left(self.view.last))

    def read(self, height: int) -> float:
        """The share read, from 0 to 1, where the pane is or was `height` rows high."""
        return self.page.read(self.row, max(1, height))

    # Going elsewhere.

    def show(self, session: Session) -> None:
        """Light what the session says is lit, and be where it says."""
        name = self.part.name
        numbers = paragraphs_with_hits(session.find, name) if session.sieved else None
        self.set_out(session.width or USUAL_WIDTH, numbers)
        if session.find is not self._find:
            self._find = session.find
            lit_up = () if session.find.dim else session.find.hits
            self.hits = tuple(hit for hit in lit_up if hit.part == name)
        if session.remarks is not self._remarks:
            self._remarks = session.remarks
            self.signs = signs(session.remarks)
        lit = session.lit.at if session.lit is not None else None
        self.lit = lit if lit is not None and lit.part == name else None
        if name == session.part and session.goal is not None:
            self.reveal(session.goal)
        elif name in session.tops:
            self.stand(session.tops[name])
        selection = session.selection if name == session.part else None
        if selection != self._selection:
            self._selection = selection
            self.refresh()
            if selection is not None:
                self.follow(selection.at_cursor(self.part))

    def take_focus(self) -> None:
        """Have the keys."""
        self.screen.set_focus(self, scroll_visible=False)

    # Drawing.

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a frame."""
        # The page is asked first: it may be scrolled to what is wanted.
        page, top, height = self.screenful
        rows = page.rows(top, height) if self.numbers != () else []
        signs, lit, name = self.signs, self.lit, self.part.name
        self._page_drawn = page
        self._drawings = [
            _Drawing(
                row,
                signs.get(Place(name, row.number), ""),
                lit if lit is not None and lit.paragraph == row.number else None,
                self._selected(row.number),
            )
            for row in rows
        ]
        return super().render_lines(crop)

    def ground(self) -> tuple[object, ...]:
        """The page as it is set, and what was found in it."""
        return self._page_drawn, self.hits

    def name_of_row(self, y: int) -> Hashable:
        """A row of the page, with what is lit and selected of its paragraph."""
        return self._drawings[y] if y < len(self._drawings) else None

    def render_line(self, y: int) -> Strip:
        """A row of the pane; called for the rows on the screen only."""
        page, width = self._page_drawn or self.page, self.cells
        if self.numbers == ():
            said = Segment("" if y else _NO_HIT, self.style_of())
            return drawing.strip(self, [said], width, margin=(width - page.width) // 2)
        if y >= len(self._drawings):
            return drawing.strip(self, (), width)
        row, sign, lit, selected = self._drawings[y]
        return draw(self, page, row, Lights(self.hits, lit, selected), sign=sign)

    def _selected(self, number: int) -> tuple[Place, ...]:
        """What is selected of a paragraph, and the character under the cursor if it is there."""
        selection = self._selection
        selected = None if selection is None else selection.within(self.part, number)
        if selection is None or selected is None:
            return ()
        cursor = selection.at_cursor(self.part)
        return (selected, cursor) if cursor.paragraph == number else (selected,)
