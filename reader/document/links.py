"""Linking each quotation to the passage of the same document that it was taken from.

The texts are read once: the word pairs of the quotations are the index, so time grows with the
texts and the quotations, not with their product.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from sys import intern

from reader.document.fragments import Fragment, fragments_of
from reader.document.matching import SHARE, Match, Passage, match
from reader.document.model import Part, PartKind, Place, Quotation, Span, Status
from reader.document.progress import Progress, part_of, silent, told
from reader.document.quotations import Quoted, quotations_of
from reader.text.folding import fold

_PRINTED = (PartKind.STATEMENT, PartKind.LETTER)
_TEXTS = (PartKind.ARTICLE, *_PRINTED)
_SHORT = 2
"""Words of a quotation that chance may put anywhere."""
_MOST_SHARED = 16
"""A word pair of more quotations than these tells nothing."""
_KEPT = 4
"""The best places of a quotation that are looked at, in each part."""


@dataclass(slots=True)
class _Wanted:
    """One wording that is quoted, once or many times."""

    fragments: tuple[Fragment, ...]
    words: tuple[str, ...]
    letters: tuple[str, ...]
    """Those of each fragment, without spaces."""
    keys: frozenset[str]
    """Its word pairs, or its only word: a place of it has most of them."""
    places: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    """By index of the part: how many keys stand in which paragraph, the best few."""

    @property
    def enough(self) -> int:
        """How many of its keys stand in a paragraph that is worth a closer look."""
        return max(1, len(self.keys) // 4)

    def may_stand_in(self, words: Set[str], letters: str) -> bool:
        """Whether a paragraph of these words, and of these letters, is worth a closer look."""
        if sum(map(words.__contains__, self.words)) >= SHARE * len(self.words):
            return True
        return all(piece in letters for piece in self.letters)


def link(parts: Sequence[Part], progress: Progress = silent) -> tuple[Quotation, ...]:
    """All quotations of the document in reading order, each with its context if it has one."""
    quoted = [quotation for part in parts for quotation in quotations_of(part)]
    if not quoted:
        return ()
    wanted: dict[str, _Wanted] = {}
    for quotation in quoted:
        if quotation.text not in wanted:
            wanted[quotation.text] = _wanted(quotation.text)
    _find_places(parts, list(wanted.values()), part_of(progress, 0, 0.5))
    linker = _Linker(parts, quoted)
    progress = part_of(progress, 0.5, 1)
    linked = (
        linker.linked(quotation, wanted[quotation.text])
        for quotation in told(quoted, len(quoted), progress)
    )
    return tuple(filter(None, linked))


def _wanted(text: str) -> _Wanted:
    fragments = fragments_of(text)
    keys: set[str] = set()
    all_words: list[str] = []
    for fragment in fragments:
        words = fragment.words
        # Many quotations share few words: one copy of each is enough.
        all_words += map(intern, words)
        keys.update(f"{a} {b}" for a, b in itertools.pairwise(words))
        if len(words) == _SHORT + 1:
            # With a word put in, it has no other pair of the passage.
            keys.add(f"{words[0]} {words[-1]}")
    letters = tuple(fragment.key for fragment in fragments)
    if len(all_words) <= _SHORT or not keys:
        keys.update(letters)
    return _Wanted(fragments, tuple(all_words), letters, frozenset(keys))


def _find_places(parts: Sequence[Part], wanted: Sequence[_Wanted], progress: Progress) -> None:
    """Read the texts once and note in each wording the paragraphs that share most with it."""
    index = _index(wanted)
    keys = frozenset(index)
    enough = [wording.enough for wording in wanted]
    for part_index, part in enumerate(parts):
        if part.kind not in _TEXTS:
            continue
        paragraphs = told(part.paragraphs, len(part.paragraphs), progress)
        for number, paragraph in enumerate(paragraphs, start=1):
            words = fold(paragraph.text).split()
            pairs = map(" ".join, itertools.pairwise(words))
            present = keys.intersection(words) | keys.intersection(pairs)
            votes = Counter(itertools.chain.from_iterable(map(index.__getitem__, present)))
            likely = [(wording, n) for wording, n in votes.items() if n >= enough[wording]]
            here, letters = (set(words), "".join(words)) if likely else (set(), "")
            for wording, count in likely:
                if wanted[wording].may_stand_in(here, letters):
                    _note(wanted[wording].places[part_index], count, number)


def _index(wanted: Sequence[_Wanted]) -> Mapping[str, Sequence[int]]:
    """The wordings that each key belongs to; common keys are left out where others are left."""
    shared = Counter(key for wording in wanted for key in wording.keys)
    index: dict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(wanted):
        telling = [key for key in wording.keys if shared[key] <= _MOST_SHARED]
        for key in telling or [min(wording.keys, key=lambda key: (shared[key], key))]:
            if len(index[key]) < _MOST_SHARED:
                index[key].append(number)
    return index


def _note(places: list[tuple[int, int]], count: int, number: int) -> None:
    """Keep the few paragraphs with the highest counts, of equal ones the earlier."""
    if len(places) < _KEPT:
        places.append((count, number))
    else:
        least = min(range(_KEPT), key=lambda n: (places[n][0], -places[n][1]))
        if count > places[least][0]:
            places[least] = (count, number)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place that a quotation may have been taken from."""

    part: int
    number: int
    match: Match


@dataclass(frozen=True, slots=True)
class _Found:
    """Where one wording stands word for word, and where with changes: by part, in reading order."""

    short: bool
    """Whether chance may put it anywhere."""
    verbatim: dict[int, list[_Candidate]] = field(default_factory=dict)
    altered: dict[int, list[_Candidate]] = field(default_factory=dict)


class _Linker:
    """Chooses the context of each quotation."""

    def __init__(self, parts: Sequence[Part], quoted: Sequence[Quoted]) -> None:
        self._parts = parts
        self._quoted: dict[tuple[str, int], list[Span]] = defaultdict(list)
        """By part and paragraph the outermost quotations, in reading order."""
        for at in (quotation.at for quotation in quoted):
            outermost = self._quoted[at.part, at.paragraph]
            if not outermost or outermost[-1].end < at.span.end:
                outermost.append(at.span)
        self._index = {part.name: index for index, part in enumerate(parts)}
        self._names = _names(parts)
        self._known: dict[tuple[str, bool], _Found] = {}

    def linked(self, quoted: Quoted, wanted: _Wanted) -> Quotation | None:
        """The quotation with its status and context; nothing if it is the title of a work."""
        own = self._index[quoted.at.part]
        best = self._best(quoted, own, self._found(quoted, wanted))
        if best is None and quoted.titled:
            return None
        if best is None:
            return Quotation(quoted.at, quoted.text, Status.ABSENT)
        return Quotation(
            quoted.at,
            quoted.text,
            Status.VERBATIM if best.match.verbatim else Status.ALTERED,
            Place(self._parts[best.part].name, best.number, best.match.span),
            best.match.differences,
        )

    def _best(self, quoted: Quoted, own: int, found: _Found) -> _Candidate | None:
        """The context of this quotation among those of its wording, if one is another's words."""
        if found.short and self._parts[own].kind is not PartKind.ARTICLE:
            return None
        named = self._named(quoted.at, own)
        likely = sorted(named, key=lambda part: (-named[part], part == own, part))
        for parts in (found.verbatim, found.altered):
            others = (part for part in parts if part != own and part not in named)
            for part in itertools.chain(likely, others, [own]):
                for candidate in parts.get(part, ()):
                    if part != own or self._is_source(candidate, quoted.at):
                        return candidate
        return None

    def _found(self, quoted: Quoted, wanted: _Wanted) -> _Found:
        """Where the wording stands: looked for once, however often it is quoted."""
        key = quoted.text, quoted.titled
        if key not in self._known:
            found = self._known[key] = _Found(len(wanted.words) <= _SHORT)
            for candidate in self._candidates(wanted, short=found.short):
                # What is printed like a title is one there as well.
                if not quoted.titled or self._text(candidate) != quoted.text:
                    same = found.verbatim if candidate.match.verbatim else found.altered
                    same.setdefault(candidate.part, []).append(candidate)
        return self._known[key]

    def _text(self, found: _Candidate) -> str:
        """The words of a context as they are printed."""
        return found.match.span.of(self._parts[found.part][found.number].text)

    def _candidates(self, wanted: _Wanted, *, short: bool) -> Iterator[_Candidate]:
        """All that match, in reading order."""
        for part, places in wanted.places.items():
            if short and self._parts[part].kind not in _PRINTED:
                continue
            for number in sorted(number for _, number in places):
                found = match(wanted.fragments, Passage(self._parts[part][number].text))
                if found and (found.verbatim or not short):
                    yield _Candidate(part, number, found)

    def _is_source(self, candidate: _Candidate, at: Place) -> bool:
        """Whether a place of the quotation's own part is another, and no quotation as well."""
        return candidate.number != at.paragraph and not self._is_quoted(candidate)

    def _is_quoted(self, candidate: _Candidate) -> bool:
        """Whether the words are a quotation there as well, not the source of one."""
        words = candidate.match.span
        spans = self._quoted.get((self._parts[candidate.part].name, candidate.number), [])
        index = bisect_right(spans, words.start, key=lambda span: span.start)
        return index > 0 and words.end <= spans[index - 1].end

    def _named(self, at: Place, own: int) -> dict[int, int]:
        """How plainly the sentence around a quotation names each part: 2, its neighbours 1."""
        text = self._parts[own][at.paragraph].text
        sentence, neighbours = _around(text, at.span.start, at.span.end)
        named = {self._names[word]: 1 for word in self._names.keys() & neighbours}
        return named | {self._names[word]: 2 for word in self._names.keys() & sentence}


_SENTENCE_END = re.compile(r"[.!?][”’»\"']?\s+")


def _around(text: str, start: int, end: int) -> tuple[set[str], set[str]]:
    """The words of the sentence around the span, and of the sentences next to it."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    before = [0, *(at for at in ends if at <= start)]
    after = [*(at for at in ends if at >= end), len(text)]
    first, last = before[-1], after[0]
    wide_first = before[-2] if len(before) > 1 else 0
    wide_last = after[1] if len(after) > 1 else len(text)
    sentence = f"{text[first:start]} {text[end:last]}"
    neighbours = f"{text[wide_first:first]} {text[last:wide_last]}"
    return set(fold(sentence).split()), set(fold(neighbours).split())


_EVERYWHERE = frozenset(
    "a about against an and at by for from full in it its joint of on open our public text that the"
    " their this to we with".split()
)
"""Words of titles that name no text."""


def _names(parts: Sequence[Part]) -> dict[str, int]:
    """The words that mean one of the texts printed in full and none of the others."""
    meant: dict[str, list[int]] = defaultdict(list)
    for index, part in enumerate(parts):
        if part.kind in _PRINTED:
            for word in {part.kind.value, *fold(part.title).split()} - _EVERYWHERE:
                meant[word].append(index)
    return {word: texts[0] for word, texts in meant.items() if len(texts) == 1}
