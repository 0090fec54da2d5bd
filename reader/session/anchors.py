"""Places that outlive a change of their document.

An anchor is a place with what is needed to know it again when the document has been edited:
fingerprints of its paragraph and of the two beside it, and the words the place covers.
"""

from collections.abc import Iterable
from functools import cached_property
from heapq import nlargest
from typing import NamedTuple

from reader.document.model import Document, Part, Place, Span
from reader.text.fingerprints import fingerprint

_MOST_WORDS = 200
"""Characters of the words that are kept; more of them would not tell a passage better."""
_SKETCHED = 32


class Anchor(NamedTuple):
    """A place, and how to find it in another version of its document."""

    place: Place
    paragraph: str = ""
    """The fingerprint of the paragraph; empty ones match nothing."""
    before: str = ""
    after: str = ""
    words: str = ""
    """How the text at the span begins; empty for a whole paragraph."""


def sketch(document: Document) -> tuple[str, ...]:
    """Fingerprints of the longest paragraphs: two versions of one document share some."""
    texts = (paragraph.text for part in document.parts for _, paragraph in part.numbered())
    longest = nlargest(_SKETCHED, texts, key=len)
    return tuple(dict.fromkeys(map(fingerprint, longest)))


def anchor(document: Document, place: Place) -> Anchor:
    """The anchor of a place of `document`."""
    part = document.part(place.part)
    here, before, after = (_fingerprint_at(part, place.paragraph + step) for step in (0, -1, 1))
    span = Span(place.span.start, min(place.span.end, place.span.start + _MOST_WORDS))
    return Anchor(place, here, before, after, span.of(part[place.paragraph].text))


class Anchorage:
    """A document in which anchors are looked up, those of an earlier version as well."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def place(self, anchor: Anchor) -> Place:
        """Where the anchor is now.

        Its paragraph is known by its text; else it is the one beside a paragraph that is known;
        else the one of the same number, or the last, of its part, or of the first part of all. Its
        characters are the same ones, or in another text the same words; where these are gone too
        the place is the paragraph.
        """
        at = anchor.place
        part = next((part for part in self._document.parts if part.name == at.part), None)
        if part is not None and _fingerprint_at(part, at.paragraph) == anchor.paragraph:
            return at
        found = self._known(anchor) or _nearest(part or self._document.parts[0], at.paragraph)
        return Place(found.part, found.paragraph, self._span(found, anchor))

    def _known(self, anchor: Anchor) -> Place | None:
        """The paragraph with that text, else the one after or before a known neighbour."""
        for text, step in ((anchor.paragraph, 0), (anchor.before, 1), (anchor.after, -1)):
            found = self._closest(self._places.get(text, ()), anchor.place)
            if found is not None and found.paragraph + step in self._document.part(found.part):
                return Place(found.part, found.paragraph + step)
        return None

    def _closest(self, places: Iterable[Place], to: Place) -> Place | None:
        """Of equal paragraphs one in the same part, and there the one with the nearest number."""
        return min(
            places,
            key=lambda place: (place.part != to.part, abs(place.paragraph - to.paragraph)),
            default=None,
        )

    def _span(self, found: Place, anchor: Anchor) -> Span:
        text = self._document.text(found)
        span = anchor.place.span
        if fingerprint(text) == anchor.paragraph:
            return span
        start = text.find(anchor.words) if anchor.words else -1
        if start < 0:
            return Span(0, 0)
        return Span(start, min(len(text), start + span.end - span.start))

    @cached_property
    def _places(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = {}
        for part in self._document.parts:
            for number, paragraph in part.numbered():
                found.setdefault(fingerprint(paragraph.text), []).append(Place(part.name, number))
        return found


def _nearest(part: Part, number: int) -> Place:
    first, last = 1 - len(part.opening), len(part.paragraphs)
    return Place(part.name, max(first, min(number, last)))


def _fingerprint_at(part: Part, number: int) -> str:
    return fingerprint(part[number].text) if number in part else ""
