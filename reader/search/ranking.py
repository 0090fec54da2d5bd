"""Ranking signatories by a query: who is meant comes first."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from functools import partial

from reader.document.model import Signatory, Span
from reader.search.facets import Facets
from reader.search.hits import Hits, Ranking, SignatoryHit
from reader.search.matching import Cancelled
from reader.search.plain import Found, PlainSearch
from reader.search.postings import LINES
from reader.search.query import Clause, Kind, Query, Term, parse
from reader.search.readings import Reading, as_typed
from reader.search.scoring import field_texts, merged, spans
from reader.search.searched import SearchedList
from reader.search.strict import StrictSearch, lit
from reader.search.words import FieldName


def rank(query: str, signatories: Sequence[Signatory]) -> Ranking:
    """The signatories that answer `query`; without a query all of them, in order."""
    return Index(signatories).rank(query)


def _never() -> bool:
    return False


class Index:
    """What is kept of a list of signatories, so that each keystroke is answered at once.

    A list of a million lines is also a million objects that the collection of garbage walks
    through for a third of a second; `gc.freeze` after the index is built spares that.
    """

    def __init__(
        self,
        signatories: Sequence[Signatory],
        progress: Callable[[float], None] | None = None,
        facets: Facets | None = None,
    ) -> None:
        """Read the list. `progress` is told the share done; what it raises stops the work.

        Without it nothing is made that no question has asked for yet.
        """
        self.signatories = signatories
        self.facets = facets or Facets(signatories)
        self._searched = SearchedList(signatories, progress)

    def rank(self, query: str, cancelled: Callable[[], bool] = _never) -> Ranking:
        """The answer to `query`, in the language of `reader.search.query`.

        Where its operators find nothing it is taken to the letter. Once `cancelled` says that the
        answer is not wanted any more, there is none.
        """
        asked = parse(query)
        try:
            ranking = self._answer(asked, cancelled)
            if not len(ranking) and not asked.is_plain:
                literally = Query(tuple((Term(chunk),) for chunk in query.split()))
                plain = self._answer(literally, cancelled)
                return plain if len(plain) else ranking
        except Cancelled:
            return self._ranking(Found(()), asked, ())
        return ranking

    def _answer(self, query: Query, cancelled: Callable[[], bool]) -> Ranking:
        ranked = [clause for clause in query.clauses if all(term.is_plain for term in clause)]
        strict = [clause for clause in query.clauses if clause not in ranked]
        within = self._within(strict, cancelled) if strict else None
        readings = as_typed(ranked)
        if readings:
            found = PlainSearch(self._searched, cancelled, within).run(readings)
        else:
            everyone = range(len(self.signatories))
            found = Found(everyone if within is None else array(LINES, sorted(within)))
        return self._ranking(found, query, readings)

    def _within(self, clauses: Sequence[Clause], cancelled: Callable[[], bool]) -> frozenset[int]:
        """The lines that answer all of some clauses with terms that forgive nothing."""
        search = StrictSearch(self._searched, cancelled)
        having: frozenset[int] | None = None
        without = frozenset[int]()
        for clause in clauses:
            if len(clause) == 1 and clause[0].negated:
                without |= self._lines(clause[0], search)
                continue
            any_of = frozenset[int]().union(*(self._having(term, search) for term in clause))
            having = any_of if having is None else having & any_of
        everyone = frozenset(range(len(self.signatories))) if having is None else having
        return everyone - without

    def _having(self, term: Term, search: StrictSearch) -> frozenset[int]:
        lines = self._lines(term, search)
        return frozenset(range(len(self.signatories))) - lines if term.negated else lines

    def _lines(self, term: Term, search: StrictSearch) -> frozenset[int]:
        if term.kind is Kind.WHOLE and term.field is not None:
            gathered = self.facets.lines(term.field, term.text)
            if gathered is not None:
                return gathered
        return search.lines(term)

    def _ranking(self, found: Found, query: Query, readings: Sequence[Reading]) -> Ranking:
        hit_of = partial(self._hit, query, readings)
        return Ranking(
            Hits(found.good, partial(hit_of, good=True)),
            Hits(found.similar, partial(hit_of, good=False)),
            query.understood,
        )

    def _hit(
        self, query: Query, readings: Sequence[Reading], line: int, *, good: bool
    ) -> SignatoryHit:
        signatory = self.signatories[line]
        texts = field_texts(signatory)
        found: dict[FieldName, list[Span]] = {field: [] for field in FieldName}
        if readings:
            search = PlainSearch(self._searched, _never)
            for field, span in spans(search.answers(readings, line), texts):
                found[field].append(span)
        for clause in query.clauses:
            for term in clause:
                if not term.is_plain and not term.negated:
                    for field, span in lit(term, texts):
                        found[field].append(span)
        name, place, role = (merged(found[field]) for field in FieldName)
        return SignatoryHit(signatory, good, name, place, role)
