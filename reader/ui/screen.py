"""The screen: it holds the session, makes its moves, and hands the widgets what changed.

key -> action -> a move of the session -> `watch_session` -> panes, tabs, panel, status
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Input

from reader.session import finding, naming, panes
from reader.session.link_marks import Marks
from reader.session.listing import Listing
from reader.session.session import Session, pane_names
from reader.session.tabs import tab_names
from reader.session.telling import said
from reader.ui import drawing, foot_panel, moves, people_list, people_pane
from reader.ui.chrome import PartTabs, StatusLine, TitleLine, Told
from reader.ui.columns import Columns
from reader.ui.keys import READING_KEYS
from reader.ui.keys_line import KeysLine
from reader.ui.notices import Notices
from reader.ui.pointing import PointingScreen
from reader.ui.text_pane import TextPane

_LOOKING = "looking for words: Esc gives up"


class ReadingScreen(PointingScreen, inherit_bindings=False):
    """One document, in its panes."""

    BINDINGS: ClassVar[list[BindingType]] = [*READING_KEYS]
    COMPONENT_CLASSES: ClassVar[set[str]] = drawing.COMPONENT_CLASSES
    AUTO_FOCUS = None
    BLANK = True

    tabs = query_one(PartTabs)
    status = query_one(StatusLine)

    _panel: foot_panel.FootPanel | None = None

    def __init__(
        self,
        opened: Session,
        marks: Marks,
        copy_to: Callable[[str], None] | None = None,
        *,
        copies: bool = True,
    ) -> None:
        """A screen for a session; what is copied goes to `copy_to`, else to the terminal.

        Not so where nobody `copies`: there it goes nowhere.
        """
        super().__init__()
        self.copy_to = copy_to
        self.copies = copies
        self.notices = Notices()
        self.greeting: Widget | None = None
        """What is said over the text at first."""
        self._marks = marks
        self._opened = opened

    def compose(self) -> ComposeResult:
        """Title, tabs, the panes, status and keys."""
        document = self._opened.document
        self._panes = pane_names(document)
        self._people = panes.people_pane(document)
        yield TitleLine(document.title or document.name)
        yield PartTabs(tab_names(document))
        yield Columns(self._opened, self._marks)
        yield StatusLine(id="status")
        yield KeysLine()
        if self.greeting is not None:
            yield self.greeting
            self.greeting = None

    @property
    def panel(self) -> foot_panel.FootPanel:
        """The panel at the foot, which is made when there is something to show in it."""
        if self._panel is None:
            self._panel = foot_panel.FootPanel(self._opened.document, self._marks)
            self.mount(self._panel, before=self.status)
            self.on_layout()
        return self._panel

    def on_mount(self) -> None:
        """Show the session."""
        notices = "  ".join(self._opened.document.notices)
        self.session = self._opened.said(self._opened.message or notices)
        self.look_again()

    async def open(self, opened: Session) -> None:
        """Show a session of another document."""
        self._opened = opened
        self.lookout.give_up()
        self.session = None
        self._panel = self._finder = None
        await self.recompose()
        self.session = opened
        self.look_again()

    def watch_session(self, old: Session | None, new: Session | None) -> None:
        """Hand every widget what it shows now."""
        if new is None:
            return
        self.notices.hear(new.message)
        self.columns.show(new)
        if new.peek is not None or new.card or self._panel is not None:
            people = self.columns.people if new.card else None
            self.panel.show(new, people.card if people is not None else ("", []))
        self.tabs.current = self._panes.index(new.part)
        if (old is None or old.selection is None) != (new.selection is None):
            self.refresh_bindings()
        if (old is None or old.part != new.part) and not self.is_finding:
            self.columns.pane(new.part).take_focus()
        self._tell()

    @on(TextPane.Scrolled)
    def _tell_of_scrolling(self) -> None:
        self._tell(scrolled=True)

    def _tell(self, *, scrolled: bool = False) -> None:
        """Bring the status line up to date."""
        session = self.session
        if session is None:
            return
        pane = self.columns.pane(session.part)
        looking = _LOOKING if self.lookout.looking else ""
        self.status.told = Told(
            left=said(session, pane.view) or looking,
            right=pane.position(session),
            spare=pane.time_left,
            says=bool(session.message) and not scrolled,
        )

    # Keys.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a text is typed, only what closes it is at hand."""
        typing = isinstance(self.focused, Input)
        return super().check_action(action, parameters) and (
            not typing or action in {"close", "move"}
        )

    def action_go(self, move: str) -> None:
        """Make one of the session's moves."""
        session = self.now
        if move in {"follow", "peek"} and session.part == self._people:
            person = self.columns.people.person if self.columns.people else None
            goes = move == "follow" and session.card and person is not None
            card = session._replace(card=not session.card)
            self.session = naming.to_texts(session, person) if goes and person else card
        else:
            self.session = moves.made(move, session, self.columns.pane(session.part).view)

    def action_move(self, unit: str, step: int) -> None:
        """Scroll the text that is read, or move in the list."""
        before = self.now
        if before.selection is not None and self.grow_by_rows(unit, step):
            return
        self.columns.pane(before.part).move(unit, step)
        # The list moves when it is told to by the session: only its first row is known here.
        listed = before.part == self._people and (step > 0 or before.row > 0)
        if unit == "end" and (listed or self.now.visit != before.visit):
            self.session = self.now.came_from(before)
        self._tell(scrolled=True)

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
            self.finder.open(session, self.columns.pane(session.part).view)

    def action_close(self) -> None:
        """Close the one thing that is open."""
        session = self.now
        if session.peek is not None or session.card:
            self.session = session.closed()
        elif self.lookout.looking:
            self.lookout.give_up()
            self.session = session.said("")
            self._tell()
        elif session.part == self._people:
            asked = session.asked(Listing())
            self.session = asked if asked is not session else session.retrace(-1)
        elif session.sieved:
            self.session = finding.sieved(session)
        else:
            self.session = session.dimmed()

    # Messages.

    @on(PartTabs.Chosen)
    def _choose_tab(self, message: PartTabs.Chosen) -> None:
        self.session = self.now.go_to_pane(self._panes[message.index])

    def on_people_pane_asked(self, message: people_pane.PeoplePane.Asked) -> None:
        """Have the list show what it is asked for."""
        self.session = self.now.asked(message.listing)

    def on_people_list_moved(self, message: people_list.PeopleList.Moved) -> None:
        """Make another row current."""
        self.session = self.now.selected(message.number)
