"""What is printed of a session: a paragraph with its links, the parts, a page of the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.document.model import Place, Signatory, Stop
from reader.plain.turn import Turn, current_person, here, is_list, view
from reader.session import stops
from reader.session.card import card
from reader.session.citing import citation
from reader.session.found import hit_number
from reader.session.labels import describe, differing, labels
from reader.session.link_marks import Marked, mark_offset
from reader.session.marking import go_to_remark
from reader.session.naming import people_named, places_naming, to_list
from reader.session.register import Heading
from reader.session.remarks import Mark, Remark
from reader.session.session import Session, pane_names, people_pane
from reader.session.stops import lit_on
from reader.session.trail import Lit

PAGE = 20
"""Lines of the list that are printed at once."""


def told(turn: Turn) -> Turn:
    """With where the session is: the paragraph and its links, or a page of the list."""
    session = turn.session
    turn = replace(turn, session=session.said(""), unread=False)
    if session.message:
        turn = turn.say(session.message[0].upper() + session.message[1:] + ".")
    return _list(turn) if is_list(session) else _paragraph(turn)


def parts(turn: Turn) -> Turn:
    """With the parts, by number."""
    document = turn.session.document
    short, people = labels(document), people_pane(document)
    for number, name in enumerate(pane_names(document), start=1):
        count = len(document.part(name).paragraphs)
        what = f"{len(document.signatories):,} lines" if name == people else f"{count} paragraphs"
        turn = turn.say(f"{number}: {short[name]}, {what}")
    return replace(turn, choices=tuple(map(_to_pane, pane_names(document))))


def remarks(turn: Turn) -> Turn:
    """With the marks and notes, by number."""
    found = turn.session.remarks.listed(turn.session.document)
    if not found:
        return turn.say("There are no marks and no notes.")
    for number, remark in enumerate(found, start=1):
        what = f"mark {remark.letter}" if isinstance(remark, Mark) else f"note: {remark.text}"
        turn = turn.say(f"{number}: {remark.at}, {what}")
    return replace(turn, choices=tuple(map(_to_remark, found)))


def cited(turn: Turn) -> Turn:
    """With the citation of what is lit, or of the paragraph."""
    lit = lit_on(turn.session, view(turn.session))
    return turn.say(citation(turn.session.document, lit.at if lit else here(turn.session)))


def _paragraph(turn: Turn) -> Turn:
    session = turn.session
    at = here(session)
    part = session.document.part(at.part)
    name = labels(session.document)[at.part]
    found = [stop for stop in session.document.stops[at.part] if stop.at.paragraph == at.paragraph]
    text = part[at.paragraph].text
    signs = ((mark_offset(text, stop), f"[{n}]") for n, stop in enumerate(found, start=1))
    if at.paragraph > 0:
        where = f"{name}, {at.paragraph} of {len(part.paragraphs)}:"
    else:
        where = f"{name}, {part[at.paragraph].kind}:"
    turn = turn.say(where, Marked(text, signs).drawn)
    lit = lit_on(session, view(session))
    if lit is not None and lit.stop in found:
        turn = turn.say(f"You are at {found.index(lit.stop) + 1}.")
    elif lit is not None and hit_number(session):
        hit = f"hit {hit_number(session)} of {len(session.find.hits)}"
        turn = turn.say(f"Found “{session.document.text(lit.at)}”, {hit}.")
    for number, stop in enumerate(found, start=1):
        turn = turn.say(f"{number}: {describe(stop, session.document)}")
        turn = turn.say(*(f"   {differing(change)}" for change in stop.quotation.differences))
    people = list(dict.fromkeys(people_named(session.document, at)))
    for number, person in enumerate(people, start=len(found) + 1):
        turn = turn.say(f"{number}: signatory {person.number:,}, {person.raw}")
    turn = turn.say(*map(_remarked, session.remarks.at(at)))
    choices = (*map(_to_other_end, found), *map(_to_line, people))
    return replace(turn, choices=choices)


def _remarked(remark: Remark) -> str:
    return f"Mark {remark.letter}." if isinstance(remark, Mark) else f"Noted: {remark.text}"


def _list(turn: Turn) -> Turn:
    session = turn.session
    roll = turn.people.answer(session.listing)
    query = session.listing.query
    asked = f" for “{query}”; s lists all" if query else ""
    turn = turn.say(f"{labels(session.document)[session.part]}, {roll.counter}{asked}:")
    if roll.note:
        turn = turn.say(f"({roll.note})")
    if not len(roll.ranking):
        return turn.say("Nobody like that.")
    row = min(session.row, len(roll.ranking) - 1)
    turn = replace(turn, page=row)
    first = roll.line_of(row)
    first -= bool(first) and isinstance(roll[first - 1], Heading)
    choices: list[Callable[[Turn], Turn]] = []
    for line in range(first, len(roll)):
        found = roll[line]
        if isinstance(found, Heading):
            turn = turn.say(found.text)
            continue
        if len(choices) == PAGE:
            return replace(turn, choices=tuple(choices)).say("Enter goes on.")
        choices.append(_to_card(row))
        turn = turn.say(f"{len(choices)}: {found.signatory.raw}")
        row += 1
    return replace(turn, choices=tuple(choices))


def _to_pane(name: str) -> Callable[[Turn], Turn]:
    def go(turn: Turn) -> Turn:
        return told(turn.at(turn.session.go_to_pane(name)))

    return go


def _to_remark(remark: Remark) -> Callable[[Turn], Turn]:
    def go(turn: Turn) -> Turn:
        return told(turn.at(go_to_remark(turn.session, remark)))

    return go


def _to_other_end(stop: Stop) -> Callable[[Turn], Turn]:
    def go(turn: Turn) -> Turn:
        lit: Session = turn.session.light(Lit(stop.at, stop))
        return told(turn.at(stops.follow(lit, view(lit))))

    return go


def _to_card(row: int) -> Callable[[Turn], Turn]:
    def show(turn: Turn) -> Turn:
        turn = replace(turn, session=turn.session.selected(row))
        person = current_person(turn)
        if person is None:
            return turn
        turn = turn.say(*card(turn.session.document, turn.people.register, person))
        if not (places := places_naming(turn.session.document, person)):
            return turn
        for number, place in enumerate(places, start=1):
            turn = turn.say(f"{number}: go to {place}")
        return replace(turn, choices=tuple(map(_to_place, places)))

    return show


def _to_line(person: Signatory) -> Callable[[Turn], Turn]:
    def go(turn: Turn) -> Turn:
        return told(turn.at(to_list(turn.session, person)))

    return go


def _to_place(place: Place) -> Callable[[Turn], Turn]:
    def go(turn: Turn) -> Turn:
        return told(turn.at(turn.session.jump(place, Lit(place))))

    return go
