"""Answering a query of plain words: good lines first, then similar ones."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.document.model import Signatory
from reader.search.matching import EVERYWHERE, Tier, Vocabulary, WordMatcher
from reader.search.postings import LINES, initial
from reader.search.readings import Reading, as_typed, otherwise
from reader.search.scoring import Answer, LineWord, Score, answers, likeness, score
from reader.search.words import FieldName

_SCORED = 120
"""Lines whose order is worked out in full; the others follow as the first look left them."""
_FEW = 30
"""Good lines from which on none are added that are only similar."""
_MOST_BESIDE = 15
"""Similar lines shown beside good ones."""
_CLOSE = 0.85
"""The weakest word of a similar line that is shown beside good ones."""
_BELOW_BEST = 0.14
_LEAST_EVIDENCE = 0.60
_ENOUGH = 0.66
"""The weakest word of the best line from which on nothing further is forgiven."""
_MOST_NEAR = 50_000
_SURNAME_SAMPLE = 40
_LAST_RESORT = 5
_LAST_RESORT_TRIED = 1000


@dataclass(frozen=True, slots=True)
class Found:
    """Positions of lines, best first."""

    good: Sequence[int]
    similar: Sequence[int] = ()


class PlainSearch:
    """One search of a list. `within` limits it to some of its lines, `fields` to some fields."""

    def __init__(
        self,
        signatories: Sequence[Signatory],
        vocabulary: Vocabulary,
        lines: Callable[[int], Sequence[LineWord]],
        cancelled: Callable[[], bool],
        *,
        within: frozenset[int] | None = None,
        fields: tuple[FieldName, ...] = EVERYWHERE,
    ) -> None:
        self._signatories = signatories
        self._vocabulary = vocabulary
        self._cancelled = cancelled
        self._within = within
        self._fields = fields
        self._matchers: dict[tuple[str, bool, bool], WordMatcher] = {}
        self._lines = lines

    def run(self, query: str) -> Found:
        """The lines that answer `query`, which holds at least one letter or digit."""
        readings = as_typed(query)
        good = self.good(readings)
        if len(good) >= _FEW or self._cancelled():
            return Found(good)
        return Found(good, self._similar(readings, good))

    def answers(self, query: str, line: int) -> list[Answer]:
        """Which words of the query which words of a line answer, the least forgiven first."""
        typed = as_typed(query)
        for tier in Tier:
            best: tuple[float, list[Answer]] = (0.0, [])
            for reading in self._readings(typed, tier):
                matchers = self._reaching(reading, tier)
                chosen = answers(matchers, self._line(line, names_only=reading.names_only))
                if chosen:
                    order = score(matchers, chosen, self._signatories[line].name).order
                    best = max(best, (order - reading.penalty, chosen), key=lambda found: found[0])
            if best[1]:
                return best[1]
        words = [word for reading in typed[:1] for word in reading.words]
        return likeness(self._line(line), [self._matcher(word) for word in words])

    # Lines that have every word

    def good(self, readings: Iterable[Reading]) -> Sequence[int]:
        """The lines that have every word as typed in one of the readings, best first."""
        merged: dict[int, float] = {}
        others: Sequence[int] = ()
        for reading in readings:
            lines = self._having_all(reading, (Tier.GOOD,))
            if len(lines) > _SCORED:
                others = lines[_SCORED:] if not others else [*others, *lines[_SCORED:]]
            for line, found in self._scored(reading, lines[:_SCORED], Tier.GOOD).items():
                merged[line] = max(found.order, merged.get(line, 0.0))
        first = sorted(merged, key=lambda line: (-merged[line], line))
        if not others:
            return first
        if isinstance(others, array):
            return array(LINES, first) + others
        return list(dict.fromkeys((*first, *others)))

    def _having_all(self, reading: Reading, tiers: Sequence[Tier]) -> Sequence[int]:
        """The lines that have all words of a reading, by the first look best first."""
        matchers = self._for(reading)
        ready = self._ready(matchers, tiers)
        if ready is not None:
            return ready
        sized = sorted(matchers, key=lambda word: sum(self._size(word, tier) for tier in tiers))
        # A single letter is looked up in the lines that have the other words.
        letters = [word for word in sized if self._is_initial(word)]
        sized = [word for word in sized if not self._is_initial(word)] or [letters.pop()]
        found: Iterable[int] = self._union(sized[0], tiers)
        if self._within is not None:
            found = [line for line in found if line in self._within]
        for word in sized[1:]:
            if self._cancelled():
                return []
            having = self._union(word, tiers)
            found = [line for line in found if line in having]
        initials = self._vocabulary.postings.initials
        for word in letters:
            bit = initial(word.text)
            found = [line for line in found if initials[line] & bit]
        return list(found)

    def _ready(self, words: Sequence[WordMatcher], tiers: Sequence[Tier]) -> Sequence[int] | None:
        if len(words) > 1 or tiers != (Tier.GOOD,) or self._within is not None:
            return None
        fields = (FieldName.NAME,) if len(words[0].text) == 1 else words[0].fields
        return self._vocabulary.postings.short_beginning(words[0].text, fields)

    def _is_initial(self, word: WordMatcher) -> bool:
        return len(word.text) == 1 and bool(initial(word.text)) and FieldName.NAME in word.fields

    def _size(self, word: WordMatcher, tier: Tier) -> int:
        return word.size(tier, self._cancelled)

    def _union(self, word: WordMatcher, tiers: Sequence[Tier]) -> dict[int, None]:
        if len(tiers) == 1:
            return word.lines(tiers[0], self._cancelled)
        union: dict[int, None] = {}
        for tier in tiers:
            union.update(word.lines(tier, self._cancelled))
        return union

    # Lines that have every word but for a slip or a sound

    def _similar(self, typed: Sequence[Reading], good: Sequence[int]) -> list[int]:
        known = frozenset(good)
        if known:
            last = Tier.SLIP if len(typed[0].words) > 1 else Tier.SOUND
            scores = self._near(typed, last, known)
            scores = {line: found for line, found in scores.items() if found.weakest >= _CLOSE}
            return _ordered(scores)[:_MOST_BESIDE]
        scores = {}
        for tier in (Tier.SLIP, Tier.FAR):
            scores = self._near(typed, tier, known)
            best = max(scores.values(), key=lambda found: found.order, default=None)
            if best and best.weakest >= _ENOUGH:
                break
        if scores:
            best = max(scores.values(), key=lambda found: found.order)
            limit = best.weakest - _BELOW_BEST
            return _ordered(
                {
                    line: found
                    for line, found in scores.items()
                    if found.weakest >= limit and found.evidence >= _LEAST_EVIDENCE
                }
            )
        return self._last_resort(typed[0])

    def _near(
        self, typed: Sequence[Reading], tier: Tier, known: frozenset[int]
    ) -> dict[int, Score]:
        """The best lines that are not known yet, with all that is forgiven up to a tier."""
        tiers = tuple(Tier)[: tier + 1]
        best: dict[int, Score] = {}
        for reading in self._readings(typed, tier):
            if self._cancelled():
                break
            lines = [line for line in self._having_all(reading, tiers) if line not in known]
            if len(lines) > _SCORED:
                lines = self._least_forgiven(reading, lines)
            for line, found in self._scored(reading, lines, tier).items():
                if line not in best or found.order > best[line].order:
                    best[line] = found
        return best

    def _readings(self, typed: Sequence[Reading], tier: Tier) -> Iterable[Reading]:
        yield from typed
        if tier > Tier.GOOD:
            for reading in typed:
                yield from otherwise(reading, self._vocabulary.postings)

    def _least_forgiven(self, reading: Reading, lines: Sequence[int]) -> list[int]:
        """Of many lines those that have the most words as typed."""
        exact = [word.lines(Tier.GOOD, self._cancelled) for word in self._for(reading)]
        groups: list[list[int]] = [[] for _ in range(len(exact) + 1)]
        for line in islice(lines, _MOST_NEAR):
            groups[sum(line not in having for having in exact)].append(line)
        return list(islice((line for group in groups for line in group), _SCORED))

    def _last_resort(self, reading: Reading) -> list[int]:
        """Lines with one word as typed or by sound, the others at least alike."""
        words = self._for(reading)
        if len(words) < 2:
            return []
        scores: dict[int, float] = {}
        for word in words:
            if len(word.text) < 4:
                continue
            for tier in (Tier.GOOD, Tier.SOUND):
                for line in islice(word.lines(tier, self._cancelled), _LAST_RESORT_TRIED):
                    chosen = likeness(self._line(line), words)
                    if chosen and (self._within is None or line in self._within):
                        scores[line] = score(words, chosen, self._signatories[line].name).order
        return sorted(scores, key=lambda line: (-scores[line], line))[:_LAST_RESORT]

    # One line

    def _scored(self, reading: Reading, lines: Iterable[int], tier: Tier) -> dict[int, Score]:
        matchers = self._reaching(reading, tier)
        scores = {}
        for line in lines:
            chosen = answers(matchers, self._line(line, names_only=reading.names_only))
            if chosen:
                found = score(matchers, chosen, self._signatories[line].name)
                order = found.order - reading.penalty
                scores[line] = Score(order, found.weakest, found.evidence)
        return scores

    def _reaching(self, reading: Reading, tier: Tier) -> list[WordMatcher]:
        """The words of a reading with all they match up to a tier."""
        matchers = self._for(reading)
        for word in matchers:
            for reached in tuple(Tier)[: tier + 1]:
                word.matches(reached, self._cancelled)
        return matchers

    def _line(self, line: int, *, names_only: bool = False) -> Sequence[LineWord]:
        if names_only:
            return [word for word in self._lines(line) if word.field is FieldName.NAME]
        return self._lines(line)

    # One word

    def _for(self, reading: Reading) -> list[WordMatcher]:
        last = len(reading.words) - 1
        return [self._matcher(word, last=place == last) for place, word in enumerate(reading.words)]

    def _matcher(self, word: str, *, last: bool = True) -> WordMatcher:
        key = (word, last, False)
        if key not in self._matchers:
            self._matchers[key] = WordMatcher(
                word,
                self._vocabulary,
                fields=self._fields,
                last=last,
                surname=self._is_surname(word),
            )
        return self._matchers[key]

    def _is_surname(self, word: str) -> bool:
        """Whether the list has the word mostly at the end of names of several words."""
        postings = self._vocabulary.postings
        lines = postings.lines(postings.exactly(word), FieldName.NAME)[:_SURNAME_SAMPLE]
        last = 0
        for line in lines:
            words = self._line(line)
            names = [found.word for found in words if found.field is FieldName.NAME]
            end = max(name.end for name in names)
            last += any(name.text == word and name.end == end and name.start for name in names)
        return 2 * last > len(lines)


def _ordered(scores: Mapping[int, Score]) -> list[int]:
    return sorted(scores, key=lambda line: (-scores[line].order, line))
