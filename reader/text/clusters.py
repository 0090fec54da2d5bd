"""Characters as a reader sees them: a letter with the signs that sit on it."""

import unicodedata

_SITTING = {"Mn", "Me"}


def cluster_end(text: str, offset: int) -> int:
    """Behind the character at `offset` and the signs that sit on it."""
    end = offset + 1
    while end < len(text) and unicodedata.category(text[end]) in _SITTING:
        end += 1
    return min(end, len(text))


def cluster_before(text: str, offset: int) -> int:
    """Where the character before `offset` begins, with the signs that sit on it; at least 0."""
    start = max(0, offset - 1)
    while start > 0 and unicodedata.category(text[start]) in _SITTING:
        start -= 1
    return start
