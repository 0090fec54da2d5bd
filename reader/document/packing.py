"""A document in plain lists, numbers and texts, as JSON holds them, and back.

Texts that stand in the source are not held twice: a paragraph whose text is the source at its span
is told by the span alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reader.document.model import (
    Difference,
    Document,
    Mention,
    Paragraph,
    ParagraphKind,
    Part,
    PartKind,
    Place,
    Quotation,
    Signatory,
    Span,
    Status,
)

_PARAGRAPH_KINDS = tuple(ParagraphKind)
_PART_KINDS = tuple(PartKind)
_STATUSES = tuple(Status)


def packed(document: Document) -> list[Any]:
    """All of a document; `unpacked` reads it."""
    source = document.source
    return [
        document.name,
        source,
        [_packed_part(part, source) for part in document.parts],
        [
            [one.number, one.name, one.place, one.role, one.raw, one.part, one.paragraph]
            for one in document.signatories
        ],
        [_packed_quotation(quotation) for quotation in document.quotations],
        [[*_packed_place(mention.at), mention.signatory] for mention in document.mentions],
        document.notices,
    ]


def unpacked(data: Any) -> Document:  # noqa: ANN401 - it may be anything
    """What `packed` made; raises `ValueError` for what it never makes."""
    try:
        name, source, parts, signatories, quotations, mentions, notices = data
        return Document(
            name,
            source,
            tuple([_part(part, source) for part in parts]),
            tuple([Signatory(*one) for one in signatories]),
            tuple([_quotation(quotation) for quotation in quotations]),
            tuple([Mention(_place(mention[:4]), mention[4]) for mention in mentions]),
            tuple(notices),
        )
    except (AttributeError, LookupError, TypeError) as error:
        raise ValueError("not a packed document") from error


def _packed_part(part: Part, source: str) -> list[Any]:
    opening = [_packed_paragraph(paragraph, source) for paragraph in part.opening]
    paragraphs = [_packed_paragraph(paragraph, source) for paragraph in part.paragraphs]
    return [part.name, _PART_KINDS.index(part.kind), part.title, opening, paragraphs]


def _part(data: Sequence[Any], source: str) -> Part:
    name, kind, title, opening, paragraphs = data
    return Part(
        name,
        _PART_KINDS[kind],
        title,
        tuple([_paragraph(one, source) for one in opening]),
        tuple([_paragraph(one, source) for one in paragraphs]),
    )


def _packed_paragraph(paragraph: Paragraph, source: str) -> list[Any]:
    span, kind = paragraph.source, _PARAGRAPH_KINDS.index(paragraph.kind)
    text = [] if span.of(source) == paragraph.text else [paragraph.text]
    return [span.start, span.end, kind, *text]


def _paragraph(data: Sequence[Any], source: str) -> Paragraph:
    start, end, kind, *text = data
    return Paragraph(
        text[0] if text else source[start:end], Span(start, end), _PARAGRAPH_KINDS[kind]
    )


def _packed_place(place: Place) -> list[Any]:
    return [place.part, place.paragraph, place.span.start, place.span.end]


def _place(data: Sequence[Any]) -> Place:
    part, paragraph, start, end = data
    return Place(part, paragraph, Span(start, end))


def _packed_quotation(quotation: Quotation) -> list[Any]:
    return [
        _packed_place(quotation.at),
        quotation.text,
        _STATUSES.index(quotation.status),
        _packed_place(quotation.context) if quotation.context is not None else None,
        [[one.context, one.quotation] for one in quotation.differences],
    ]


def _quotation(data: Sequence[Any]) -> Quotation:
    at, text, status, context, differences = data
    return Quotation(
        _place(at),
        text,
        _STATUSES[status],
        None if context is None else _place(context),
        tuple([Difference(*one) for one in differences]),
    )
