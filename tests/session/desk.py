"""A screen for tests without a terminal: it shows ten rows of the pane that is read."""

from __future__ import annotations

from collections.abc import Callable

from reader.document.model import Document, Place
from reader.session import finding, stops
from reader.session.link_marks import Marks
from reader.session.page import Page, View
from reader.session.session import Session

HEIGHT, WIDTH = 10, 44

MOVES: dict[str, Callable[[Session, View], Session]] = {
    "]": stops.next_stop,
    "[": stops.previous_stop,
    "Enter": stops.follow,
    "p": stops.peek,
    "n": finding.next_hit,
    "N": finding.previous_hit,
    "Back": lambda session, _: session.retrace(-1),
    "Forward": lambda session, _: session.retrace(1),
    "Tab": lambda session, _: session.next_pane(1),
    "S-Tab": lambda session, _: session.next_pane(-1),
    "/bridge": lambda session, view: finding.finding(session, "bridge", view).came_from(session),
    "4": lambda session, _: session.go_to_pane("signatories"),
}


class Desk:
    """Plays keys on a session and scrolls as a pane would."""

    def __init__(self, document: Document, place: Place | None = None) -> None:
        self.document = document
        self.session = Session.open(document, place)
        self._settle()

    @property
    def page(self) -> Page:
        part = self.document.part(self.session.part)
        return Page(part, self.document.stops[part.name], WIDTH, Marks())

    @property
    def top(self) -> Place:
        first = Place(self.session.part, 1 - len(self.page.part.opening))
        return self.session.tops.get(self.session.part, first)

    @property
    def view(self) -> View:
        return self.page.view(self.page.row_of(self.top), HEIGHT)

    @property
    def shown(self) -> tuple[str, Place, Place | None]:
        """The pane, the place at its top and what is lit."""
        lit = self.session.lit
        return self.session.part, self.top, lit.at if lit else None

    def play(self, *keys: str) -> Desk:
        for key in keys:
            if key in "jk":
                self._scroll(1 if key == "j" else -1)
            else:
                self.session = MOVES[key](self.session, self.view)
            self._settle()
        return self

    def _scroll(self, rows: int) -> None:
        row = self.page.step(self.page.row_of(self.top), rows)
        self.session = self.session.scrolled(self.session.part, self.page.top(row))

    def _settle(self) -> None:
        goal = self.session.goal
        if goal is None:
            return
        top = self.top
        if not self.view.shows(goal):
            top = self.page.top(self.page.row_of(goal))
        self.session = self.session.scrolled(self.session.part, top)
