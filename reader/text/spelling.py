"""Text spelt in ASCII, for terminals that show nothing else."""

from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate
from unicodedata import category

from reader.text.cells import cell_len

_UNKNOWN = "?"
"""What stands for a character that has no spelling."""
_LONGEST = 8
"""Characters that one is spelt with at the most: the narrowest row has room for more."""
# Signs that are read, not spelt: arrows as the reader writes them, and the paragraph sign.
_SIGNS = {"¶": "#", "→": ">", "←": "<", "≈": "~", "∅": "x", "\ufffd": "?"}


def romanised_character(character: str) -> str:
    """A character in Latin letters and ASCII signs; empty if it has no spelling."""
    # Few documents need these tables.
    from anyascii import anyascii  # noqa: PLC0415 - its tables cost a start

    return anyascii(character)


@lru_cache(maxsize=4096)
def in_ascii(character: str) -> str:
    """One character as ASCII characters that can be seen; none for a mark over another."""
    if character.isascii():
        return character
    if character in _SIGNS:
        return _SIGNS[character]
    spelt = romanised_character(character)[:_LONGEST]
    if not spelt:
        return "" if category(character).startswith("M") else _UNKNOWN
    # What takes two cells is a syllable or a picture: a word of its own.
    return spelt + " " if cell_len(character) > 1 else spelt


def spelt_cells(text: str) -> str:
    """A text in ASCII, each character in as many cells as it takes: what it is spelt with is cut.

    What is put in its place changes nothing around it then.
    """
    if text.isascii():
        return text
    return "".join(
        character
        if character.isascii()
        else in_ascii(character)[: (cells := cell_len(character))].ljust(cells)
        for character in text
    )


class Spelt:
    """A text in ASCII, and the map between the two kinds of offset."""

    def __init__(self, text: str) -> None:
        spelt = [in_ascii(character) for character in text]
        self.text = "".join(spelt)
        self._starts = [0, *accumulate(map(len, spelt))]

    def to_spelt(self, offset: int) -> int:
        """Where the spelling of the character at `offset` begins."""
        return self._starts[offset]

    def to_text(self, offset: int) -> int:
        """The first character of the text that is spelt at or behind an offset of the spelling."""
        return bisect_left(self._starts, offset)
