"""One word of a query: the words it matches, the lines that hold them, and how well."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from threading import Lock

from reader.search.likeness import (
    BEGUN,
    ELSEWHERE,
    EVERYWHERE,
    IN_NAMES,
    Match,
    Tier,
    far,
    good,
    slip,
    sound,
    sounds_like_a_name,
)
from reader.search.postings import LINES
from reader.search.titles import is_title
from reader.search.vocabulary import Vocabulary
from reader.search.words import FieldName

_INITIAL = 0.86
_STILL_TYPED = 0.04
_UNTYPED = 0.05
_SHORT_TITLE = 3

_Values = dict[str, float]


class Cancelled(Exception):  # noqa: N818  (it reports no error)
    """The answer is no longer wanted."""


class WordMatcher:
    """What one word of a query matches, worked out tier by tier as far as it is asked."""

    def __init__(
        self,
        text: str,
        vocabulary: Vocabulary,
        *,
        fields: tuple[FieldName, ...] = EVERYWHERE,
        last: bool = True,
        surname: bool = False,
    ) -> None:
        """`last`: still being typed. `surname`: a family name here, so of no short forms."""
        self.text = text
        self.fields = fields
        self._last = last
        self._surname = surname
        self._vocabulary = vocabulary
        self._begin_in = tuple(field for field in self._beginnings() if field in fields)
        self._working = Lock()
        self._matches: list[list[Match]] = []
        # By tier, with all tiers before it: values of words in names and elsewhere, and of
        # beginnings of words.
        self._values: list[tuple[_Values, _Values]] = []
        self._begun: list[_Values] = []
        # What `value` was asked for already: the lines of an answer have their words in common.
        self._known: list[list[_Values]] = [[{} for _ in FieldName] for _ in Tier]
        self._lines: dict[tuple[Tier, float], dict[int, None]] = {}

    def _beginnings(self) -> tuple[FieldName, ...]:
        """The fields in which words that begin with this one are as typed.

        A short title of the list is whole. A single letter is an initial. A finished word that
        sounds like a name of the list is meant as that, not as the beginning of a place.
        """
        text, vocabulary = self.text, self._vocabulary
        if is_title(text) and len(text) <= _SHORT_TITLE and vocabulary.postings.has(text):
            return ()
        if len(text) == 1 or (not self._last and sounds_like_a_name(text, vocabulary)):
            return IN_NAMES
        return EVERYWHERE

    def matches(self, tier: Tier, cancelled: Callable[[], bool]) -> list[Match]:
        """What that tier adds to the tiers before it; may raise `Cancelled`."""
        # The list that is drawn and the search for the next key may ask at the same time.
        with self._working:
            while len(self._matches) <= tier:
                reached = Tier(len(self._matches))
                found = list(self._find(reached, cancelled))
                found.sort(key=lambda match: (-match.value, match.words.first))
                if cancelled():
                    raise Cancelled
                self._note(found)
                self._matches.append(found)
            return self._matches[tier]

    def _find(self, tier: Tier, cancelled: Callable[[], bool]) -> Iterator[Match]:
        if tier is Tier.GOOD:
            return good(self.text, self._vocabulary, self._begin_in, surname=self._surname)
        if tier is Tier.SOUND:
            return sound(self.text, self._vocabulary, self._begin_in)
        if tier is Tier.SLIP:
            return slip(self.text, self._vocabulary)
        return far(self.text, self._vocabulary, cancelled)

    def _note(self, found: list[Match]) -> None:
        names, elsewhere = self._values[-1] if self._values else ({}, {})
        names, elsewhere = dict(names), dict(elsewhere)
        begun = dict(self._begun[-1]) if self._begun else {}
        words = self._vocabulary.postings.words
        for match in found:
            if match.beginning:
                if match.beginning != self.text:
                    begun.setdefault(match.beginning, match.value)
                continue
            for position in range(match.words.first, match.words.last):
                word = words[position]
                if match.fields is not ELSEWHERE:
                    names[word] = max(match.value, names.get(word, 0.0))
                if match.fields is not IN_NAMES:
                    elsewhere[word] = max(match.value, elsewhere.get(word, 0.0))
        self._values.append((names, elsewhere))
        self._begun.append(begun)

    def value(self, word: str, field: FieldName, tier: Tier) -> float:
        """How well a word of a line answers by what is forgiven up to a tier; 0 if not at all.

        That tier must have been asked for its matches.
        """
        known = self._known[tier][field]
        value = known.get(word)
        if value is None:
            value = known[word] = self._value(word, field, tier)
        return value

    def _value(self, word: str, field: FieldName, tier: Tier) -> float:
        if field not in self.fields:
            return 0.0
        value = self._values[tier][field is not FieldName.NAME].get(word, 0.0)
        if word.startswith(self.text):
            if field in self._begin_in or (tier and self._begin_in == IN_NAMES):
                value = max(value, self._unfinished(len(word)))
        elif tier >= Tier.SLIP:
            begun = self._begun[tier]
            length = len(self.text)
            for size in (length - 1, length, length + 1):
                value = max(value, begun.get(word[:size], 0.0))
        return value

    def _unfinished(self, length: int) -> float:
        if len(self.text) == 1:
            return _INITIAL if length > 1 else 1.0
        typed = BEGUN + _STILL_TYPED * self._last
        return typed - _UNTYPED * (1 - len(self.text) / length)

    def size(self, tier: Tier, cancelled: Callable[[], bool], least: float = 0.0) -> int:
        """About how many lines that tier adds by matches of at least a value."""
        count = self._vocabulary.postings.count
        return sum(
            count(match.words, match.fields)
            for match in self.matches(tier, cancelled)
            if match.value >= least
        )

    def lines(
        self, tier: Tier, cancelled: Callable[[], bool], least: float = 0.0
    ) -> dict[int, None]:
        """The lines that tier adds by matches of at least a value, each once."""
        key = (tier, least)
        if key not in self._lines:
            every: array[int] = array(LINES)
            for match in self.matches(tier, cancelled):
                for field in match.fields if match.value >= least else ():
                    if field in self.fields:
                        every += self._vocabulary.postings.lines(match.words, field)
            self._lines[key] = dict.fromkeys(every)
        return self._lines[key]
