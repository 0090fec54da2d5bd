"""A signatory's card: all that the document says about one line of the list."""

from __future__ import annotations

from reader.document.model import Document, PartKind, Place, Signatory
from reader.search.phrases import find_phrase
from reader.search.words import FieldName
from reader.session.register import Register


def card(document: Document, register: Register | None, person: Signatory) -> list[str]:
    """The card's lines, each a sentence or a field; nothing that the document does not say.

    Without a register nothing is said of other lines.
    """
    lines = [person.raw, f"name: {person.name}"]
    if person.place:
        lines.append(f"place: {person.place}{_more(register, FieldName.PLACE, person.place)}")
    if person.role:
        lines.append(f"role: {person.role}{_more(register, FieldName.ROLE, person.role)}")
    for line in register.duplicates.of(person.number - 1) if register else ():
        other = document.signatories[line]
        lines.append(f"may be the same as no. {other.number}: {other.raw}")
    lines += [f"named in {place}" for place in _mentions(document, person)]
    return lines


def _more(register: Register | None, field: FieldName, text: str) -> str:
    """How many other lines have the same place or role, however it is spelt."""
    if register is None:
        return ""
    others = len(register.index.facets.lines(field, text) or (text,)) - 1
    return f" ({others:,} more with this {field.name.lower()})" if others else ""


def _mentions(document: Document, person: Signatory) -> list[Place]:
    """The paragraphs outside the lists in which the whole name stands."""
    found = (Place(place.part, place.paragraph) for place in find_phrase(document, person.name))
    texts = {part.name for part in document.parts if part.kind is not PartKind.SIGNATORIES}
    return list(dict.fromkeys(place for place in found if place.part in texts))
