"""From a session to what is kept of it, and back, in the same document or an edited one."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from reader.document.model import Document, Place
from reader.session.anchors import Anchorage, anchor
from reader.session.found import is_long
from reader.session.listing import Listing
from reader.session.saved import Saved, SavedLit, SavedVisit
from reader.session.session import Find, Session, pane_names, pane_of, people_pane, row_of
from reader.session.trail import Lit, Trail, Visit

_LONGEST_TRAIL = 50
"""Visits that are kept in each direction."""


def saved(session: Session, width: int | None = None) -> Saved:
    """What is kept of `session`, whose text is set in `width` cells if the user chose them."""
    document = session.document
    people = people_pane(document)
    return Saved(
        _saved_visit(document, session.visit),
        session.recent,
        tuple(anchor(document, top) for pane, top in session.tops.items() if pane != people),
        session.tops[people].paragraph if people and people in session.tops else 0,
        tuple(_saved_visit(document, visit) for visit in session.trail.behind[-_LONGEST_TRAIL:]),
        tuple(_saved_visit(document, visit) for visit in session.trail.ahead[-_LONGEST_TRAIL:]),
        session.find.phrase,
        session.find.pattern,
        width,
    )


def resumed(document: Document, kept: Saved) -> Session:
    """The session that was kept, in `document`, which may have been edited since."""
    anchorage = Anchorage(document)
    now = _visit(document, anchorage, kept.now)
    panes = pane_names(document)
    return Session.open(document)._replace(
        part=now.part,
        shown=now.shown,
        recent=tuple(dict.fromkeys((now.part, *_still(kept.recent, panes), *panes))),
        tops=MappingProxyType(_tops(document, anchorage, kept)),
        lit=now.lit,
        trail=Trail(
            tuple(_visit(document, anchorage, visit) for visit in kept.behind),
            tuple(_visit(document, anchorage, visit) for visit in kept.ahead),
        ),
        find=_find(document, kept),
        listing=now.listing,
        row=now.row,
    )


def _find(document: Document, kept: Saved) -> Find:
    if is_long(document):
        # What takes long is looked for when the document is shown.
        return Find(kept.phrase, pattern=kept.pattern)
    if not kept.phrase:
        return Find()
    from reader.session.finding import sought  # noqa: PLC0415 - most sessions have no phrase

    find = sought(document, kept.phrase, pattern=kept.pattern)
    # The engine that found it may not be installed any more.
    return Find() if find.wrong else find


def _tops(document: Document, anchorage: Anchorage, kept: Saved) -> dict[str, Place]:
    people = people_pane(document)
    tops = {} if people is None or not kept.line else {people: Place(people, kept.line)}
    for top in map(anchorage.place, kept.tops):
        pane = pane_of(document, top)
        # What was text may be a line of the list in the edited document.
        if pane != people:
            tops[pane] = top
    return tops


def _saved_visit(document: Document, visit: Visit) -> SavedVisit:
    people = document.signatories
    listed = visit.part == people_pane(document)
    top, line = visit.top, 0
    if listed:
        line, top = visit.top.paragraph if visit.top else 0, None
        if visit.listing == Listing() and people:
            top = people[min(visit.row, len(people) - 1)].at
    lit = (
        SavedLit(anchor(document, visit.lit.at), visit.lit.stop is not None) if visit.lit else None
    )
    at = anchor(document, top) if top else None
    return SavedVisit(visit.part, visit.shown, at, line, lit, visit.listing, visit.row)


def _visit(document: Document, anchorage: Anchorage, kept: SavedVisit) -> Visit:
    panes, people = pane_names(document), people_pane(document)
    top = anchorage.place(kept.top) if kept.top else None
    part = pane_of(document, top) if top else kept.part if kept.part in panes else panes[0]
    row = max(0, min(kept.row, len(document.signatories) - 1))
    if part == people:
        listed = document.signatories[row].at if document.signatories else None
        if top is not None and listed != top:
            row = row_of(document, top)
        top = Place(people, kept.line) if kept.line else None
    shown = _still(kept.shown, panes)
    if part not in shown or len(shown) != min(2, len(panes)):
        others = (name for name in (*shown, *panes) if name != part)
        shown = tuple(sorted({part, next(others, part)}, key=panes.index))
    lit = _lit(document, anchorage, kept.lit)
    return Visit(part, shown, top, lit, kept.listing, row)


def _lit(document: Document, anchorage: Anchorage, kept: SavedLit | None) -> Lit | None:
    """What was lit, if its words are still there, and if it is still the link it was."""
    if kept is None:
        return None
    at = anchorage.place(kept.at)
    stop = next((stop for stop in document.stops[at.part] if stop.at == at), None)
    if kept.link or not at.span.end:
        return Lit(at, stop) if stop else None
    return Lit(at)


def _still(names: Sequence[str], panes: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in panes)


def moved_to(session: Session, document: Document) -> Session:
    """The same session in another document that begins with the same text."""
    return resumed(document, saved(session))._replace(
        zoomed=session.zoomed,
        width=session.width,
        remarks=session.remarks,
        phrases=session.phrases,
        message=session.message,
    )


def joined(session: Session, kept: Session) -> Session:
    """`session` with what was kept before: marks and notes, phrases, and the width."""
    before = (phrase for phrase in kept.phrases if phrase not in session.phrases)
    return session._replace(
        remarks=session.remarks.over(kept.remarks),
        phrases=(*before, *session.phrases),
        width=session.width or kept.width,
    )
