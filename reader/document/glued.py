"""Names with a role or a body after them and nothing between: `Dr Ana Diaz University of Porto`.

Letter pages set what follows a name in another type, which a text does not keep.
"""

from __future__ import annotations

import re

from reader.document.names import is_person
from reader.document.vocabulary import INSTITUTIONS, ROLES, SURNAMES
from reader.text.folding import fold

_STYLES = frozenset(
    "prof professor dr doctor mr mrs ms miss mx sir dame lord lady baroness baron viscount earl rev"
    " revd reverend canon fr father cllr councillor hon rt mp emerita emeritus emer associate"
    " assistant mme me herr frau dra sra sr doña don".split()
)
"""Words before a name."""
_LONGEST = 6
"""Words of a name beyond those."""
_BETWEEN = re.compile(r",|\s[–—/|:·-]\s|\s[(\[](?![^\W\d_]+[)\]]\s[^\W\d_a-zß-ÿ])")
"""What parts a name from what follows it: then something is between."""
_OF = frozenset("of de des du der für for at".split())
_PLACED = frozenset("university universite universitat universidad universita house".split())
"""Bodies whose name mostly begins with this word if `of` follows it."""


def name_length(text: str, *, untitled: bool = False) -> int:
    """How many characters at the beginning of `text` are a name with more right after it, or 0.

    Only a name with a title before it is told from that of a body, unless `untitled`.

    >>> name_length("Dr Ana Diaz University of Porto"), name_length("Northern Teachers Union")
    (11, 0)
    """
    if not untitled and not is_style(text.partition(" ")[0]):
        return 0
    words = _BETWEEN.split(text, maxsplit=1)[0].split()
    titles = 0
    while titles < len(words) and is_style(words[titles]):
        titles += 1
    first = titles + 1
    while first < len(words) - 1 and _is_inside(words[first]):
        first += 1
    first += 1
    if len(words) <= first or words[titles].casefold() in _OF:
        return 0
    for at in range(first, min(len(words), first + _LONGEST)):
        if (begin := _begins(words, at, first)) and _is_whole(name := " ".join(words[:begin])):
            return len(name) if text.startswith(name) else 0
    return 0


def _is_inside(word: str) -> bool:
    """Whether a word stands between the first and the last of a name: `J.`, `van`, `(Jo)`."""
    return len(word.strip(".")) == 1 or word[0].islower() or word[0] == "("


def is_style(word: str) -> bool:
    """Whether a word may stand before a name: `Prof.`, `Lady`."""
    return word.strip(".").lower() in _STYLES


def _begins(words: list[str], at: int, first: int) -> int:
    """Where the words after the name begin, if word `at` tells; 0 if it does not."""
    word = fold(words[at]).strip("., ")
    of = at + 1 < len(words) and words[at + 1].casefold() in _OF
    if word in INSTITUTIONS or (word == "house" and of):
        return at if of and word in _PLACED else first * (at > first or of)
    if word == "st":
        return at
    letters = words[at].isupper()
    return at if word in ROLES and word not in SURNAMES and not letters else 0


def _is_whole(name: str) -> bool:
    return is_person(name) and not name.rpartition(" ")[2].islower()
