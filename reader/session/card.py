"""A signatory's card: all that the document says about one line of the list."""

from __future__ import annotations

from reader.document.model import Document, PartKind, Place, Signatory
from reader.search.phrases import find_phrase
from reader.text.folding import fold


def card(document: Document, person: Signatory) -> list[str]:
    """The card's lines, each a sentence or a field; nothing that the document does not say."""
    lines = [person.raw, f"name: {person.name}"]
    for label, value, field in (
        ("place", person.place, "place"),
        ("role", person.role, "role"),
    ):
        if value:
            others = _others(document, person, field)
            same = f" ({others} more with this {label})" if others else ""
            lines.append(f"{label}: {value}{same}")
    lines += [
        f"may be the same as no. {other.number}: {other.raw}" for other in _same(document, person)
    ]
    lines += [f"named in {place}" for place in _mentions(document, person)]
    return lines


def _others(document: Document, person: Signatory, field: str) -> int:
    """How many other lines have the same value in a field, up to folding."""
    value = fold(getattr(person, field))
    return sum(fold(getattr(other, field)) == value for other in document.signatories) - 1


def _same(document: Document, person: Signatory) -> list[Signatory]:
    """Other lines with the same name, up to folding."""
    name = fold(person.name)
    return [
        other
        for other in document.signatories
        if other.number != person.number and fold(other.name) == name
    ]


def _mentions(document: Document, person: Signatory) -> list[Place]:
    """The paragraphs outside the lists in which the whole name stands."""
    found = (Place(place.part, place.paragraph) for place in find_phrase(document, person.name))
    texts = {part.name for part in document.parts if part.kind is not PartKind.SIGNATORIES}
    return list(dict.fromkeys(place for place in found if place.part in texts))
