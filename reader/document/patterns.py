"""Patterns made of lists of phrases."""

from __future__ import annotations

import re

_GAP = re.compile(r"\s*\n\s*| {2,}")


def any_of(phrases: str) -> str:
    """A pattern for any of the phrases, each a pattern, which stand on lines or two spaces apart.

    >>> any_of("yours truly  regards?")
    '(?:yours truly|regards?)'
    """
    return f"(?:{'|'.join(filter(None, _GAP.split(phrases)))})"
