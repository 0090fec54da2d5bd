"""Moving along the hits of a phrase looked for in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

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


def sought(document: Document, phrase: str, *, pattern: bool = False) -> Find:
    """Where a phrase or a regular expression stands; raises `PatternError`."""
    hits = find_pattern(document, phrase) if pattern else find_phrase(document, phrase)
    return Find(phrase, hits, pattern)


def finding(session: Session, phrase: str, view: View, *, pattern: bool = False) -> Session:
    """Look for `phrase` in all parts and light the first hit from the screen's top on.

    A pattern may be one that is not finished: then what is wrong with it is said.
    """
    try:
        find = sought(session.document, phrase, pattern=pattern)
    except PatternError as error:
        find = Find(phrase, (), pattern, wrong=str(error))
        return replace(session, find=find, lit=None, message=find.wrong)
    hits = find.hits
    session = replace(session, find=find, message="")
    if not hits:
        return replace(session, lit=None, message=_missing(phrase))
    start = (session.document.index(session.part), *view.first)
    hit = next((hit for hit in hits if session.document.order(hit) >= start), hits[0])
    return _reach(session, hit)


def kept(session: Session, origin: Session) -> Session:
    """What was found from `origin` on is to stay; nothing found leaves the origin as it was."""
    line = PATTERN * session.find.pattern + session.find.phrase
    phrases = History(origin.phrases).looked_for(line).phrases
    if session.find.hits:
        return replace(session, phrases=phrases).came_from(origin)
    return replace(origin, phrases=phrases, message=session.message)


def everywhere(session: Session, at: Place) -> Session:
    """Light the next place after `at` where the same words stand, whatever their case."""
    words = words_at(session.document, at)
    find = sought(session.document, words.lower())
    here = session.document.order(at)
    found = replace(session, find=find, selection=None)
    after = (hit for hit in find.hits if session.document.order(hit) > here)
    found = kept(_step(found, next(after, None), around=0), session)
    return found.said(f"nowhere else: {words}") if len(find.hits) == 1 else found


def sieved(session: Session) -> Session:
    """Of the texts only the paragraphs with a hit are shown; again: all."""
    if not (session.find.hits or session.sieved):
        return session.said(_missing(session.find.phrase) or "/ finds a phrase")
    goal = session.lit.at if session.lit else None
    find = replace(session.find, dim=False)
    said = "all paragraphs" if session.sieved else "only paragraphs with a hit: & shows all"
    return replace(session, find=find, goal=goal, sieved=not session.sieved, message=said)


def next_hit(session: Session, view: View) -> Session:
    """Light the hit after the lit place or the top of the screen, around the end."""
    here = _here(session, view)
    after = (hit for hit in session.find.hits if session.document.order(hit) > here)
    return _step(session, next(after, None), around=0)


def previous_hit(session: Session, view: View) -> Session:
    """Light the hit before the lit place or the top of the screen, around the start."""
    here = _here(session, view)
    before = (hit for hit in reversed(session.find.hits) if session.document.order(hit) < here)
    return _step(session, next(before, None), around=-1)


def hit_number(session: Session) -> int:
    """The number of the lit hit among all hits, from 1; 0 if no hit is lit."""
    lit = session.lit
    if lit is None or lit.stop is not None or lit.at not in session.find.hits:
        return 0
    return session.find.hits.index(lit.at) + 1


def hits_by_part(find: Find) -> Mapping[str, int]:
    """How many hits stand in each part that has any, in reading order."""
    return Counter(hit.part for hit in find.hits)


def paragraphs_with_hits(find: Find, part: str) -> tuple[int, ...]:
    """The numbers of the paragraphs of a part in which a hit stands, rising."""
    return tuple(dict.fromkeys(hit.paragraph for hit in find.hits if hit.part == part))


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


def _step(session: Session, hit: Place | None, *, around: int) -> Session:
    if not session.find.hits:
        return session.said(_missing(session.find.phrase) or "/ finds a phrase")
    if hit is not None:
        return _reach(session, hit)
    wrapped = "from the top again" if around == 0 else "from the end again"
    return _reach(session, session.find.hits[around]).said(wrapped)


def _reach(session: Session, hit: Place) -> Session:
    find = replace(session.find, dim=False)
    return replace(replace(session, find=find).light(Lit(hit)), message="")
