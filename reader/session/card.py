"""A signatory's card: all that the document says about one line of the list."""

from __future__ import annotations

from reader.document.model import Document, Signatory
from reader.search.words import FieldName
from reader.session.naming import places_naming
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
    named = dict.fromkeys(str(place) for place in places_naming(document, person))
    return lines + [f"named in {paragraph}" for paragraph in named]


def _more(register: Register | None, field: FieldName, text: str) -> str:
    """How many other lines have the same place or role, however it is spelt."""
    if register is None:
        return ""
    others = register.sharing(field, text) - 1
    return f" ({others:,} more with this {field.name.lower()})" if others > 0 else ""
