"""Lists that name persons as an index does, the family name first: `Diaz, Ana (Lisbon)`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.vocabulary import COUNTRIES, INSTITUTIONS, ROLES
from reader.text.folding import fold

_FEWEST = 3
"""In a shorter list a single name and its town may look the same."""
_INDEXED = re.compile(
    r"(?P<last>[^\W\d_][^,;:()\d]{1,40}), +(?P<first>[^\W\d_][^,;:()\d–—]{1,30}?)"
    r"(?P<rest> *$| *[,;:(]| +[–—-] )"
)


def surnames_first(entries: Sequence[str]) -> bool:
    """Whether nearly every entry is a family name, a comma, and one or two given names.

    >>> surnames_first(["Diaz, Ana (Lisbon)", "Lee, Tom J.", "KAY SMITH, Jo, nurse"])
    True
    >>> surnames_first(["Ana Diaz, Lisbon", "Tom Lee, Hull", "Jo Kay, Bath"])
    False
    """
    return len(entries) >= _FEWEST and sum(map(_is_indexed, entries)) * 10 >= len(entries) * 9


def turned(entry: str) -> str:
    """`entry` with its given names before the family name; others as they are.

    >>> turned("Diaz, Ana (Lisbon)")
    'Ana Diaz (Lisbon)'
    """
    found = _INDEXED.match(entry)
    if found is None or not _is_indexed(entry):
        return entry
    return f"{found['first']} {found['last']}{entry[found.start('rest') :]}"


def _is_indexed(entry: str) -> bool:
    found = _INDEXED.match(entry)
    if found is None:
        return False
    last, first = found["last"], found["first"]
    given, folded = first.split(), fold(first)
    one_name = len(last.split()) == 1 or last.isupper()
    if not one_name or len(given) > 2 or any(word[0].islower() for word in given):
        return False
    return folded not in COUNTRIES and not any(
        word in ROLES or word in INSTITUTIONS for word in folded.split()
    )
