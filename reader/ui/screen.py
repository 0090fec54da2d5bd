"""The screen: it holds the session, makes its moves, and hands the widgets what changed.

key -> action -> a move of the session -> `watch_session` -> panes, tabs, panel, status
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from time import monotonic
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Footer, HelpPanel, Input

from reader.document.model import Document, Place
from reader.session import finding, stops
from reader.session.card import card
from reader.session.columns import columns, seen, stands_under
from reader.session.labels import describe, labels
from reader.session.page import Marks, View
from reader.session.session import Session, pane_names, people_pane
from reader.session.telling import hits_of, said
from reader.ui.chrome import PartTabs, StatusLine, TitleLine
from reader.ui.find_bar import FindBar, FindInput
from reader.ui.foot_panel import FootPanel
from reader.ui.keys import READING_KEYS
from reader.ui.people_list import PeopleList
from reader.ui.people_pane import PeoplePane, QueryInput
from reader.ui.text_pane import TextPane

_TWICE = 1.0
"""Seconds in which `Z` must be pressed again to leave."""

_MOVES: Mapping[str, Callable[[Session, View], Session]] = {
    "next_stop": stops.next_stop,
    "previous_stop": stops.previous_stop,
    "follow": stops.follow,
    "peek": stops.peek,
    "next_hit": finding.next_hit,
    "previous_hit": finding.previous_hit,
    "back": lambda session, _view: session.back(),
    "forward": lambda session, _view: session.forward(),
}
"""The moves that a key makes, by the name its binding gives."""


class ReadingScreen(Screen[None], inherit_bindings=False):
    """One document, in its panes."""

    BINDINGS: ClassVar[list[BindingType]] = [*READING_KEYS]
    AUTO_FOCUS = None

    session: reactive[Session | None] = reactive(None, init=False)

    tabs = query_one(PartTabs)
    status = query_one(StatusLine)
    panel = query_one(FootPanel)
    find_bar = query_one(FindBar)

    def __init__(self, document: Document, place: Place | None, marks: Marks) -> None:
        super().__init__()
        self._document = document
        self._place = place
        self._marks = marks
        self._panes = pane_names(document)
        self._before_find: tuple[Session, View] | None = None
        self._left_at = 0.0

    def compose(self) -> ComposeResult:
        """Title, tabs, the panes in their columns, the panel, status and keys."""
        document = self._document
        people = people_pane(document)
        short = labels(document)
        count = f" {len(document.signatories)}"
        yield TitleLine(document.title or document.name)
        yield PartTabs([short[name] + (count if name == people else "") for name in self._panes])
        with Horizontal(id="columns", classes="-spread"):
            for index, column in enumerate(columns(document)):
                with Vertical(classes="column -after" if index else "column"):
                    for name in column:
                        pane = (
                            PeoplePane(document, name)
                            if name == people
                            else TextPane(document, name, self._marks)
                        )
                        yield pane.set_class(stands_under(document, name), "-under")
        yield FootPanel(document, self._marks)
        yield StatusLine(id="status")
        yield FindBar()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Open the document where it was asked for."""
        notices = "  ".join(self._document.notices)
        self.session = Session.open(self._document, self._place).said(notices)

    # What is on the screen.

    def pane(self, name: str) -> TextPane | PeoplePane:
        """The pane of a part."""
        pane = self.query_one(f"#{name}")
        if not isinstance(pane, TextPane | PeoplePane):
            raise TypeError(f"{name} is not a pane")
        return pane

    @property
    def now(self) -> Session:
        """The session, told how far the panes are scrolled."""
        session = self.session
        if session is None:
            raise RuntimeError("the screen is not open yet")
        for name in dict.fromkeys((*session.shown, session.part)):
            pane = self.pane(name)
            if pane.size.height:
                session = session.scrolled(name, pane.top)
        return session

    @property
    def view(self) -> View:
        """What the pane that is read shows."""
        return self.pane(self.now.part).view

    # Values down.

    def watch_session(self, old: Session | None, new: Session | None) -> None:
        """Hand every widget what it shows now."""
        if new is None:
            return
        self._arrange(new)
        for pane in self.query(TextPane):
            pane.show(new)
        for people in self.query(PeoplePane):
            people.show(new)
        self.panel.show(*self._panel_content(new))
        self.tabs.current = self._panes.index(new.part)
        if (old is None or old.part != new.part) and self._before_find is None:
            self.pane(new.part).take_focus()
        self._tell()

    def _panel_content(self, session: Session) -> tuple[str, Place | list[str]]:
        """Heading and content of the panel at the foot; without a heading it is closed."""
        if session.peek is not None:
            return describe(session.peek, session.document), session.peek.target or []
        person = self.query_one(PeoplePane).person if session.card else None
        if person is None:
            return "", []
        total = len(session.document.signatories)
        return f"Signatory {person.number} of {total}", card(session.document, person)

    def _arrange(self, session: Session) -> None:
        """Say by classes where each pane stands; the style sheet decides by the width."""
        standing = {
            "-reading": (session.part,),
            "-left": session.shown[:-1],
            "-right": session.shown[1:],
            "-seen": seen(session),
        }
        for column in self.query(".column"):
            for name, panes in standing.items():
                column.set_class(any(pane.id in panes for pane in column.children), name)
                for pane in column.children:
                    pane.set_class(pane.id in panes, name)

    @on(TextPane.Scrolled)
    def _tell(self) -> None:
        """Bring the status line up to date."""
        session = self.now
        pane = self.pane(session.part)
        self.status.left = said(session)
        self.status.right = pane.position(session)

    # Keys.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a text is typed, only what closes it is at hand."""
        typing = isinstance(self.focused, Input)
        return super().check_action(action, parameters) and (not typing or action == "close")

    def action_go(self, move: str) -> None:
        """Make one of the session's moves."""
        session = self.now
        if move in {"follow", "peek"} and session.part == people_pane(self._document):
            self.session = replace(session, card=not session.card)
        else:
            self.session = _MOVES[move](session, self.view)

    def action_move(self, unit: str, step: int) -> None:
        """Scroll the text that is read, or move in the list."""
        if unit == "end":
            self.session = self.now.leave()
        self.pane(self.now.part).move(unit, step)

    def action_pane(self, step: int) -> None:
        """Read the next pane, or the one before."""
        self.session = self.now.next_pane(step)

    def action_part(self, number: int) -> None:
        """Read the pane of that number, if there is one."""
        if number <= len(self._panes):
            self.session = self.now.go_to_pane(self._panes[number - 1])

    def action_signatories(self) -> None:
        """Type a name."""
        people = people_pane(self._document)
        if people is None:
            self.session = self.now.said("this document lists no signatories")
            return
        self.session = self.now.go_to_pane(people)
        self.query_one(QueryInput).focus()

    def action_find(self) -> None:
        """Type a phrase, or in the list a name."""
        if self.now.part == people_pane(self._document):
            self.action_signatories()
            return
        self._before_find = (self.now, self.view)
        self.find_bar.open()

    def action_close(self) -> None:
        """Close the one thing that is open."""
        session = self.now
        panels = self.query(HelpPanel)
        if session.peek is not None or session.card:
            self.session = session.closed()
        elif panels:
            panels.remove()
        elif session.part == people_pane(self._document):
            self.session = session.asked("") if session.query else session.back()
        else:
            self.session = session.dimmed()

    def action_help(self) -> None:
        """Show the keys, or hide them."""
        if self.query(HelpPanel):
            self.app.action_hide_help_panel()
        else:
            self.app.action_show_help_panel()

    def action_zoom(self) -> None:
        """Give the pane that is read the whole screen, or take it back."""
        self.query_one("#columns").toggle_class("-spread")

    def action_repaint(self) -> None:
        """Draw everything again."""
        self.refresh(repaint=True, layout=True)

    def action_leave(self) -> None:
        """Leave the reader when pressed twice."""
        if monotonic() - self._left_at < _TWICE:
            self.app.exit()
        self._left_at = monotonic()

    # Messages up.

    @on(PartTabs.Chosen)
    def _choose_tab(self, message: PartTabs.Chosen) -> None:
        self.action_part(message.index + 1)

    @on(PeopleList.Moved)
    def _select_row(self, message: PeopleList.Moved) -> None:
        self.session = self.now.selected(message.number)

    @on(PeopleList.Left)
    def _return_to_query(self) -> None:
        self.action_signatories()

    @on(Input.Changed, "#query")
    def _ask(self, message: Input.Changed) -> None:
        self.session = self.now.asked(message.value)

    @on(QueryInput.Cleared)
    def _clear_query(self) -> None:
        self.pane(self.now.part).take_focus()
        self.action_close()

    @on(Input.Changed, "#find-line")
    def _find(self, message: Input.Changed) -> None:
        if self._before_find is not None:
            origin, view = self._before_find
            self.session = finding.finding(origin, message.value, view)
            self.find_bar.tell(hits_of(self.session))

    @on(Input.Submitted, "#find-line")
    def _found(self) -> None:
        before, self._before_find = self._before_find, None
        self.find_bar.close()
        session = self.now
        if before is not None and session.find.hits:
            self.session = session.came_from(before[0])
        self.pane(session.part).take_focus()

    @on(FindInput.Cancelled)
    def _cancel_find(self) -> None:
        before, self._before_find = self._before_find, None
        self.find_bar.close()
        if before is not None:
            self.session = before[0]
            self.pane(before[0].part).take_focus()
