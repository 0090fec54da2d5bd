"""The words of a list, and the ways to reach those that are like a word typed."""

from collections.abc import Callable

from reader.search.keys import KeyTable
from reader.search.postings import Postings
from reader.search.sounds import chinese_keys, skeleton, sound_keys

_LEAST_BONES = 3
_POSTINGS_SHARE = 0.8
"""The share of the work of building that reading the lines is."""


class Vocabulary:
    """The words of a list, sorted, and tables of them by sound, by consonants and by ending."""

    def __init__(self, postings: Postings) -> None:
        """A table that was not prepared is made when a word is first looked for in it."""
        self.postings = postings
        self.sounds = KeyTable(postings.words, _sounds)
        self.skeletons = KeyTable(postings.words, _skeletons)
        self.chinese = KeyTable(postings.words, chinese_keys)
        self.endings = KeyTable(postings.words, _backwards)
        """By the word written backwards."""

    def prepare(self, progress: Callable[[float], None]) -> None:
        """Make all tables; `progress` is told the share of the whole build."""
        tables = (self.sounds, self.skeletons, self.chinese, self.endings)
        for done, table in enumerate(tables):
            progress(_POSTINGS_SHARE + (1 - _POSTINGS_SHARE) * done / len(tables))
            table.prepare()
        progress(1.0)


def reading(progress: Callable[[float], None]) -> Callable[[float], None]:
    """What tells `progress` of the first stage, reading the lines."""
    return lambda share: progress(_POSTINGS_SHARE * share)


def _sounds(word: str) -> tuple[str, ...]:
    return sound_keys(word) if len(word) > 1 else ()


def _skeletons(word: str) -> tuple[str, ...]:
    bones = skeleton(sound_keys(word)[0])
    return (bones,) if len(bones) >= _LEAST_BONES else ()


def _backwards(word: str) -> tuple[str, ...]:
    return (word[::-1],)
