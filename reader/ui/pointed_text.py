"""A text that is pointed at: what stands under the mouse, and what it is dragged over."""

from __future__ import annotations

from textual.events import Click, MouseDown, MouseEvent, MouseMove, MouseUp
from textual.message import Message

from reader.document.model import Document, Place, Stop
from reader.session.link_marks import Marks
from reader.session.rows import Row
from reader.ui.scrolled_text import ScrolledText

_LEFT = 1


class PointedText(ScrolledText):
    """Turns what the mouse does into places."""

    class Pointed(Message):
        """A spot was clicked, where a link may be."""

        def __init__(self, link: Stop | None) -> None:
            super().__init__()
            self.link = link

    class Dragged(Message):
        """The mouse is dragged from a character to another, or let go there."""

        def __init__(self, start: Place, end: Place, *, is_over: bool) -> None:
            super().__init__()
            self.start, self.end = start, end
            self.is_over = is_over

    def __init__(self, document: Document, part: str, marks: Marks) -> None:
        super().__init__(document, part, marks)
        self._start: Place | None = None
        """Where the button went down; none while it is up."""
        self._end: Place | None = None
        """What it was dragged to; none if it was not."""

    def wheel(self, lines: int) -> None:
        """Scroll, and tell of it."""
        super().wheel(lines)
        self.post_message(self.Scrolled(self.part.name))

    def on_mouse_down(self, event: MouseDown) -> None:
        """Begin to drag."""
        if event.button == _LEFT:
            self._start, self._end = self._under(event), None
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Go on dragging; beyond the edge the text scrolls along."""
        if self._start is None:
            return
        if not 0 <= event.y < self.size.height:
            self.wheel(1 if event.y > 0 else -1)
        place = self._under(event)
        if place != (self._end or self._start):
            self._end = place
            self.post_message(self.Dragged(self._start, place, is_over=False))

    def on_mouse_up(self, event: MouseUp) -> None:
        """Let go."""
        self.release_mouse()
        if self._start is not None and self._end is not None:
            self.post_message(self.Dragged(self._start, self._under(event), is_over=True))
        self._start = None

    def on_click(self, event: Click) -> None:
        """Tell what was clicked, if nothing was dragged; a second click at once is no other."""
        if self._end is None and event.button == _LEFT and event.chain == 1:
            row, cell = self._spot(event)
            self.post_message(self.Pointed(self.page.stop_at(row, cell)))

    def _under(self, event: MouseEvent) -> Place:
        """The character under the pointer, or the nearest of its row."""
        return self.page.character_at(*self._spot(event))

    def _spot(self, event: MouseEvent) -> tuple[Row, int]:
        """The row and the cell of the page under the pointer; below the last row its end."""
        page, rows = self.page, self.page.rows(self.row, max(1, self.size.height))
        margin = (self.size.width - page.width) // 2
        if event.y >= len(rows):
            return rows[-1], page.width if event.y < self.size.height else event.x - margin
        return rows[max(0, event.y)], event.x - margin
