"""Folding: the form in which texts are compared, and the way back to the original letters.

Case, accents, ligatures, apostrophes, punctuation and runs of spaces do not count:

    >>> fold("Seán  O’Driscoll, Calder Vaĺley")
    'sean odriscoll calder valley'

`fold` gives the folded text alone; `Folded` also remembers where each character came from, so
that what is found in the folded text can be lit in the original.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple, Self

# Letters that Unicode does not decompose, as a person without them on the keyboard types them.
_LETTERS = {
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D",
    "þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i",
    "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ß": "ss", "ẞ": "SS", "&": " and ",
}  # fmt: skip
# Marks that stand inside a word and may as well be left out.
_APOSTROPHES = frozenset("'’‘‛ʼʿʾʹ`´＇\u00ad")
_ASCII_FOLD = str.maketrans(
    {code: " " for code in range(128) if not chr(code).isalnum()}
    | {ord("'"): None, ord("`"): None, ord("&"): " and "}
)
_SPACES = re.compile(r" +")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    """One character in folded form but with its case kept; a space where a word ends."""
    if character in _APOSTROPHES:
        return ""
    folded = []
    for part in unicodedata.normalize("NFKD", _LETTERS.get(character, character)):
        if part in _APOSTROPHES or unicodedata.combining(part):
            continue
        letters = _LETTERS.get(part, part)
        folded.append(letters if letters.strip().isalnum() else " ")
    return "".join(folded)


def _fold_run(run: re.Match[str]) -> str:
    return "".join(map(_fold_character, run[0]))


def fold(text: str, *, keep_case: bool = False) -> str:
    """`text` in folded form: words of letters and digits with one space between them."""
    if not text.isascii():
        text = _BEYOND_ASCII.sub(_fold_run, text)
    folded = text.translate(_ASCII_FOLD)
    if not keep_case:
        folded = folded.casefold()
    return _SPACES.sub(" ", folded).strip()


class Folded(NamedTuple):
    """A folded text and, for each of its characters, the range of the original it stands for."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, original: str, *, keep_case: bool = False) -> Self:
        """Fold `original`, with `text` equal to `fold(original)`."""
        characters: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for offset, character in enumerate(original):
            folded = _fold_character(character)
            if not folded and ends and characters[-1] != " ":
                ends[-1] = offset + 1
            for part in folded if keep_case else folded.casefold():
                if part == " " and (not characters or characters[-1] == " "):
                    continue
                characters.append(part)
                starts.append(offset)
                ends.append(offset + 1)
        if characters and characters[-1] == " ":
            characters.pop(), starts.pop(), ends.pop()
        return cls("".join(characters), tuple(starts), tuple(ends))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the original that folded characters `start` to `end` cover."""
        return self.starts[start], self.ends[end - 1]
