"""The words of a list, and the ways to reach those that are like a word typed."""

from collections.abc import Callable
from typing import NamedTuple, Self

from reader.search.keys import KeyTable
from reader.search.postings import Postings
from reader.search.sounds import chinese_keys, skeleton, sound_keys

_LEAST_BONES = 3
_POSTINGS_SHARE = 0.8
"""The share of the work of building that reading the lines is."""


class Vocabulary(NamedTuple):
    """The words of a list, sorted, and tables of them by sound, by consonants and by ending."""

    postings: Postings
    sounds: KeyTable
    skeletons: KeyTable
    chinese: KeyTable
    endings: KeyTable
    """By the word written backwards."""

    @classmethod
    def of(cls, postings: Postings, progress: Callable[[float], None]) -> Self:
        """Work out the keys of all words; `progress` is told the share of the whole build."""
        tables = []
        kinds: list[Callable[[str], tuple[str, ...]]]
        kinds = [_sounds, _skeletons, chinese_keys, _backwards]
        for done, keys in enumerate(kinds):
            progress(_POSTINGS_SHARE + (1 - _POSTINGS_SHARE) * done / 4)
            tables.append(KeyTable(postings.words, keys))
        progress(1.0)
        return cls(postings, *tables)

    @classmethod
    def reading(cls, progress: Callable[[float], None]) -> Callable[[float], None]:
        """What tells `progress` of the first stage, reading the lines."""
        return lambda share: progress(_POSTINGS_SHARE * share)


def _sounds(word: str) -> tuple[str, ...]:
    return sound_keys(word) if len(word) > 1 else ()


def _skeletons(word: str) -> tuple[str, ...]:
    bones = skeleton(sound_keys(word)[0])
    return (bones,) if len(bones) >= _LEAST_BONES else ()


def _backwards(word: str) -> tuple[str, ...]:
    return (word[::-1],)
