"""A turn: how the session stands, what is said of it, and what a number typed next would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from reader.document.model import Document, Place, Signatory
from reader.search.hits import SignatoryHit
from reader.session.listing import Listing
from reader.session.page import View
from reader.session.register import Register, Roll, whole
from reader.session.session import Session, people_pane


class People:
    """The signatories of a document, made ready to be asked when somebody asks."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def register(self) -> Register:
        """The whole list, read; that takes a while if it is long."""
        return Register(self._document)

    def answer(self, listing: Listing) -> Roll:
        """The lines for a listing; the list as it is published needs no reading."""
        return whole(self._document) if listing == Listing() else self.register.answer(listing)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one line that was typed leads to."""

    session: Session
    people: People
    said: tuple[str, ...] = ()
    """Lines to print, without breaks."""
    choices: tuple[Callable[[Turn], Turn], ...] = ()
    """What the numbers from 1 do that were printed last."""
    page: int = 0
    """The row of the list that was printed first."""
    unread: bool = False
    """Whether the present paragraph has not been printed yet."""
    over: bool = False

    def say(self, *lines: str) -> Turn:
        """With more to print."""
        return replace(self, said=(*self.said, *lines))

    def at(self, session: Session) -> Turn:
        """With the session somewhere else: there it stands at the top."""
        if session.goal is not None:
            session = session.scrolled(session.part, session.goal)
        return replace(self, session=session)


def is_list(session: Session) -> bool:
    """Whether the signatories are read."""
    return session.part == people_pane(session.document)


def here(session: Session) -> Place:
    """The paragraph that is read."""
    first = Place(session.part, 1 - len(session.document.part(session.part).opening))
    top = session.tops.get(session.part, first)
    return Place(top.part, top.paragraph)


def view(session: Session) -> View:
    """What is seen: one paragraph, or one line of the list."""
    number = session.row + 1 if is_list(session) else here(session).paragraph
    return View(session.part, (number, 0), (number + 1, 0))


def current_person(turn: Turn) -> Signatory | None:
    """Who stands on the current line of the list."""
    roll = turn.people.answer(turn.session.listing)
    if not len(roll.ranking):
        return None
    found = roll[roll.line_of(min(turn.session.row, len(roll.ranking) - 1))]
    return found.signatory if isinstance(found, SignatoryHit) else None
