"""Labels: short lines with a colon that say whose names follow in a list: `Branch committee:`."""

from __future__ import annotations

import re

from reader.document.courtesies import salutes
from reader.document.cues import says_we, text_named
from reader.document.headings import tells_other
from reader.document.names import is_person

_LABEL = re.compile(r"(?P<words>[^\W\d_a-zß-ÿ][^:;,.!?]{2,60}?)\s?:$")
_MOST_WORDS = 6
_ADDRESSED = re.compile(r"(?i)(?:to|from|an|von|à|de|para|cc|subject|date)$|.* (?:to|by|from|of)$")
"""They lead to an address, or to who did something else."""


def is_label(line: str) -> bool:
    """Whether `line` may say, with a colon, to what those whose names follow belong.

    That they sign must be told elsewhere.

    >>> is_label("Branch committee:"), is_label("Conseil scientifique :")
    (True, True)
    >>> is_label("We demand:"), is_label("Copies to:"), is_label("Ana Diaz:")
    (False, False, False)
    """
    found = _LABEL.match(line)
    return found is not None and not salutes(line) and labels(found["words"])


def labels(words: str) -> bool:
    """Whether `words`, which are before a colon, may be those of a label."""
    return (
        len(words.split()) <= _MOST_WORDS
        and not _ADDRESSED.match(words)
        and not (says_we(words) or text_named(words) or tells_other(words) or is_person(words))
    )
