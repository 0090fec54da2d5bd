"""The ways to take a query of plain words."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice, pairwise, product
from typing import NamedTuple

from reader.search.likeness import EVERYWHERE, IN_NAMES
from reader.search.postings import Postings
from reader.search.query import Clause, Term
from reader.search.titles import OFFICES, TITLES
from reader.search.words import FieldName, query_words, word_set

_STOP_WORDS = word_set("a an and at de du et for from i in la of on the to u und upon von y")
_OPTIONAL_PENALTY = 0.03
_RESPACED_PENALTY = 0.02
_MOST_READINGS = 16
_MOST_WORDS = 40
"""Words of a query that are read; hardly a line has more."""
_SPLIT_FROM = 6
"""Letters of a word from which it may be two written together."""
_SHORTEST_PART = 2
_SHORTEST_HALF = 4
_LONGEST_JOINED = 30
_MOST_HALF_KNOWN = 4
_SHORT_PART = 3


class QueryWord(NamedTuple):
    """A word of a query, folded, and the fields in which it is looked for."""

    text: str
    fields: tuple[FieldName, ...] = EVERYWHERE


class Reading(NamedTuple):
    """One way to take a query: its words, and what it costs to take it so."""

    words: tuple[QueryWord, ...]
    penalty: float = 0.0
    names_only: bool = False
    """Whether every word must be in the name."""
    forgiving: bool = True
    """Whether slips in it are forgiven as well."""


def as_typed(clauses: Iterable[Clause]) -> tuple[Reading, ...]:
    """Clauses of plain terms word by word, once for each way to choose among their terms.

    What has a hyphen or an umlaut is read in its other spellings too.
    """
    choices = []
    for clause in clauses:
        ways = [
            tuple(QueryWord(word, _fields(term, word)) for word in words)
            for term in clause
            for words in query_words(term.text)
        ]
        if ways:
            choices.append(ways)
    if not choices:
        return ()
    spelt = islice(product(*choices[:_MOST_WORDS]), _MOST_READINGS)
    return tuple(Reading(tuple(chain.from_iterable(parts))[:_MOST_WORDS]) for parts in spelt)


def _fields(term: Term, word: str) -> tuple[FieldName, ...]:
    if term.field is None:
        return EVERYWHERE
    # An office is a role also where it is said as the title of the name.
    if term.field is FieldName.ROLE and word in OFFICES:
        return (FieldName.NAME, FieldName.ROLE)
    return (term.field,)


def otherwise(reading: Reading, postings: Postings) -> tuple[Reading, ...]:
    """The same query without its titles and small words, or with its spaces elsewhere."""
    return tuple(
        islice((*_without_optional(reading), *_respaced(reading, postings)), _MOST_READINGS)
    )


def half_known(reading: Reading, postings: Postings) -> tuple[Reading, ...]:
    """The same letters in two words of which the list has one: a slip hit the space between."""
    text = "".join(word.text for word in reading.words)
    if not _SPLIT_FROM <= len(text) <= _LONGEST_JOINED or len(reading.words) > 2:
        return ()
    halves = [
        (text[:cut], text[cut:]) for cut in range(_SHORTEST_HALF, len(text) - _SHORTEST_HALF + 1)
    ]
    known = [
        (max(len(half) for half in pair if postings.has(half)), pair)
        for pair in halves
        if any(map(postings.has, pair))
    ]
    known.sort(reverse=True)
    return tuple(
        Reading((QueryWord(left, IN_NAMES), QueryWord(right, IN_NAMES)))
        for _, (left, right) in known[:_MOST_HALF_KNOWN]
    )


def _without_optional(reading: Reading) -> Iterator[Reading]:
    for optional in (_STOP_WORDS, TITLES | _STOP_WORDS):
        words = tuple(word for word in reading.words if word.text not in optional)
        dropped = len(reading.words) - len(words)
        if words and dropped:
            yield Reading(
                words, _OPTIONAL_PENALTY * dropped, names_only=optional is not _STOP_WORDS
            )


def _respaced(reading: Reading, postings: Postings) -> Iterator[Reading]:
    words = reading.words
    for place, (left, right) in enumerate(pairwise(words)):
        if len(right.text) < _SHORTEST_PART:
            continue
        joined = left.text + right.text
        short = min(len(left.text), len(right.text)) <= _SHORT_PART
        if left.fields == right.fields and (short or postings.first_beginning(joined) is not None):
            parts = (*words[:place], QueryWord(joined, left.fields), *words[place + 2 :])
            yield Reading(parts, _RESPACED_PENALTY)
    for place, (text, fields) in enumerate(words):
        if not _SPLIT_FROM <= len(text) <= _LONGEST_JOINED:
            continue
        for cut in range(_SHORTEST_PART, len(text) - 1):
            split = (QueryWord(text[:cut], fields), QueryWord(text[cut:], fields))
            if all(postings.has(part.text) for part in split):
                parts = (*words[:place], *split, *words[place + 1 :])
                yield Reading(parts, _RESPACED_PENALTY, forgiving=False)
