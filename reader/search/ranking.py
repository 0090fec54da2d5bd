"""Ranking signatories by a query: who is meant comes first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz.distance import OSA

from reader.document.model import Signatory, Span
from reader.search.hits import Hits, Ranking, SignatoryHit
from reader.search.words import FieldName, Word, field_words

_FORGIVING = 5
"""Letters of a word from which a typing error in it is forgiven."""


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
        self._fields = [self._words(signatory) for signatory in signatories]
        if progress:
            progress(1.0)

    def rank(self, query: str, cancelled: Callable[[], bool] = lambda: False) -> Ranking:
        """The answer to `query`. Once `cancelled` says so, what was found so far."""
        words = [word.text for word in field_words(query, FieldName.ROLE)]
        if not words:
            return self._ranking(range(len(self.signatories)), range(0), words)
        good: list[tuple[float, int]] = []
        similar: list[tuple[float, int]] = []
        for index, fields in enumerate(self._fields):
            if not index % 1000 and cancelled():
                break
            values = [_best(word, fields) for word in words]
            if min(values) >= 0.9:
                good.append((-sum(values), index))
            elif min(values) > 0:
                similar.append((-sum(values), index))
        return self._ranking(
            [index for _, index in sorted(good)], [index for _, index in sorted(similar)], words
        )

    @staticmethod
    def _words(signatory: Signatory) -> tuple[list[Word], ...]:
        return (
            field_words(signatory.name, FieldName.NAME),
            field_words(signatory.place, FieldName.PLACE),
            field_words(signatory.role, FieldName.ROLE),
        )

    def _ranking(self, good: Sequence[int], similar: Sequence[int], words: list[str]) -> Ranking:
        return Ranking(
            Hits(good, lambda index: self._hit(index, words, good=True)),
            Hits(similar, lambda index: self._hit(index, words, good=False)),
        )

    def _hit(self, index: int, words: list[str], *, good: bool) -> SignatoryHit:
        signatory = self.signatories[index]
        spans = [
            _merged([word.span for query in words if (word := _Match.best(query, forms))])
            for forms in self._fields[index]
        ]
        return SignatoryHit(signatory, good, *spans)


class _Match:
    @staticmethod
    def best(query: str, forms: list[Word]) -> _Lit | None:
        found = max(forms, key=lambda word: _value(query, word.text), default=None)
        if found is None or not _value(query, found.text):
            return None
        return _Lit(Span(found.start, found.end))


class _Lit:
    def __init__(self, span: Span) -> None:
        self.span = span


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)


def _best(query: str, fields: tuple[list[Word], ...]) -> float:
    return max((_value(query, word.text) for forms in fields for word in forms), default=0.0)


def _value(query: str, text: str) -> float:
    if text.startswith(query):
        return 0.9 + 0.1 * len(query) / len(text)
    if len(query) >= _FORGIVING and OSA.distance(query, text, score_cutoff=1) <= 1:
        return 0.8
    return 0.0
