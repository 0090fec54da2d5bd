"""The places and the roles of a list, each with who has it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from reader.document.model import Signatory
from reader.search.folded import folded_words
from reader.search.spellings import gathered
from reader.search.titles import OFFICES, SYNONYMS
from reader.search.words import FieldName

_ITEMS = re.compile(r"\s*[,;/]\s*")


class Facet(NamedTuple):
    """One place or role, in all its spellings."""

    label: str
    """Its commonest spelling."""
    lines: tuple[int, ...]
    """Positions in the list, from 0, of those who have it."""
    spellings: tuple[tuple[str, int], ...]
    """Each spelling with how often it occurs, the commonest first."""

    @property
    def count(self) -> int:  # type: ignore[override]  # not the tuple's
        """How many lines have it."""
        return len(self.lines)

    @property
    def query(self) -> str:
        """The words of the label as they go into a query."""
        return self.label.replace('"', " ")


class Facets:
    """The places and roles of a list, gathered when they are asked for."""

    def __init__(self, signatories: Sequence[Signatory]) -> None:
        self._signatories = signatories

    @cached_property
    def places(self) -> tuple[Facet, ...]:
        """The places, the one of most lines first."""
        lines_of: dict[str, list[int]] = defaultdict(list)
        for line, signatory in enumerate(self._signatories):
            if signatory.place.strip():
                lines_of[" ".join(signatory.place.split())].append(line)
        return _facets(lines_of)

    @cached_property
    def roles(self) -> tuple[Facet, ...]:
        """The roles, also those said by a title of the name; the one of most lines first."""
        lines_of: dict[str, list[int]] = defaultdict(list)
        for line, signatory in enumerate(self._signatories):
            for role in dict.fromkeys(_roles(signatory)):
                lines_of[role].append(line)
        return _facets(lines_of, office=True)

    def lines(self, field: FieldName, label: str) -> frozenset[int] | None:
        """Who has the place or role of which `label` is a spelling; nothing if it is none."""
        return self._spelt[field].get(folded_words(label))

    @cached_property
    def _spelt(self) -> dict[FieldName, dict[tuple[str, ...], frozenset[int]]]:
        tables: dict[FieldName, dict[tuple[str, ...], frozenset[int]]] = {FieldName.NAME: {}}
        for field, facets in ((FieldName.PLACE, self.places), (FieldName.ROLE, self.roles)):
            tables[field] = {}
            for facet in reversed(facets):
                for spelling, _ in facet.spellings:
                    tables[field][folded_words(spelling)] = frozenset(facet.lines)
        return tables


def _roles(signatory: Signatory) -> Iterator[str]:
    for item in _ITEMS.split(signatory.role):
        if folded_words(item):
            yield " ".join(item.split())
    for chunk in signatory.name.split():
        word = chunk.strip(".,()")
        if word.casefold() in OFFICES:
            yield word


def _facets(lines_of: dict[str, list[int]], *, office: bool = False) -> tuple[Facet, ...]:
    counts = {text: len(lines) for text, lines in lines_of.items()}
    groups = gathered(counts)
    if office:
        groups = _by_office(groups, counts)
    facets = [
        Facet(
            group[0],
            tuple(sorted({line for text in group for line in lines_of[text]})),
            tuple((text, counts[text]) for text in group),
        )
        for group in groups
    ]
    return tuple(sorted(facets, key=lambda facet: (-facet.count, facet.label.casefold())))


def _by_office(groups: list[list[str]], counts: dict[str, int]) -> list[list[str]]:
    """Groups that name one office, which is also a title, made one: city councillor, Cllr."""
    merged: dict[str | int, list[str]] = defaultdict(list)
    for index, group in enumerate(groups):
        merged[_office(group[0]) or index] += group
    return [
        sorted(group, key=lambda text: (len(folded_words(text)) > 1, -counts[text]))
        if isinstance(key, str)
        else group
        for key, group in merged.items()
    ]


def _office(role: str) -> str:
    """The office a role is, if it is one that is also a title: by its last word."""
    words = folded_words(role)
    if not words or words[-1] not in OFFICES:
        return ""
    return min({words[-1]} | SYNONYMS.get(words[-1], frozenset()))
