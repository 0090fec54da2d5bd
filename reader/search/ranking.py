"""Ranking signatories by a query: who is meant comes first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from reader.document.model import Signatory
from reader.search.hits import Hits, Ranking, SignatoryHit
from reader.search.matching import Cancelled
from reader.search.plain import Found, PlainSearch
from reader.search.readings import as_typed
from reader.search.scoring import spans
from reader.search.searched import SearchedList
from reader.search.words import FieldName


def rank(query: str, signatories: Sequence[Signatory]) -> Ranking:
    """The signatories that answer `query`; without a query all of them, in order."""
    return Index(signatories).rank(query)


def _unheard(_: float) -> None:
    """Progress that nobody follows."""


def _never() -> bool:
    return False


class Index:
    """What is kept of a list of signatories, so that each keystroke is answered at once."""

    def __init__(
        self, signatories: Sequence[Signatory], progress: Callable[[float], None] = _unheard
    ) -> None:
        """Read the list. `progress` is told the share done; what it raises stops the work."""
        self.signatories = signatories
        self._searched = SearchedList(signatories, progress)

    def rank(self, query: str, cancelled: Callable[[], bool] = _never) -> Ranking:
        """The answer to `query`; nothing once `cancelled` says that it is not wanted any more."""
        if not as_typed(query):
            everyone = Hits(range(len(self.signatories)), partial(self._hit, None, ""))
            return Ranking(everyone, everyone[:0])
        search = PlainSearch(self._searched, cancelled)
        try:
            found = search.run(query)
        except Cancelled:
            found = Found(())
        drawn = PlainSearch(self._searched, _never)
        return Ranking(
            Hits(found.good, partial(self._hit, drawn, query)),
            Hits(found.similar, partial(self._hit, drawn, query, good=False)),
        )

    def _hit(
        self, search: PlainSearch | None, query: str, line: int, *, good: bool = True
    ) -> SignatoryHit:
        signatory = self.signatories[line]
        lit = spans(search.answers(query, line) if search else (), signatory)
        return SignatoryHit(
            signatory, good, lit[FieldName.NAME], lit[FieldName.PLACE], lit[FieldName.ROLE]
        )
