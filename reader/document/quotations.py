"""Finding quotations: runs of words between quotation marks inside a paragraph.

A text that is printed in full is often in quotation marks itself: each paragraph opens with a
mark and only the last closes. That is one quoted text; what is quoted *in* it are quotations.
Titles of works are none either, nor what stands in signatory lists and notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.document.model import Paragraph, ParagraphKind, Part, PartKind, Place, Span
from reader.document.quoted import CLOSERS, pairs

_PRINTED = (PartKind.STATEMENT, PartKind.LETTER)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation before it is linked: where it stands, and its words."""

    at: Place
    text: str


def quotations_of(part: Part) -> Iterator[Quoted]:
    """The quotations in the numbered paragraphs of `part`, in reading order."""
    if part.kind in (PartKind.SIGNATORIES, PartKind.NOTES):
        return
    whole = part.kind in _PRINTED and _is_quoted_text(part.paragraphs)
    carried = ""
    for number, paragraph in enumerate(part.paragraphs, start=1):
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        text = paragraph.text
        if not whole and not text.startswith(carried or "\n"):
            carried = ""
        found, carried = pairs(text, carried)
        for span in sorted(found):
            words = span.of(text)
            outer = whole and _is_outer(text, span)
            if not outer and _has_words(words) and not _is_title(text, span):
                yield Quoted(Place(part.name, number, span), words)


def _is_outer(text: str, span: Span) -> bool:
    """Whether the marks of `span` are those of the whole paragraph."""
    return span.start <= 2 and len(text) - span.end <= 3


def _is_quoted_text(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the paragraphs are one text in quotation marks."""
    lines = [p.text for p in paragraphs if p.kind is not ParagraphKind.HEADING]
    return (
        bool(lines) and lines[0][0] in CLOSERS and lines[-1].rstrip(" .,;")[-1:] in set('”’“»«›‹"')
    )


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


_WORK = re.compile(
    r"(?i)\b(?:book|film|movie|novel|essay|album|song|play|poem|paper|report|article|series|podcast"
    r"|documentary|exhibition|magazine|entitled|titled|livre|roman|ouvrage|intitulée?s?|buch"
    r"|libro|titulad[oa]|película|bericht|artikel)\s*,?\s*$"
)
_MINOR = frozenset(
    "a an and as at but by de des du en et for from in la le les of on or the to und with y".split()
)


def _is_title(text: str, span: Span) -> bool:
    """Whether the words between the marks are the title of a work: `The Souls of Black Folk`."""
    words = re.findall(r"[^\W\d_][\w’'-]*", span.of(text))
    if len(words) < 2 or span.of(text)[-1] in ".!?,":
        return False
    titled = all(word[0].isupper() or word in _MINOR for word in words) and words[0][0].isupper()
    if titled:
        return len(words) > 1
    return bool(_WORK.search(text, max(0, span.start - 40), max(0, span.start - 1)))
