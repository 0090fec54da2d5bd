"""Terms that forgive nothing: exact words, beginnings, endings, and what is not to be there."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from reader.document.model import Span
from reader.search.folded import folded_words
from reader.search.likeness import EVERYWHERE
from reader.search.matching import Cancelled
from reader.search.postings import WordRange
from reader.search.query import Kind, Term
from reader.search.scoring import field_texts
from reader.search.searched import SearchedList
from reader.search.titles import is_title
from reader.search.words import FieldName, Word, field_words

_SLICE = 5000


class StrictSearch(NamedTuple):
    """Finds the lines that answer a term to the letter, up to folding."""

    searched: SearchedList
    cancelled: Callable[[], bool]

    def lines(self, term: Term) -> frozenset[int]:
        """The lines that answer `term`, its negation not heeded; may raise `Cancelled`."""
        words = folded_words(term.text)
        fields = EVERYWHERE if term.field is None else (term.field,)
        if term.kind is Kind.PLAIN:
            return self._holding([self._beginning(word) for word in words], fields)
        if term.kind is Kind.EXACT:
            found = self._checked(term, [self._exactly(word) for word in words], fields)
            return found or self._checked(
                term, [self._inside(word) for word in words], fields, letters=True
            )
        ranges = [self._exactly(word) for word in words]
        if term.kind is Kind.BEGINS:
            ranges[-1] = self._beginning(words[-1])
        elif term.kind is Kind.ENDS:
            ranges[0] = self._ending(words[0])
        return self._checked(term, ranges, fields)

    def _exactly(self, word: str) -> list[WordRange]:
        return [self.searched.vocabulary.postings.exactly(word)]

    def _beginning(self, word: str) -> list[WordRange]:
        return [self.searched.vocabulary.postings.beginning(word)]

    def _ending(self, word: str) -> list[WordRange]:
        found = self.searched.vocabulary.endings.beginning(word[::-1])
        return [WordRange(position, position + 1) for position in found]

    def _inside(self, word: str) -> list[WordRange]:
        found = self.searched.vocabulary.postings.inside(word)
        return self._beginning(word) + [WordRange(place, place + 1) for place in found]

    def _holding(
        self, words: Iterable[list[WordRange]], fields: tuple[FieldName, ...]
    ) -> frozenset[int]:
        postings = self.searched.vocabulary.postings
        common: set[int] | None = None
        for ranges in words:
            having = set[int]()
            for found in ranges:
                having.update(*(postings.lines(found, field) for field in fields))
            common = having if common is None else common & having
        return frozenset(common or ())

    def _checked(
        self,
        term: Term,
        words: Iterable[list[WordRange]],
        fields: tuple[FieldName, ...],
        *,
        letters: bool = False,
    ) -> frozenset[int]:
        found = []
        for count, line in enumerate(self._holding(words, fields)):
            if not count % _SLICE and self.cancelled():
                raise Cancelled
            texts = field_texts(self.searched.signatories[line])
            if any(_answers(term, field, texts, letters=letters) for field in fields):
                found.append(line)
        return frozenset(found)


def _answers(
    term: Term, field: FieldName, texts: tuple[str, str, str], *, letters: bool = False
) -> bool:
    asked = folded_words(term.text)
    words = folded_words(texts[field])
    if term.kind is Kind.EXACT:
        whole = any(words[at : at + len(asked)] == asked for at in range(len(words)))
        return whole or (letters and " ".join(asked) in " ".join(words))
    named = tuple(word for word in words if not is_title(word))
    written = {words, named} if field is FieldName.NAME else {words}
    if term.kind is Kind.WHOLE:
        return asked in written
    begins = term.kind is Kind.BEGINS
    # Without a field the line is asked: it begins with the name and ends with the last field.
    if term.field is None and begins and field is not FieldName.NAME:
        return False
    if (
        term.field is None
        and not begins
        and field is not FieldName.NAME
        and any(texts[field + 1 :])
    ):
        return False
    return any(_begins(asked, one) if begins else _ends(asked, one) for one in written)


def _begins(asked: tuple[str, ...], words: tuple[str, ...]) -> bool:
    last = len(asked) - 1
    return (
        words[:last] == asked[:last] and words[last:] != () and words[last].startswith(asked[last])
    )


def _ends(asked: tuple[str, ...], words: tuple[str, ...]) -> bool:
    size = len(asked)
    tail = words[-size:]
    return len(tail) == size and tail[1:] == asked[1:] and tail[0].endswith(asked[0])


def lit(term: Term, texts: tuple[str, str, str]) -> Iterator[tuple[FieldName, Span]]:
    """The words of the fields that answer a term which is not negated."""
    fields = EVERYWHERE if term.field is None else (term.field,)
    words = [(field, word) for field in fields for word in field_words(texts[field], field)]
    for part in folded_words(term.text):
        found = [(field, word) for field, word in words if _is_meant(part, word, term.kind)]
        if not found and term.kind is Kind.EXACT:
            found = [(field, word) for field, word in words if part in word.text]
        for field, word in found:
            yield field, Span(word.start, word.end)


def _is_meant(part: str, word: Word, kind: Kind) -> bool:
    if kind in {Kind.BEGINS, Kind.PLAIN}:
        return word.text.startswith(part)
    if kind is Kind.ENDS:
        return word.text.endswith(part)
    return word.text == part
