"""Finding quotations: runs of words between quotation marks inside a paragraph.

A text that is printed in full is often in quotation marks itself: each paragraph opens with a
mark and only the last closes. That is one quoted text; what is quoted *in* it are quotations.
Titles of works are none either, nor what stands in signatory lists and notes. What is only written
like a title is one if it is written so wherever it stands: that is left to the linking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.document.model import Paragraph, ParagraphKind, Part, PartKind, Place, Span
from reader.document.quoted import CLOSERS, Open, pairs, trimmed

_PRINTED = (PartKind.STATEMENT, PartKind.LETTER)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation before it is linked: where it stands, and its words."""

    at: Place
    text: str
    titled: bool = False
    """Whether it is written as the title of a work is."""


def quotations_of(part: Part) -> Iterator[Quoted]:
    """The quotations in the numbered paragraphs of `part`, in reading order.

    One that goes on in the next paragraph, which opens with the mark again, counts in each.
    """
    if part.kind in (PartKind.SIGNATORIES, PartKind.NOTES):
        return
    whole = part.kind in _PRINTED and _is_quoted_text(part.paragraphs)
    carried = ""
    for number, paragraph in enumerate(part.paragraphs, start=1):
        text = paragraph.text
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        spans, left = pairs(text, carried)
        carried = ""
        if left is not None and (whole or _goes_on(part, number, left)):
            carried = left.mark
            spans += filter(None, [trimmed(text, left.start, len(text))])
        for span in sorted(spans):
            if not (whole and _is_outer(text, span)) and _is_quotation(text, span):
                titled = _is_titled(span.of(text))
                yield Quoted(Place(part.name, number, span), span.of(text), titled)


def _goes_on(part: Part, number: int, left: Open) -> bool:
    """Whether what paragraph `number` leaves open goes on in the next one."""
    return number + 1 in part and part[number + 1].text.startswith(left.mark)


def _is_quotation(text: str, span: Span) -> bool:
    words = span.of(text)
    if not any(map(str.isalnum, words)) or _is_named_work(text, span):
        return False
    return text[span.start - 1 : span.start] != "'" or len(words.split()) > 1


def _is_outer(text: str, span: Span) -> bool:
    """Whether the marks of `span` are those of the whole paragraph."""
    return span.start <= 2 and len(text) - span.end <= 3


def _is_quoted_text(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the paragraphs are one text in quotation marks."""
    lines = [p.text for p in paragraphs if p.kind is not ParagraphKind.HEADING]
    return (
        bool(lines) and lines[0][0] in CLOSERS and lines[-1].rstrip(" .,;")[-1:] in set('”’“»«›‹"')
    )


_WORK = re.compile(
    r"(?i)\b(?:book|film|movie|novel|essay|album|song|play|poem|paper|report|article|series|podcast"
    r"|documentary|exhibition|magazine|entitled|titled|headlined|livre|roman|ouvrage|intitulée?s?"
    r"|film|buch|roman|libro|titulad[oa]|película|bericht|artikel|aufsatz)\s*,?\s*\S?$"
)
_TEXTS = re.compile(
    r"(?i)\b(?:statement|letter|report|declaration|manifesto|charter|act|bill|review|appeal)$"
)
_MINOR = frozenset(
    "a an and as at but by de des du en et for from in la le les of on or the to und with y".split()
)
_WORDS_OF_TITLE = 12


def _is_named_work(text: str, span: Span) -> bool:
    """Whether the words before the marks say that a title is between them."""
    words = span.of(text)
    if not words[0].isupper() or words[-1] in ".!?," or len(words.split()) > _WORDS_OF_TITLE:
        return False
    return bool(_WORK.search(text, max(0, span.start - 40), span.start))


def _is_titled(quoted: str) -> bool:
    """Whether the words are capitalised as those of a title: `The Souls of Black Folk`."""
    words = re.findall(r"[^\W\d_][\w’'-]*", quoted)
    if not 1 < len(words) <= _WORDS_OF_TITLE or quoted[-1] in ".!?," or quoted.isupper():
        return False
    capitals = words[0][0].isupper() and all(w[0].isupper() or w in _MINOR for w in words)
    return capitals and (len(words) > 2 or bool(_TEXTS.search(quoted)))
