"""A document as plain data, for JSON."""

from __future__ import annotations

import re
from typing import Any

from reader.document.mentions import named_in
from reader.document.model import Document, Part, Place, Quotation, Signatory

_WORDS = 5
_WORD = re.compile(r"[^\s–—]*\w[^\s–—]*")
"""A dash parts words as a space does."""


def as_json(document: Document) -> dict[str, Any]:
    """Title, sections, signatories and quotes as values that JSON can hold.

    Every paragraph is in the `lead` or the `text` of one section.
    """
    places = named_in(document)
    return {
        "title": document.title,
        "byline": document.byline,
        "caption": document.caption,
        "sections": [_section(part) for part in document.parts],
        "signatories": [
            {**_signatory(person), "mentions": list(map(str, places(person)))}
            for person in document.signatories
        ],
        "quotes": [_quote(document, quotation) for quotation in document.quotations],
    }


def _section(part: Part) -> dict[str, Any]:
    texts = [paragraph.text for paragraph in part.paragraphs]
    start, end = " ".join(texts[:_WORDS]), " ".join(texts[-_WORDS:])
    first, last = list(_WORD.finditer(start)), list(_WORD.finditer(end))
    return {
        "kind": part.kind.value,
        "title": part.title,
        "paragraphs": len(part.paragraphs),
        "first": start[first[0].start() : first[:_WORDS][-1].end()] if first else start,
        "last": end[last[-_WORDS:][0].start() :] if last else end,
        "lead": [paragraph.text for paragraph in part.opening],
        "text": texts,
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
