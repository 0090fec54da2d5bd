"""The verbs that can be typed: names, what they do, and the moves behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reader.document.model import Place
from reader.plain.telling import PAGE, cited, parts, remarks, told
from reader.plain.turn import Turn, current_person, here, is_list, view
from reader.session import finding, going, marking, stops
from reader.session.listing import Listing
from reader.session.page import View
from reader.session.session import Session, pane_names, people_pane
from reader.text.cleaning import clean_line

Act = Callable[[Turn, str], Turn]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by its names; the rest of the line is what it acts on."""

    names: tuple[str, ...]
    does: str
    act: Act


def answered(turn: Turn, line: str) -> Turn:
    """The turn after `line` was typed: a number chooses, a verb acts, an empty line reads on."""
    turn = replace(turn, said=())
    line = clean_line(line.strip())
    if line.isdecimal():
        number = int(line)
        if 0 < number <= len(turn.choices):
            return turn.choices[number - 1](turn)
        if not turn.choices:
            return turn.say("Nothing here has a number; o lists the parts.")
        return turn.say(f"There is no {number} to choose.")
    if line[:1] in _PREFIXES:
        return _PREFIXES[line[0]](turn, line[1:].strip())
    name, _, rest = line.partition(" ")
    verb = next((verb for verb in VERBS if name in verb.names), None)
    if verb is None:
        return turn.say(f"“{name}” is no verb; ? lists them.")
    return verb.act(turn, rest.strip())


def _move(move: Callable[[Session, View], Session]) -> Act:
    """One of the session's moves; where it does not get anywhere, only what it says is said."""

    def act(turn: Turn, _: str) -> Turn:
        moved = move(turn.session, view(turn.session))
        stayed = moved == turn.session.said(moved.message)
        return _noticed(turn, moved) if stayed and moved.message else told(turn.at(moved))

    return act


def _read_on(turn: Turn, _: str) -> Turn:
    session = turn.session
    if turn.unread:
        return told(turn)
    if is_list(session):
        row = turn.page + PAGE
        if row < len(turn.people.answer(session.listing).ranking):
            return told(turn.at(session.selected(row)))
        return _next_part(turn)
    at = here(session)
    if at.paragraph + 1 in session.document.part(at.part):
        return told(turn.at(_standing(session, Place(at.part, at.paragraph + 1))))
    return _next_part(turn)


def _next_part(turn: Turn) -> Turn:
    session = turn.session
    panes = pane_names(session.document)
    after = panes.index(session.part) + 1
    if after == len(panes):
        return turn.say("This is the end.")
    first = Place(panes[after], 1 - len(session.document.part(panes[after]).opening))
    return told(turn.at(_standing(session.go_to_pane(panes[after]), first)))


def _read_before(turn: Turn, _: str) -> Turn:
    session = turn.session
    if is_list(session):
        return told(turn.at(session.selected(max(0, turn.page - PAGE))))
    at = here(session)
    if at.paragraph - 1 not in session.document.part(at.part):
        return turn.say("This is the first paragraph of its part.")
    return told(turn.at(_standing(session, Place(at.part, at.paragraph - 1))))


def _standing(session: Session, place: Place) -> Session:
    return session.scrolled(session.part, place)


def _find(turn: Turn, phrase: str) -> Turn:
    session = turn.session
    if not phrase:
        return turn.say("Type what to find behind the /.")
    found = finding.finding(session, phrase, view(session))
    if not found.find.hits:
        return turn.say(f"{found.message[0].upper()}{found.message[1:]}.")
    return told(turn.at(found.came_from(session)))


def _signatories(turn: Turn, query: str) -> Turn:
    people = people_pane(turn.session.document)
    if people is None:
        return turn.say("This document lists no signatories.")
    return told(turn.at(turn.session.go_to_pane(people).asked(Listing(query))))


def _go_to(turn: Turn, address: str) -> Turn:
    moved = going.go_to(turn.session, address)
    return _noticed(turn, moved) if moved.message else told(turn.at(moved))


def _subject(turn: Turn) -> Place:
    """What a mark or a note is put on."""
    person = current_person(turn) if is_list(turn.session) else None
    if person is not None:
        return person.at
    lit = stops.lit_on(turn.session, view(turn.session))
    return lit.at if lit is not None else here(turn.session)


def _mark(turn: Turn, letter: str) -> Turn:
    return _noticed(turn, marking.marked_at(turn.session, letter, _subject(turn)))


def _go_to_mark(turn: Turn, letter: str) -> Turn:
    return told(turn.at(marking.go_to_mark(turn.session, letter)))


def _note(turn: Turn, text: str) -> Turn:
    return _noticed(turn, marking.noted(turn.session, _subject(turn), text))


def _noticed(turn: Turn, session: Session) -> Turn:
    """With what a move says, without reading the paragraph again."""
    said = session.message.removesuffix(".")
    return replace(turn, session=session.said("")).say(f"{said[:1].upper()}{said[1:]}.")


def _help(turn: Turn, _: str) -> Turn:
    names = ((" or ".join(name or "Enter" for name in verb.names), verb.does) for verb in VERBS)
    lines = (f"{name}  {does}" for name, does in names)
    return turn.say("a number  choose what was printed with it", *lines)


def _quit(turn: Turn, _: str) -> Turn:
    return replace(turn, over=True)


VERBS = (
    Verb(("", "next", "j"), "read the next paragraph, or the next page of the list", _read_on),
    Verb(("before", "k"), "read the paragraph before", _read_before),
    Verb(("again", "."), "read this paragraph again", lambda turn, _: told(turn)),
    Verb(("follow", "f"), "go to the other end of the link you are at", _move(stops.follow)),
    Verb(("]",), "go to the next link", _move(stops.next_stop)),
    Verb(("[",), "go to the link before", _move(stops.previous_stop)),
    Verb(("back", "b"), "go back", _move(lambda session, _: session.retrace(-1))),
    Verb(("forward", "L"), "go forward again", _move(lambda session, _: session.retrace(1))),
    Verb(("find", "/"), "find the words behind it", _find),
    Verb(("n",), "go to the next place where they stand", _move(finding.next_hit)),
    Verb(("N",), "go to the place before", _move(finding.previous_hit)),
    Verb(("signatories", "s"), "list who signed, or find the name behind it", _signatories),
    Verb(("parts", "o"), "list the parts", lambda turn, _: parts(turn)),
    Verb(("go", ":"), "go to a place such as letter:3 or 50%", _go_to),
    Verb(("mark", "m"), "set the mark of the letter behind it", _mark),
    Verb(("'",), "go to the mark of the letter behind it; '' where you were before", _go_to_mark),
    Verb(("note", "a"), "note the words behind it on this paragraph", _note),
    Verb(("notes", "M"), "list marks and notes", lambda turn, _: remarks(turn)),
    Verb(("cite", "y"), "print this paragraph's citation", lambda turn, _: cited(turn)),
    Verb(("help", "?"), "list the verbs", _help),
    Verb(("quit", "q"), "leave", _quit),
)
"""All of them, in the order in which help lists them."""


def _prefixes() -> Iterator[tuple[str, Act]]:
    for verb in VERBS:
        yield from ((name, verb.act) for name in verb.names if name in {"/", ":", "'"})


_PREFIXES = dict(_prefixes())
"""Verbs that what they act on may follow without a space."""
