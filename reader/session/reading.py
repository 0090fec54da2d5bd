"""How much of a part has been read, and how long the rest takes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate

from reader.document.model import Document, Part, PartKind

_WORDS_PER_MINUTE = 238
"""Of adults who read English non-fiction silently: the mean of 190 studies in Brysbaert, "How many
words do we read per minute?", Journal of Memory and Language 109 (2019)."""
_LETTERS = r"\w+"
_WORD = r"[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+|[\u3040-\u30ff\u3400-\u9fff]"
"""A run of letters; of scripts without spaces each character, which takes about as long."""
_SPACELESS = "\u3040"
"""No character before this one belongs to such a script."""


class Reading:
    """The words of a part, counted once."""

    def __init__(self, part: Part) -> None:
        """Count the words of `part`; those of a list of names are not read one by one."""
        self._numbers = [number for number, _ in part.numbered()]
        self._texts = [paragraph.text for _, paragraph in part.numbered()]
        counts = (len(_word_in(text).findall(text)) for text in self._texts)
        self._before = [0, *accumulate(counts)]
        self._is_text = part.kind is not PartKind.SIGNATORIES

    def share(self, position: tuple[int, int]) -> float:
        """The share of the words before a position, from 0 to 1."""
        return self._words_before(position) / self._before[-1] if self._before[-1] else 1.0

    def minutes_left(self, position: tuple[int, int]) -> float:
        """How long the words from a position on take; 0 for a list of names."""
        left = self._before[-1] - self._words_before(position)
        return left / _WORDS_PER_MINUTE if self._is_text else 0.0

    def _words_before(self, position: tuple[int, int]) -> int:
        number, offset = position
        index = bisect_left(self._numbers, number)
        words = self._before[min(index, len(self._before) - 1)]
        if index < len(self._numbers) and self._numbers[index] == number:
            text = self._texts[index]
            words += sum(1 for word in _word_in(text).finditer(text) if word.end() <= offset)
        return words


def _word_in(text: str) -> re.Pattern[str]:
    """What finds the words of a text.

    That for all scripts is compiled where it is needed: it takes as long as all others of a start.
    """
    is_spaced = text.isascii() or max(text) < _SPACELESS
    return re.compile(_LETTERS if is_spaced else _WORD)


def time_left(minutes: float) -> str:
    """`3 min left`; `1 min left` also for less, and nothing where there is nothing left."""
    return f"{max(1, round(minutes))} min left" if minutes > 0 else ""


def progress(document: Document, reached: Mapping[str, tuple[int, int]]) -> Mapping[str, float]:
    """By part, the share read; `reached` gives the position up to which each was on the screen."""
    first = (-len(document.source), 0)
    return {
        part.name: Reading(part).share(reached.get(part.name, first)) for part in document.parts
    }
