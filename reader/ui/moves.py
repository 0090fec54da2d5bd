"""The moves that a key makes, by the name its binding gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from reader.session import finding, growing, naming, stops
from reader.session.page import View
from reader.session.session import Session, pane_names


def made(move: str, session: Session, view: View) -> Session:
    """The session after a move."""
    if move in _ALONG:
        return growing.along(session, lambda here: _MOVES[move](here, view))
    return _MOVES[move](session, view)


def _part(number: int, session: Session, _view: View) -> Session:
    panes = pane_names(session.document)
    return session.go_to_pane(panes[number - 1]) if number <= len(panes) else session


def _follow(session: Session, view: View) -> Session:
    person = naming.person_at(session, view) if session.peek is None else None
    return stops.follow(session, view) if person is None else naming.to_list(session, person)


_MOVES: Mapping[str, Callable[[Session, View], Session]] = {
    "next_stop": stops.next_stop,
    "previous_stop": stops.previous_stop,
    "follow": _follow,
    "next_name": naming.next_name,
    "peek": stops.peek,
    "next_hit": finding.next_hit,
    "previous_hit": finding.previous_hit,
    "back": lambda session, _: session.retrace(-1),
    "forward": lambda session, _: session.retrace(1),
    "next_pane": lambda session, _: session.next_pane(1),
    "previous_pane": lambda session, _: session.next_pane(-1),
    "zoom": lambda session, _: session._replace(zoomed=not session.zoomed),
    **{f"part_{number}": partial(_part, number) for number in range(1, 10)},
}

_ALONG = {"next_stop", "previous_stop", "next_name", "next_hit", "previous_hit"}
"""Those that take the end of a selection along."""
