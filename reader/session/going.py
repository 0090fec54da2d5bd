"""Going somewhere by name: what is typed after a colon, and the table of contents."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document.address import place_at
from reader.document.model import PartKind, Place
from reader.session.labels import labels
from reader.session.session import Session, pane_of

_FIRST_WORDS = 60
"""Characters of a paragraph that stand in the contents."""
_LONGEST = 2000
"""Paragraphs that the contents hold at the most; of a longer document every n-th."""


def go_to(session: Session, typed: str) -> Session:
    """Go to `letter:3`, `signatories:42`, or `50%` of the part that is read."""
    typed = typed.strip()
    if typed.endswith("%") and typed[:-1].strip().isdigit():
        return session.jump(_share(session, min(100, int(typed[:-1]))))
    try:
        return session.jump(place_at(typed, session.document))
    except ValueError as error:
        return session.said(str(error))


def _share(session: Session, percent: int) -> Place:
    """The place at that share of the characters of the part that is read."""
    part = session.document.part(session.part)
    if part.kind is PartKind.SIGNATORIES:
        return Place(part.name, max(1, len(part.paragraphs) * percent // 100))
    start, end = part.paragraphs[0].source.start, part.paragraphs[-1].source.end
    place = session.document.at_source(start + (end - start - 1) * percent // 100)
    return place if pane_of(session.document, place) == session.part else Place(part.name, 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents, and where it leads."""

    text: str
    at: Place


def contents(session: Session) -> list[Entry]:
    """The parts with what they hold, and under each the first words of its paragraphs."""
    document = session.document
    names = labels(document)
    total = sum(len(part.paragraphs) for part in document.parts)
    every = total // _LONGEST + 1
    found = []
    for part in document.parts:
        links = sum(not stop.incoming for stop in document.stops[part.name])
        hits = sum(hit.part == part.name for hit in session.find.hits)
        counts = [f"{len(part.paragraphs)} ¶"]
        counts += [f"{links} quotations"] if links else []
        counts += [f"{hits} hits"] if hits else []
        found.append(Entry(f"{names[part.name]}   {', '.join(counts)}", Place(part.name, 1)))
        if part.kind is not PartKind.SIGNATORIES:
            found += [
                Entry(f"  {number:>3}  {paragraph.text[:_FIRST_WORDS]}", Place(part.name, number))
                for number, paragraph in enumerate(part.paragraphs, start=1)
                if number % every == 0
            ]
    return [entry for entry in found if entry.at.paragraph in document.part(entry.at.part)]
