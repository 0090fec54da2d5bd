"""How many slips lie between two words."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

Key = TypeVar("Key", bound=Hashable)


def slips(one: str, other: str, most: int) -> int:
    """Letters to add, leave out, replace, or swap with the next to make one word the other.

    More than `most` are not counted on from `most + 1`.
    """
    return OSA.distance(one, other, score_cutoff=most)


def within(word: str, choices: Mapping[Key, str], most: int) -> list[tuple[Key, int]]:
    """The keys of the choices at most that many slips away, each with its number of slips."""
    found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [(key, round(distance)) for _, distance, key in found]


def resemblance(one: str, other: str) -> float:
    """How alike two words are as a whole, their beginnings above all, from 0 to 1."""
    return JaroWinkler.similarity(one, other)
