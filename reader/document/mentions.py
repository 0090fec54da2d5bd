"""Signatories whom the texts name: where each name stands, and whose it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from reader.document.model import Document, Mention, Part, PartKind, Place, Signatory, Span
from reader.text.folding import Folded, fold

_TEXTS = (PartKind.ARTICLE, PartKind.STATEMENT, PartKind.LETTER)
_HONOURS = frozenset(
    "baroness cllr councillor dame doctor dr frau herr hon lady lord madame miss mme monsieur mr"
    " mrs ms mx prof professor professeur rabbi rev reverend rt senator sir sra sr".split()
)
_POSSESSIVE = re.compile(r"[’']s\b")
_LONGEST = 6
"""Words of a name that is looked for."""


def find_mentions(parts: Sequence[Part], signatories: Sequence[Signatory]) -> tuple[Mention, ...]:
    """Where the texts name signatories in full, in reading order.

    Of two signatories of one name the first is meant. Time grows with the texts and the list.
    """
    names = _names(signatories)
    if not names:
        return ()
    first_words = {name.partition(" ")[0] for name in names}
    return tuple(
        Mention(Place(part.name, number, span), signatory)
        for part in parts
        if part.kind in _TEXTS
        for number, paragraph in enumerate(part.paragraphs, start=1)
        for span, signatory in _named(paragraph.text, names, first_words)
    )


def named_in(document: Document) -> Callable[[Signatory], tuple[Place, ...]]:
    """What gives the places where a signatory is named; one name is that of all who have it."""
    places: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for at, number in document.mentions:
        places[_known_as(document.signatories[number - 1])].append(at)

    def of(person: Signatory) -> tuple[Place, ...]:
        return tuple(places.get(_known_as(person), ())) if places else ()

    return of


def _known_as(signatory: Signatory) -> tuple[str, ...]:
    """The words of a name in folded form, without the honours before it."""
    words = fold(signatory.name).split()
    start = next((n for n, word in enumerate(words) if word not in _HONOURS), len(words))
    return tuple(words[start:])


def _names(signatories: Sequence[Signatory]) -> dict[str, int]:
    """The number of the signatory of each name in folded form, of at least two words."""
    names: dict[str, int] = {}
    for signatory in signatories:
        words = _known_as(signatory)
        if 1 < len(words) <= _LONGEST:
            names.setdefault(" ".join(words), signatory.number)
    return names


def _named(
    text: str, names: Mapping[str, int], first_words: set[str]
) -> Iterator[tuple[Span, int]]:
    """The names in `text` and whose they are: of two that begin at one word the longer."""
    text = _POSSESSIVE.sub("  ", text)
    words = fold(text).split()
    folded: Folded | None = None
    offset = 0
    for index, word in enumerate(words):
        if word in first_words:
            for length in range(min(_LONGEST, len(words) - index), 1, -1):
                name = " ".join(words[index : index + length])
                if name in names:
                    folded = folded or Folded.of(text)
                    span = Span(*folded.original(offset, offset + len(name)))
                    if not text[span.start].islower():
                        yield span, names[name]
                    break
        offset += len(word) + 1
