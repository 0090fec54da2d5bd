"""The screen: it holds the session, makes its moves, and hands the widgets what changed.

key -> action -> a move of the session -> `watch_session` -> panes, tabs, panel, status
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from threading import Thread
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.getters import query_one
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Footer, HelpPanel, Input

from reader.document.model import Document
from reader.session import finding, stops
from reader.session.labels import labels
from reader.session.link_marks import Marks
from reader.session.page import View
from reader.session.register import Listing
from reader.session.session import Session, pane_names, people_pane
from reader.session.telling import hits_of, said
from reader.ui.chrome import PartTabs, StatusLine, TitleLine
from reader.ui.columns import Columns
from reader.ui.find_bar import FindBar
from reader.ui.foot_panel import FootPanel
from reader.ui.keys import READING_KEYS
from reader.ui.people_pane import PeoplePane
from reader.ui.text_pane import TextPane

Rest = Callable[[Callable[[float], None]], Document]
"""Gives the whole of a document, and tells the share that is done, from 0 to 1."""


def _part(number: int, session: Session, _view: View) -> Session:
    panes = pane_names(session.document)
    return session.go_to_pane(panes[number - 1]) if number <= len(panes) else session


_MOVES: Mapping[str, Callable[[Session, View], Session]] = {
    "next_stop": stops.next_stop,
    "previous_stop": stops.previous_stop,
    "follow": stops.follow,
    "peek": stops.peek,
    "next_hit": finding.next_hit,
    "previous_hit": finding.previous_hit,
    "back": lambda session, _: session.retrace(-1),
    "forward": lambda session, _: session.retrace(1),
    "next_pane": lambda session, _: session.next_pane(1),
    "previous_pane": lambda session, _: session.next_pane(-1),
    **{f"part_{number}": partial(_part, number) for number in range(1, 10)},
}
"""The moves that a key makes, by the name its binding gives."""


class ReadingScreen(Screen[None], inherit_bindings=False):
    """One document, in its panes."""

    BINDINGS: ClassVar[list[BindingType]] = [*READING_KEYS]
    AUTO_FOCUS = None

    session: reactive[Session | None] = reactive(None, init=False)

    columns = query_one(Columns)
    tabs = query_one(PartTabs)
    status = query_one(StatusLine)
    panel = query_one(FootPanel)
    find_bar = query_one(FindBar)

    @dataclass
    class Recognised(Message):
        """The whole of a document is there, of which the screen shows the beginning."""

        document: Document

    @dataclass
    class Progressed(Message):
        """A share of the whole document, from 0 to 1, is recognised."""

        share: float

    def __init__(self, opened: Session, marks: Marks, rest: Rest | None = None) -> None:
        """A screen for a session; `rest` gives the whole document if this is its beginning.

        It is called in a thread of its own and told whom to tell how far it is.
        """
        super().__init__()
        self._marks = marks
        self._rest = rest
        self._use(opened)

    def _use(self, opened: Session) -> None:
        self._opened = opened
        self._document = opened.document
        self._panes = pane_names(opened.document)
        self._people = people_pane(opened.document)

    def compose(self) -> ComposeResult:
        """Title, tabs, the panes, the panel, status and keys."""
        document = self._document
        short = labels(document)
        count = f" {len(document.signatories)}"
        yield TitleLine(document.title or document.name)
        yield PartTabs(
            [short[name] + (count if name == self._people else "") for name in self._panes]
        )
        yield Columns(document, self._marks)
        yield FootPanel(document, self._marks)
        yield StatusLine(id="status")
        yield FindBar()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Open the document where it was asked for."""
        self.session = self._opened.said("  ".join(self._document.notices))
        if self._rest is not None:
            self.status.more = "reading on"
            # A thread that leaving the reader does not wait for.
            Thread(target=self._read_on, args=(self._rest,), daemon=True).start()

    def _read_on(self, rest: Rest) -> None:
        def progress(share: float) -> None:
            self.post_message(self.Progressed(share))

        self.post_message(self.Recognised(rest(progress)))

    @property
    def now(self) -> Session:
        """The session, told how far the panes are scrolled."""
        if self.session is None:
            raise RuntimeError("the screen is not open yet")
        return self.columns.told(self.session)

    def watch_session(self, old: Session | None, new: Session | None) -> None:
        """Hand every widget what it shows now."""
        if new is None:
            return
        self.columns.show(new)
        people = self.columns.people
        self.panel.show(new, people.card if people is not None and new.card else ("", []))
        self.tabs.current = self._panes.index(new.part)
        if (old is None or old.part != new.part) and not self.find_bar.display:
            self.columns.pane(new.part).take_focus()
        self._tell()

    @on(TextPane.Scrolled)
    def _tell(self) -> None:
        """Bring the status line up to date."""
        if self.session is None:
            return
        session = self.now
        self.status.left = said(session)
        self.status.right = self.columns.pane(session.part).position(session)

    # Keys.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a text is typed, only what closes it is at hand."""
        typing = isinstance(self.focused, Input)
        return super().check_action(action, parameters) and (not typing or action == "close")

    def action_go(self, move: str) -> None:
        """Make one of the session's moves."""
        session = self.now
        if move in {"follow", "peek"} and session.part == self._people:
            self.session = replace(session, card=not session.card)
        else:
            self.session = _MOVES[move](session, self.columns.pane(session.part).view)

    def action_move(self, unit: str, step: int) -> None:
        """Scroll the text that is read, or move in the list."""
        if unit == "end":
            self.session = self.now.came_from(self.now)
        self.columns.pane(self.now.part).move(unit, step)

    def action_signatories(self) -> None:
        """Type a name."""
        people = self.columns.people
        if people is None or self._people is None:
            self.session = self.now.said("this document lists no signatories")
            return
        self.session = self.now.go_to_pane(self._people)
        people.ask()

    def action_find(self) -> None:
        """Type a phrase, or in the list a name."""
        session = self.now
        if session.part == self._people:
            self.action_signatories()
        else:
            self.find_bar.open(session, self.columns.pane(session.part).view)

    def action_close(self) -> None:
        """Close the one thing that is open."""
        session = self.now
        panels = self.query(HelpPanel)
        if session.peek is not None or session.card:
            self.session = session.closed()
        elif panels:
            panels.remove()
        elif session.part == self._people:
            asked = session.asked(Listing())
            self.session = asked if asked is not session else session.retrace(-1)
        else:
            self.session = session.dimmed()

    def action_zoom(self) -> None:
        """Give the pane that is read the whole screen, or take it back."""
        self.columns.zoom()

    # Messages.

    @on(Recognised)
    async def _show_whole(self, message: Recognised) -> None:
        """Show the whole document where its beginning was shown."""
        self._use(self.now.moved_to(message.document))
        self.session = None
        await self.recompose()
        self.session = self._opened

    @on(Progressed)
    def _tell_progress(self, message: Progressed) -> None:
        self.status.more = f"reading on, {message.share:.0%}"

    @on(PartTabs.Chosen)
    def _choose_tab(self, message: PartTabs.Chosen) -> None:
        self.session = self.now.go_to_pane(self._panes[message.index])

    @on(PeoplePane.Asked)
    def _ask(self, message: PeoplePane.Asked) -> None:
        self.session = self.now.asked(message.listing)

    @on(PeoplePane.Selected)
    def _select(self, message: PeoplePane.Selected) -> None:
        self.session = self.now.selected(message.row)

    @on(PeoplePane.Answered)
    def _show_answer(self) -> None:
        if self.session is not None:
            self.watch_session(self.session, self.session)

    @on(PeoplePane.Escaped)
    def _escape(self) -> None:
        self.action_close()

    @on(FindBar.Looked)
    def _look(self, message: FindBar.Looked) -> None:
        self.session = finding.finding(message.origin, message.phrase, message.view)
        self.find_bar.tell(hits_of(self.session))

    @on(FindBar.Closed)
    def _end_find(self, message: FindBar.Closed) -> None:
        session = self.now
        kept = session.find.hits and not message.cancelled
        self.session = session.came_from(message.origin) if kept else message.origin
        self.columns.pane(self.session.part).take_focus()
