"""Going somewhere by name: what is typed after a colon, and the table of contents."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.document.address import place_at
from reader.document.model import Part, PartKind, Place
from reader.session.labels import labels
from reader.session.page import View
from reader.session.session import Session, pane_of
from reader.text.cells import cut

_FIRST_WORDS = 200
"""Cells of a paragraph that stand in the contents."""
_LONGEST = 2000
"""Paragraphs that the contents hold at the most; of a longer document every n-th."""
_NUMBER = re.compile(r"([0-9]{1,9})\s*(%?)")


def go_to(session: Session, typed: str) -> Session:
    """Go to `letter:3`, `signatories:42`, or to paragraph `3` or `50%` of the part that is read."""
    typed = typed.strip()
    number = _NUMBER.fullmatch(typed)
    if number is not None and number[2]:
        return session.jump(_share(session, min(100, int(number[1]))))
    try:
        address = typed if number is None else f"{session.part}:{typed}"
        return session.jump(place_at(address, session.document))
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


class Entry(NamedTuple):
    """A line of the contents, and where it leads."""

    text: str
    at: Place


def contents(session: Session, read: Mapping[str, float]) -> list[Entry]:
    """The parts with what they hold, and under each the first words of its paragraphs.

    `read` gives the share read of parts that were looked at.
    """
    document = session.document
    names = labels(document)
    total = sum(len(part.paragraphs) for part in document.parts)
    every = total // _LONGEST + 1
    found = []
    for part in document.parts:
        counts = ", ".join(_counts(session, part, read.get(part.name, 0.0)))
        found.append(Entry(f"{names[part.name]}   {counts}", Place(part.name, 1)))
        if part.kind is not PartKind.SIGNATORIES:
            found += [
                Entry(
                    f"  {number:>3}  {cut(paragraph.text, _FIRST_WORDS)}", Place(part.name, number)
                )
                for number, paragraph in enumerate(part.paragraphs, start=1)
                if number % every == 0
            ]
    return [entry for entry in found if entry.at.paragraph in document.part(entry.at.part)]


def entry_of(view: View, entries: Sequence[Entry]) -> int:
    """The number of the line of the first paragraph that begins on the screen."""
    number = view.first[0] + (1 if view.first[1] else 0)
    here = [
        index
        for index, entry in enumerate(entries)
        if entry.at.part == view.part and entry.at.paragraph <= max(1, number)
    ]
    return here[-1] if here else 0


def _counts(session: Session, part: Part, read: float) -> Iterator[str]:
    """What a part holds, and how much of it is read."""
    stops = session.document.stops[part.name]
    quotations = sum(not stop.incoming for stop in stops)
    hits = sum(hit.part == part.name for hit in session.find.hits)
    # What changes first: a narrow screen shows the beginning of the line.
    if read:
        yield f"{read:.0%} read"
    if hits:
        yield _count(hits, "hit")
    if quotations:
        yield _count(quotations, "quotation")
    if len(stops) > quotations:
        yield f"{len(stops) - quotations} quoted elsewhere"
    lines = part.kind is PartKind.SIGNATORIES
    yield _count(len(part.paragraphs), "line" if lines else "paragraph")


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")
