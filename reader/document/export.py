"""A document as plain data, for JSON."""

from __future__ import annotations

from typing import Any

from reader.document.model import Document, Part, Place, Quotation, Signatory

_WORDS = 5


def as_json(document: Document) -> dict[str, Any]:
    """Title, sections, signatories and quotes as values that JSON can hold.

    Every paragraph is in the `lead` or the `text` of one section.
    """
    return {
        "title": document.title,
        "byline": document.byline,
        "caption": document.caption,
        "sections": [_section(part) for part in document.parts],
        "signatories": [_signatory(signatory) for signatory in document.signatories],
        "quotes": [_quote(document, quotation) for quotation in document.quotations],
    }


def _section(part: Part) -> dict[str, Any]:
    words = " ".join(paragraph.text for paragraph in part.paragraphs).split()
    return {
        "kind": part.kind.value,
        "title": part.title,
        "paragraphs": len(part.paragraphs),
        "first": " ".join(words[:_WORDS]),
        "last": " ".join(words[-_WORDS:]),
        "lead": [paragraph.text for paragraph in part.opening],
        "text": [paragraph.text for paragraph in part.paragraphs],
    }


def _signatory(signatory: Signatory) -> dict[str, Any]:
    return {
        "number": signatory.number,
        "name": signatory.name,
        "place": signatory.place,
        "role": signatory.role,
        "raw": signatory.raw,
    }


def _quote(document: Document, quotation: Quotation) -> dict[str, Any]:
    target = quotation.context
    return {
        "text": quotation.text,
        "status": quotation.status.value,
        "section": _kind(document, quotation.at),
        "paragraph": quotation.at.paragraph,
        "at": str(quotation.at),
        "target_section": _kind(document, target) if target else None,
        "target_paragraph": target.paragraph if target else None,
        "target": str(target) if target else None,
        "differences": [
            {"context": difference.context, "quotation": difference.quotation}
            for difference in quotation.differences
        ],
    }


def _kind(document: Document, place: Place) -> str:
    return document.part(place.part).kind.value
