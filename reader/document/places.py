"""Places in a document, and the words for what stands at them.

Every run imports this and `model` first, so the values are named tuples: defining them takes 1 ms,
where frozen dataclasses take 5 and importing `dataclasses` as much again. One that checks itself
derives from its fields, for a named tuple may not have a constructor of its own. No annotation of
a field is a text: turning the first one into a type takes 2 ms.
"""

from enum import StrEnum
from typing import NamedTuple, Self


class PartKind(StrEnum):
    """The kinds of part a document of this genre has."""

    ARTICLE = "article"
    STATEMENT = "statement"
    LETTER = "letter"
    SIGNATORIES = "signatories"
    NOTES = "notes"


class ParagraphKind(StrEnum):
    """What a paragraph is in its part, which decides how it is set."""

    TITLE = "title"
    BYLINE = "byline"
    IMPRINT = "imprint"
    """A date, or another line about the document itself that names no author."""
    CAPTION = "caption"
    LEAD_IN = "lead-in"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    ENTRY = "entry"
    """A line of a signatory list."""


class Status(StrEnum):
    """How a quotation stands to the rest of its document."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    ABSENT = "absent"


class _Span(NamedTuple):
    start: int
    end: int


class Span(_Span):
    """A half-open range of character offsets in one paragraph's text."""

    __slots__ = ()

    def __new__(cls, start: int, end: int) -> Self:
        """Raises `ValueError` if it would end before it starts."""
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start} to {end}")
        return super().__new__(cls, start, end)

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


class Place(NamedTuple):
    """A spot in a document: a part by name, a paragraph by number, and characters in it.

    Paragraphs are numbered from 1. The lines that open a part (title, byline, lead-in) are
    numbered 0, -1, ... upwards from the first paragraph. An empty span at 0 means the paragraph.
    """

    part: str
    paragraph: int
    span: Span = Span(0, 0)

    def __str__(self) -> str:
        return f"{self.part}:{self.paragraph}"

    @property
    def position(self) -> tuple[int, int]:
        """Paragraph number and first character: sorts the places of one part."""
        return (self.paragraph, self.span.start)
