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
from reader.document.quoted import CLOSERS, Open, ends_inside, pairs, repeats, trimmed

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
                yield Quoted(Place(part.name, number, span), span.of(text), _is_titled(text, span))


def _goes_on(part: Part, number: int, left: Open) -> bool:
    """Whether what paragraph `number` leaves open goes on in the next one."""
    if number + 1 not in part:
        return False
    below = part[number + 1].text
    return repeats(left.mark, below) or ends_inside(left.mark, below)


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
    r"(?i)\b(?:book|novel|memoir|essay|album|song|play|poem|paper|newspaper|daily|weekly|journal"
    r"|report|article|series|podcast|documentary|exhibition|magazine|film|movie|entitled|titled"
    r"|title|headline|headlined|headed|livre|roman|ouvrage|essai|chanson|quotidien|hebdomadaire"
    r"|revue|rapport|titre|intitulée?s?|libro|novela|película|canción|ensayo|diario|periódico"
    r"|revista|título|titulad[oa]|romanzo|giornale|quotidiano|rivista|titolo|intitolat[oa]|livro"
    r"|filme|jornal|intitulad[oa]|boek|krant|getiteld"
    r"|\w*(?:film|buch|roman|bericht|artikel|aufsatz|zeitung|zeitschrift|magazin|lied|titel)e?s?)"
    r"\s*,?\s*\S?$"
)
_TEXTS = re.compile(
    r"(?i)\b(?:statement|letter|report|declaration|manifesto|charter|act|bill|review|appeal|times"
    r"|guardian|post|news|mail|mirror|telegraph|herald|tribune|gazette|journal|observer|chronicle"
    r"|standard|express)$"
)
_ARTICLES = frozenset("The Le La Les El Il".split())
_MINOR = frozenset(
    "a an and as at but by de des du en et for from in la le les of on or the to und with y".split()
)
_NOUNS_CAPITAL = "„‚»›"
"""The marks of languages that write every noun like a name."""
_WORDS_OF_TITLE = 12


def _is_named_work(text: str, span: Span) -> bool:
    """Whether the words before the marks say that a title is between them."""
    words = span.of(text)
    if not words[0].isupper() or words[-1] in ".!?," or len(words.split()) > _WORDS_OF_TITLE:
        return False
    return bool(_WORK.search(text, max(0, span.start - 40), span.start))


def _is_titled(text: str, span: Span) -> bool:
    """Whether the words are capitalised as those of a title: `The Souls of Black Folk`."""
    quoted = span.of(text)
    words = re.findall(r"[^\W\d_][\w’'-]*", quoted)
    if not 1 < len(words) <= _WORDS_OF_TITLE or quoted[-1] in ".!?," or quoted.isupper():
        return False
    if text[: span.start].rstrip()[-1:] in tuple(_NOUNS_CAPITAL):
        return False
    capitals = words[0][0].isupper() and all(w[0].isupper() or w in _MINOR for w in words)
    named = len(words) > 2 or words[0] in _ARTICLES or bool(_TEXTS.search(quoted))
    return capitals and named
