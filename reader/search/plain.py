"""Answering a query of plain words: good lines first, then similar ones."""

from array import array
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from reader.search.candidates import Candidates, least_forgiven
from reader.search.likeness import Tier
from reader.search.matching import WordMatcher
from reader.search.postings import LINES
from reader.search.readings import Reading, half_known, otherwise
from reader.search.scoring import Answer, LineWord, Score, answers, likeness, score
from reader.search.searched import SearchedList
from reader.search.words import FieldName

_SCORED = 60
"""Good lines whose order is worked out in full; the others follow as the first look left them."""
_SCORED_NEAR = 120
"""The same of similar lines, whose first look says less."""
_CHECKED = 3000
"""Good lines up to which each is read where one that was read had too few words."""
_FEW = 30
"""Good lines from which on none are added that are only similar."""
_MOST_BESIDE = 15
"""Similar lines shown beside good ones."""
_CLOSE = 0.85
_CLOSEST = 0.902
"""The weakest word of a similar line that is shown beside good ones; a single word says less, so
that it must be closer."""
_BELOW_BEST = 0.14
_LEAST_EVIDENCE = 0.60
_ENOUGH = 0.66
"""The weakest word of the best line from which on nothing further is forgiven."""
_LAST_RESORT = 5
_LAST_RESORT_TRIED = 400


class Found(NamedTuple):
    """Positions of lines, best first."""

    good: Sequence[int]
    similar: Sequence[int] = ()


class PlainSearch(NamedTuple):
    """A search of a list, of some of its lines or in some of its fields.

    Its methods may raise `Cancelled` once `cancelled` says so.
    """

    searched: SearchedList
    cancelled: Callable[[], bool]
    within: Container[int] | None = None

    def run(self, readings: Sequence[Reading]) -> Found:
        """The lines that answer at least one of `readings`, of which there is one at least."""
        good = self.good(readings)
        if len(good) >= _FEW:
            return Found(good)
        return Found(good, self._similar(readings, good))

    def good(self, readings: Iterable[Reading]) -> Sequence[int]:
        """The lines that have every word as typed in one of the readings, best first."""
        merged: dict[int, float] = {}
        others: Sequence[int] = ()
        for reading in readings:
            lines = self._candidates(reading, Tier.GOOD)
            scores = self._scored(reading, lines[:_SCORED], Tier.GOOD)
            rest = lines[_SCORED:]
            if len(scores) < _SCORED and len(rest) <= _CHECKED:
                # One word of a line stood for two of the query, as in `ali ali`: not enough.
                rest = list(self._scored(reading, rest, Tier.GOOD))
            others = [*others, *rest] if others else rest
            for line, found in scores.items():
                merged[line] = max(found.order, merged.get(line, 0.0))
        first = sorted(merged, key=lambda line: (-merged[line], line))
        if isinstance(others, array):
            return array(LINES, first) + others
        return list(dict.fromkeys((*first, *others))) if others else first

    def answers(self, typed: Sequence[Reading], line: int) -> list[Answer]:
        """Which words of the query which words of a line answer, the least forgiven first."""
        name = self.searched.signatories[line].name
        for tier in Tier:
            best, best_order = None, 0.0
            for reading in self._readings(typed, tier):
                most = tier if reading.forgiving else min(tier, Tier.SOUND)
                matchers = self._reaching(reading, most)
                chosen = answers(matchers, self._line(reading, line), most)
                if chosen:
                    order = score(matchers, chosen, name).order - reading.penalty
                    if best is None or order > best_order:
                        best, best_order = chosen, order
            if best:
                return best
        for reading, tier in self._half_known(typed[0]):
            chosen = answers(self._reaching(reading, tier), self.searched.line(line), tier)
            if chosen:
                return chosen
        return likeness(self.searched.line(line), self._reaching(typed[0], Tier.SOUND))

    def _similar(self, typed: Sequence[Reading], good: Sequence[int]) -> list[int]:
        known = frozenset(good)
        if known:
            last, least = (Tier.SLIP, _CLOSE) if len(typed[0].words) > 1 else (Tier.SOUND, _CLOSEST)
            scores = self._near(typed, last, known, least)
            close = {line: found for line, found in scores.items() if found.weakest >= least}
            return _ordered(close)[:_MOST_BESIDE]
        for tier in (Tier.SLIP, Tier.FAR):
            scores = self._near(typed, tier, known)
            best = max(scores.values(), key=lambda found: found.order, default=None)
            if best and (best.weakest >= _ENOUGH or tier is Tier.FAR):
                return self._not_far_below(best.weakest - _BELOW_BEST, typed[0], tier, scores)
        for reading, tier in self._half_known(typed[0]):
            if scores and tier is Tier.FAR:
                break
            scores |= self._scored(reading, self._candidates(reading, tier), tier)
        return _ordered(scores)[:_LAST_RESORT] or self._last_resort(typed[0])

    def _half_known(self, reading: Reading) -> Iterator[tuple[Reading, Tier]]:
        readings = half_known(reading, self.searched.vocabulary.postings)
        yield from ((reading, Tier.SLIP) for reading in readings)
        # Two slips are looked for where most is known only: that takes its time.
        yield from ((reading, Tier.FAR) for reading in readings[:1])

    def _not_far_below(
        self, least: float, reading: Reading, tier: Tier, scores: Mapping[int, Score]
    ) -> list[int]:
        """The scored lines without those that are answered worse, then the lines not scored."""
        shown = _ordered(
            {
                line: found
                for line, found in scores.items()
                if found.weakest >= least and found.evidence >= _LEAST_EVIDENCE
            }
        )
        if len(scores) >= _SCORED_NEAR:
            others = self._candidates(reading, tier, max(least, _LEAST_EVIDENCE))
            shown += [line for line in others if line not in scores]
        return shown

    def _near(
        self, typed: Sequence[Reading], tier: Tier, known: frozenset[int], least: float = 0.0
    ) -> dict[int, Score]:
        """The best lines that are not known yet, with all that is forgiven up to a tier."""
        best: dict[int, Score] = {}
        for reading in self._readings(typed, tier):
            most = tier if reading.forgiving else min(tier, Tier.SOUND)
            lines = self._candidates(reading, most, least)
            if known:
                lines = [line for line in lines if line not in known]
            if len(lines) > _SCORED_NEAR:
                lines = least_forgiven(lines, self._words(reading), _SCORED_NEAR, self.cancelled)
            for line, found in self._scored(reading, lines, most).items():
                if line not in best or found.order > best[line].order:
                    best[line] = found
        return best

    def _last_resort(self, reading: Reading) -> list[int]:
        """Lines with one word as typed or by sound, the others at least alike."""
        words = self._reaching(reading, Tier.SOUND)
        if len(words) < 2:
            return []
        scores: dict[int, float] = {}
        for word in words:
            for tier in (Tier.GOOD, Tier.SOUND) if len(word.text) > 3 else ():
                for line in islice(word.lines(tier, self.cancelled), _LAST_RESORT_TRIED):
                    chosen = likeness(self.searched.line(line), words)
                    if chosen and (self.within is None or line in self.within):
                        name = self.searched.signatories[line].name
                        scores[line] = score(words, chosen, name).order
        return sorted(scores, key=lambda line: (-scores[line], line))[:_LAST_RESORT]

    def _readings(self, typed: Sequence[Reading], tier: Tier) -> Iterable[Reading]:
        yield from typed
        # What is far off in other spaces as well is nothing that was meant.
        for reading in typed if tier in {Tier.SOUND, Tier.SLIP} else ():
            yield from otherwise(reading, self.searched.vocabulary.postings)

    def _candidates(self, reading: Reading, tier: Tier, least: float = 0.0) -> Sequence[int]:
        postings = self.searched.vocabulary.postings
        candidates = Candidates(postings, self._stands_in, self.cancelled, self.within)
        return candidates.having(self._words(reading), tier, least)

    def _stands_in(self, line: int, word: WordMatcher, tier: Tier) -> bool:
        return any(
            word.value(text, field, tier) for (text, _, _), field in self.searched.line(line)
        )

    def _scored(self, reading: Reading, lines: Sequence[int], tier: Tier) -> dict[int, Score]:
        if not lines:
            return {}
        matchers = self._reaching(reading, tier)
        scores = {}
        for line in lines:
            chosen = answers(matchers, self._line(reading, line), tier)
            if chosen:
                found = score(matchers, chosen, self.searched.signatories[line].name)
                order = found.order - reading.penalty
                scores[line] = Score(order, found.weakest, found.evidence)
        return scores

    def _line(self, reading: Reading, line: int) -> Sequence[LineWord]:
        words = self.searched.line(line)
        if reading.names_only:
            return [word for word in words if word.field is FieldName.NAME]
        return words

    def _words(self, reading: Reading) -> list[WordMatcher]:
        last = len(reading.words) - 1
        return [
            self.searched.word(text, fields, place == last)
            for place, (text, fields) in enumerate(reading.words)
        ]

    def _reaching(self, reading: Reading, tier: Tier) -> list[WordMatcher]:
        """The words of a reading with all they match up to a tier."""
        words = self._words(reading)
        for word in words:
            word.matches(tier, self.cancelled)
        return words


def _ordered(scores: Mapping[int, Score]) -> list[int]:
    return sorted(scores, key=lambda line: (-scores[line].order, line))
