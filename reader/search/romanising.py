"""Any writing in the letters a to z, so that names are found from any keyboard."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from reader.text.folding import fold
from reader.text.spelling import romanised_character

_DIGRAPHS = {
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "ae", "Ö": "oe", "Ü": "ue",
    "Å": "aa", "Ø": "oe",
}  # fmt: skip
# Writings in which one character is a syllable and a name has no spaces.
_SYLLABIC = ((0x3400, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0x20000, 0x323AF))


def romanised(text: str) -> str:
    """`text` folded and in Latin letters, in one word.

    >>> romanised("Vaĺley"), romanised("Ó'Brien"), romanised("Иванов"), romanised("王")
    ('valley', 'obrien', 'ivanov', 'wang')
    """
    if text.isascii():
        return fold(text).replace(" ", "")
    composed = unicodedata.normalize("NFC", text)
    return "".join(map(_romanised_character, composed))


@lru_cache(maxsize=4096)
def _romanised_character(character: str) -> str:
    folded = fold(character).replace(" ", "")
    is_vowel_sign = not folded and unicodedata.category(character).startswith("M")
    if folded.isascii() and not is_vowel_sign:
        return folded
    return "".join(c for c in romanised_character(character).lower() if c.isalnum())


def digraphs(text: str) -> str:
    """`romanised(text)` with the two letters that German and Scandinavians write for one."""
    if text.isascii():
        return romanised(text)
    composed = unicodedata.normalize("NFC", text)
    return romanised("".join(_DIGRAPHS.get(letter, letter) for letter in composed))


def is_syllabic(text: str) -> bool:
    """Whether each character of `text` is a syllable: Chinese characters, Hangul."""
    return not text.isascii() and all(
        any(first <= ord(character) <= last for first, last in _SYLLABIC) for character in text
    )
