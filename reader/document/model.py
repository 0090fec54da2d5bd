"""What a document is: parts, paragraphs, quotations and signatories, addressed by places.

Values only. How they are recognised in a text is told in the modules beside this one.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple, Self

from reader.document.places import ParagraphKind, PartKind, Place, Span, Status

__all__ = [
    "Difference",
    "Document",
    "Mention",
    "Paragraph",
    "ParagraphKind",
    "Part",
    "PartKind",
    "Place",
    "Quotation",
    "Signatory",
    "Span",
    "Status",
    "Stop",
]


_PRINTED = (PartKind.STATEMENT, PartKind.LETTER)


class _Paragraph(NamedTuple):
    text: str
    source: Span
    kind: ParagraphKind


class Paragraph(_Paragraph):
    """One logical line of text, and the characters of `Document.source` it came from."""

    __slots__ = ()

    def __new__(cls, text: str, source: Span, kind: ParagraphKind = ParagraphKind.TEXT) -> Self:
        """Raises `ValueError` if the text is not one line that says something."""
        if not text.strip() or "\n" in text:
            raise ValueError(f"not one line of text: {text!r}")
        return super().__new__(cls, text, source, kind)


class Part:
    """A part of a document: the lines that open it, then its numbered paragraphs."""

    __slots__ = ("kind", "name", "opening", "paragraphs", "title")

    def __init__(
        self,
        name: str,
        kind: PartKind,
        title: str,
        opening: tuple[Paragraph, ...],
        paragraphs: Sequence[Paragraph],
    ) -> None:
        self.name = name
        """Its address: the kind, and from the second of a kind on a number (`letter-2`)."""
        self.kind = kind
        self.title = title
        self.opening = opening
        self.paragraphs = paragraphs

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Part) and self._all == other._all

    def __hash__(self) -> int:
        return hash(self._all)

    def __repr__(self) -> str:
        return f"Part{self._all}"

    @property
    def _all(self) -> tuple[object, ...]:
        return self.name, self.kind, self.title, self.opening, self.paragraphs

    def __getitem__(self, number: int) -> Paragraph:
        """The paragraph of that number; raises `IndexError` if there is none."""
        if number > 0:
            return self.paragraphs[number - 1]
        return self.opening[number - 1]

    def __contains__(self, number: int) -> bool:
        return -len(self.opening) < number <= len(self.paragraphs)

    def numbered(self) -> Iterator[tuple[int, Paragraph]]:
        """All paragraphs with their numbers, from the top: the opening lines come first."""
        first = 1 - len(self.opening)
        yield from enumerate(chain(self.opening, self.paragraphs), start=first)


class Signatory(NamedTuple):
    """Who signed, as one line of the document says it; fields not stated are empty."""

    number: int
    """From 1, in the order of the document."""
    name: str
    place: str
    role: str
    raw: str
    part: str = "signatories"
    paragraph: int = 0

    @property
    def at(self) -> Place:
        """The line of the list."""
        return Place(self.part, self.paragraph or self.number)


class Difference(NamedTuple):
    """Words of the context that the quotation has otherwise: either side may be empty."""

    context: str
    quotation: str


class _Quotation(NamedTuple):
    at: Place
    """The quoted words, without the marks."""
    text: str
    status: Status
    context: Place | None
    """The passage quoted; its span covers the words that are the same."""
    differences: tuple[Difference, ...]


class Quotation(_Quotation):
    """Words between quotation marks, and where in the same document they were taken from."""

    __slots__ = ()

    def __new__(
        cls,
        at: Place,
        text: str,
        status: Status,
        context: Place | None = None,
        differences: tuple[Difference, ...] = (),
    ) -> Self:
        """Raises `ValueError` unless it has a context, or is absent."""
        if (context is None) != (status is Status.ABSENT):
            raise ValueError("a quotation has a context if and only if it is not absent")
        return super().__new__(cls, at, text, status, context, differences)


class Mention(NamedTuple):
    """A spot where a text names a signatory."""

    at: Place
    """The words of the name."""
    signatory: int
    """The number of the signatory."""


class Stop(NamedTuple):
    """What `]` and `[` visit: a quotation where it stands, or the passage it was taken from."""

    at: Place
    quotation: Quotation

    @property
    def incoming(self) -> bool:
        """Whether the place is a passage quoted elsewhere."""
        return self.at != self.quotation.at

    @property
    def target(self) -> Place | None:
        """The other end of the link, if there is one."""
        return self.quotation.at if self.incoming else self.quotation.context

    @property
    def reverse(self) -> "Stop | None":
        """The stop at the other end, if there is one."""
        return None if self.target is None else Stop(self.target, self.quotation)


class _Document(NamedTuple):
    name: str
    """What the reader knows the file by; shown where there is no title."""
    source: str
    """The cleaned text: every character that is not white space is in one paragraph."""
    parts: tuple[Part, ...]
    signatories: Sequence[Signatory]
    quotations: tuple[Quotation, ...]
    mentions: tuple[Mention, ...]
    """Where the texts name signatories, in reading order."""
    notices: tuple[str, ...]
    """Sentences the reader must be told, such as how the text was decoded."""


class Document(_Document):
    """One file, parsed. Parts are in reading order; notes are last."""

    def __new__(  # noqa: PLR0913, PLR0917 - all that a document has
        cls,
        name: str,
        source: str,
        parts: tuple[Part, ...],
        signatories: Sequence[Signatory] = (),
        quotations: tuple[Quotation, ...] = (),
        mentions: tuple[Mention, ...] = (),
        notices: tuple[str, ...] = (),
    ) -> Self:
        """Raises `ValueError` if there are no parts."""
        if not parts:
            raise ValueError("a document has at least one part")
        return super().__new__(cls, name, source, parts, signatories, quotations, mentions, notices)

    def _opening(self, kind: ParagraphKind) -> str:
        lines = (line for part in self.parts for line in part.opening if line.kind is kind)
        return next((line.text for line in lines), "")

    @property
    def title(self) -> str:
        """The headline, or else what a letter without one calls itself; empty if neither is."""
        first = self.parts[0]
        named = first.kind in _PRINTED and first.title != first.kind.value.capitalize()
        return self._opening(ParagraphKind.TITLE) or (first.title if named else "")

    @property
    def byline(self) -> str:
        """Who wrote it, as printed; empty if not said."""
        return self._opening(ParagraphKind.BYLINE)

    @property
    def caption(self) -> str:
        """The words under the picture; empty if there are none."""
        return self._opening(ParagraphKind.CAPTION)

    def part(self, name: str) -> Part:
        """The part of that name; raises `KeyError` if there is none."""
        return self.parts[self.index(name)]

    def index(self, name: str) -> int:  # type: ignore[override]  # not the tuple's
        """The position of the part of that name, from 0; raises `KeyError` if there is none."""
        for index, part in enumerate(self.parts):
            if part.name == name:
                return index
        raise KeyError(name)

    def at_source(self, offset: int) -> Place:
        """The place of the character at that offset of `source`, or of the next paragraph's."""
        for part in self.parts:
            numbers = range(1 - len(part.opening), len(part.paragraphs) + 1)
            index = bisect_right(numbers, offset, key=lambda number: part[number].source.end)
            if index < len(numbers):
                paragraph = part[numbers[index]]
                start = min(max(0, offset - paragraph.source.start), len(paragraph.text) - 1)
                return Place(part.name, numbers[index], Span(start, start))
        return Place(self.parts[0].name, 1 - len(self.parts[0].opening))

    def text(self, place: Place) -> str:
        """The characters at `place`: the span, or the whole paragraph if the span is empty."""
        text = self.part(place.part)[place.paragraph].text
        return place.span.of(text) if place.span != Span(0, 0) else text

    def order(self, place: Place) -> tuple[int, int, int]:
        """A key that sorts places as they are read."""
        return (self.index(place.part), place.paragraph, place.span.start)

    @cached_property
    def stops(self) -> dict[str, tuple[Stop, ...]]:
        """By part, what `]` visits, in reading order; of two at one spot the quotation first."""
        outgoing = [Stop(quotation.at, quotation) for quotation in self.quotations]
        incoming = [Stop(q.context, q) for q in self.quotations if q.context is not None]
        ordered = sorted(
            (*outgoing, *incoming),
            key=lambda stop: (*self.order(stop.at), stop.incoming, stop.at.span.end),
        )
        return {
            part.name: tuple(stop for stop in ordered if stop.at.part == part.name)
            for part in self.parts
        }
