"""Tables of signatories: which column holds the name, and what the others hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.blocks import Line
from reader.document.entries import Entry, fields_of, parse
from reader.document.indexed import turned
from reader.document.names import is_person
from reader.document.roles import place_and_role
from reader.text.folding import fold

_NAME = frozenset(
    "name names nom nombre nome naam namn navn signatory signataire firmante signer".split()
)
_FIRST = frozenset("first given forename prenom vorname voornaam prenome fornavn".split())
_LAST = frozenset(
    "last family surname nachname familienname apellido apellidos cognome sobrenome".split()
)
_ROLE = frozenset(
    "role title position occupation profession job function fonction titre beruf funktion cargo"
    " profesion ruolo professione funcao about description".split()
)
_PLACE = frozenset(
    "place city town country location affiliation organisation organization institution"
    " university company employer constituency branch ville pays lieu organisme etablissement"
    " ort stadt land organisation institution ciudad pais organizacion institucion afiliacion"
    " citta paese istituzione cidade".split()
)
_HEADS = (
    _NAME
    | _FIRST
    | _LAST
    | _ROLE
    | _PLACE
    | frozenset("no nr num number nummer numero date datum fecha data email mail".split())
)


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table by what they hold, each counted from 0."""

    names: tuple[int, ...]
    """The columns that make up the name, in the order to read them."""
    roles: frozenset[int]
    places: frozenset[int]

    @classmethod
    def of(cls, text: str, rows: Sequence[Line], header: Sequence[str] = ()) -> Table:
        """The columns as the header names them, or as the cells of `rows` tell."""
        heads = [set(fold(cell).split()) for cell in header]
        first = [n for n, words in enumerate(heads) if words & _FIRST]
        last = [n for n, words in enumerate(heads) if words & _LAST]
        if first and last:
            names: tuple[int, ...] = (first[0], last[0])
        else:
            named = [n for n, words in enumerate(heads) if words & _NAME and not words & _PLACE]
            names = (named[0] if named else _column_of_people(text, rows),)
        return cls(
            names,
            frozenset(n for n, words in enumerate(heads) if words & _ROLE) - set(names),
            frozenset(n for n, words in enumerate(heads) if words & _PLACE) - set(names),
        )

    def name(self, text: str, row: Line) -> str:
        """The name cells of `row`; all of it if it has none."""
        cells = cells_of(text, row)
        return " ".join(cells[n] for n in self.names if n < len(cells)) or row.text

    def entry(self, text: str, row: Line) -> Entry:
        """The fields of `row`."""
        cells = cells_of(text, row)
        entry = parse(turned(self.name(text, row)))
        roles = [cells[n] for n in sorted(self.roles) if n < len(cells)]
        places = [cells[n] for n in sorted(self.places) if n < len(cells)]
        known = {*self.names, *self.roles, *self.places}
        others = [
            field
            for n, cell in enumerate(cells)
            if n not in known and any(map(str.isalpha, cell))
            for field in fields_of(cell)
        ]
        place, role = place_and_role(others)
        return Entry(
            entry.name,
            ", ".join(filter(None, (entry.place, *places, place))),
            ", ".join(filter(None, (entry.role, *roles, role))),
        )


def cells_of(text: str, row: Line) -> list[str]:
    """The cells of a row, or the line as one cell."""
    return [cell.of(text) for cell in row.block.cells] or [row.text]


def names_columns(text: str, row: Line) -> bool:
    """Whether every cell of `row` is the head of a column, and one of them that of the names."""
    cells = cells_of(text, row)
    heads = [set(fold(cell).split()) for cell in cells if any(map(str.isalpha, cell))]
    if len(row.block.cells) < 2 or any(len(words) > 4 for words in heads):
        return False
    named = any(words & (_NAME | _FIRST | _LAST) for words in heads)
    return named and all(words & _HEADS for words in heads)


def _column_of_people(text: str, rows: Sequence[Line]) -> int:
    """The column with most persons in it; the first of equal ones."""
    counts: dict[int, int] = {0: 0}
    for row in rows:
        for n, cell in enumerate(cells_of(text, row)):
            counts[n] = counts.get(n, 0) + is_person(parse(cell).name)
    return max(counts, key=lambda n: (counts[n], -n))
