"""The signatory pane: a query, how many answer it, and the list or its facets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from reader.document.model import Document, Place
from reader.session.card import card
from reader.session.page import View
from reader.session.register import Listing, Register, Roll, whole
from reader.session.session import Session
from reader.session.telling import row_position
from reader.ui.facet_list import FacetList
from reader.ui.keys import PEOPLE_KEYS, QUERY_KEYS
from reader.ui.people_list import PeopleList

_AT_ONCE = 3000
"""Signatories up to which the list is read and asked while the key waits: under 0.1 seconds."""


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
    """Finds who answers the session's listing and shows them."""

    BINDINGS: ClassVar[list[BindingType]] = [*PEOPLE_KEYS]

    facets_shown: reactive[bool] = reactive(False, toggle_class="-facets")

    query_line = query_one(QueryInput)
    people = query_one(PeopleList)
    facets = query_one(FacetList)
    count = query_one("#count", Static)
    note = query_one("#note", Static)

    @dataclass
    class Asked(Message):
        """The list is to show something else."""

        listing: Listing

    @dataclass
    class Selected(Message):
        """Another hit is wanted as the current one, by its number from 0."""

        row: int

    class Answered(Message):
        """What a long list was asked is there."""

    class Escaped(Message):
        """Esc was pressed in the query line; the keys are the list's now."""

    def __init__(self, document: Document, part: str) -> None:
        super().__init__(id=part, classes="pane")
        self._document = document
        self._part = part
        self._register: Register | None = None
        self._is_reading = False
        self._listing = Listing()
        self._roll = whole(document)
        self._current = 0

    def compose(self) -> ComposeResult:
        """The query, the counter, and the list or its facets."""
        with Horizontal(id="query-row"):
            query = QueryInput(placeholder="name, place or role", compact=True, id="query")
            query.cursor_blink = False
            yield query
            yield Static("", id="count", markup=False)
        yield Static("", id="note", markup=False)
        yield PeopleList()
        yield FacetList()

    # What is shown.

    def show(self, session: Session) -> None:
        """Draw the answers to the session's listing."""
        self._current = session.row
        if session.part == self._part or session.listing != Listing():
            self._prepare()
        if session.listing != self._listing:
            self._listing = session.listing
            self._answer()
        query = session.listing.query
        if self.query_line.value != query:
            with self.query_line.prevent(Input.Changed):
                self.query_line.value = query
                self.query_line.cursor_position = len(query)
        top = session.tops.get(self._part, Place(self._part, 1))
        marked = self._register.duplicates if self._register and self._is_short else None
        self.people.show(self._roll, session.row, top.paragraph - 1, session.find.phrase, marked)
        self._tell()

    def _tell(self) -> None:
        # Their places are fixed, so that a letter typed does not lay out the screen again.
        self.count.update(self._roll.counter, layout=False)
        self.note.update(self._roll.note, layout=False)

    @property
    def _is_short(self) -> bool:
        return len(self._document.signatories) <= _AT_ONCE

    def _prepare(self) -> None:
        """Have the list read, once."""
        if self._register is None and self._is_short:
            self._register = Register(self._document)
        elif self._register is None and not self._is_reading:
            self._is_reading = True
            self._read()

    @work(thread=True, group="read")
    def _read(self) -> None:
        worker = get_current_worker()
        shown = -1

        def progress(share: float) -> None:
            nonlocal shown
            if worker.is_cancelled:
                raise InterruptedError
            if int(share * 100) > shown:
                shown = int(share * 100)
                self.app.call_from_thread(self._tell_progress, shown)

        try:
            register = Register(self._document, progress)
        except InterruptedError:
            return
        self.app.call_from_thread(self._use, register)

    def _tell_progress(self, percent: int) -> None:
        self.note.update(f"reading the names, {percent}%", layout=False)

    def _use(self, register: Register) -> None:
        self._register = register
        self._answer()

    def _answer(self) -> None:
        """Ask the list; a short one answers at once, a long one while other keys are taken."""
        if self._register is None:
            return
        if self._is_short:
            self._roll = self._register.answer(self._listing)
        else:
            self._ask_long(self._register, self._listing)

    @work(thread=True, exclusive=True, group="ask")
    def _ask_long(self, register: Register, listing: Listing) -> None:
        worker = get_current_worker()
        roll = register.answer(listing, lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._found, listing, roll)

    def _found(self, listing: Listing, roll: Roll) -> None:
        if listing == self._listing:
            self._roll = roll
            self.post_message(self.Answered())

    # What the screen asks.

    def take_focus(self) -> None:
        """Have the keys: the list has them, or its facets while they are shown."""
        shown = self.facets if self.facets_shown else self.people
        shown.focus(scroll_visible=False)

    def move(self, unit: str, step: int) -> None:
        """Make another row current."""
        shown = self.facets if self.facets_shown else self.people
        shown.move(unit, step)

    @property
    def card(self) -> tuple[str, list[str]]:
        """The card of who is current: a heading, and its lines; both empty if nobody is."""
        if self._register is None or self._current >= len(self._roll.ranking):
            return "", []
        person = self._roll.ranking.hit(self._current).signatory
        total = len(self._document.signatories)
        heading = f"Signatory {person.number:,} of {total:,}"
        return heading, card(self._document, self._register, person)

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

    # Keys.

    def action_facets(self) -> None:
        """Show places and roles with counts, or the list again."""
        if self._register is None or self.facets_shown:
            self._close_facets()
        else:
            self.facets_shown = True
            self.facets.open(self._register.facets(self._roll))

    def action_sort(self) -> None:
        """Sort by the next order."""
        self._list(replace(self._listing, order=self._listing.order.next()))

    def action_doubles(self) -> None:
        """Show only the likely duplicates, or all again."""
        self._list(replace(self._listing, doubles=not self._listing.doubles))

    def _list(self, listing: Listing) -> None:
        self.post_message(self.Asked(listing))

    # Messages.

    @on(Input.Changed)
    def _ask(self, message: Input.Changed) -> None:
        message.stop()
        self._list(replace(self._listing, query=message.value))

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
        self._close_facets()
        self.query_line.focus()

    @on(PeopleList.Moved)
    def _select(self, message: PeopleList.Moved) -> None:
        self.post_message(self.Selected(message.number))

    @on(FacetList.Chosen)
    def _narrow(self, message: FacetList.Chosen) -> None:
        self._close_facets()
        query = f"{self._listing.query} {message.query}".strip()
        self._list(replace(self._listing, query=query))

    @on(FacetList.Closed)
    def _close_facets(self) -> None:
        if self.facets_shown:
            self.facets_shown = False
            self.take_focus()
