"""Runs: a stretch of text cut wherever one of its highlights begins or ends.

stretch 0 to 10, layers (2, 8, "quotation") and (6, 10, "hit"):
runs    0-2 ()   2-6 ("quotation",)   6-8 ("quotation", "hit")   8-10 ("hit",)
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class Layer(NamedTuple):
    """A half-open range of characters that has a role, such as a hit."""

    start: int
    end: int
    role: str


class Run(NamedTuple):
    """A half-open range of characters that has the same roles throughout, lowest first."""

    start: int
    end: int
    roles: tuple[str, ...]


def runs(start: int, end: int, layers: Iterable[Layer]) -> list[Run]:
    """The runs of characters `start` to `end`; a later layer lies above an earlier one."""
    seen = [layer for layer in layers if layer.start < end and layer.end > start]
    edges = {start, end}
    for layer in seen:
        edges.update((max(start, layer.start), min(end, layer.end)))
    return [
        Run(left, right, tuple(x.role for x in seen if x.start <= left and right <= x.end))
        for left, right in pairwise(sorted(edges))
    ]
