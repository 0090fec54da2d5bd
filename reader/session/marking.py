"""Marks and notes as moves: setting them, going to them, taking them away and back."""

from __future__ import annotations

from reader.document.model import Document, Place
from reader.session.citing import citation, spoken
from reader.session.page import View
from reader.session.remarks import Mark, Note, Remark
from reader.session.session import Session
from reader.session.stops import subject
from reader.session.trail import Lit, Trail

BEFORE_LAST_JUMP = "'"
"""The mark that is always set: where the user was before the last jump."""


def marked(session: Session, letter: str, view: View) -> Session:
    """Put the mark `letter` where Enter acts."""
    lit = subject(session, view)
    return (
        session.said("nothing to mark here") if lit is None else marked_at(session, letter, lit.at)
    )


def marked_at(session: Session, letter: str, place: Place) -> Session:
    """Put the mark `letter` on a place, such as the current signatory's line."""
    if not (len(letter) == 1 and letter.isalpha()):
        return session.said("a mark is a letter")
    remarks = session.remarks.put(Mark(letter, place, citation(session.document, place)))
    return session._replace(remarks=remarks).said(
        f"mark {letter} on {spoken(session.document, place)}"
    )


def go_to_mark(session: Session, letter: str) -> Session:
    """Go to a mark, leaving a visit; `''` goes where the user was before the last jump."""
    if letter == BEFORE_LAST_JUMP:
        return _before_last_jump(session)
    mark = session.remarks.marks.get(letter)
    if mark is None:
        return session.said(f"no mark {letter}: m and a letter sets one")
    return go_to_remark(session, mark)


def go_to_remark(session: Session, remark: Remark) -> Session:
    """Go where a mark or a note is, leaving a visit."""
    return session.jump(remark.at, lit_at(session.document, remark.at))


def _before_last_jump(session: Session) -> Session:
    behind = session.trail.behind
    if not behind:
        return session.said("nothing to go back to")
    # Twice is there and back again: this is a jump too.
    return session.revisit(behind[-1], Trail((*behind, session.visit)))


def lit_at(document: Document, place: Place) -> Lit | None:
    """What is lit on arrival: the stop that is there, else the words; a paragraph is not."""
    stop = next((stop for stop in document.stops[place.part] if stop.at == place), None)
    return Lit(place, stop) if stop is not None or place.span.end else None


def noted(session: Session, place: Place, text: str) -> Session:
    """Write a note about a paragraph, a quotation or a signatory; an empty one is not kept."""
    if not text.strip():
        return session.said("nothing noted")
    note = Note(place, text.strip("\n"), citation(session.document, place))
    return session._replace(remarks=session.remarks.put(note)).said(
        f"noted on {spoken(session.document, place)}"
    )


def edited(session: Session, note: Note, text: str) -> Session:
    """Write a note anew; without text it is removed."""
    if not text.strip():
        return removed(session, note)
    remarks = session.remarks.put(note._replace(text=text.strip("\n")))
    return session._replace(remarks=remarks).said(f"noted on {spoken(session.document, note.at)}")


def removed(session: Session, remark: Remark) -> Session:
    """Take a mark or a note away."""
    what = _called(session.document, remark)
    remarks = session.remarks.remove(remark)
    return session._replace(remarks=remarks, message=f"{what} removed")


def undone(session: Session) -> Session:
    """Bring back the mark or the note that was removed last."""
    if not session.remarks.removed:
        return session.said("nothing was removed")
    back = session.remarks.removed[-1]
    what = _called(session.document, back)
    return session._replace(remarks=session.remarks.undo(), message=f"{what} is back")


def _called(document: Document, remark: Remark) -> str:
    if isinstance(remark, Mark):
        return f"mark {remark.letter}"
    return f"note on {spoken(document, remark.at)}"
