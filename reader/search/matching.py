"""One word of a query against the words of a list: how like each other they are, and by what.

Every likeness is a value from 0 to 1. The values are ranks, tried on queries of twenty kinds:
what is written the same comes before what sounds the same, that before a slip, one slip before
two, and the whole word before its beginning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from reader.search.keys import KeyTable
from reader.search.postings import Postings, WordRange
from reader.search.respelling import respelt
from reader.search.shortforms import short_forms
from reader.search.sounds import chinese_key, skeleton, sound_keys
from reader.search.titles import SYNONYMS, is_title
from reader.search.words import FieldName

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_SLICE = 20_000
"""Words compared between two questions whether to go on."""
EVERYWHERE = tuple(FieldName)
_NAME = (FieldName.NAME,)
_ELSEWHERE = (FieldName.PLACE, FieldName.ROLE)
_SHORT_TITLE = 3


class Tier(IntEnum):
    """How much is forgiven."""

    GOOD = 0
    """The word as typed, its beginning, its short forms and synonyms."""
    SOUND = 1
    SLIP = 2
    """One letter too many, too few, wrong or changed places with the next."""
    FAR = 3
    """Two slips, or inside a longer word."""


@dataclass(frozen=True, slots=True)
class Match:
    """Words of the list that answer a query word in some fields, all equally well."""

    words: WordRange
    value: float
    fields: tuple[FieldName, ...] = EVERYWHERE


@dataclass(frozen=True)
class Vocabulary:
    """The words of a list and the ways to reach them."""

    postings: Postings
    sounds: KeyTable
    skeletons: KeyTable
    chinese: KeyTable

    @classmethod
    def of(cls, postings: Postings) -> Vocabulary:
        """Work out the keys of all words."""
        words = postings.words
        return cls(
            postings,
            KeyTable(words, lambda word: sound_keys(word) if len(word) > 1 else ()),
            KeyTable(words, _skeletons),
            KeyTable(words, lambda word: (chinese_key(word),)),
        )


def _skeletons(word: str) -> tuple[str, ...]:
    bones = skeleton(sound_keys(word)[0])
    return (bones,) if len(bones) >= 3 else ()


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
        self.last = last
        self._vocabulary = vocabulary
        self._postings = vocabulary.postings
        self._surname = surname
        self._matches: dict[Tier, list[Match]] = {}
        self._lines: dict[Tier, dict[int, None]] = {}
        self._alike: dict[str, float] = {}
        self._alike_elsewhere: dict[str, float] = {}
        self._beginnings: dict[str, float] = {}
        self._begin_in = tuple(set(self._beginnings_fields()) & set(fields))

    def _beginnings_fields(self) -> tuple[FieldName, ...]:
        """The fields in which words that begin with this one are as typed.

        A short title of the list is whole. A single letter is an initial. A finished word that
        sounds like a name of the list is meant as that, not as the beginning of a place.
        """
        text = self.text
        if is_title(text) and len(text) <= _SHORT_TITLE and self._postings.has(text):
            return ()
        if len(text) == 1 or (not self.last and self._sounds_like_a_name()):
            return _NAME
        return EVERYWHERE

    def _sounds_like_a_name(self) -> bool:
        if len(self.text) < 4 or self._postings.has(self.text):
            return False
        words, most = self._postings.words, len(self.text) // 3
        return any(
            self._postings.count(WordRange(position, position + 1), _NAME)
            and OSA.distance(self.text, words[position], score_cutoff=most) <= most
            for key in sound_keys(self.text)
            for position in self._vocabulary.sounds.same(key)
        )

    def value(self, token: str, field: FieldName) -> float:
        """How well a word of a line answers, by the tiers worked out so far; 0 if not at all."""
        if field not in self.fields:
            return 0.0
        text = self.text
        if token == text:
            return 1.0
        value = self._alike.get(token, 0.0)
        if field is not FieldName.NAME:
            value = max(value, self._alike_elsewhere.get(token, 0.0))
        if field in self._begin_in and token.startswith(text):
            value = max(value, self._begun(len(token)))
        if self._beginnings:
            for length in (len(text) - 1, len(text), len(text) + 1):
                value = max(value, self._beginnings.get(token[:length], 0.0))
        return value

    def _begun(self, length: int) -> float:
        if len(self.text) == 1:
            return 0.86
        return (0.97 if self.last else 0.93) - 0.05 * (1 - len(self.text) / length)

    def matches(self, tier: Tier, cancelled: Callable[[], bool]) -> list[Match]:
        """What that tier adds to the tiers before it, best first where it matters."""
        if tier not in self._matches:
            find = (self._good, self._sound, self._slip, self._far)[tier]
            self._matches[tier] = list(find(cancelled))
        return self._matches[tier]

    def lines(self, tier: Tier, cancelled: Callable[[], bool]) -> dict[int, None]:
        """The lines that tier adds, each once."""
        if tier not in self._lines:
            slices = (
                self._postings.lines(match.words, field)
                for match in self.matches(tier, cancelled)
                for field in match.fields
                if field in self.fields
            )
            self._lines[tier] = dict.fromkeys(chain.from_iterable(slices))
        return self._lines[tier]

    def size(self, tier: Tier, cancelled: Callable[[], bool]) -> int:
        """About how many lines that tier adds."""
        return sum(
            self._postings.count(match.words, match.fields)
            for match in self.matches(tier, cancelled)
        )

    def _note(self, position: int, value: float, fields: tuple[FieldName, ...]) -> Match:
        word = self._postings.words[position]
        table = self._alike_elsewhere if fields == _ELSEWHERE else self._alike
        table[word] = max(value, table.get(word, 0.0))
        return Match(WordRange(position, position + 1), value, fields)

    def _noted(
        self, words: Iterable[str], value: float, fields: tuple[FieldName, ...] = EVERYWHERE
    ) -> Iterator[Match]:
        for word in words:
            found = self._postings.exactly(word)
            if found.first < found.last:
                yield self._note(found.first, value, fields)

    def _good(self, _cancelled: Callable[[], bool]) -> Iterator[Match]:
        yield Match(self._postings.exactly(self.text), 1.0)
        yield Match(self._postings.beginning(self.text), 0.97, self._begin_in)
        yield from self._noted(SYNONYMS.get(self.text, ()), 0.91)
        if not self._surname and len(self.text) > 1:
            yield from self._noted(short_forms().get(self.text, ()), 0.91, _NAME)

    def _sound(self, _cancelled: Callable[[], bool]) -> Iterator[Match]:
        text, words = self.text, self._postings.words
        if self._begin_in == _NAME and len(text) > 1 and self.fields == EVERYWHERE:
            self._begin_in = EVERYWHERE
            yield Match(self._postings.beginning(text), 0.93, _ELSEWHERE)
        plural = (text[:-1],) if text.endswith("s") else (text + "s",)
        if len(text) >= 4:
            yield from self._noted(plural, 0.93)
        if self._surname:
            yield from self._noted(short_forms().get(text, ()), 0.86, _NAME)
        yield from self._noted(respelt(text), 0.88, _NAME)
        for position in self._vocabulary.chinese.same(chinese_key(text) or "-"):
            if words[position] != text:
                yield self._note(position, 0.88, _NAME)
        yield from self._by_sound(_NAME)

    def _by_sound(self, fields: tuple[FieldName, ...]) -> Iterator[Match]:
        text, words = self.text, self._postings.words
        for key in sound_keys(text) if len(text) > 1 else ():
            few = len(skeleton(key)) <= 2
            most = 2 if few else len(text) // 2 + 1
            for position in self._vocabulary.sounds.same(key):
                word = words[position]
                distance = OSA.distance(text, word, score_cutoff=most)
                if 0 < distance <= most:
                    longer = max(len(text), len(word))
                    yield self._note(position, 0.88 + 0.03 * (1 - distance / longer), fields)
            if len(text) >= 4 and len(key) >= 3:
                value = 0.70 if few else 0.80
                for position in self._vocabulary.sounds.beginning(key):
                    if words[position] not in self._alike:
                        yield self._note(position, value, fields)

    def _slip(self, cancelled: Callable[[], bool]) -> Iterator[Match]:
        text, words = self.text, self._postings.words
        length = len(text)
        if length < 3:
            return
        yield from self._by_sound(_ELSEWHERE)
        whole = {3: 0.70, 4: 0.76}.get(length, 0.86)
        begun = {4: 0.66, 5: 0.76}.get(length, 0.80)
        if cancelled():
            return
        for slipped in one_slip(text):
            found = self._postings.beginning_from(slipped)
            if found is None:
                continue
            if words[found] == slipped:
                yield self._note(found, self._misspelt(found, whole), EVERYWHERE)
            if length > 4 or (length == 4 and slipped[:1] == text[0]):
                self._beginnings[slipped] = begun
                yield Match(self._postings.beginning(slipped), begun)
        bones = skeleton(sound_keys(text)[0])
        if len(bones) >= 3:
            for position in self._vocabulary.skeletons.same(bones):
                most = (length + 1) // 2
                if OSA.distance(text, words[position], score_cutoff=most) <= most:
                    yield self._note(position, 0.80, EVERYWHERE)

    def _misspelt(self, position: int, value: float) -> float:
        """A rare place beside a common one of nearly the same spelling is a slip of the list."""
        word = self._postings.words[position]
        if len(word) >= 6 and len(self.text) >= 6:
            place = (FieldName.PLACE,)
            rare = self._postings.count(WordRange(position, position + 1), place)
            common = self._postings.count(self._postings.exactly(self.text), place)
            if 0 < rare <= max(1, common // 20) and common > rare:
                return 0.90
        return value

    def _far(self, cancelled: Callable[[], bool]) -> Iterator[Match]:
        text, words = self.text, self._postings.words
        length = len(text)
        if length >= 5:
            near = self._postings.beginning(text[0])
            searched = WordRange(0, len(words)) if length >= 6 else near
            value = 0.70 if length >= 6 else 0.62
            for position in _within_two(text, words, searched, cancelled):
                yield self._note(position, value, EVERYWHERE)
            if length >= 7:
                yield from self._two_slips_in_beginning(words, near, cancelled)
        if length >= 4:
            for first in range(0, len(words), _SLICE):
                if cancelled():
                    return
                for position, word in enumerate(words[first : first + _SLICE], first):
                    if text in word:
                        yield self._note(position, 0.66, EVERYWHERE)

    def _two_slips_in_beginning(
        self, words: Sequence[str], near: WordRange, cancelled: Callable[[], bool]
    ) -> Iterator[Match]:
        for size in (len(self.text), len(self.text) - 1, len(self.text) + 1):
            begun = {word[:size] for word in words[near.first : near.last]}
            if cancelled():
                return
            found = process.extract(
                self.text, begun, scorer=OSA.distance, score_cutoff=2, limit=None
            )
            for beginning, _, _ in found:
                self._beginnings.setdefault(beginning, 0.62)
                yield Match(self._postings.beginning(beginning), 0.62)


def one_slip(word: str) -> set[str]:
    """All that is typed with one slip for `word`, as far as it is of a to z."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    slipped = {left + right[1:] for left, right in cuts if right}
    slipped.update(left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1)
    for left, right in cuts:
        for letter in _ALPHABET:
            slipped.add(left + letter + right)
            if right:
                slipped.add(left + letter + right[1:])
    slipped.discard(word)
    return slipped


def _within_two(
    text: str, words: Sequence[str], searched: WordRange, cancelled: Callable[[], bool]
) -> Iterator[int]:
    for first in range(searched.first, searched.last, _SLICE):
        if cancelled():
            return
        choices = words[first : min(first + _SLICE, searched.last)]
        found = process.extract(text, choices, scorer=OSA.distance, score_cutoff=2, limit=None)
        yield from (first + index for _, distance, index in found if distance)
