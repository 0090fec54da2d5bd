"""How many slips lie between two words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any, TypeVar

Key = TypeVar("Key", bound=Hashable)


@cache
def _distance(name: str) -> ModuleType:
    """A measure of `rapidfuzz`: 4 MB of memory, and only when a name is typed."""
    return import_module(f"rapidfuzz.distance.{name}")


@cache
def _extract() -> Callable[..., Any]:
    from rapidfuzz import process  # noqa: PLC0415 - likewise

    return process.extract


def slips(one: str, other: str, most: int) -> int:
    """Letters to add, leave out, replace, or swap with the next to make one word the other.

    More than `most` are not counted on from `most + 1`.
    """
    distance: int = _distance("OSA").distance(one, other, score_cutoff=most)
    return distance


def within(word: str, choices: Mapping[Key, str], most: int) -> list[tuple[Key, int]]:
    """The keys of the choices at most that many slips away, each with its number of slips."""
    scorer = _distance("OSA").distance
    found: list[tuple[str, float, Key]]
    found = _extract()(word, choices, scorer=scorer, score_cutoff=most, limit=None)
    return [(key, round(distance)) for _, distance, key in found]


def resemblance(one: str, other: str) -> float:
    """How alike two words are as a whole, their beginnings above all, from 0 to 1."""
    likeness: float = _distance("JaroWinkler").similarity(one, other)
    return likeness
