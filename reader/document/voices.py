"""Who speaks in a whole document, and whether it speaks of signing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from reader.document.blocks import BlockKind, Line
from reader.document.candidates import is_sentence
from reader.document.courtesies import salutes
from reader.document.cues import begins_with_we, reports, says_we, text_heading
from reader.document.drafts import unquoted
from reader.document.signing import speaks_of_signing

_FIRST_WORDS = 200
"""Characters at the beginning of a sentence in which it says who `we` are."""
_FEWEST = 2
"""Paragraphs of a text that has no title and greets nobody."""


class Voices:
    """What is asked of all lines of a document, each found out when it is first asked."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines

    @cached_property
    def signing(self) -> bool:
        """Whether the document is a letter or the like, or speaks of signing one."""
        return any(
            speaks_of_signing(line.text)
            or (len(line.text) < 160 and (salutes(line.text) or text_heading(line.text)))
            for line in self._lines
        )

    @cached_property
    def undersigned(self) -> bool:
        """Whether a sentence speaks for those who sign: `We, the undersigned, ...`."""
        return any(
            begins_with_we(line.text) and speaks_of_signing(line.text[:_FIRST_WORDS])
            for line in self._lines
        )

    @cached_property
    def untitled(self) -> bool:
        """Whether it begins at once with what someone says of themselves, who may sign below."""
        first = self._lines[0]
        if first.block.kind is BlockKind.HEADING or not is_sentence(first.text):
            return False
        prose = [line.text for line in self._lines if is_sentence(line.text)]
        plain = not any(line.block.quoted for line in self._lines)
        spoken = sum(says_we(unquoted(text)) for text in prose)
        most = len(prose) >= _FEWEST and spoken * 2 >= len(prose)
        return plain and most and not any(map(reports, map(unquoted, prose)))
