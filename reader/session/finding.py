"""Moving along the hits of a phrase looked for in the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from reader.document.model import Document, Place, Span
from reader.search.patterns import PatternError, find_pattern, find_pattern_in_text
from reader.search.phrases import find_in_text, find_phrase
from reader.session.citing import signatory_at
from reader.session.history import PATTERN, History
from reader.session.page import View
from reader.session.session import Find, Session
from reader.session.stops import lit_on
from reader.session.trail import Lit

_WORD = re.compile(r"\w(?:[\w'’-]*\w)?")


def sought(
    document: Document,
    phrase: str,
    *,
    pattern: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> Find:
    """Where a phrase or a regular expression stands, or what is wrong with it.

    Once `cancelled` says so the answer is not wanted any more, and not whole.
    """
    look = find_pattern if pattern else find_phrase
    try:
        return Find(phrase, look(document, phrase, cancelled), pattern)
    except PatternError as error:
        return Find(phrase, (), pattern, wrong=str(error))


def finding(session: Session, phrase: str, view: View, *, pattern: bool = False) -> Session:
    """Look for `phrase` in all parts, and light the first hit as `found` does."""
    return found(session, sought(session.document, phrase, pattern=pattern), view)


def found(session: Session, find: Find, view: View) -> Session:
    """Light the first hit from the screen's top on, or say why there is none."""
    session = session._replace(find=find, message="")
    if not find.hits:
        return session._replace(lit=None, message=find.wrong or _missing(find.phrase))
    start = (session.document.index(session.part), *view.first)
    index = bisect_left(find.hits, start, key=session.document.order)
    return _reach(session, find.hits[index % len(find.hits)])


def kept(session: Session, origin: Session) -> Session:
    """What was found from `origin` on is to stay; nothing found leaves the origin as it was."""
    line = PATTERN * session.find.pattern + session.find.phrase
    phrases = History(origin.phrases).looked_for(line).phrases
    if session.find.hits:
        return session._replace(phrases=phrases).came_from(origin)
    return origin._replace(phrases=phrases, message=session.message)


def everywhere(session: Session, at: Place, find: Find) -> Session:
    """Light the next place after `at` where the words stand that are at it, which `find` found."""
    sought_here = session._replace(find=find, selection=None)
    found_there = kept(_step(sought_here, session.document.order(at), 1), session)
    words = words_at(session.document, at)
    return found_there.said(f"nowhere else: {words}") if len(find.hits) == 1 else found_there


def sieved(session: Session) -> Session:
    """Of the texts only the paragraphs with a hit are shown; again: all."""
    if not (session.find.hits or session.sieved):
        return session.said(_missing(session.find.phrase) or "/ finds a phrase")
    goal = session.lit.at if session.lit else None
    find = session.find._replace(dim=False)
    said = "all paragraphs" if session.sieved else "only paragraphs with a hit: & shows all"
    return session._replace(find=find, goal=goal, sieved=not session.sieved, message=said)


def next_hit(session: Session, view: View) -> Session:
    """Light the hit after the lit place or the top of the screen, around the end."""
    return _step(session, _here(session, view), 1)


def previous_hit(session: Session, view: View) -> Session:
    """Light the hit before the lit place or the top of the screen, around the start."""
    return _step(session, _here(session, view), -1)


def spans_in(find: Find, text: str) -> tuple[Span, ...]:
    """What is lit of a line that is made of a signatory's name, place or role."""
    if find.dim or find.wrong:
        return ()
    look = find_pattern_in_text if find.pattern else find_in_text
    return look(text, find.phrase)


def words_at(document: Document, place: Place) -> str:
    """What is looked for elsewhere: the words of a place, of a signatory the name, else a word."""
    person = signatory_at(document, place)
    if person is not None and place.span == Span(0, 0):
        return person.name
    text = document.part(place.part)[place.paragraph].text
    if place.span != Span(0, 0):
        return place.span.of(text)
    found = _WORD.search(text)
    return found[0] if found else ""


def _missing(phrase: str) -> str:
    return f"not found: {phrase}" if phrase.strip() else ""


def _here(session: Session, view: View) -> tuple[int, int, int]:
    lit = lit_on(session, view)
    if lit is not None:
        return session.document.order(lit.at)
    return (session.document.index(session.part), *view.first)


def _step(session: Session, here: tuple[int, int, int], step: int) -> Session:
    """Light the hit after or before a place in reading order, around the end."""
    hits, order = session.find.hits, session.document.order
    if not hits:
        return session.said(_missing(session.find.phrase) or "/ finds a phrase")
    after = step > 0
    index = (bisect_right if after else bisect_left)(hits, here, key=order) - (not after)
    if 0 <= index < len(hits):
        return _reach(session, hits[index])
    wrapped = "from the top again" if after else "from the end again"
    return _reach(session, hits[0 if after else -1]).said(wrapped)


def _reach(session: Session, hit: Place) -> Session:
    find = session.find._replace(dim=False)
    return session._replace(find=find).light(Lit(hit))._replace(message="")
