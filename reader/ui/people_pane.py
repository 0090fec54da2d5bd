"""The signatory pane: a query, how many answer it, and the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Static

from reader.document.model import Document, Place, Signatory
from reader.search.ranking import Index
from reader.session.page import View
from reader.session.people import counter, roll
from reader.session.session import Session
from reader.session.telling import row_position
from reader.ui.keys import QUERY_KEYS
from reader.ui.people_list import PeopleList


class QueryInput(Input):
    """The line a name is typed in; what it cannot use it hands to the list."""

    BINDINGS: ClassVar[list[BindingType]] = [*QUERY_KEYS]

    class Cleared(Message):
        """Esc was pressed: on a query, or on an empty line."""

    class ToList(Message):
        """The list is wanted."""

    class Up(Message):
        """The row above is wanted, without leaving the line."""

    def action_clear(self) -> None:
        """Tell that Esc was pressed."""
        self.post_message(self.Cleared())

    def action_to_list(self) -> None:
        """Ask for the list."""
        self.post_message(self.ToList())

    def action_list_up(self) -> None:
        """Ask for the row above."""
        self.post_message(self.Up())


class PeoplePane(Vertical):
    """Finds who answers the session's query and shows them."""

    query_line = query_one(QueryInput)
    people = query_one(PeopleList)
    count = query_one("#count", Static)

    @dataclass
    class Asked(Message):
        """Another query stands in the line."""

        query: str

    @dataclass
    class Selected(Message):
        """Another hit is wanted as the current one, by its number from 0."""

        row: int

    class Escaped(Message):
        """Esc was pressed in the query line; the keys are the list's now."""

    def __init__(self, document: Document, part: str) -> None:
        super().__init__(id=part, classes="pane")
        self._document = document
        self._part = part
        self._index = Index(document.signatories)
        self._query = ""
        self._roll = roll(document, "", self._index.rank(""))
        self._current = 0

    def compose(self) -> ComposeResult:
        """The query, the counter and the list."""
        with Horizontal(id="query-row"):
            query = QueryInput(placeholder="name, place or role", compact=True, id="query")
            query.cursor_blink = False
            yield query
            yield Static("", id="count", markup=False)
        yield Static("No name like that. Esc clears.", id="nobody", markup=False)
        yield PeopleList()

    def show(self, session: Session) -> None:
        """Draw the answers to the session's query."""
        if session.query != self._query:
            self._query = session.query
            ranking = self._index.rank(session.query)
            self._roll = roll(self._document, session.query, ranking)
        self._current = session.row
        if self.query_line.value != session.query:
            with self.query_line.prevent(Input.Changed):
                self.query_line.value = session.query
                self.query_line.cursor_position = len(session.query)
        ranking = self._roll.ranking
        # Its place is fixed, so that a letter typed does not lay out the screen again.
        self.count.update(counter(ranking, len(self._document.signatories)), layout=False)
        self.set_class(not len(ranking), "-nobody")
        top = session.tops.get(self._part, Place(self._part, 1))
        self.people.show(self._roll, session.row, top.paragraph - 1, session.find.phrase)

    def take_focus(self) -> None:
        """Have the keys: the list has them."""
        self.people.focus(scroll_visible=False)

    def move(self, unit: str, step: int) -> None:
        """Make another row current."""
        self.people.move(unit, step)

    @property
    def person(self) -> Signatory | None:
        """Who is current; nobody if nobody answers."""
        if not len(self._roll.ranking):
            return None
        return self._roll.ranking.hit(self._current).signatory

    @property
    def top(self) -> Place:
        """The line at the top of the list, as the number of a paragraph."""
        return Place(self._part, self.people.first + 1)

    @property
    def view(self) -> View:
        """What is searched from: the current row, as if it were a paragraph."""
        return View(self._part, (self._current + 1, 0), (self._current + 2, 0))

    def position(self, session: Session) -> str:
        """Where the user is in the list, in words."""
        return row_position(session, len(self._roll.ranking))

    @on(Input.Changed)
    def _ask(self, message: Input.Changed) -> None:
        message.stop()
        self.post_message(self.Asked(message.value))

    @on(QueryInput.ToList)
    def _go_to_list(self) -> None:
        self.take_focus()

    @on(QueryInput.Up)
    def _go_up(self) -> None:
        self.people.move("line", -1)

    @on(QueryInput.Cleared)
    def _clear(self) -> None:
        self.take_focus()
        self.post_message(self.Escaped())

    @on(PeopleList.Left)
    def ask(self) -> None:
        """Type in the query line."""
        self.query_line.focus()

    @on(PeopleList.Moved)
    def _select(self, message: PeopleList.Moved) -> None:
        self.post_message(self.Selected(message.number))
