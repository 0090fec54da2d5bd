"""Which of several texts are spellings of one: of a place, or of a role.

Spellings of one have the same words in any order, or one word of them has a slip. A place in one
word is the same as in two (Hodgehill, Hodge Hill). Of short words, and of words that differ by
another letter in a short word, nothing is known: Walton and Dalton are two places.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from reader.search.edits import slips
from reader.search.folded import folded_words
from reader.search.titles import SYNONYMS

Key = tuple[str, ...]
_SWAPPED = 6
_MISSED = 7
_REPLACED = 8
"""Letters of a word from which two neighbours changed, a letter missed or another letter is taken
for a slip."""


def gathered(counts: Mapping[str, int]) -> list[list[str]]:
    """The texts in groups of one meaning, the spelling to be shown first in each.

    `counts` says how often each text occurs; texts are in the order in which they first occur.
    The first spelling is the commonest, of equals the one with the commoner words, of equals the
    first.
    """
    common = Counter[str]()
    for text, count in counts.items():
        for word in folded_words(text):
            common[word] += count
    groups: dict[Key, list[str]] = defaultdict(list)
    for text, key in _keys(counts).items():
        groups[key].append(text)
    weights = {key: sum(counts[text] for text in texts) for key, texts in groups.items()}
    target = _corrections(weights, common)
    merged: dict[Key, list[str]] = defaultdict(list)
    for key, texts in groups.items():
        merged[_root(key, target)] += texts

    def rank(text: str) -> tuple[int, int]:
        words = folded_words(text)
        return -counts[text], -min((common[word] for word in words), default=0)

    return [sorted(texts, key=rank) for texts in merged.values()]


def _keys(texts: Iterable[str]) -> dict[str, Key]:
    """The words of each text, sorted, in one form of those that are written in several."""
    words = {text: [_one_form(word) for word in folded_words(text)] for text in texts}
    pairs = {
        left + right: (left, right) for parts in words.values() for left, right in pairwise(parts)
    }
    return {
        text: tuple(sorted(piece for part in parts for piece in pairs.get(part, (part,))))
        for text, parts in words.items()
    }


def _one_form(word: str) -> str:
    return min({word} | SYNONYMS.get(word, frozenset()))


def _root(key: Key, target: Mapping[Key, Key]) -> Key:
    while key in target:
        key = target[key]
    return key


def _corrections(weights: Mapping[Key, int], common: Mapping[str, int]) -> dict[Key, Key]:
    """For keys with a slip in one word, the commoner key without it."""
    order = {
        key: (weight, min((common.get(w, 0) for w in key), default=0))
        for key, weight in weights.items()
    }
    target: dict[Key, Key] = {}
    places = {key: place for place, key in enumerate(weights)}
    for one, other in _neighbours(weights):
        worse, better = sorted((one, other), key=lambda key: (order[key], -places[key]))
        if worse not in target or order[target[worse]] < order[better]:
            target[worse] = better
    return target


def _neighbours(keys: Iterable[Key]) -> Iterator[tuple[Key, Key]]:
    """Pairs of keys that are the same but for a slip in one word."""
    # Words a slip apart are the same once a letter of each is left out.
    buckets: dict[tuple[Key, str], list[tuple[Key, str]]] = defaultdict(list)
    for key in keys:
        for at, word in enumerate(key):
            if len(word) >= _SWAPPED:
                others = (*key[:at], *key[at + 1 :])
                for shorter in {word, *(word[:cut] + word[cut + 1 :] for cut in range(len(word)))}:
                    buckets[others, shorter].append((key, word))
    seen: set[tuple[Key, Key]] = set()
    for bucket in buckets.values():
        for index, (key, word) in enumerate(bucket):
            for other_key, other in bucket[:index]:
                pair = (key, other_key)
                if key != other_key and pair not in seen and is_slip(word, other):
                    seen.add(pair)
                    yield pair


def is_slip(one: str, other: str) -> bool:
    """Whether one of two words is the other with a slip of the pen.

    >>> is_slip("enfield", "enfiled"), is_slip("walton", "dalton"), is_slip("newton", "newtown")
    (True, False, False)
    """
    if one[0] != other[0] or one == other or slips(one, other, 1) > 1:
        return False
    if len(one) != len(other):
        return min(len(one), len(other)) >= _MISSED
    swapped = sorted(one) == sorted(other)
    return len(one) >= (_SWAPPED if swapped else _REPLACED)
