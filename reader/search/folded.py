"""Words in the form in which they are compared."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from reader.search.romanising import romanised
from reader.search.words import pieces


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text in the form in which they are compared."""
    return tuple(chain.from_iterable(map(_folded_chunk, text.split())))


@lru_cache(maxsize=32_768)
def _folded_chunk(chunk: str) -> tuple[str, ...]:
    return tuple(word for piece in pieces(chunk) if (word := romanised(piece)))
