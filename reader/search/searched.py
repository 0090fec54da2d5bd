"""A list of signatories made ready to be searched, and what is kept from key to key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from reader.document.model import Signatory
from reader.search.matching import WordMatcher
from reader.search.postings import Postings
from reader.search.scoring import LineWord, line_words
from reader.search.vocabulary import Vocabulary, reading
from reader.search.words import FieldName

_LINES_KEPT = 4096
_WORDS_KEPT = 12
_SURNAME_SAMPLE = 40


def _unheard(_: float) -> None:
    """Progress that nobody follows."""


class SearchedList:
    """The lines, their words, and the words of the last queries with what they match.

    From key to key mostly the same lines are looked at, and all words but the last are the same.
    """

    def __init__(
        self, signatories: Sequence[Signatory], progress: Callable[[float], None] | None
    ) -> None:
        """Read the list. `progress` is told the share done; what it raises stops the work.

        Without it nothing is made that no question has asked for yet.
        """
        self.signatories = signatories
        postings = Postings(signatories, reading(progress) if progress else _unheard)
        self.vocabulary = Vocabulary(postings)
        if progress:
            self.vocabulary.prepare(progress)
        self.line = lru_cache(maxsize=_LINES_KEPT)(self._read_line)
        """The words of a line, by its position in the list."""
        self.word = lru_cache(maxsize=_WORDS_KEPT)(self._read_word)
        """A word of a query, by its text, the fields it is looked for in, and if it is the last."""

    def _read_line(self, line: int) -> Sequence[LineWord]:
        return line_words(self.signatories[line], self.vocabulary.postings.compounds)

    def _read_word(self, text: str, fields: tuple[FieldName, ...], last: bool) -> WordMatcher:
        surname = self._is_surname(text)
        return WordMatcher(text, self.vocabulary, fields=fields, last=last, surname=surname)

    def _is_surname(self, text: str) -> bool:
        """Whether the list has the word mostly at the end of names of several words."""
        postings = self.vocabulary.postings
        lines = postings.lines(postings.exactly(text), FieldName.NAME)[:_SURNAME_SAMPLE]
        last = 0
        for line in lines:
            names = [found.word for found in self.line(line) if found.field is FieldName.NAME]
            end = max(name.end for name in names)
            last += any(name.text == text and name.end == end and name.start for name in names)
        return 2 * last > len(lines)
