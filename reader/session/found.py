"""What was found of a phrase: which hit is lit, and in which parts and paragraphs hits stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import partial

from reader.document.model import Document, Place
from reader.session.session import Find, Session

_AT_ONCE = 300_000
"""Characters of a document in which a key waits for what is found: under 0.1 seconds."""


def is_long(document: Document) -> bool:
    """Whether words are looked for in it while other keys are taken."""
    return len(document.source) > _AT_ONCE


def hit_number(session: Session) -> int:
    """The number of the lit hit among all hits, from 1; 0 if no hit is lit."""
    lit = session.lit
    if lit is None or lit.stop is not None:
        return 0
    hits, order = session.find.hits, session.document.order
    index = bisect_left(hits, order(lit.at), key=order)
    return index + 1 if index < len(hits) and hits[index] == lit.at else 0


def hits_by_part(find: Find) -> Mapping[str, int]:
    """How many hits stand in each part that has any, in reading order."""
    counts, start = {}, 0
    while start < len(find.hits):
        part = find.hits[start].part
        # They stand in reading order: behind those of a part are only those of later ones.
        end = bisect_left(find.hits, True, lo=start, key=partial(_is_elsewhere, part))
        counts[part] = end - start
        start = end
    return counts


def _is_elsewhere(part: str, hit: Place) -> bool:
    return hit.part != part


def paragraphs_with_hits(find: Find, part: str) -> tuple[int, ...]:
    """The numbers of the paragraphs of a part in which a hit stands, rising."""
    return tuple(dict.fromkeys(hit.paragraph for hit in find.hits if hit.part == part))
