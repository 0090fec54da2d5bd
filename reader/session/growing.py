"""Selecting on the screen: where a selection begins, and how keys that move make it grow."""

from __future__ import annotations

from collections.abc import Callable

from reader.document.model import Place, Span
from reader.session.page import Page, View
from reader.session.selecting import Selection
from reader.session.session import Session
from reader.session.stops import lit_on
from reader.session.trail import Lit

_ROWS = ("line", "half", "page")
_UNITS = {"end": "part"}
"""What the keys that scroll to an end move by."""
_COUNTED = 500
"""Paragraphs up to which the words are counted while a key waits."""


def begun(session: Session, view: View) -> Session:
    """Select the lit quotation or hit if it is on the screen, else the first character there."""
    lit = lit_on(session, view)
    number, offset = view.first
    place = Place(view.part, number, Span(offset, offset))
    if lit is not None and lit.at.span != Span(0, 0):
        place = lit.at
    selection = Selection.at(session.document, place)
    # Selected is what stands between two ends, also where the screen leaves it out.
    goal = place if session.sieved else session.goal
    session = session._replace(selection=selection, sieved=False, goal=goal, lit=None)
    return session.said("keys that move select: w ) } j; y sends, Esc ends")


def between(session: Session, start: Place, end: Place, *, said: bool) -> Session:
    """Select from a character to another; `said`: and say so."""
    if session.sieved:
        return session.said("& shows all paragraphs, then text can be selected")
    selection = Selection.at(session.document, start).to(end)
    session = session._replace(selection=selection, lit=None, message="")
    return session.said(f"{selected(session)}: y sends, Esc ends") if said else session


def anew(session: Session) -> Session:
    """Selected is only the character at the cursor: all else is to be selected from there."""
    selection = session.selection
    if selection is None:
        return session
    return session._replace(selection=selection._replace(start=selection.cursor), message="")


def ended(session: Session) -> Session:
    """Nothing is selected any more."""
    return session._replace(selection=None, message="")


def grown(session: Session, unit: str, step: int) -> Session:
    """The cursor goes by one of `reader.session.selecting.UNITS`, forward (1) or back (-1)."""
    if session.selection is None:
        return session
    selection = session.selection.moved(session.document, unit, step)
    return session._replace(selection=selection, message="")


def turned(session: Session) -> Session:
    """The other end moves from now on."""
    selection = session.selection
    return session if selection is None else session._replace(selection=selection.turned())


def scrolled(session: Session, page: Page, unit: str, step: int, height: int) -> Session:
    """The cursor goes by what a page of that many rows scrolls by."""
    if session.selection is None or unit not in _ROWS:
        return grown(session, _UNITS.get(unit, unit), step)
    rows = {"line": 1, "half": max(1, height // 2), "page": height}[unit]
    selection = _by_rows(session.selection, page, rows * step)
    return session._replace(selection=selection, message="")


def _by_rows(selection: Selection, page: Page, rows: int) -> Selection:
    """The cursor goes by rows and keeps to its column; blank rows are passed over."""
    here = selection.at_cursor(page.part)
    column = page.cell_of(here) if selection.column is None else selection.column
    start = page.row_of(here)
    row = page.step(start, rows)
    while page.is_gap(row) and (beyond := page.step(row, 1 if rows > 0 else -1)) != row:
        row = beyond
    place = here if row == start else page.character_at(row, column)
    return selection.to(place)._replace(column=column)


def along(session: Session, move: Callable[[Session], Session]) -> Session:
    """Make a move; while text is selected it begins at the cursor and takes it along.

    One that would leave the part is then not made.
    """
    selection = session.selection
    if selection is None:
        return move(session)
    at = selection.at_cursor(session.document.part(selection.part))
    stops = (stop for stop in session.document.stops[at.part] if stop.at.position == at.position)
    here = Lit(at, next(stops, None))
    moved = move(session._replace(lit=here))
    if moved.part != session.part:
        return session.said("that is in another part: Esc ends the selection")
    if moved.lit is None or moved.lit == here:
        return moved._replace(selection=selection, lit=None)
    return moved._replace(selection=selection.to(moved.lit.at), lit=None, goal=None)


def selected(session: Session) -> str:
    """How much is selected, in words; empty if nothing is."""
    if session.selection is None:
        return ""
    first, last = sorted((session.selection.start, session.selection.cursor))
    paragraphs = last[0] - first[0] + 1
    if paragraphs > _COUNTED:
        return f"selected: {paragraphs:,} paragraphs"
    words = len(session.selection.text(session.document).split())
    said = f"selected: {words:,} word{'s' if words != 1 else ''}"
    return said if paragraphs == 1 else f"{said} in {paragraphs} paragraphs"
