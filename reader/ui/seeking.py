"""Keys that look for words, and what comes of what is typed in the find bar."""

from __future__ import annotations

from textual import on
from textual.getters import query_one

from reader.session import finding, growing
from reader.session.session import people_pane
from reader.session.telling import counts
from reader.ui.find_bar import FindBar
from reader.ui.selecting import SelectingScreen


class SeekingScreen(SelectingScreen, inherit_bindings=False):
    """What the reading screen can do to find words in the texts."""

    find_bar = query_one(FindBar)

    _sieves = False
    """Whether what is found is to be shown alone."""

    def action_everywhere(self) -> None:
        """Find the words one is at in all parts."""
        place = self.subject
        if place is not None:
            self.session = finding.everywhere(self.now, place)

    def action_sieve(self) -> None:
        """Show only paragraphs with a hit, or all; what was not looked for yet is asked for."""
        session = self.now
        if session.part == people_pane(session.document):
            self.session = session.said("type a name to narrow the list: s")
        elif session.find.hits or session.sieved:
            self.session = finding.sieved(session)
        else:
            self._sieves = True
            self.find_bar.open(session, self.columns.pane(session.part).view, "&")

    @on(FindBar.Looked)
    def _look(self, message: FindBar.Looked) -> None:
        self.session = finding.finding(
            message.origin, message.phrase, message.view, pattern=message.pattern
        )
        self.find_bar.tell(counts(self.session))

    @on(FindBar.Closed)
    def _end_find(self, message: FindBar.Closed) -> None:
        origin, sieves = message.origin, self._sieves
        self._sieves = False
        found = origin
        if not message.cancelled:
            now = self.now
            found = growing.along(origin, lambda _: finding.kept(now, origin))
            found = finding.sieved(found) if sieves and found.find.hits else found
        self.session = found
        self.columns.pane(self.now.part).take_focus()
