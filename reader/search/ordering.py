"""Hits in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document.model import Signatory
from reader.search.folded import folded_words
from reader.search.hits import Hits, Ranking
from reader.search.orders import Order
from reader.search.titles import is_title


def arranged(ranking: Ranking, order: Order, signatories: Sequence[Signatory]) -> Ranking:
    """The same hits in another order; good ones stay before similar ones.

    Names are sorted as printed but for their titles. Who has no place comes last by place.
    """
    if order is Order.BEST:
        return ranking

    def key(line: int) -> tuple[bool, tuple[str, ...], int]:
        if order is Order.PUBLISHED:
            return False, (), line
        signatory = signatories[line]
        if order is Order.PLACE:
            place = folded_words(signatory.place)
            return not place, place, line
        name = folded_words(signatory.name)
        return not name, tuple(word for word in name if not is_title(word)) or name, line

    def sort(hits: Hits) -> Hits:
        return hits.arranged(key)

    return Ranking(sort(ranking.good), sort(ranking.similar), ranking.understood)
