"""What the status line and the panel at the foot say of a session."""

from __future__ import annotations

from reader.session import growing, naming
from reader.session.found import hit_number, hits_by_part
from reader.session.labels import describe, labels
from reader.session.page import View
from reader.session.session import Session
from reader.session.stops import lit_on


def said(session: Session, view: View) -> str:
    """What the last move has to say, else what is lit and seen."""
    if session.message or session.selection is not None:
        return session.message or growing.selected(session)
    lit = lit_on(session, view)
    if lit is None:
        return ""
    if lit.stop is not None:
        here = session.document.stops[lit.at.part]
        return (
            f"link {here.index(lit.stop) + 1}/{len(here)}  {describe(lit.stop, session.document)}"
        )
    if hit_number(session):
        return f"hit {hits_of(session)}: {counts(session)}"
    person = naming.person_at(session, view)
    return naming.describe(session, person, lit.at) if person else ""


def position(session: Session, view: View, progress: float) -> str:
    """Where the user is in a text, with the share read so far: `Article ¶3/10   31%`.

    The share is always as wide: on a slow line the name before it need not be written again.
    """
    name = labels(session.document)[session.part]
    total = len(session.document.part(session.part).paragraphs)
    share = "only hits" if session.sieved else f"{progress:.0%}"
    return f"{name} ¶{max(1, min(view.first[0], total))}/{total}  {share:>4}"


def row_position(session: Session, answers: int) -> str:
    """Where the user is in the list: `Signatories 3/1,200`."""
    row = min(session.row + 1, answers)
    return f"{labels(session.document)[session.part]} {row:,}/{answers:,}"


def hits_of(session: Session) -> str:
    """Which hit is lit, of how many: `3/12`; `none` if the phrase stands nowhere."""
    if not session.find.phrase.strip() or session.find.wrong:
        return ""
    hits = len(session.find.hits)
    return f"{hit_number(session)}/{hits}" if hits else "none"


def counts(session: Session) -> str:
    """How many hits there are in each part: `Article 3, Open letter 9`; else `none`."""
    if not session.find.hits:
        return hits_of(session)
    names = labels(session.document)
    return ", ".join(f"{names[part]} {hits:,}" for part, hits in hits_by_part(session.find).items())
