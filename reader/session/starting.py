"""What the command line asks for beside a document and a place in it."""

from __future__ import annotations

from typing import NamedTuple

from reader.session import finding, going
from reader.session.page import View
from reader.session.panes import first_line, people_pane
from reader.session.session import Session


class Wish(NamedTuple):
    """A phrase to find (`/word`) or a share of the first part (`50%`), and a name to list."""

    at: str = ""
    name: str = ""


def started(session: Session, wish: Wish) -> Session:
    """A document that was just opened, gone on with as if the wish were typed now.

    What the opening had to say stands where the wish leaves nothing to say.
    """
    after = session
    if wish.at.startswith("/"):
        # From the first line of all, wherever it was left.
        first = Session.open(session.document)
        top = first_line(session.document, first.part).position
        found = finding.finding(session.show(first.part), wish.at[1:], View(first.part, top, top))
        after = finding.kept(found, session)
    elif wish.at:
        after = going.go_to(session, wish.at)
    if wish.name:
        after = _listed(after, wish.name)
    return after if after.message else after.said(session.message)


def _listed(session: Session, name: str) -> Session:
    people = people_pane(session.document)
    if people is None:
        return session.said("this document lists no signatories")
    return session.go_to_pane(people).asked(session.listing._replace(query=name))
