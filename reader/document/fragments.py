"""A quotation cut at `…` and `[…]` into runs of words, what an editor put in brackets undone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.text.folding import fold

_CUT = re.compile(
    r"(?P<inside>(?<=\w))?(?:\[\s*(?:…|\.{2,})\s*\]|\(\s*(?:…|\.{2,})\s*\))(?P<inside_too>(?=\w))?"
    r"|…|\.{3,}|\. \. \."
)
_SIC = re.compile(r"(?i)\s*[\[(]\s*sic\s*!?\s*[\])]")
_IN_BRACKETS = re.compile(r"(?<=\w)\[(?=\w)|(?<=\w)\](?=\w)|\[(?=\w\])|(?<=\[\w)\]")


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of a quotation's words with nothing cut out."""

    text: str
    """As it stands, without the brackets in which an editor changed a letter."""
    folded: str
    """Its words in folded form, a space between two."""
    begins_inside: bool = False
    """Whether the beginning of its first word was cut off (`[…]ing`)."""
    ends_inside: bool = False
    """Whether the end of its last word was cut off (`turn[…]`)."""

    @property
    def words(self) -> list[str]:
        """Its words in folded form."""
        return self.folded.split()

    @property
    def key(self) -> str:
        """Its letters and digits alone."""
        return self.folded.replace(" ", "")


def fragments_of(quotation: str) -> tuple[Fragment, ...]:
    """The fragments of a quotation that hold words.

    >>> [(f.text, f.ends_inside) for f in fragments_of("[T]hey turn[…] fire … on us [sic]")]
    [('They turn', True), (' fire ', False), (' on us', False)]
    """
    text = _SIC.sub("", quotation)
    fragments = []
    start, inside = 0, False
    for cut in _CUT.finditer(text):
        ends = cut["inside"] is not None
        fragments.append(_fragment(text[start : cut.start()], inside=inside, cut=ends))
        start, inside = cut.end(), cut["inside_too"] is not None
    fragments.append(_fragment(text[start:], inside=inside, cut=False))
    return tuple(fragment for fragment in fragments if fragment.folded)


def _fragment(text: str, *, inside: bool, cut: bool) -> Fragment:
    text = _without_brackets(text)
    return Fragment(text, fold(text), inside, cut)


def _without_brackets(text: str) -> str:
    """`text` with `[T]he` and `chang[ed]` as one word each."""
    return _IN_BRACKETS.sub("", text) if "[" in text else text
