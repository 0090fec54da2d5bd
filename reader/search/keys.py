"""Words found by a key of theirs, such as how they sound."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

_CODES = "I"
_MOST_KEYS = 2
_AFTER = chr(0x10FFFF)


class KeyTable:
    """Sorted by key, the words of a vocabulary; four bytes for each word and key.

    The keys themselves are not kept: a look-up works out the few it compares. The table is made by
    the first look-up, or before by `prepare`.
    """

    def __init__(self, words: Sequence[str], keys_of: Callable[[str], tuple[str, ...]]) -> None:
        """`keys_of` gives at most two keys of a word."""
        self._words = words
        self._keys_of = keys_of

    def prepare(self) -> None:
        """Make the table now."""
        _ = self._codes

    @cached_property
    def _codes(self) -> array[int]:
        keyed = [
            (key, index * _MOST_KEYS + variant)
            for index, word in enumerate(self._words)
            for variant, key in enumerate(self._keys_of(word))
            if key
        ]
        keyed.sort()
        return array(_CODES, (code for _, code in keyed))

    def _key(self, code: int) -> str:
        return self._keys_of(self._words[code // _MOST_KEYS])[code % _MOST_KEYS]

    def same(self, key: str) -> Iterator[int]:
        """The positions of the words with that key."""
        return self._between(key, key + "\0")

    def beginning(self, key: str) -> Iterator[int]:
        """The positions of the words with a key that begins with `key`."""
        return self._between(key, key + _AFTER)

    def _between(self, low: str, high: str) -> Iterator[int]:
        first = bisect_left(self._codes, low, key=self._key)
        last = bisect_left(self._codes, high, first, key=self._key)
        return (code // _MOST_KEYS for code in self._codes[first:last])
