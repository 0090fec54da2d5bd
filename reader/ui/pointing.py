"""The mouse: clicks on links, rows and panes, and text that is dragged over."""

from __future__ import annotations

from textual import on
from textual.events import Click
from textual.widgets import Input

from reader.session import growing, stops
from reader.session.session import pane_names
from reader.session.trail import Lit
from reader.ui import people_list
from reader.ui.seeking import SeekingScreen
from reader.ui.text_pane import TextPane


class PointingScreen(SeekingScreen, inherit_bindings=False):
    """What the reading screen does when it is pointed at."""

    def on_click(self, event: Click) -> None:
        """Read the pane that is clicked; the second click of two goes with the first."""
        panes = pane_names(self.now.document)
        nodes = event.widget.ancestors_with_self if event.widget is not None else ()
        part = next((node.id for node in nodes if node.id in panes), None)
        if part is not None and part != self.now.part and event.chain == 1:
            self.session = self.now.go_to_pane(part)
            people = self.columns.people
            if isinstance(event.widget, Input) and people is not None:
                people.ask()

    @on(TextPane.Pointed)
    def _follow_link(self, message: TextPane.Pointed) -> None:
        """Follow the link that is clicked; elsewhere a click ends the selection."""
        session, stop = growing.ended(self.now), message.link
        if stop is not None:
            view = self.columns.pane(session.part).view
            session = stops.follow(session._replace(lit=Lit(stop.at, stop), peek=None), view)
        self.session = session

    @on(TextPane.Dragged)
    def _drag(self, message: TextPane.Dragged) -> None:
        """Select what the mouse is dragged over."""
        session = self.now.go_to_pane(message.start.part)
        self.session = growing.between(session, message.start, message.end, said=message.is_over)

    def on_people_list_pointed(self, message: people_list.PeopleList.Pointed) -> None:
        """Make a row current that is clicked; clicked twice its card opens."""
        self.session = self.now.selected(message.number)._replace(card=message.twice)
