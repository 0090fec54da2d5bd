"""From a text to a document: its parts, signatories and quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.document.blocks import Block, Line, lines_of, plain_blocks
from reader.document.cues import lead_in
from reader.document.entries import parse
from reader.document.links import link
from reader.document.lists import find_lists
from reader.document.model import (
    Document,
    Paragraph,
    ParagraphKind,
    Part,
    PartKind,
    Signatory,
)
from reader.document.names import is_name


@dataclass(slots=True)
class _Draft:
    """A part being put together."""

    kind: PartKind
    title: str = ""
    opening: list[Paragraph] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)


def recognise(
    text: str,
    *,
    name: str = "",
    blocks: Sequence[Block] | None = None,
    notices: tuple[str, ...] = (),
) -> Document:
    """The document that `text`, which is clean, holds.

    `blocks` is the layout that a format states; without it the lines of the text tell. Every
    character that is not white space is in exactly one paragraph. Never raises.
    """
    lines = list(lines_of(text, plain_blocks(text) if blocks is None else blocks))
    parts = _named(_drafts(lines))
    return Document(
        name=name,
        source=text,
        parts=parts,
        signatories=tuple(_signatories(parts)),
        quotations=link(parts),
        notices=notices,
    )


def _drafts(lines: Sequence[Line]) -> list[_Draft]:
    lists = find_lists(lines)
    first_body = _head_length(lines)
    article = _Draft(PartKind.ARTICLE)
    drafts = [article]
    for index, line in enumerate(lines[:first_body]):
        article.opening.append(_paragraph(line, _head_kind(line, index)))
    if first_body:
        article.title = article.opening[0].text
    end = lists[0].start if lists else len(lines)
    for line in lines[first_body:end]:
        opens = lead_in(line.text)
        if opens:
            kind, title = opens
            drafts.append(_Draft(kind, title, [_paragraph(line, ParagraphKind.LEAD_IN)]))
        else:
            drafts[-1].paragraphs.append(_paragraph(line))
    notes = _Draft(PartKind.NOTES)
    for found in lists:
        notes.paragraphs += [_paragraph(line) for line in lines[end : found.start]]
        entries = [_paragraph(line, ParagraphKind.ENTRY) for line in lines[found.start : found.end]]
        drafts.append(_Draft(PartKind.SIGNATORIES, "Signatories", [], entries))
        end = found.end
    notes.paragraphs += [_paragraph(line) for line in lines[end:]]
    return [draft for draft in (*drafts, notes) if draft.opening or draft.paragraphs] or [article]


def _head_length(lines: Sequence[Line]) -> int:
    """How many lines stand above the first paragraph."""
    length = 0
    while length < min(len(lines) - 1, 6) and len(lines[length].text) < 120:
        if length and lines[length].text[-1] in '.?!”"' and "©" not in lines[length].text:
            break
        length += 1
    return length


def _head_kind(line: Line, index: int) -> ParagraphKind:
    if index == 0:
        return ParagraphKind.TITLE
    if re.search(r"©|\b(?:Photo|Image|Credit|Picture)\b", line.text):
        return ParagraphKind.CAPTION
    if is_name(re.sub(r"(?i)^(?:by|par|von|por)\s+", "", line.text)):
        return ParagraphKind.BYLINE
    return ParagraphKind.HEADING


def _paragraph(line: Line, kind: ParagraphKind = ParagraphKind.TEXT) -> Paragraph:
    return Paragraph(line.text, line.span, kind)


def _named(drafts: Sequence[_Draft]) -> tuple[Part, ...]:
    """The parts, each with its address."""
    counts: Counter[PartKind] = Counter()
    parts = []
    for draft in drafts:
        counts[draft.kind] += 1
        number = counts[draft.kind]
        name = draft.kind.value if number == 1 else f"{draft.kind.value}-{number}"
        parts.append(
            Part(name, draft.kind, draft.title, tuple(draft.opening), tuple(draft.paragraphs))
        )
    return tuple(parts)


def _signatories(parts: Sequence[Part]) -> Iterator[Signatory]:
    number = 0
    for part in parts:
        if part.kind is not PartKind.SIGNATORIES:
            continue
        for index, paragraph in enumerate(part.paragraphs, start=1):
            number += 1
            entry = parse(paragraph.text)
            yield Signatory(
                number, entry.name, entry.place, entry.role, paragraph.text, part.name, index
            )
