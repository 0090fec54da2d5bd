"""Ranking signatories by a query: who is meant comes first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from functools import lru_cache

from reader.document.model import Signatory
from reader.search.hits import Hits, Ranking, SignatoryHit
from reader.search.matching import Vocabulary
from reader.search.plain import PlainSearch
from reader.search.postings import Postings
from reader.search.readings import as_typed
from reader.search.scoring import LineWord, line_words, spans
from reader.search.words import FieldName

_LINES_KEPT = 4096


def rank(query: str, signatories: Sequence[Signatory]) -> Ranking:
    """The signatories that answer `query`; without a query all of them, in order."""
    return Index(signatories).rank(query)


class Index:
    """What is kept of a list of signatories, so that each keystroke is answered at once."""

    def __init__(
        self, signatories: Sequence[Signatory], progress: Callable[[float], None] | None = None
    ) -> None:
        """Read the list. `progress` is told the share done; what it raises stops the work."""
        self.signatories = signatories
        self._vocabulary = Vocabulary.of(Postings(signatories, progress))
        # From key to key mostly the same lines are looked at.
        self._line_words = lru_cache(maxsize=_LINES_KEPT)(self._read_line)

    def rank(self, query: str, cancelled: Callable[[], bool] = lambda: False) -> Ranking:
        """The answer to `query`. Once `cancelled` says so, what was found so far."""
        if not as_typed(query):
            everyone = Hits(range(len(self.signatories)), self._unlit)
            return Ranking(everyone, everyone[:0])
        search = PlainSearch(self.signatories, self._vocabulary, self._line_words, cancelled)
        found = search.run(query)

        def hit_of(line: int, *, good: bool) -> SignatoryHit:
            signatory = self.signatories[line]
            lit = spans(search.answers(query, line), signatory)
            return SignatoryHit(
                signatory, good, lit[FieldName.NAME], lit[FieldName.PLACE], lit[FieldName.ROLE]
            )

        return Ranking(
            Hits(found.good, lambda line: hit_of(line, good=True)),
            Hits(found.similar, lambda line: hit_of(line, good=False)),
        )

    def _read_line(self, line: int) -> list[LineWord]:
        return line_words(self.signatories[line], self._vocabulary.postings.compounds)

    def _unlit(self, line: int) -> SignatoryHit:
        return SignatoryHit(self.signatories[line], good=True)
