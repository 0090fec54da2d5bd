"""Which lines hold which words: the index proper, for lists of any length.

The distinct words are sorted, and the lines of each word are kept in that order in one array per
field: the lines of all words that begin alike are one slice of it.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from reader.document.model import Signatory
from reader.search.words import PARTICLES, FieldName, chunk_words, field_words

_SLICE = 5000
"""Lines read between two reports of progress."""
_FREQUENT = 100_000
"""Occurrences from which the lines of all words with a short beginning are kept ready."""
_AFTER = chr(0x10FFFF)

LINES = "I"


class WordRange(NamedTuple):
    """Words `first` to `last` (not included) of the sorted vocabulary."""

    first: int
    last: int


def initial(text: str) -> int:
    """The bit of a letter in `Postings.initials`; 0 for what is not one letter from a to z."""
    return 1 << ord(text) - ord("a") if len(text) == 1 and "a" <= text <= "z" else 0


def _initials(words: Iterable[str]) -> int:
    bits = 0
    for word in words:
        bits |= initial(word[0])
    return bits


class _FieldPostings:
    """The lines of each word in one field."""

    def __init__(self, words: Sequence[str], lines_of: dict[str, "array[int]"]) -> None:
        self.lines = array(LINES)
        self.offsets = array(LINES, [0])
        for word in words:
            lines = lines_of.pop(word, None)
            if lines:
                self.lines.extend(lines)
            self.offsets.append(len(self.lines))

    def count(self, words: WordRange) -> int:
        return self.offsets[words.last] - self.offsets[words.first]

    def of(self, words: WordRange) -> "array[int]":
        return self.lines[self.offsets[words.first] : self.offsets[words.last]]


class Postings:
    """The vocabulary of a list and the lines of its words."""

    def __init__(self, signatories: Sequence[Signatory], progress: Callable[[float], None]) -> None:
        """Read `signatories`; `progress` is told the share done and may raise to stop."""
        collector = _Collector()
        for line, signatory in enumerate(signatories):
            if not line % _SLICE:
                progress(line / len(signatories))
            collector.read(line, signatory)
        self.initials = collector.initials
        """For each line, a bit for each letter from a to z that a word of the name begins with."""
        self.compounds = collector.compounds()
        """Places written in one word here and in two there: hodgehill, hodge hill."""
        words = sorted(set[str]().union(*collector.fields))
        self._fields = [_FieldPostings(words, lines_of) for lines_of in collector.fields]
        self._text = "\n".join(["", *words, ""])
        # New strings lie side by side: the memory among which the old ones lie becomes free.
        del collector, words
        self.words = self._text.split("\n")[1:-1]
        """The distinct words of all fields, sorted."""
        self._starts = array(LINES, accumulate((len(word) + 1 for word in self.words), initial=0))
        self._short = dict(self._frequent_beginnings())

    def beginning(self, prefix: str) -> WordRange:
        """The words that begin with `prefix`, itself included."""
        first = bisect_left(self.words, prefix)
        return WordRange(first, bisect_left(self.words, prefix + _AFTER, first))

    def first_beginning(self, prefix: str) -> int | None:
        """The position of the first word that begins with `prefix`."""
        first = bisect_left(self.words, prefix)
        begun = first < len(self.words) and self.words[first].startswith(prefix)
        return first if begun else None

    def has(self, word: str) -> bool:
        """Whether the list has the word."""
        first = bisect_left(self.words, word)
        return first < len(self.words) and self.words[first] == word

    def exactly(self, word: str) -> WordRange:
        """The word itself, if the list has it; otherwise an empty range."""
        first = bisect_left(self.words, word)
        return WordRange(first, first + (first < len(self.words) and self.words[first] == word))

    def count(self, words: WordRange, fields: Iterable[FieldName]) -> int:
        """How often the words occur in the fields."""
        return sum(self._fields[field].count(words) for field in fields)

    def lines(self, words: WordRange, field: FieldName) -> "array[int]":
        """The lines that hold the words in a field; a line as often as it holds one."""
        return self._fields[field].of(words)

    def inside(self, part: str) -> Iterator[int]:
        """The positions of the words that hold `part` after their first letter."""
        at = self._text.find(part)
        while at >= 0:
            word = bisect_right(self._starts, at - 1) - 1
            if at > self._starts[word] + 1:
                yield word
            at = self._text.find(part, self._starts[word + 1])

    def short_beginning(self, prefix: str, fields: tuple[FieldName, ...]) -> "array[int] | None":
        """The lines, each once and best first, of a short beginning of very many words."""
        return self._short.get((prefix, fields))

    def _frequent_beginnings(
        self,
    ) -> Iterator[tuple[tuple[str, tuple[FieldName, ...]], "array[int]"]]:
        every = tuple(FieldName)
        if sum(len(postings.lines) for postings in self._fields) < _FREQUENT:
            return
        for letters, fields in ((1, (FieldName.NAME,)), (2, every), (3, every)):
            for prefix in {word[:letters] for word in self.words}:
                words = self.beginning(prefix)
                if self.count(words, fields) >= _FREQUENT:
                    exact = self.exactly(prefix)
                    ordered = chain.from_iterable(
                        [self.lines(exact, field) for field in fields]
                        + [sorted(self.lines(words, field)) for field in fields]
                    )
                    yield (prefix, fields), array(LINES, dict.fromkeys(ordered))


_Appends = list[Callable[[int], None]]


class _Collector:
    """Reads lines and notes for each field in which of them each word is.

    Names are made of chunks that recur, places and roles recur whole: what is to be done for one
    that was met before is remembered.
    """

    def __init__(self) -> None:
        self.fields: list[dict[str, array[int]]] = [
            defaultdict(partial(array, LINES)) for _ in FieldName
        ]
        self.initials = array(LINES)
        self._chunks: dict[str, tuple[int, _Appends] | None] = {}
        self._texts: tuple[dict[str, _Appends], ...] = tuple({} for _ in FieldName)
        self._solid: set[str] = set()
        self._pairs: dict[str, tuple[str, str]] = {}

    def read(self, line: int, signatory: Signatory) -> None:
        known = self._chunks
        for chunk in (chunks := signatory.name.split()):
            if chunk not in known:
                known[chunk] = self._for_chunk(chunk)
        found = [known[chunk] for chunk in chunks]
        if None in found:
            found = [self._for_name(signatory.name)]
        initials = 0
        for bits, appends in filter(None, found):
            initials |= bits
            for append in appends:
                append(line)
        self.initials.append(initials)
        for field, text in ((FieldName.PLACE, signatory.place), (FieldName.ROLE, signatory.role)):
            if text:
                if text not in self._texts[field]:
                    self._texts[field][text] = self._for_words(text, field)
                for append in self._texts[field][text]:
                    append(line)

    def _for_name(self, name: str) -> tuple[int, _Appends]:
        words = {word.text for word in field_words(name, FieldName.NAME)}
        names = self.fields[FieldName.NAME]
        return _initials(words), [names[word].append for word in words]

    def _for_chunk(self, chunk: str) -> tuple[int, _Appends] | None:
        """Nothing where the words depend on the chunks beside it."""
        forms = chunk_words(chunk)
        if any(form.text in PARTICLES for form in forms):
            return None
        names = self.fields[FieldName.NAME]
        words = {form.text for form in forms}
        return _initials(words), [names[word].append for word in words]

    def _for_words(self, text: str, field: FieldName) -> _Appends:
        if field is FieldName.PLACE:
            chunks = [chunk_words(chunk) for chunk in text.split()]
            self._solid.update(forms[0].text for forms in chunks if len(forms) == 1)
            for left, right in pairwise(forms[0].text for forms in chunks if len(forms) == 1):
                self._pairs[left + right] = (left, right)
        lines_of = self.fields[field]
        words = dict.fromkeys(word.text for word in field_words(text, field))
        return [lines_of[word].append for word in words]

    def compounds(self) -> dict[str, tuple[str, str]]:
        """Places written in one word here and in two there; the lines are noted under both."""
        places = self.fields[FieldName.PLACE]
        found = {word: self._pairs[word] for word in self._pairs.keys() & self._solid}
        for word, parts in found.items():
            for part in parts:
                places[part] = array(LINES, sorted({*places[part], *places[word]}))
        return found
