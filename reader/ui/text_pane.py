"""A pane of text: one part, scrolled by rows.

It keeps its own scroll position, as a row of the page for its width. When the width changes the
page is set anew, and the characters at the top stay there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.document.model import Document, Place
from reader.session.page import Marks, Page, View
from reader.session.session import Find, Session
from reader.session.telling import position
from reader.ui import drawing
from reader.ui.pages import TEXT_WIDTH, draw, text_width


class TextPane(Widget, can_focus=True):
    """Shows one part; the screen tells it what is lit and where to be."""

    COMPONENT_CLASSES: ClassVar[set[str]] = drawing.COMPONENT_CLASSES
    ALLOW_SELECT = False

    hits: reactive[tuple[Place, ...]] = reactive(())
    lit: reactive[Place | None] = reactive(None)

    @dataclass
    class Scrolled(Message):
        """The rows shown have changed."""

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
        self._width = TEXT_WIDTH
        self._top = self._first = Place(part, 1 - len(self.part.opening))
        self._goal: Place | None = None
        self._row = 0
        self._find = Find()

    # Where it is.

    @property
    def page(self) -> Page:
        """The part set at the present width; while the pane has none, at the last or the usual."""
        width = text_width(self.size.width) if self.size.width else self._width
        if self._page is None or self._page.width != width:
            self._width = width
            self._page = Page(self.part, self.stops, width, self.marks)
            self._row = self._page.row_of(self._top)
        if self._goal is not None and self.size.height:
            self._reach(self._goal)
            self._goal = None
        return self._page

    @property
    def top(self) -> Place:
        """The place at the top of the pane."""
        return self._top if self.page else self._first

    @property
    def row(self) -> int:
        """The row of the page at the top of the pane; at the end a page is shown whole."""
        return max(0, min(self._row, len(self.page) - self.size.height))

    @property
    def view(self) -> View:
        """What is on the screen."""
        return self.page.view(self.row, max(1, self.size.height))

    def position(self, session: Session) -> str:
        """Where the user is in the text, in words."""
        read = min(1.0, (self.row + self.size.height) / max(1, len(self.page)))
        return position(session, self.view, read)

    # Going elsewhere.

    def show(self, session: Session) -> None:
        """Light what the session says is lit, and be where it says."""
        name = self.part.name
        if session.find is not self._find:
            self._find = session.find
            self.hits = tuple(hit for hit in session.find.hits if hit.part == name)
        lit = session.lit.at if session.lit is not None else None
        self.lit = lit if lit is not None and lit.part == name else None
        if name == session.part and session.goal is not None:
            self._reveal(session.goal)
        elif name in session.tops:
            self._stand(session.tops[name])

    def take_focus(self) -> None:
        """Have the keys."""
        self.focus(scroll_visible=False)

    def _stand(self, top: Place) -> None:
        """Show `top` at the top, exactly."""
        if top == self._top:
            return
        self._top, self._goal = top, None
        if self._page is not None:
            self._row = self._page.row_of(top)
        self._moved()

    def _reveal(self, place: Place) -> None:
        """Bring a place onto the screen, without scrolling if it is there."""
        self._goal = place
        if self.size.height:
            self._moved()

    def move(self, unit: str, step: int) -> None:
        """Scroll by lines, half pages, pages, paragraphs, or to an end."""
        row = self.row
        height = max(1, self.size.height)
        match unit:
            case "line":
                row += step
            case "half":
                row += step * max(1, height // 2)
            case "page":
                row += step * height
            case "paragraph":
                row = self._paragraph(step)
            case _:
                row = 0 if step < 0 else len(self.page)
        self._go(row)

    def _paragraph(self, step: int) -> int:
        """The row on which the next paragraph begins, or the one before."""
        number, offset = self.view.first
        ends = range(1 - len(self.part.opening), len(self.part.paragraphs) + 1)
        number += step if step > 0 or not offset else 0
        return self.page.row_of(Place(self.part.name, min(max(number, ends[0]), ends[-1])))

    def _reach(self, place: Place) -> None:
        """Scroll so that the place is on the screen: a third down, if it was not."""
        page, height = self._page, self.size.height
        if page is None:
            return
        first, last = page.row_of(place), page.last_row_of(place)
        shown = max(0, min(self._row, len(page) - height))
        if shown <= first and last < shown + height:
            return
        self._row = max(0, min(first - height // 3, len(page) - height))
        self._top = page.top(self._row)
        self.post_message(self.Scrolled(self.part.name))

    def _go(self, row: int) -> None:
        row = max(0, min(row, len(self.page) - self.size.height))
        if row != self.row:
            self._row = row
            self._top = self.page.top(row)
            self._moved()

    def _moved(self) -> None:
        self.refresh()
        self.post_message(self.Scrolled(self.part.name))

    def on_resize(self) -> None:
        """Tell that other rows are shown, also when the pane is shown again."""
        self.post_message(self.Scrolled(self.part.name))

    # Drawing.

    def render_line(self, y: int) -> Strip:
        """A row of the pane; called for the rows on the screen only."""
        return draw(
            self,
            self.page,
            self.row + y,
            self.size.width,
            stops=self.stops,
            hits=self.hits,
            lit=self.lit,
        )
