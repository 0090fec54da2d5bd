"""Long lists of signatories, kept as offsets in the text: some 50 bytes a line and not 1,000.

What is asked for is made when it is asked for, and is no other than if it had been kept.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar, overload

from reader.document.model import Paragraph, ParagraphKind, Signatory, Span

Item = TypeVar("Item")
_FARTHEST = (1 << 16) - 1
"""The largest offset in a line that is kept."""


class Made(Sequence[Item]):
    """As many items as there are, each made when it is asked for."""

    def __init__(self, count: int, make: Callable[[int], Item]) -> None:
        self._count = count
        self._make = make

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return tuple(map(self._make, range(*index.indices(self._count))))
        if not -self._count <= index < self._count:
            raise IndexError(index)
        return self._make(index % self._count)

    def __iter__(self) -> Iterator[Item]:
        return map(self._make, range(self._count))

    def __eq__(self, other: object) -> bool:
        """Whether it holds the same items as another sequence, a tuple for example."""
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(other) == self._count and all(map(lambda x, y: x == y, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))


class LongList:
    """The entries of one list and those who signed there, in the order of the lines."""

    def __init__(
        self, source: str, part: str, first: int, lines: Iterable[tuple[Paragraph, Signatory]]
    ) -> None:
        """Keep the entries of `part` of a text, with who signed there, numbered from `first`."""
        self._source = source
        self._part = part
        self._first = first
        self._starts, self._ends = array("Q"), array("Q")
        self._spans = array("H")
        """Eight a line: where the raw line stands in the entry, and name, place and role in it."""
        self._texts: dict[int, str] = {}
        self._people: dict[int, Signatory] = {}
        """What does not stand in the text as it is."""
        for index, (entry, person) in enumerate(lines):
            self._starts.append(entry.source.start)
            self._ends.append(entry.source.end)
            if entry.source.of(source) != entry.text:
                self._texts[index] = entry.text
            spans = _spans(entry.text, person)
            self._spans.extend(spans)
            if self._person(index) != person:
                self._people[index] = person

    @property
    def entries(self) -> Sequence[Paragraph]:
        """The lines as paragraphs of their part."""
        return Made(len(self._starts), self._entry)

    def __len__(self) -> int:
        return len(self._starts)

    def person(self, index: int) -> Signatory:
        """Who signed on a line, counted from 0."""
        return self._people.get(index) or self._person(index)

    def _text(self, index: int) -> str:
        return self._texts.get(index) or self._source[self._starts[index] : self._ends[index]]

    def _entry(self, index: int) -> Paragraph:
        span = Span(self._starts[index], self._ends[index])
        return Paragraph(self._text(index), span, ParagraphKind.ENTRY)

    def _person(self, index: int) -> Signatory:
        at = 8 * index
        raw_at, raw_end, name, name_end, place, place_end, role, role_end = self._spans[at : at + 8]
        raw = self._text(index)[raw_at:raw_end]
        return Signatory(
            self._first + index,
            raw[name:name_end],
            raw[place:place_end],
            raw[role:role_end],
            raw,
            self._part,
            index + 1,
        )


def people_of(lists: Sequence[LongList]) -> Sequence[Signatory]:
    """All who signed, list after list."""
    if len(lists) == 1:
        return Made(len(lists[0]), lists[0].person)
    ends = list(accumulate(map(len, lists)))

    def person(index: int) -> Signatory:
        which = bisect_right(ends, index)
        return lists[which].person(index - (ends[which - 1] if which else 0))

    return Made(ends[-1] if ends else 0, person)


def _spans(text: str, person: Signatory) -> Iterator[int]:
    """Where the fields stand, starts and ends; both 0 for one that does not stand there."""
    within = text
    for field in (person.raw, person.name, person.place, person.role):
        start = within.find(field)
        known = start >= 0 and start + len(field) <= _FARTHEST
        yield from (start, start + len(field)) if known else (0, 0)
        within = person.raw
