"""Keys that look for words, and what comes of what is typed in the find bar."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from textual import on

from reader.session import finding, growing
from reader.session.found import is_long
from reader.session.session import Find, Session, people_pane
from reader.session.telling import counts
from reader.ui import find_bar
from reader.ui.lookout import Lookout
from reader.ui.selecting import SelectingScreen


class SeekingScreen(SelectingScreen, inherit_bindings=False):
    """What the reading screen can do to find words in the texts."""

    _finder: find_bar.FindBar | None = None
    _sieves = False
    """Whether what is found is to be shown alone."""

    @property
    def finder(self) -> find_bar.FindBar:
        """The find bar, which is made when it is first asked for."""
        if self._finder is None:
            self._finder = find_bar.FindBar()
            self.mount(self._finder)
        return self._finder

    @property
    def is_finding(self) -> bool:
        """Whether a phrase is being typed."""
        return self._finder is not None and self._finder.display

    @cached_property
    def lookout(self) -> Lookout:
        """What looks for words."""
        return Lookout(self.post_message)

    def action_everywhere(self) -> None:
        """Find the words one is at in all parts."""
        place, document = self.subject, self.now.document
        if place is not None:
            words = finding.words_at(document, place)
            self.lookout.look(
                document,
                words.lower(),
                lambda find: self._arrive(lambda now: finding.everywhere(now, place, find)),
            )
            self._say_if_looking(words)

    def action_sieve(self) -> None:
        """Show only paragraphs with a hit, or all; what was not looked for yet is asked for."""
        session = self.now
        if session.part == people_pane(session.document):
            self.session = session.said("type a name to narrow the list: s")
        elif session.find.hits or session.sieved:
            self.session = finding.sieved(session)
        else:
            self._sieves = True
            self.finder.open(session, self.columns.pane(session.part).view, "&")

    def look_again(self) -> None:
        """Look for the words of a session that was kept, if they are still to be looked for."""
        session = self.now
        find = session.find
        if find.phrase and not find.hits and is_long(session.document):
            self.lookout.look(session.document, find.phrase, self._refound, pattern=find.pattern)

    def _refound(self, find: Find) -> None:
        self.session = self.now._replace(find=Find() if find.wrong else find)

    def on_find_bar_looked(self, message: find_bar.FindBar.Looked) -> None:
        """Look for what is typed."""
        self.lookout.look(
            message.origin.document,
            message.phrase,
            lambda find: self._show(finding.found(message.origin, find, message.view)),
            pattern=message.pattern,
        )
        if self.lookout.looking:
            self.finder.tell("looking")

    def _show(self, found: Session) -> None:
        self.session = found
        self.finder.tell(counts(found))

    @on(Lookout.Found)
    def _take_found(self, message: Lookout.Found) -> None:
        self.lookout.take(message)

    def on_find_bar_closed(self, message: find_bar.FindBar.Closed) -> None:
        """Stay where it was found, or go back."""
        origin, sieves = message.origin, self._sieves
        self._sieves = False
        if message.cancelled:
            self.lookout.give_up()
            self.session = origin
        elif self.lookout.looking:
            # What is found late is for where the user is by then.
            self.session = origin
            self.lookout.then = lambda find: self._arrive(
                lambda now: self._kept(now, self._found_from(now, find), sieves=sieves)
            )
            self._say_if_looking(self.finder.line.value)
        else:
            self.session = self._kept(origin, self.now, sieves=sieves)
        self.columns.pane(self.now.part).take_focus()

    def _found_from(self, now: Session, find: Find) -> Session:
        return finding.found(now, find, self.columns.pane(now.part).view)

    @staticmethod
    def _kept(origin: Session, found: Session, *, sieves: bool) -> Session:
        kept = growing.along(origin, lambda _: finding.kept(found, origin))
        return finding.sieved(kept) if sieves and kept.find.hits else kept

    def _say_if_looking(self, words: str) -> None:
        if self.lookout.looking:
            self.session = self.now.said(f"looking for {words}: Esc gives up")

    def _arrive(self, move: Callable[[Session], Session]) -> None:
        """Go to what was found, unless something else is typed by now."""
        if not self.is_finding:
            self.session = move(self.now)
