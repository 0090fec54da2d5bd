"""The ways to take a query of plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise, product

from reader.search.postings import Postings
from reader.search.titles import TITLES
from reader.search.words import query_words, word_set

_STOP_WORDS = word_set("a an and at de du et for from i in la of on the to u und upon von y")
_OPTIONAL_PENALTY = 0.03
_RESPACED_PENALTY = 0.02
_MOST_READINGS = 8
_SPLIT_FROM = 6
"""Letters of a word from which it may be two written together."""
_SHORTEST_PART = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a query: its words, and what it costs to take it so."""

    words: tuple[str, ...]
    penalty: float = 0.0
    names_only: bool = False
    """Whether every word must be in the name."""
    forgiving: bool = True
    """Whether slips in it are forgiven as well."""


def as_typed(query: str) -> tuple[Reading, ...]:
    """The query word by word; what has a hyphen or an umlaut also in its other spellings."""
    chunks = [options for chunk in query.split() if (options := query_words(chunk))]
    if not chunks:
        return ()
    spelt = islice(product(*chunks), _MOST_READINGS)
    return tuple(Reading(tuple(word for words in parts for word in words)) for parts in spelt)


def otherwise(reading: Reading, postings: Postings) -> tuple[Reading, ...]:
    """The same query without its titles and small words, or with its spaces elsewhere."""
    return tuple(
        islice((*_without_optional(reading), *_respaced(reading, postings)), _MOST_READINGS)
    )


def _without_optional(reading: Reading) -> Iterator[Reading]:
    for optional in (_STOP_WORDS, TITLES | _STOP_WORDS):
        words = tuple(word for word in reading.words if word not in optional)
        dropped = len(reading.words) - len(words)
        if words and dropped:
            yield Reading(
                words, _OPTIONAL_PENALTY * dropped, names_only=optional is not _STOP_WORDS
            )


def _respaced(reading: Reading, postings: Postings) -> Iterator[Reading]:
    words = reading.words
    for place, (left, right) in enumerate(pairwise(words)):
        joined = left + right
        short = min(len(left), len(right)) <= 3
        if short or postings.first_beginning(joined) is not None:
            yield Reading((*words[:place], joined, *words[place + 2 :]), _RESPACED_PENALTY)
    for place, word in enumerate(words):
        for cut in range(_SHORTEST_PART, len(word) - 1) if len(word) >= _SPLIT_FROM else ():
            left, right = word[:cut], word[cut:]
            if postings.has(left) and postings.has(right):
                parts = (*words[:place], left, right, *words[place + 1 :])
                yield Reading(parts, _RESPACED_PENALTY, forgiving=False)
