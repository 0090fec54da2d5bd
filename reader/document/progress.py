"""Telling how far the recognising of a long document is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Progress = Callable[[float], None]
"""Is told which share is done, from 0 to 1; may raise to stop."""
Item = TypeVar("Item")
_EVERY = 1024
"""Items between two reports."""


def silent(_share: float) -> None:
    """Tell nobody."""


def told(items: Iterable[Item], total: int, progress: Progress) -> Iterator[Item]:
    """The items one by one, of which there are `total`; `progress` is told now and then."""
    for number, item in enumerate(items):
        if number % _EVERY == 0 and number:
            progress(min(1.0, number / total))
        yield item


def part_of(progress: Progress, start: float, end: float) -> Progress:
    """A progress of its own for what takes from `start` to `end` of the whole."""
    return lambda share: progress(start + (end - start) * share)
