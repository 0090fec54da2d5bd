"""How much a line looks like an entry of a signatory list, by its own words alone."""

from __future__ import annotations

import re
from enum import IntEnum

from reader.document.entries import head_of
from reader.document.names import begins_sentence, is_headed, is_person
from reader.document.roles import is_body


class Promise(IntEnum):
    """What a line may be."""

    NONE = -1
    """A sentence, a reference, an address: no entry."""
    UNCLEAR = 0
    """Anything short: an entry if its neighbours are."""
    HEADED = 1
    """Capitalised words, such as the name of a body, or a single name."""
    PERSON = 2
    """A person's name, alone or with more after it."""


_LONGEST = 400
"""Characters of an entry."""
_NOT_ENTRY = re.compile(
    r"(?i)[\[(]?\d{1,3}[\])]\s|[\[†‡*^]|https?://|www\.|[\w.+-]+@[\w-]+\.\w+\W*$"
    r"|\+?[\d\s()/.-]{7,}$"
    r"|(?:tel|phone|fax|e-?mail|mobile|mob|web|website|twitter|facebook|instagram)\b\s*[.:]|©"
    r"|page \d|cc:|p\.?s\.?[:\s]"
)
_CITATION = re.compile(
    # The characters that it may begin with are asked for first: most are others.
    r"(?i)(?=[depv(12,.i])(?:\bdoi\b|\bet al\b|\bpp?\. ?\d|\bvol\. ?\d|\(\d{4}[a-z]?\)[.:]"
    r"|\b(?:19|20)\d\d[;:]|[,.]”|\bin: )"
)
_SAYS = re.compile(r":\s*[“\"«„][^”\"»“]{8,}[”\"»“]\W*$")
"""What someone says, who may not sign."""
_ADDRESS = re.compile(
    r"(?i)\d{1,5}[a-z]?,? .*\b(?:street|st|road|rd|avenue|ave|lane|drive|square|terrace|way|court"
    r"|crescent"
    r"|gardens|close|place|rue|boulevard|bd)\b|\d{1,4}(?: bis| ter)?,? rue\b|p\.? ?o\.? box\b"
    r"|(?:rue|calle|via|avenida)\s"
    r"|\S+(?:straße|strasse|str\.|platz|weg|gasse|straat) \d"
)
_ENDS = (".", "!", "?", "…", ".”", "!”", "?”", ".’", ".»", '."', ". »", "?)", ".)")


_LETTER_LAST = re.compile(r"(?:[\s.][^\W\d_a-zß-ÿ]|\b(?:Inc|Ltd|Co|Corp))\.$")
"""Short for a word of a name, as in `Bund der Leser e. V.`: its point ends no sentence."""
_WORDS_BEFORE_LETTER = 8
_WORDS_OF_BODY = 7


def promise(text: str) -> Promise:
    """What `text`, a line without its bullet or number, may be.

    >>> promise("Ana Diaz, Lisbon").name, promise("Women in Prison").name
    ('PERSON', 'HEADED')
    >>> promise("Make an issue in the repository").name, promise("sbi").name
    ('NONE', 'UNCLEAR')
    """
    if (
        not any(map(str.isalpha, text))
        or len(text) > _LONGEST
        or is_reference(text)
        or _ADDRESS.match(text[:100])
    ):
        return Promise.NONE
    head = head_of(text)
    if not any(map(str.isalpha, head)):
        return Promise.NONE
    if is_person(text if len(text) < len(head) + 2 else head) and not _runs_on(text):
        return Promise.HEADED if _SAYS.search(text) else Promise.PERSON
    if is_sentence(text):
        alone = len(head.split()) <= 3 and "," in text and not text.endswith((*_ENDS, ":"))
        return Promise.UNCLEAR if alone else Promise.NONE
    if is_headed(head) or _is_called_a_body(head):
        return Promise.HEADED
    return Promise.UNCLEAR if len(head.split()) <= 4 else Promise.NONE


def _is_called_a_body(head: str) -> bool:
    """Whether the first word is that of a body and capitalised: `Institut de physique`."""
    words = head.split()
    return head[0].isupper() and len(words) <= _WORDS_OF_BODY and is_body(words[0])


def is_reference(text: str) -> bool:
    """Whether `text` is a footnote, an address on the web or the like."""
    return bool(_NOT_ENTRY.match(text) or _CITATION.search(text[:_LONGEST]))


def is_sentence(text: str) -> bool:
    """Whether `text` is a sentence or more, not a name or a heading."""
    if text[-1] in "。！？":
        return True
    words = text.split()
    small = sum([word[0].islower() for word in words])
    if text.endswith(_ENDS) and not (
        len(words) < _WORDS_BEFORE_LETTER and _LETTER_LAST.search(text)
    ):
        # German writes every noun like a name.
        least = 1 if begins_sentence(words[0]) else 2
        return len(words) > 4 and small * 5 >= len(words) * least
    return text[-1] == ":" or (len(words) >= 8 and small * 2 > len(words))


def _runs_on(text: str) -> bool:
    """Whether a line that begins with a name goes on as a sentence does."""
    return len(text) > 100 and text.endswith(_ENDS) and is_sentence(text)
