"""A pane of text: one part, scrolled by rows.

It keeps its own scroll position, as the place at its top. When the width changes the page is set
anew, and that place stays there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import ClassVar

from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.document.model import Document, Place
from reader.session.link_marks import Marks
from reader.session.page import Page, Row, View
from reader.session.reading import Reading, time_left
from reader.session.remarks import Remarks
from reader.session.session import Find, Session, first_line
from reader.session.signs import signs
from reader.session.telling import position
from reader.ui import drawing
from reader.ui.pages import USUAL_WIDTH, draw, text_width

_COUNTED = 1_000_000
"""Characters of a part up to which its words are counted: in about 0.1 seconds. A longer one takes
longer than ten hours."""


class TextPane(Widget, can_focus=True):
    """Shows one part; the screen tells it what is lit and where to be."""

    COMPONENT_CLASSES: ClassVar[set[str]] = drawing.COMPONENT_CLASSES
    ALLOW_SELECT = False

    hits: reactive[tuple[Place, ...]] = reactive(())
    lit: reactive[Place | None] = reactive(None)
    signs: reactive[Mapping[Place, str]] = reactive(MappingProxyType({}))

    @dataclass
    class Scrolled(Message):
        """Other rows are shown than the screen was told when it moved the pane."""

        pane: str

        def can_replace(self, message: Message) -> bool:
            """One is enough of those that wait."""
            return isinstance(message, TextPane.Scrolled) and message.pane == self.pane

    def __init__(self, document: Document, part: str, marks: Marks) -> None:
        super().__init__(id=part, classes="pane")
        self.part = document.part(part)
        self.stops = document.stops[part]
        self.marks = marks
        self._page: Page | None = None
        self._width = self._most = USUAL_WIDTH
        self._top = first_line(document, part)
        self._goal: Place | None = None
        self._find = Find()
        self._remarks = Remarks()

    # Where it is.

    @property
    def page(self) -> Page:
        """The part set at the present width; while the pane has none, at the last or the usual."""
        width = text_width(self.size.width, self._most) if self.size.width else self._width
        if self._page is None or width != self._width:
            self._width = width
            self._page = Page(self.part, self.stops, width, self.marks)
        if self._goal is not None and self.size.height:
            goal, self._goal = self._goal, None
            self._reach(self._page, goal)
        return self._page

    @property
    def top(self) -> Place:
        """The place at the top of the pane, or that was there before its size changed."""
        # The page first brings what is wanted onto the screen.
        _ = self.page
        return self._top

    @property
    def row(self) -> Row:
        """The row of the page at the top of the pane; at the end a page is shown whole."""
        page = self.page
        return min(page.row_of(self._top), max(page.first, page.bottom(self.size.height)))

    @property
    def view(self) -> View:
        """What is on the screen."""
        return self.page.view(self.row, max(1, self.size.height))

    def position(self, session: Session) -> str:
        """Where the user is in the text, in words."""
        return position(session, self.view, self.page.read(self.row, max(1, self.size.height)))

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
        if (session.width or USUAL_WIDTH) != self._most:
            self._most = session.width or USUAL_WIDTH
            self.refresh()
        if session.find is not self._find:
            self._find = session.find
            self.hits = tuple(hit for hit in session.find.hits if hit.part == name)
        if session.remarks is not self._remarks:
            self._remarks = session.remarks
            self.signs = signs(session.remarks)
        lit = session.lit.at if session.lit is not None else None
        self.lit = lit if lit is not None and lit.part == name else None
        if name == session.part and session.goal is not None:
            self._reveal(session.goal)
        elif name in session.tops:
            self._stand(session.tops[name])

    def take_focus(self) -> None:
        """Have the keys."""
        self.screen.set_focus(self, scroll_visible=False)

    def _stand(self, top: Place) -> None:
        """Show `top` at the top, exactly."""
        if top != self._top:
            self._top, self._goal = top, None
            self.refresh()

    def _reveal(self, place: Place) -> None:
        """Bring a place onto the screen, without scrolling if it is there."""
        self._goal = place
        if self.size.height:
            self.refresh()

    def _reach(self, page: Page, place: Place) -> None:
        """Scroll so that the place is on the screen: a third down, if it was not."""
        height = self.size.height
        lowest = max(page.first, page.bottom(height))
        shown = min(page.row_of(self._top), lowest)
        first, last = page.row_of(place), page.last_row_of(place)
        if first < shown or page.step(shown, height - 1) < last:
            self._top = page.top(min(page.step(first, -(height // 3)), lowest))
            self.post_message(self.Scrolled(self.part.name))

    def move(self, unit: str, step: int) -> None:
        """Scroll by lines, half pages, pages, paragraphs, or to an end."""
        page, height = self.page, max(1, self.size.height)
        rows = {"line": 1, "half": max(1, height // 2), "page": height}
        if unit in rows:
            row = page.step(self.row, step * rows[unit])
        elif unit == "paragraph":
            row = self._paragraph(page, step)
        else:
            row = page.first if step < 0 else page.last
        row = min(row, max(page.first, page.bottom(height)))
        if row != self.row:
            self._top = page.top(row)
            self.refresh()

    def _paragraph(self, page: Page, step: int) -> Row:
        """The row on which the next paragraph begins, or the one before."""
        row = self.row
        number = row.number + (step if step > 0 or not row.line else 0)
        return Row(max(page.first.number, min(number, page.last.number)), 0)

    def on_resize(self) -> None:
        """Tell that other rows are shown, also when the pane is shown again."""
        self.post_message(self.Scrolled(self.part.name))

    # Drawing.

    def render_line(self, y: int) -> Strip:
        """A row of the pane; called for the rows on the screen only."""
        page, width = self.page, self.size.width
        top = self.row
        row = page.step(top, y)
        if y and row == page.step(top, y - 1):
            return drawing.strip(self, (), width)
        sign = self.signs.get(Place(self.part.name, row.number), "")
        return draw(self, page, row, hits=self.hits, lit=self.lit, sign=sign)
