"""A text scrolled by rows: one part of a document, set as wide as there is room.

It keeps its own scroll position, as the place at its top. When the width changes the page is set
anew, and that place stays there.
"""

from __future__ import annotations

from textual.geometry import Size
from textual.message import Message

from reader.document.model import Document, Place
from reader.session.link_marks import Marks
from reader.session.page import Page, View
from reader.session.rows import Row
from reader.session.session import first_line
from reader.ui.pages import USUAL_WIDTH, text_width
from reader.ui.wheel import Wheeled


class ScrolledText(Wheeled):
    """Knows which rows of a part are on the screen; subclasses draw them."""

    class Scrolled(Message):
        """Other rows are shown than the screen was told when it moved the pane."""

        def __init__(self, pane: str) -> None:
            super().__init__()
            self.pane = pane

        def can_replace(self, message: Message) -> bool:
            """One is enough of those that wait."""
            return isinstance(message, ScrolledText.Scrolled) and message.pane == self.pane

    def __init__(self, document: Document, part: str, marks: Marks) -> None:
        super().__init__(id=part)
        self.part = document.part(part)
        self.stops = document.stops[part]
        self.marks = marks
        self._page: Page | None = None
        self._width = self._most = USUAL_WIDTH
        self._top = first_line(document, part)
        self._goal: Place | None = None
        self._sized = Size(0, 0)
        self.numbers: tuple[int, ...] | None = None
        """The paragraphs that are shown, if not all are."""
        self.room = 0
        """The rows there are for it while it is not shown: then what is told of it before it is
        laid out holds, and takes no second frame."""

    # Where it is.

    @property
    def height(self) -> int:
        """The rows that it has, or would have if it were shown."""
        return self.size.height or self.room

    @property
    def page(self) -> Page:
        """The part set at the present width; while the pane has none, at the last or the usual."""
        # Textual looks a size up anew whenever it is asked for.
        size = self.size
        width = text_width(size.width, self._most) if size.width else self._width
        if self._page is None or width != self._width:
            self._width = width
            self._page = Page(self.part, self.stops, width, self.marks, self.numbers)
        height = size.height or self.room
        if self._goal is not None and height:
            self._reach(self._page, self._goal, height)
            # Where it is not shown yet it may be given fewer rows than there is room for.
            self._goal = None if size.height else self._goal
        return self._page

    @property
    def top(self) -> Place:
        """The place at the top of the pane, or that was there before its size changed."""
        # The page first brings what is wanted onto the screen.
        _ = self.page
        return self._top

    @property
    def screenful(self) -> tuple[Page, Row, int]:
        """The page, the row of it at the top, and how many rows of it are seen: one at least.

        At the end of a part the last rows are all seen.
        """
        page, height = self.page, self.height
        row = min(page.row_of(self._top), max(page.first, page.bottom(height)))
        return page, row, max(1, height)

    @property
    def row(self) -> Row:
        """The row of the page at the top of the pane."""
        return self.screenful[1]

    @property
    def view(self) -> View:
        """What is on the screen."""
        page, row, height = self.screenful
        view = page.view(row, height)
        return view if self.numbers is None else view._replace(numbers=self.numbers)

    # Going elsewhere.

    def set_out(self, most: int, numbers: tuple[int, ...] | None) -> None:
        """Set lines of at most so many cells, and only the paragraphs of those numbers, or all."""
        if (most, numbers) != (self._most, self.numbers):
            self._most, self.numbers, self._page = most, numbers, None
            self.refresh()

    def stand(self, top: Place) -> None:
        """Show `top` at the top, exactly."""
        if top != self._top:
            self._top, self._goal = top, None
            self.refresh()

    def reveal(self, place: Place) -> None:
        """Bring a place onto the screen, without scrolling if it is there."""
        self._goal = place
        if self.size.height:
            self.refresh()

    def follow(self, place: Place) -> None:
        """Bring a place onto the screen by as few rows as it takes."""
        page, height = self.page, max(1, self.size.height)
        row, top = page.row_of(place), self.row
        if row < top:
            self._top = page.top(row)
        elif page.step(top, height - 1) < row:
            self._top = page.top(page.step(row, 1 - height))
        self.refresh()

    def _reach(self, page: Page, place: Place, height: int) -> None:
        """Scroll so that the place is on the screen: a third down, if it was not."""
        before = page.row_of(self._top)
        row = page.reaching(before, place, height)
        if row != before:
            self._top = page.top(row)
            self.post_message(self.Scrolled(self.part.name))

    def move(self, unit: str, step: int) -> None:
        """Scroll by lines, half pages, pages, paragraphs, or to an end."""
        page, before, height = self.screenful
        rows = {"line": 1, "half": max(1, height // 2), "page": height}
        if unit in rows:
            row = page.step(before, step * rows[unit])
        elif unit == "paragraph":
            row = self._paragraph(page, step)
        else:
            row = page.first if step < 0 else page.last
        row = min(row, max(page.first, page.bottom(height)))
        if row != before:
            self._top = page.top(row)
            self.refresh()

    def _paragraph(self, page: Page, step: int) -> Row:
        """The row on which the next paragraph begins, or the one before."""
        row = self.row
        if step < 0 and row.line:
            return Row(row.number, 0)
        return page.paragraph(row.number, step)

    def on_resize(self) -> None:
        """Tell that other rows are shown, but not where the pane has the size it was told of."""
        size = self.size
        if size != self._sized or size.height != self.room:
            self.post_message(self.Scrolled(self.part.name))
        self._sized = size
