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

_CLOSERS = {
    "“": "”“",
    "‘": "’‘",
    "„": "“”",
    "‚": "‘’",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    '"': '"',
}
_MARKS = re.compile('[“”‘’„‚«»‹›"]')
_PRINTED = (PartKind.STATEMENT, PartKind.LETTER)
_SPACE_OR_OPENING = re.compile(r"[\s(\[{/—–―‒:“‘„‚«‹\"'-]")


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
        pairs, carried = _pairs(text, carried)
        for span in sorted(pairs):
            words = span.of(text)
            outer = whole and _is_outer(text, span)
            if not outer and _has_words(words) and not _is_title(text, span):
                yield Quoted(Place(part.name, number, span), words)


def _pairs(text: str, carried: str) -> tuple[list[Span], str]:
    """What stands between marks in one paragraph, and the mark that it leaves open.

    `carried` is the mark that the paragraph before left open, or nothing.
    """
    found: list[Span] = []
    open_marks: list[tuple[str, int]] = []
    if carried:
        open_marks.append((carried, 0))
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        if carried and at == 0 and mark == carried:
            open_marks[0] = (carried, 1)
            continue
        if _opens(text, at, mark, open_marks):
            open_marks.append((mark, at + 1))
        elif (depth := _closes(text, at, mark, open_marks)) is not None:
            span = _trimmed(text, open_marks[depth][1], at)
            if span:
                found.append(span)
            del open_marks[depth:]
    left = open_marks[0] if open_marks else ("", 0)
    return found, left[0] if left[1] <= 1 else ""


def _opens(text: str, at: int, mark: str, open_marks: list[tuple[str, int]]) -> bool:
    """Whether the mark at `at` begins a quotation: it has its words right after it."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    starts = bool(_SPACE_OR_OPENING.match(before)) and not after.isspace()
    awaited = any(mark in _CLOSERS[opened] for opened, _ in open_marks)
    match mark:
        case "„" | "‚":
            return True
        case "“" | "‘":
            return starts if awaited or mark == "‘" else True
        case "«" | "‹":
            return starts or not awaited
        case "»" | "›":
            return starts and not awaited
        case '"':
            return starts
    return False


_POSSESSIVE = re.compile(r"s’\s[a-z][^‘’]*’(?!\w)")
"""A plural's apostrophe, not a mark: a later one closes."""


def _closes(text: str, at: int, mark: str, open_marks: list[tuple[str, int]]) -> int | None:
    """The depth of the open mark that the mark at `at` closes, if it closes one."""
    if mark == "’":
        after = text[at + 1] if at + 1 < len(text) else " "
        if after.isalnum():
            return None
        if _POSSESSIVE.match(text, at - 1):
            return None
    for depth in range(len(open_marks) - 1, -1, -1):
        if mark in _CLOSERS[open_marks[depth][0]]:
            return depth
    return None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without the spaces inside the marks; nothing if only those are there."""
    inside = text[start:end]
    left = start + len(inside) - len(inside.lstrip())
    right = start + len(inside.rstrip())
    return Span(left, right) if left < right else None


def _is_outer(text: str, span: Span) -> bool:
    """Whether the marks of `span` are those of the whole paragraph."""
    return span.start <= 2 and len(text) - span.end <= 3


def _is_quoted_text(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the paragraphs are one text in quotation marks."""
    lines = [p.text for p in paragraphs if p.kind is not ParagraphKind.HEADING]
    return (
        bool(lines) and lines[0][0] in _CLOSERS and lines[-1].rstrip(" .,;")[-1:] in set('”’“»«›‹"')
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
