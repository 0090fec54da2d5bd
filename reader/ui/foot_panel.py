"""The panel at the foot of the screen: a passage looked at, or a signatory's card."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reader.document.model import Document, Place
from reader.session.labels import describe
from reader.session.page import Marks, Page
from reader.session.session import Session
from reader.text.wrapping import wrap_text
from reader.ui import drawing
from reader.ui.pages import draw, margin, text_width

_ROWS = 8
"""Rows of the panel at the most, its heading among them."""


class FootPanel(Widget):
    """A heading and some rows under it; without a heading it is not there."""

    COMPONENT_CLASSES: ClassVar[set[str]] = drawing.COMPONENT_CLASSES
    ALLOW_SELECT = False

    def __init__(self, document: Document, marks: Marks) -> None:
        super().__init__(id="foot-panel")
        self._document = document
        self._marks = marks
        self._heading = ""
        self._content: Place | list[str] = []
        self.display = False

    def show(self, session: Session, card: tuple[str, list[str]]) -> None:
        """Show what the session peeks at, else a card: a heading, empty for none, and lines."""
        shown: tuple[str, Place | list[str]] = card
        if session.peek is not None:
            shown = describe(session.peek, session.document), session.peek.target or []
        if shown == (self._heading, self._content):
            return
        self._heading, self._content = shown
        self.display = bool(self._heading)
        self.refresh(layout=True)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """The rows it needs, its heading among them."""
        return min(_ROWS, 1 + len(self._rows(width)))

    def render_line(self, y: int) -> Strip:
        """A row of the panel."""
        width = self.size.width
        if y == 0:
            heading = Segment(self._heading, drawing.style_of(self, ("heading",)))
            return drawing.strip(self, [heading], width, margin=margin(width))
        rows = self._rows(width)
        return rows[y - 1]() if y <= len(rows) else drawing.strip(self, (), width)

    def _rows(self, width: int) -> list[Callable[[], Strip]]:
        """What draws each row under the heading."""
        if isinstance(self._content, Place):
            return self._passage(self._content, width)
        return [
            partial(self._plain, line[start:end], width)
            for line in self._content
            for start, end in pairwise([*wrap_text(line, text_width(width)), len(line)])
        ]

    def _plain(self, text: str, width: int) -> Strip:
        part = Segment(text.rstrip(" "), self.rich_style)
        return drawing.strip(self, [part], width, margin=margin(width))

    def _passage(self, place: Place, width: int) -> list[Callable[[], Strip]]:
        """The rows of the paragraph around a place, as many as there is room for."""
        stops = self._document.stops[place.part]
        page = Page(self._document.part(place.part), stops, text_width(width), self._marks)
        rows = page.rows_of(place.paragraph)
        first, last = page.row_of(place), page.last_row_of(place)
        room = min(_ROWS - 1, len(rows))
        before = max(0, room - (last - first + 1)) // 2
        start = min(max(rows.start, first - before), rows.stop - room)
        return [
            partial(draw, self, page, row, width, stops=stops, lit=place)
            for row in range(start, start + room)
        ]
