"""The query language: plain words, and the operators that users of `fzf` know.

| typed              | means                                             |
|--------------------|---------------------------------------------------|
| `khan slough`      | both, in any order                                |
| `'khan`            | exactly that word; where none is, those letters   |
| `^mar` `khan$`     | the name begins, the name or the line ends so     |
| `!khan`            | not a line with a word that begins so             |
| `khan | malik`     | one or the other                                  |
| `place:slough`     | in that field (`name`, `place`, `role`)           |
| `place:"Hodge Hill"` | the place itself, in all its spellings          |
"""

import re
from enum import Enum
from typing import NamedTuple

from reader.search.romanising import romanised
from reader.search.words import FieldName

_TOKEN = re.compile(r'[^\s"]*"[^"]*"?\S*|\S+')
_FIELD = re.compile("(name|place|role):", re.IGNORECASE)


class Kind(Enum):
    """How a term is meant."""

    PLAIN = "{}"
    EXACT = "exactly “{}”"
    BEGINS = "begins with “{}”"
    ENDS = "ends with “{}”"
    WHOLE = "is “{}”"
    """From beginning to end, or one of the gathered spellings of a place or role."""


class Term(NamedTuple):
    """What is asked of a line, in one of its fields or in any."""

    text: str
    kind: Kind = Kind.PLAIN
    field: FieldName | None = None
    negated: bool = False

    def __str__(self) -> str:
        said = self.kind.value.format(self.text)
        if self.field is not None:
            said = (
                f"{self.field.name.lower()} {said}"
                if self.kind is not Kind.PLAIN
                else (f"{self.field.name.lower()}: {said}")
            )
        return f"not {said}" if self.negated else said

    @property
    def is_plain(self) -> bool:
        """Whether the term is a word to be ranked by, which slips are forgiven."""
        return self.kind is Kind.PLAIN and not self.negated


Clause = tuple[Term, ...]
"""Terms of which a line must answer one."""


class Query(NamedTuple):
    """Clauses, all of which a line must answer."""

    clauses: tuple[Clause, ...]

    @property
    def is_plain(self) -> bool:
        """Whether the query is nothing but words."""
        return all(
            len(clause) == 1 and clause[0].is_plain and clause[0].field is None
            for clause in self.clauses
        )

    @property
    def understood(self) -> str:
        """The query in words, where it is more than plain words; otherwise empty."""
        if self.is_plain:
            return ""
        return ", ".join(" or ".join(map(str, clause)) for clause in self.clauses)


def parse(text: str) -> Query:
    """Read a query. What is typed of an operator so far, and nothing more, asks nothing."""
    clauses: list[list[Term]] = []
    joined = False
    for typed in _TOKEN.findall(text):
        if typed == "|":
            joined = bool(clauses)
            continue
        term = _term(typed)
        if term is None:
            continue
        if joined:
            clauses[-1].append(term)
        else:
            clauses.append([term])
        joined = False
    return Query(tuple(map(tuple, clauses)))


def _term(token: str) -> Term | None:
    rest = token
    negated = len(rest) > 1 and rest.startswith("!")
    rest = rest[negated:]
    field = None
    match = _FIELD.match(rest)
    if match:
        field = FieldName[match.group(1).upper()]
        rest = rest[match.end() :]
    kind, rest = _kind(rest, field)
    if not romanised(rest):
        return None
    return Term(rest, kind, field, negated)


def _kind(text: str, field: FieldName | None) -> tuple[Kind, str]:
    if text.startswith('"'):
        return Kind.WHOLE if field is not None else Kind.EXACT, text.strip('"')
    if text.startswith("'"):
        return Kind.EXACT, text[1:].strip('"')
    begins, ends = text.startswith("^"), text.endswith("$")
    text = text[begins : len(text) - ends]
    if begins and ends:
        return Kind.WHOLE, text.strip('"')
    if begins or ends:
        return Kind.BEGINS if begins else Kind.ENDS, text.strip('"')
    return Kind.PLAIN, text
