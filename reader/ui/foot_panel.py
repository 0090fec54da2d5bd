"""The panel at the foot of the screen: a passage looked at, or a signatory's card."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from reader.document.model import Document, Place
from reader.session.labels import describe, differing
from reader.session.link_marks import Marks
from reader.session.page import Page
from reader.session.roles import Lights
from reader.session.rows import Row
from reader.session.session import Session
from reader.text.wrapping import wrap_text
from reader.ui import drawing
from reader.ui.pages import USUAL_WIDTH, draw, text_width

_ROWS = 8
"""Rows of a passage at the most, its heading among them."""


class _Content(NamedTuple):
    """A heading, empty if there is nothing to show; a passage to show it of; lines under it."""

    heading: str = ""
    lines: Sequence[str] = ()
    place: Place | None = None
    most: int = USUAL_WIDTH
    """Cells of a line of text at the most."""


class FootPanel(drawing.Drawn):
    """A heading and some rows under it; without a heading it is not there."""

    DEFAULT_CSS = """
    FootPanel { height: auto; max-height: 50%; border-top: solid $foreground-muted; }
    """

    def __init__(self, document: Document, marks: Marks) -> None:
        super().__init__(id="foot-panel")
        self._document = document
        self._marks = marks
        self._shown = _Content()
        self.display = False

    def show(self, session: Session, card: tuple[str, list[str]]) -> None:
        """Show what the session peeks at, else a card: a heading, empty for none, and lines."""
        most = session.width or USUAL_WIDTH
        shown = _Content(*card, most=most)
        if session.peek is not None:
            lines = [differing(x) for x in session.peek.quotation.differences]
            heading = describe(session.peek, session.document)
            shown = _Content(heading, lines, session.peek.target, most)
        if shown == self._shown:
            return
        self._shown = shown
        self.display = bool(shown.heading)
        self.refresh(layout=True)

    def get_content_height(self, _container: Size, viewport: Size, width: int) -> int:
        """The rows it needs, its heading among them: at most half of the screen."""
        return min(max(_ROWS, viewport.height // 2 - 1), 1 + len(self._rows(width)))

    def render_line(self, y: int) -> Strip:
        """A row of the panel."""
        width = self.size.width
        if y == 0:
            heading = Segment(self._shown.heading, self.style_of("heading"))
            return drawing.strip(self, [heading], width, margin=(width - self._cells(width)) // 2)
        rows = self._rows(width)
        left = len(rows) - y
        if left > 0 and y == self.size.height - 1:
            return self._plain(f"… and {left + 1} more lines", width)
        return rows[y - 1]() if y <= len(rows) else drawing.strip(self, (), width)

    def _rows(self, width: int) -> list[Callable[[], Strip]]:
        """What draws each row under the heading: the passage, then the lines."""
        lines: list[Callable[[], Strip]] = [
            partial(self._plain, line[start:end], width)
            for line in self._shown.lines
            for start, end in pairwise([*wrap_text(line, self._cells(width)), len(line)])
        ]
        if self._shown.place is None:
            return lines
        room = max(_ROWS - 1 - len(lines), _ROWS // 2)
        return [*self._passage(self._shown.place, width, room), *lines]

    def _cells(self, width: int) -> int:
        """Cells of a line of text."""
        return text_width(width, self._shown.most)

    def _plain(self, text: str, width: int) -> Strip:
        part = Segment(text.rstrip(" "), self.style_of())
        return drawing.strip(self, [part], width, margin=(width - self._cells(width)) // 2)

    def _passage(self, place: Place, width: int, room: int) -> list[Callable[[], Strip]]:
        """The rows of the paragraph around a place, as many as there is room for."""
        stops = self._document.stops[place.part]
        page = Page(self._document.part(place.part), stops, self._cells(width), self._marks)
        rows = page.text_rows(place.paragraph)
        first, last = page.row_of(place).line, page.last_row_of(place).line
        room = min(room, rows)
        before = max(0, room - (last - first + 1)) // 2
        start = min(max(0, first - before), rows - room)
        return [
            partial(draw, self, page, Row(place.paragraph, index), Lights(lit=place))
            for index in range(start, start + room)
        ]
