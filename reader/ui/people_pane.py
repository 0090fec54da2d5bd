"""The signatory pane: a query, how many answer it, and the list or its facets."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from reader.document.model import Document, Place, Signatory
from reader.search.orders import Order
from reader.session.card import card
from reader.session.listing import Listing
from reader.session.naming import places_naming
from reader.session.page import View
from reader.session.register import whole
from reader.session.session import Session
from reader.session.signs import signs
from reader.session.telling import row_position
from reader.ui.enquiry import Enquiry
from reader.ui.facet_list import FacetList
from reader.ui.keys import PEOPLE_KEYS, QUERY_KEYS
from reader.ui.people_list import PeopleList
from reader.ui.typed_line import TypedLine
from reader.ui.unscrolled import Unscrolled


class QueryInput(TypedLine):
    """The line a name is typed in."""

    BINDINGS: ClassVar[list[BindingType]] = [*QUERY_KEYS]

    class Left(Message):
        """The keys are to be the list's; with Esc, the query is to be cleared as well."""

        def __init__(self, *, escaped: bool) -> None:
            super().__init__()
            self.escaped = escaped

    def action_empty(self) -> None:
        """Clear all that is typed, wherever the cursor is."""
        self.value = ""

    def action_leave(self, escaped: bool) -> None:
        """Tell that the line is left."""
        self.post_message(self.Left(escaped=escaped))


class PeoplePane(Vertical, Unscrolled):
    """Finds who answers the session's listing and shows them."""

    DEFAULT_CSS = """
    PeoplePane {
        #query-row { height: 1; padding: 0 1; }
        #note { height: 1; padding: 0 1; color: $foreground-muted; }
        #query { width: 1fr; }
        #count { width: 36; max-width: 60%; text-align: right; color: $foreground-muted; }
        PeopleList, FacetList { height: 1fr; padding: 0 1; }
        FacetList { display: none; }
        &.-facets FacetList { display: block; }
        &.-facets PeopleList { display: none; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*PEOPLE_KEYS]

    facets_shown: reactive[bool] = reactive(False, toggle_class="-facets")

    query_line = query_one(QueryInput)
    people = query_one(PeopleList)
    facets = query_one(FacetList)
    count = query_one("#count", Static)
    note = query_one("#note", Static)

    class Asked(Message):
        """The list is to show something else."""

        def __init__(self, listing: Listing) -> None:
            super().__init__()
            self.listing = listing

    def __init__(self, document: Document, part: str) -> None:
        super().__init__(id=part)
        self._document = document
        self._part = part
        self._enquiry = Enquiry(document, self.post_message)
        self._roll = whole(document)
        self._session: Session | None = None

    def _fill(self) -> None:
        """Have the query, the counter, and the list or its facets at once: keys may follow."""
        row = Horizontal(id="query-row")
        query = QueryInput(placeholder="name, place or role", compact=True, id="query")
        query.cursor_blink = False
        note = Static("", id="note", markup=False)
        self.mount(row, note, PeopleList(), FacetList())
        row.mount(query, Static("", id="count", markup=False))

    # What is shown.

    def show(self, session: Session) -> None:
        """Draw the answers to the session's listing."""
        if not self.children:
            self._fill()
        is_wanted = session.part == self._part or session.listing != Listing()
        if is_wanted and self._enquiry.prepare():
            self.call_after_refresh(self._enquiry.warm)
        asked = Listing() if self._session is None else self._session.listing
        self._session = session
        if session.listing != asked:
            answer = self._enquiry.ask(session.listing)
            self._roll = self._roll if answer is None else answer
        query = session.listing.query
        if self.query_line.value != query:
            with self.query_line.prevent(Input.Changed):
                self.query_line.value = query
                self.query_line.cursor_position = len(query)
        top = session.tops.get(self._part, Place(self._part, 1))
        gathered = self._enquiry.gathered
        self.people.sign(gathered.duplicates if gathered else None, signs(session.remarks))
        self.people.show(self._roll, session.row, top.paragraph - 1, session.find)
        # Their places are fixed, so that a letter typed does not lay out the screen again.
        for line, text in ((self.count, self._roll.counter), (self.note, self._roll.note)):
            if line.content != text:
                line.update(text, layout=False)

    @on(Enquiry.Answered)
    def _show_answer(self, message: Enquiry.Answered) -> None:
        self._roll = self._roll if message.roll is None else message.roll
        if self._session is not None:
            self.show(self._session)

    @on(Enquiry.Progressed)
    def _tell_progress(self, message: Enquiry.Progressed) -> None:
        self.note.update(f"reading the names, {message.percent}%", layout=False)

    # What the screen asks.

    def take_focus(self) -> None:
        """Have the keys: the list has them, or its facets while they are shown."""
        shown = self.facets if self.facets_shown else self.people
        self.screen.set_focus(shown, scroll_visible=False)

    def move(self, unit: str, step: int) -> None:
        """Make another row current."""
        shown = self.facets if self.facets_shown else self.people
        shown.move(unit, step)

    @property
    def _row(self) -> int:
        return 0 if self._session is None else self._session.row

    @property
    def person(self) -> Signatory | None:
        """Who is current; nobody if nobody answers."""
        if not 0 <= self._row < len(self._roll.ranking):
            return None
        return self._roll.ranking.hit(self._row).signatory

    @property
    def card(self) -> tuple[str, list[str]]:
        """The card of who is current: a heading, and its lines; both empty if nobody is."""
        person = self.person
        if person is None:
            return "", []
        heading = f"Signatory {person.number:,} of {len(self._document.signatories):,}"
        if places_naming(self._document, person):
            heading += "   Enter: where a text names them"
        return heading, card(self._document, self._enquiry.gathered, person)

    @property
    def top(self) -> Place:
        """The line at the top of the list, as the number of a paragraph."""
        return Place(self._part, self.people.first + 1)

    @property
    def view(self) -> View:
        """What is searched from: the current line."""
        person = self.person
        number = 1 if person is None else person.at.paragraph
        return View(self._part, (number, 0), (number + 1, 0))

    time_left = ""
    """Nobody reads all of a list."""

    def position(self, session: Session) -> str:
        """Where the user is in the list, in words."""
        return row_position(session, len(self._roll.ranking))

    # Keys.

    def action_facets(self) -> None:
        """Show places and roles with counts, or the list again."""
        gathered = self._enquiry.gathered
        if self.facets_shown:
            self._close_facets()
        elif gathered is None:
            self.note.update("places and roles are still being counted", layout=False)
        else:
            self.facets_shown = True
            self.facets.open(gathered.facets(self._roll))

    def action_list(self, what: str) -> None:
        """Sort by the next order, or show only the likely duplicates, or all again."""
        listing = Listing() if self._session is None else self._session.listing
        self._close_facets()
        if what == "sort":
            order = listing.order.next()
            # Without a query the best first are those published first.
            same = order is Order.PUBLISHED and not listing.query
            listing = listing._replace(order=order.next() if same else order)
        else:
            listing = listing._replace(doubles=not listing.doubles)
        self.post_message(self.Asked(listing))

    @on(PeopleList.Left)
    def ask(self) -> None:
        """Type in the query line."""
        self.facets_shown = False
        self.screen.set_focus(self.query_line, scroll_visible=False)

    # Messages.

    @on(Input.Changed)
    def _ask(self, message: Input.Changed) -> None:
        message.stop()
        if self._session is not None:
            self.post_message(self.Asked(self._session.listing._replace(query=message.value)))

    @on(QueryInput.Left)
    async def _leave(self, message: QueryInput.Left) -> None:
        self.take_focus()
        if message.escaped:
            await self.run_action("screen.close")

    @on(FacetList.Chosen)
    def _narrow(self, message: FacetList.Chosen) -> None:
        self._close_facets()
        if self._session is not None:
            listing = self._session.listing
            query = f"{listing.query} {message.query}".strip()
            self.post_message(self.Asked(listing._replace(query=query)))

    @on(FacetList.Closed)
    def _close_facets(self) -> None:
        if self.facets_shown:
            self.facets_shown = False
            self.take_focus()
