"""The signatory list as lines: who was found, under the headings that tell them apart."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from reader.document.model import Document, PartKind
from reader.search.hits import Ranking, SignatoryHit


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that nobody can stand on: `similar`, or what is printed over a list."""

    text: str


class Roll:
    """The lines of a list. Its hits are numbered apart from the headings between them, from 0."""

    def __init__(self, ranking: Ranking, headings: list[tuple[int, str]]) -> None:
        """`headings` gives, rising, the number of the hit before which each heading stands."""
        self.ranking = ranking
        self._texts = [text for _, text in headings]
        self._lines = [number + index for index, (number, _) in enumerate(headings)]

    def __len__(self) -> int:
        """The number of lines."""
        return len(self.ranking) + len(self._lines)

    def __getitem__(self, line: int) -> SignatoryHit | Heading:
        """What stands on a line."""
        before = bisect_right(self._lines, line)
        if before and self._lines[before - 1] == line:
            return Heading(self._texts[before - 1])
        return self.ranking.hit(line - before)

    def line_of(self, number: int) -> int:
        """The line of the hit of that number."""
        line = number
        for heading in self._lines:
            if heading > line:
                break
            line += 1
        return line

    def hit_at(self, line: int) -> int:
        """The number of the hit on a line; for a heading, that of the hit under it."""
        before = bisect_right(self._lines, line - 1) if line else 0
        return max(0, min(line - before, len(self.ranking) - 1))


def roll(document: Document, query: str, ranking: Ranking) -> Roll:
    """The lines for an answer: without a query the lists with what is printed over each."""
    if query.strip():
        similar = [(len(ranking.good), "similar")] if ranking.similar else []
        return Roll(ranking, similar)
    headings, number = [], 0
    for part in document.parts:
        if part.kind is PartKind.SIGNATORIES:
            headings += [(number, paragraph.text) for paragraph in part.opening]
            number += sum(1 for person in document.signatories if person.part == part.name)
    return Roll(ranking, headings)


def counter(ranking: Ranking, total: int) -> str:
    """How many were found: `12 of 304`; the similar ones are told apart."""
    good, similar = len(ranking.good), len(ranking.similar)
    if similar:
        return f"{good}, and {similar} similar, of {total}"
    return f"{good} of {total}"
