"""Moving along the links of a document: the stops, what is acted on, and the other end."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document.model import Document, Place, Stop
from reader.session.page import View
from reader.session.session import Session, pane_of, people_pane
from reader.session.trail import Lit


def _no_link(session: Session) -> str:
    if any(session.document.stops.values()):
        return "no link here: ] goes to the next one"
    return "this document has no quotations to follow"


def lit_on(session: Session, view: View) -> Lit | None:
    """What is lit, if it is on the screen; the signatory list keeps its current row there."""
    lit = session.lit
    if lit is None:
        return None
    listed = session.part == people_pane(session.document) == pane_of(session.document, lit.at)
    return lit if listed or view.shows(lit.at) else None


def next_stop(session: Session, view: View) -> Session:
    """Light the stop after the lit one, or the first on the screen; then the next part's."""
    stop = next(_stops_after(session, view), None)
    return _light(session, stop) if stop else session.said("no link further on")


def previous_stop(session: Session, view: View) -> Session:
    """Light the stop before the lit one, or before the screen; then the last part's last."""
    stop = next(_stops_before(session, view), None)
    return _light(session, stop) if stop else session.said("no link before this")


def _light(session: Session, stop: Stop) -> Session:
    peek = stop if session.peek is not None else None
    return session.light(Lit(stop.at, stop))._replace(peek=peek, message="")


def _stops_after(session: Session, view: View) -> Iterator[Stop]:
    here = session.document.stops[session.part]
    lit = lit_on(session, view)
    if lit is not None and lit.stop in here:
        yield from here[here.index(lit.stop) + 1 :]
    else:
        start = view.first if lit is None else lit.at.position
        yield from (stop for stop in here if stop.at.position >= start)
    yield from _stops_of_parts(session.document, session.part, 1)


def _stops_before(session: Session, view: View) -> Iterator[Stop]:
    here = session.document.stops[session.part]
    lit = lit_on(session, view)
    if lit is not None and lit.stop in here:
        yield from reversed(here[: here.index(lit.stop)])
    else:
        start = view.first if lit is None else lit.at.position
        yield from (stop for stop in reversed(here) if stop.at.position < start)
    yield from _stops_of_parts(session.document, session.part, -1)


def _stops_of_parts(document: Document, part: str, step: int) -> Iterator[Stop]:
    """The stops of the parts after (or before) `part`, in that direction."""
    index = document.index(part)
    others = document.parts[index + 1 :] if step > 0 else document.parts[:index][::-1]
    for other in others:
        yield from document.stops[other.name][::step]


def subject(session: Session, view: View) -> Lit | None:
    """What Enter and `p` act on.

    The lit place if it is seen, else the first stop on the screen, else the first paragraph that
    begins on it; `None` where none does.
    """
    if (lit := lit_on(session, view)) is not None:
        return lit
    for stop in session.document.stops[view.part]:
        if view.shows(stop.at):
            return Lit(stop.at, stop)
    number = view.begins
    is_there = number is not None and number in session.document.part(view.part)
    return Lit(Place(view.part, number)) if number is not None and is_there else None


def follow(session: Session, view: View) -> Session:
    """Go to the other end of the link that `subject` names."""
    lit = subject(session, view)
    if session.peek is not None:
        lit = Lit(session.peek.at, session.peek)
    if lit is None or lit.stop is None:
        return session.said(_no_link(session))
    if lit.stop.target is None:
        return session._replace(lit=lit, message="its source is not in this document")
    return session._replace(lit=lit).jump(lit.stop.target, Lit(lit.stop.target, lit.stop.reverse))


def peek(session: Session, view: View) -> Session:
    """Show the other end of the link that `subject` names without moving; again: close it."""
    if session.peek is not None:
        return session._replace(peek=None)
    lit = subject(session, view)
    if lit is None or lit.stop is None:
        return session.said(_no_link(session))
    return session._replace(lit=lit, peek=lit.stop, message="")
