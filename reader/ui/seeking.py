"""Keys that look for words, and what comes of what is typed in the find bar."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from textual import on
from textual.getters import query_one

from reader.session import finding, growing
from reader.session.found import is_long
from reader.session.session import Find, Session, people_pane
from reader.session.telling import counts
from reader.ui.find_bar import FindBar
from reader.ui.lookout import Lookout
from reader.ui.selecting import SelectingScreen


class SeekingScreen(SelectingScreen, inherit_bindings=False):
    """What the reading screen can do to find words in the texts."""

    find_bar = query_one(FindBar)

    _sieves = False
    """Whether what is found is to be shown alone."""

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
            self.find_bar.open(session, self.columns.pane(session.part).view, "&")

    def look_again(self) -> None:
        """Look for the words of a session that was kept, if they are still to be looked for."""
        session = self.now
        find = session.find
        if find.phrase and not find.hits and is_long(session.document):
            self.lookout.look(session.document, find.phrase, self._refound, pattern=find.pattern)

    def _refound(self, find: Find) -> None:
        self.session = self.now._replace(find=Find() if find.wrong else find)

    @on(FindBar.Looked)
    def _look(self, message: FindBar.Looked) -> None:
        self.lookout.look(
            message.origin.document,
            message.phrase,
            lambda find: self._show(finding.found(message.origin, find, message.view)),
            pattern=message.pattern,
        )
        if self.lookout.looking:
            self.find_bar.tell("looking")

    def _show(self, found: Session) -> None:
        self.session = found
        self.find_bar.tell(counts(found))

    @on(Lookout.Found)
    def _take_found(self, message: Lookout.Found) -> None:
        self.lookout.take(message)

    @on(FindBar.Closed)
    def _end_find(self, message: FindBar.Closed) -> None:
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
            self._say_if_looking(self.find_bar.line.value)
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
        if not self.find_bar.display:
            self.session = move(self.now)
