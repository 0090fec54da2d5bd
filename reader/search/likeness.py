"""Which words of a list are like a word typed, how much, and by what.

Every likeness is a value from 0 to 1. The values are ranks, tried on queries of twenty kinds:
what is written the same comes before what sounds the same, that before a slip, one slip before
two, and the whole word before its beginning.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from reader.search.edits import slips, within
from reader.search.postings import Postings, WordRange
from reader.search.respelling import respelt
from reader.search.shortforms import short_forms
from reader.search.sounds import chinese_keys, skeleton, sound_keys
from reader.search.titles import SYNONYMS
from reader.search.variants import variants
from reader.search.vocabulary import Vocabulary
from reader.search.words import PARTICLES, FieldName

EVERYWHERE = tuple(FieldName)
IN_NAMES = (FieldName.NAME,)
ELSEWHERE = (FieldName.PLACE, FieldName.ROLE)
BEGUN = 0.93
"""The value of a word that only begins as typed, where another word follows it."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 40
"""Letters of a word up to which slips in it are looked for."""
_SLICE = 5_000
"""Words compared between two questions whether to go on."""


class Tier(IntEnum):
    """How much is forgiven."""

    GOOD = 0
    """Nothing: the word as typed, its beginning, its short forms and synonyms."""
    SOUND = 1
    SLIP = 2
    """One letter too many, too few, wrong or changed places with the next."""
    FAR = 3
    """Two slips, or inside a longer word."""


class Match(NamedTuple):
    """Words of the list that answer in some fields, all equally well."""

    words: WordRange
    value: float
    fields: tuple[FieldName, ...] = EVERYWHERE
    beginning: str = ""
    """What all of the words begin with, where more than one is meant."""


def good(
    text: str, vocabulary: Vocabulary, begin_in: tuple[FieldName, ...], *, surname: bool
) -> Iterator[Match]:
    """The word, words that begin with it in some fields, its synonyms, spellings and short forms.

    Family names of the list, and short forms that are mostly particles (Al), are left to `sound`.
    """
    postings = vocabulary.postings
    yield Match(postings.exactly(text), 1.0)
    if begin_in:
        yield Match(postings.beginning(text), BEGUN, begin_in, text)
    yield from _known(SYNONYMS.get(text, ()), postings, 0.91)
    yield from _known(variants(text), postings, 0.91, IN_NAMES)
    if not surname:
        yield from _known(_short_forms(text) - PARTICLES, postings, 0.91, IN_NAMES)


def sound(text: str, vocabulary: Vocabulary, begin_in: tuple[FieldName, ...]) -> Iterator[Match]:
    """Names that sound the same, respelt ones, plurals, and what `good` set aside."""
    postings = vocabulary.postings
    if begin_in == IN_NAMES and len(text) > 1:
        yield Match(postings.beginning(text), BEGUN, ELSEWHERE, text)
    if len(text) >= 4:
        yield from _known([text[:-1] if text.endswith("s") else text + "s"], postings, 0.93)
    yield from _known(_short_forms(text), postings, 0.86, IN_NAMES)
    yield from _known(respelt(text), postings, 0.88, IN_NAMES)
    for key in chinese_keys(text):
        for position in vocabulary.chinese.same(key):
            if postings.words[position] != text:
                yield _one(position, 0.88, IN_NAMES)
    yield from _by_sound(text, vocabulary, IN_NAMES)


def sounds_like_a_name(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a word that is not in the list is nearly a name of it, by sound and letters."""
    postings = vocabulary.postings
    if len(text) < 4 or postings.has(text):
        return False
    most = len(text) // 3
    return any(
        postings.count(WordRange(position, position + 1), IN_NAMES)
        and slips(text, postings.words[position], most) <= most
        for key in sound_keys(text)
        for position in vocabulary.sounds.same(key)
    )


def _by_sound(text: str, vocabulary: Vocabulary, fields: tuple[FieldName, ...]) -> Iterator[Match]:
    words = vocabulary.postings.words
    for key in sound_keys(text) if len(text) > 1 else ():
        few = len(skeleton(key)) <= 2
        most = 2 if few else len(text) // 2 + 1
        if len(text) >= 4 and len(key) >= 3:
            begun = 0.70 if few else 0.80
            for position in vocabulary.sounds.beginning(key):
                yield _one(position, begun, fields)
        for position in vocabulary.sounds.same(key):
            word = words[position]
            # What counts slips takes its time to load.
            distance = slips(text, word, most) if word != text else 0
            if 0 < distance <= most:
                longer = max(len(text), len(word))
                yield _one(position, 0.88 + 0.03 * (1 - distance / longer), fields)


def slip(text: str, vocabulary: Vocabulary) -> Iterator[Match]:
    """Words and beginnings of words one slip away, words with the same consonants."""
    postings = vocabulary.postings
    length = len(text)
    if not 3 <= length <= _LONGEST:
        return
    yield from _by_sound(text, vocabulary, ELSEWHERE)
    whole = {3: 0.70, 4: 0.76}.get(length, 0.86)
    begun = {4: 0.66, 5: 0.76}.get(length, 0.80)
    for slipped in one_slip(text):
        position = postings.first_beginning(slipped)
        if position is None:
            continue
        if postings.words[position] == slipped:
            yield _one(position, _misspelt(text, position, postings, whole))
        if length > 4 or (length == 4 and slipped[0] == text[0]):
            yield Match(postings.beginning(slipped), begun, EVERYWHERE, slipped)
    bones = skeleton(sound_keys(text)[0])
    if len(bones) >= 3:
        most = (length + 1) // 2
        for position in vocabulary.skeletons.same(bones):
            if slips(text, postings.words[position], most) <= most:
                yield _one(position, 0.80)


def _misspelt(text: str, position: int, postings: Postings, value: float) -> float:
    """A rare place one slip beside a common one is a slip of whoever wrote the list."""
    if len(postings.words[position]) >= 6 and len(text) >= 6:
        place = (FieldName.PLACE,)
        rare = postings.count(WordRange(position, position + 1), place)
        common = postings.count(postings.exactly(text), place)
        if 0 < rare <= max(1, common // 20) and common > rare:
            return 0.905
    return value


def far(text: str, vocabulary: Vocabulary, cancelled: Callable[[], bool]) -> Iterator[Match]:
    """Words two slips away, beginnings of words two slips away, words that hold `text`."""
    postings = vocabulary.postings
    words = postings.words
    length = len(text)
    if length > _LONGEST:
        return
    if length >= 4:
        for position in postings.inside(text):
            yield _one(position, 0.66)
    if length < 5:
        return
    alike = postings.beginning(text[0])
    yield from _two_slips(text, vocabulary, alike, cancelled)
    if length >= 7:
        for size in (length, length - 1):
            begun = {(begin := word[:size]): begin for word in words[alike.first : alike.last]}
            if cancelled():
                return
            for beginning, _ in within(text, begun, 2):
                yield Match(postings.beginning(beginning), 0.62, EVERYWHERE, beginning)


def _two_slips(
    text: str, vocabulary: Vocabulary, alike: WordRange, cancelled: Callable[[], bool]
) -> Iterator[Match]:
    """Whole words two slips away; `alike` begin with the same letter."""
    candidates: list[Sequence[int]] = [range(alike.first, alike.last)]
    if len(text) >= 6:
        # A slip in the first letter and another one: the next letter leads, or the end is right.
        if text[1] != text[0]:
            second = vocabulary.postings.beginning(text[1])
            candidates.append(range(second.first, second.last))
        ending = text[::-1][: max(2, len(text) // 3)]
        candidates.append(list(vocabulary.endings.beginning(ending)))
    # Of five letters two slips leave three: little enough that only a name is meant by it.
    value, fields = (0.70, EVERYWHERE) if len(text) >= 6 else (0.62, (FieldName.NAME,))
    for positions in candidates:
        for position in _within_two(text, vocabulary.postings.words, positions, cancelled):
            yield _one(position, value, fields)


def _within_two(
    text: str, words: Sequence[str], positions: Sequence[int], cancelled: Callable[[], bool]
) -> Iterator[int]:
    shortest, longest = len(text) - 2, len(text) + 2
    for first in range(0, len(positions), _SLICE):
        if cancelled():
            return
        choices = {
            position: word
            for position in positions[first : first + _SLICE]
            if shortest <= len(word := words[position]) <= longest
        }
        yield from (position for position, distance in within(text, choices, 2) if distance)


def one_slip(word: str) -> set[str]:
    """All that is typed with one slip for `word`, in letters from a to z."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    slipped = {left + right[1:] for left, right in cuts if right}
    slipped.update(left + right[1] + right[0] + right[2:] for left, right in cuts if right[1:])
    for left, right in cuts:
        rest = right[1:]
        slipped.update([left + letter + right for letter in _ALPHABET])
        if right:
            slipped.update([left + letter + rest for letter in _ALPHABET])
    slipped.discard(word)
    return slipped


def _one(position: int, value: float, fields: tuple[FieldName, ...] = EVERYWHERE) -> Match:
    return Match(WordRange(position, position + 1), value, fields)


def _short_forms(text: str) -> frozenset[str]:
    # An initial is no name, and loading the names takes its time.
    return short_forms(text) if len(text) > 1 else frozenset()


def _known(
    words: Iterable[str],
    postings: Postings,
    value: float,
    fields: tuple[FieldName, ...] = EVERYWHERE,
) -> Iterator[Match]:
    for word in words:
        found = postings.exactly(word)
        if found.first < found.last:
            yield Match(found, value, fields)
