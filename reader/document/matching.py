"""Whether the words of a quotation stand in a paragraph, where, and what was changed.

The rule: every fragment of the quotation (it is cut at `…` and `[…]`) stands in order in the
paragraph, or at least 60 % of its words do, in order and with few changes. Case, accents, quotation
marks, spaces and dashes do not count.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import Match as _Block
from difflib import SequenceMatcher
from functools import cached_property

from reader.document.fragments import Fragment
from reader.document.model import Difference, Span
from reader.text.folding import Folded, fold

SHARE = 0.6
"""Of a quotation's words, those that must stand in its context."""
_TELLING, _CERTAIN = 2, 4
"""Telling words, or any words, that chance does not put in the same order somewhere."""
_STEM = 3
"""Letters that two forms of one word have in common at least."""
_LONGEST = 400
"""Words of a quotation that are compared one by one; a longer one must stand word for word."""


@dataclass(frozen=True, slots=True)
class Match:
    """Where a quotation stands in a paragraph."""

    span: Span
    verbatim: bool
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True)
class Passage:
    """A paragraph to look for quotations in."""

    text: str

    @cached_property
    def _folded(self) -> Folded:
        return Folded.of(self.text)

    @cached_property
    def words(self) -> list[str]:
        """Its words in folded form."""
        return fold(self.text).split()

    @cached_property
    def _ends(self) -> list[int]:
        """For each word, the number of letters and digits up to its end."""
        total = 0
        ends = []
        for word in self.words:
            total += len(word)
            ends.append(total)
        return ends

    @cached_property
    def _key(self) -> str:
        return "".join(self.words)

    def span(self, first: int, end: int) -> Span:
        """The characters of the words from `first` up to `end`."""
        start = (self._ends[first - 1] if first else 0) + first
        return Span(*self._folded.original(start, self._ends[end - 1] + end - 1))

    def find(self, fragment: Fragment, first: int) -> tuple[int, int] | None:
        """The words (half open) that are `fragment`, not before word `first`."""
        key = fragment.key
        at = self._key.find(key, self._ends[first - 1] if first else 0)
        while at >= 0:
            word = bisect_right(self._ends, at)
            last = bisect_left(self._ends, at + len(key))
            begins = fragment.begins_inside or at == (self._ends[word - 1] if word else 0)
            ends = fragment.ends_inside or self._ends[last] == at + len(key)
            if begins and ends:
                return word, last + 1
            at = self._key.find(key, at + 1)
        return None


def match(fragments: Sequence[Fragment], passage: Passage) -> Match | None:
    """Where the quotation stands in `passage`, if it does."""
    return _word_for_word(fragments, passage) or _with_changes(fragments, passage)


def _word_for_word(fragments: Sequence[Fragment], passage: Passage) -> Match | None:
    found = []
    first = 0
    for fragment in fragments:
        words = passage.find(fragment, first)
        if words is None:
            return None
        found.append(words)
        first = words[1]
    if not found:
        return None
    whole = passage.span(found[0][0], found[-1][1])
    differences: list[Difference] = []
    end = found[0][0]
    for fragment, (start, after) in zip(fragments, found, strict=True):
        if end < start:
            differences.append(Difference(_words(passage, end, start), ""))
        differences += _cut_words(fragment, passage, start, after - 1)
        end = after
    return Match(whole, len(found) == 1 and not differences, tuple(differences))


def _cut_words(fragment: Fragment, passage: Passage, first: int, last: int) -> Iterator[Difference]:
    """The words of a passage, at the ends of a fragment, of which it has only a piece."""
    words = fragment.words
    ends = [(fragment.begins_inside, first, words[0]), (fragment.ends_inside, last, words[-1])]
    for is_cut, number, word in ends:
        if is_cut and passage.words[number] != word and word in passage.words[number]:
            yield Difference(_words(passage, number, number + 1), word)


def _with_changes(fragments: Sequence[Fragment], passage: Passage) -> Match | None:
    """A match of at least 60 % of the words of each fragment."""
    if sum(len(fragment.words) for fragment in fragments) > _LONGEST:
        return None
    first = 0
    spans: list[tuple[int, int]] = []
    same: list[str] = []
    differences: list[Difference] = []
    for fragment in fragments:
        aligned = _align(fragment, passage, first)
        if aligned is None:
            return None
        same += aligned.same
        if spans and spans[-1][1] < aligned.start:
            omitted = passage.span(spans[-1][1], aligned.start).of(passage.text)
            differences.append(Difference(omitted, ""))
        spans.append((aligned.start, aligned.end))
        differences += aligned.differences
        first = aligned.end
    if len(same) < _CERTAIN and _telling(same) < _TELLING:
        return None
    return Match(
        passage.span(spans[0][0], spans[-1][1]), verbatim=False, differences=tuple(differences)
    )


@dataclass(frozen=True, slots=True)
class _Aligned:
    """The words of a passage that a fragment stands for."""

    start: int
    end: int
    same: list[str]
    differences: tuple[Difference, ...]


def _align(fragment: Fragment, passage: Passage, first: int) -> _Aligned | None:
    wanted = fragment.words
    start, end = _window(wanted, passage.words, first)
    words = passage.words[start:end]
    blocks = [
        block
        for block in SequenceMatcher(None, words, wanted, autojunk=False).get_matching_blocks()
        if block.size
    ]
    blocks = _without_strays(blocks)
    same = [word for block in blocks for word in wanted[block.b : block.b + block.size]]
    if not blocks or not _enough(blocks, same, wanted):
        return None
    blocks = _with_bent_ends(blocks, words, wanted)
    quoted = Passage(fragment.text)
    differences = tuple(
        Difference(_words(passage, a + start, b + start), _words(quoted, c, d))
        for a, b, c, d in _gaps(blocks, len(wanted))
    )
    last = blocks[-1]
    return _Aligned(blocks[0].a + start, last.a + last.size + start, same, differences)


def _window(wanted: Sequence[str], words: Sequence[str], first: int) -> tuple[int, int]:
    """The stretch of `words`, from `first` on, that shares most word pairs with `wanted`."""
    pairs = set(itertools.pairwise(wanted))
    length = 2 * len(wanted)
    hits = [n for n in range(first, len(words) - 1) if (words[n], words[n + 1]) in pairs]
    best, at, low = 0, first, 0
    for high, hit in enumerate(hits):
        while hit - hits[low] > length:
            low += 1
        if high - low + 1 > best:
            best, at = high - low + 1, hits[low]
    return max(first, at - len(wanted)), min(len(words), at + length + len(wanted))


def _without_strays(blocks: list[_Block]) -> list[_Block]:
    """The blocks without those at either end that only chance put far from the others."""
    while len(blocks) > 1 and _far(blocks[0], blocks[1], blocks[0].size):
        blocks = blocks[1:]
    while len(blocks) > 1 and _far(blocks[-2], blocks[-1], blocks[-1].size):
        blocks = blocks[:-1]
    return blocks


def _with_bent_ends(
    blocks: list[_Block], words: Sequence[str], wanted: Sequence[str]
) -> list[_Block]:
    """The blocks with an empty one at an end whose next word is the same in another form."""
    first, last = blocks[0], blocks[-1]
    above, below = last.a + last.size, last.b + last.size
    if first.a and first.b and _bent(words[first.a - 1], wanted[first.b - 1]):
        blocks = [_Block(first.a - 1, 0, 0), *blocks]
    if above < len(words) and below < len(wanted) and _bent(words[above], wanted[below]):
        blocks = [*blocks, _Block(above + 1, len(wanted), 0)]
    return blocks


def _bent(word: str, other: str) -> bool:
    """Whether two words have the same stem: `turn` and `turning`."""
    stem = max(_STEM, max(len(word), len(other)) // 2 + 1)
    return len(word) >= stem and word[:stem] == other[:stem]


def _far(before: _Block, after: _Block, size: int) -> bool:
    return after.a - before.a - before.size > 2 * size + 1


def _telling(words: Iterable[str]) -> int:
    """How many of the words say something, going by their length."""
    return sum(len(word) > 3 for word in words)


def _enough(blocks: Sequence[_Block], same: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether the words in the blocks are 60 % of all and two that tell, with few changes."""
    gaps = list(_gaps(blocks, len(wanted)))
    changed = sum(max(b - a, d - c) for a, b, c, d in gaps)
    return (
        len(same) >= SHARE * len(wanted)
        and _telling(same) >= min(_TELLING, _telling(wanted))
        and len(gaps) <= 1 + len(wanted) // 4
        and changed <= len(wanted)
    )


def _gaps(blocks: Sequence[_Block], length: int) -> Iterator[tuple[int, int, int, int]]:
    """What lies between the blocks: words `a` to `b` of the passage, `c` to `d` of the wanted."""
    first, last = blocks[0], blocks[-1]
    if first.b:
        yield first.a, first.a, 0, first.b
    for before, after in itertools.pairwise(blocks):
        yield before.a + before.size, after.a, before.b + before.size, after.b
    if last.b + last.size < length:
        yield last.a + last.size, last.a + last.size, last.b + last.size, length


def _words(passage: Passage, first: int, end: int) -> str:
    return passage.span(first, end).of(passage.text) if first < end else ""
