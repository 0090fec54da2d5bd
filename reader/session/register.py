"""The signatory list made ready to be asked, and what it answers: lines under headings."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from reader.document.model import Document, PartKind, Signatory
from reader.search.duplicates import Duplicates
from reader.search.facets import Facets
from reader.search.hits import Hits, Ranking, SignatoryHit
from reader.search.ordering import arranged
from reader.search.orders import Order
from reader.search.words import FieldName
from reader.session.listing import Listing


class Heading(NamedTuple):
    """A line that nobody can stand on: `similar`, or what is printed over a list."""

    text: str


class Roll:
    """The lines of an answer. Hits are numbered apart from the headings between them, from 0."""

    def __init__(
        self, ranking: Ranking, headings: Sequence[tuple[int, str]], counter: str, note: str = ""
    ) -> None:
        """`headings` gives, rising, the number of the hit before which each heading stands."""
        self.ranking = ranking
        self.counter = counter
        """How many were found, in words."""
        self.note = note
        """How the query was understood and the list sorted; empty where that is plain."""
        self.nobody = "No name like that. Esc clears."
        """What is said where nobody answers."""
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

    def number_at(self, line: int) -> int | None:
        """The number of the hit that stands on a line; none for a heading, or below the last."""
        before = bisect_right(self._lines, line)
        is_heading = before > 0 and self._lines[before - 1] == line
        return None if is_heading or not 0 <= line < len(self) else line - before


def whole(document: Document) -> Roll:
    """All signatories as published, each list under what is printed over it."""
    people = document.signatories
    hits = Hits(range(len(people)), lambda line: SignatoryHit(people[line], good=True))
    ranking = Ranking(hits, Hits((), lambda line: hits[line]))

    def part_of(person: Signatory) -> int:
        return document.index(person.part)

    headings, number = [], 0
    for part in document.parts:
        if part.kind is PartKind.SIGNATORIES:
            headings += [(number, paragraph.text) for paragraph in part.opening]
            number = bisect_right(people, document.index(part.name), key=part_of)
    return Roll(ranking, headings, _counter(ranking, len(people)))


class Register:
    """Answers what the list is asked; reading a long list takes a while (see `progress`)."""

    def __init__(self, document: Document, progress: Callable[[float], None] | None = None) -> None:
        """Read the list at once, if `progress` is to be told; else when somebody is looked for."""
        self._document = document
        self._progress = progress
        self._facets = Facets(document.signatories)
        if progress:
            _ = self.rank

    @cached_property
    def rank(self) -> Callable[[str, Callable[[], bool]], Ranking]:
        """Answers a query, as `Index.rank` does."""
        # What searches takes 7 ms to load, and 7 to read three hundred lines.
        from reader.search.ranking import Index  # noqa: PLC0415

        return Index(self._document.signatories, self._progress, self._facets).rank

    @cached_property
    def duplicates(self) -> Duplicates:
        """Which lines may be the same person's."""
        return Duplicates(self._document.signatories)

    def gather(self) -> None:
        """Work out places, roles and likely duplicates, which takes seconds for a million."""
        for facet in (*self._facets.places[:1], *self._facets.roles[:1]):
            self._facets.lines(FieldName.PLACE, facet.label)
        self.duplicates.of(0)

    def sharing(self, field: FieldName, text: str) -> int:
        """How many have a place or role, however it is spelt; 0 if nobody has it in that field."""
        return len(self._facets.lines(field, text) or ())

    def facets(self, roll: Roll) -> Facets:
        """The places and roles of those a roll has as good answers."""
        people = self._document.signatories
        found = roll.ranking.good.indices
        if len(found) == len(people):
            return self._facets
        return Facets([people[line] for line in found])

    def answer(self, listing: Listing, cancelled: Callable[[], bool] = lambda: False) -> Roll:
        """The lines for a listing. Once `cancelled` says so the answer is not wanted any more."""
        people = self._document.signatories
        if listing == Listing():
            return whole(self._document)
        ranking = self.rank(listing.query, cancelled)
        if listing.doubles:
            return self._doubles(ranking)
        ranking = arranged(ranking, listing.order, people)
        note = ranking.understood and f"understood as {ranking.understood}"
        if listing.order is not Order.BEST:
            note = ", ".join(filter(None, (note, f"sorted: {listing.order}")))
        similar = [(len(ranking.good), "similar")] if ranking.similar else []
        return Roll(ranking, similar, _counter(ranking, len(people)), note)

    def _doubles(self, ranking: Ranking) -> Roll:
        """The lines of an answer that may be the same person's, group by group."""
        rows = {line: row for row, line in enumerate(ranking.good.indices)}
        lines: list[int] = []
        headings: list[tuple[int, str]] = []
        for group in self.duplicates.groups:
            found = [line for line in group if line in rows]
            if found:
                headings.append((len(lines), "may be the same:"))
                lines += found
        total = len(ranking.good)
        counter = f"{total:,} lines, about {total - len(lines) + len(headings):,} people"
        hits = Hits(lines, lambda line: ranking.good[rows[line]])
        note = "only lines that may be the same person; D shows all"
        roll = Roll(Ranking(hits, ranking.similar[:0]), headings, counter, note)
        roll.nobody = "No likely duplicates here. D shows all."
        return roll


def _counter(ranking: Ranking, total: int) -> str:
    """How many were found: `12 of 304`; the similar ones are told apart."""
    good, similar = len(ranking.good), len(ranking.similar)
    if similar:
        return f"{good:,}, and {similar:,} similar, of {total:,}"
    return f"{good:,} of {total:,}"
