"""From a signatory to where the texts name them, and from such a name to the line of the list."""

from __future__ import annotations

from reader.document.mentions import named_in
from reader.document.model import Document, Mention, Place, Signatory, Span
from reader.session.page import View
from reader.session.session import Session
from reader.session.stops import lit_on
from reader.session.trail import Lit


def places_naming(document: Document, person: Signatory) -> tuple[Place, ...]:
    """Where the texts name a signatory, in reading order."""
    return named_in(document)(person)


def mention_at(document: Document, place: Place) -> Mention | None:
    """The name of a signatory that `place` touches."""
    if place.span == Span(0, 0):
        return None
    return next((mention for mention in document.mentions if _touch(mention.at, place)), None)


def people_named(document: Document, place: Place) -> tuple[Signatory, ...]:
    """The signatories whom the paragraph at `place` names, in its order."""
    here = (place.part, place.paragraph)
    return tuple(
        document.signatories[number - 1]
        for at, number in document.mentions
        if (at.part, at.paragraph) == here
    )


def _touch(name: Place, place: Place) -> bool:
    same = (name.part, name.paragraph) == (place.part, place.paragraph)
    return same and name.span.start < place.span.end and place.span.start < name.span.end


def person_at(session: Session, view: View) -> Signatory | None:
    """The signatory whose name is lit on the screen."""
    lit = lit_on(session, view)
    if lit is None or lit.stop is not None:
        return None
    mention = mention_at(session.document, lit.at)
    return session.document.signatories[mention.signatory - 1] if mention else None


def next_name(session: Session, view: View) -> Session:
    """Light the next name of a signatory in the texts, around the end."""
    names = session.document.mentions
    if not names:
        return session.said("the texts name no signatory")
    order, lit = session.document.order, lit_on(session, view)
    if lit is None:
        here = (session.document.index(session.part), view.first[0], view.first[1] - 1)
    else:
        here = order(lit.at)
    after = next((mention.at for mention in names if order(mention.at) > here), names[0].at)
    return session.light(Lit(after))._replace(message="")


def to_texts(session: Session, person: Signatory) -> Session:
    """Go to where the texts first name a signatory; if none does, the card is closed."""
    places = places_naming(session.document, person)
    return session.jump(places[0], Lit(places[0])) if places else session.closed()


def to_list(session: Session, person: Signatory) -> Session:
    """Go to the line of a signatory in the list."""
    return session.jump(person.at, Lit(person.at))


def describe(session: Session, person: Signatory, at: Place) -> str:
    """A lit name in words: `name 2/5  signatory 12: Ana Ribeiro, Leith`."""
    names = [mention.at for mention in session.document.mentions]
    number = next((n for n, name in enumerate(names, start=1) if _touch(name, at)), 0)
    return f"name {number}/{len(names)}  signatory {person.number:,}: {person.raw}"
