"""The lines that hold all words of a query, found in the postings of the words."""

from collections.abc import Callable, Container, Sequence
from itertools import chain
from typing import NamedTuple

from reader.search.likeness import IN_NAMES, Tier
from reader.search.matching import Cancelled, WordMatcher
from reader.search.postings import Postings, initial
from reader.search.words import FieldName

_READING_COST = 150
"""How many postings are gathered in the time in which one line is read."""
_MOST_NEAR = 10_000

Reader = Callable[[int, WordMatcher, Tier], bool]


class Candidates(NamedTuple):
    """Finds the lines of one search; `within` limits it to some lines."""

    postings: Postings
    stands_in: Reader
    """Reads a line to say whether a word is there: cheaper than to gather the lines of a frequent
    word where few lines are left."""
    cancelled: Callable[[], bool]
    within: Container[int] | None = None

    def having(self, words: Sequence[WordMatcher], tier: Tier, least: float = 0.0) -> Sequence[int]:
        """The lines that have all `words`, forgiving up to `tier`; as a first guess best first.

        Only matches of at least the value `least` count.

        May raise `Cancelled`.
        """
        ready = self._ready(words[0], tier) if len(words) == 1 else None
        if ready is not None:
            return ready
        tiers = tuple(Tier)[: tier + 1]
        sizes: dict[int, int] = {}
        for word in words:
            size = sum(word.size(each, self.cancelled, least) for each in tiers)
            if not size:
                return []
            sizes[id(word)] = size
        ordered = sorted(words, key=lambda word: sizes[id(word)])
        # Initials are looked up in the lines that have the other words.
        initials = [word for word in ordered if _is_initial(word)]
        others = [word for word in ordered if not _is_initial(word)] or [initials.pop(0)]
        found = self._all_of(others[0], tiers, least)
        for word in others[1:]:
            if self.cancelled():
                raise Cancelled
            if len(found) * _READING_COST < sizes[id(word)]:
                found = [line for line in found if self.stands_in(line, word, tier)]
            else:
                found = _in_any(found, [word.lines(each, self.cancelled, least) for each in tiers])
        for word in initials:
            bit = initial(word.text)
            found = [line for line in found if self.postings.initials[line] & bit]
        return found

    def _ready(self, word: WordMatcher, tier: Tier) -> Sequence[int] | None:
        if tier is not Tier.GOOD or self.within is not None:
            return None
        fields = IN_NAMES if len(word.text) == 1 else word.fields
        return self.postings.short_beginning(word.text, fields)

    def _all_of(self, word: WordMatcher, tiers: Sequence[Tier], least: float) -> list[int]:
        having = [word.lines(tier, self.cancelled, least) for tier in tiers]
        lines = dict.fromkeys(chain.from_iterable(having)) if having[1:] else having[0]
        if self.within is None:
            return list(lines)
        return [line for line in lines if line in self.within]


def _is_initial(word: WordMatcher) -> bool:
    return bool(initial(word.text)) and FieldName.NAME in word.fields


def _in_any(lines: list[int], having: Sequence[dict[int, None]]) -> list[int]:
    searched = set(lines)
    common = set[int]().union(*(searched.intersection(each) for each in having))
    return [line for line in lines if line in common]


def least_forgiven(
    lines: Sequence[int], words: Sequence[WordMatcher], most: int, cancelled: Callable[[], bool]
) -> Sequence[int]:
    """Of many lines those that have the most words as typed."""
    if len(words) == 1:
        return lines[:most]
    typed = [word.lines(Tier.GOOD, cancelled) for word in words]
    groups: list[list[int]] = [[] for _ in range(len(typed) + 1)]
    for line in lines[:_MOST_NEAR]:
        groups[sum([line not in having for having in typed])].append(line)
    return [line for group in groups for line in group][:most]
