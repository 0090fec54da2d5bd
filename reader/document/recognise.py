"""From a text to a document: its parts, signatories and quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.document.blocks import Block, BlockKind, Line, lines_of, plain_blocks
from reader.document.drafts import Draft
from reader.document.links import link
from reader.document.lists import find_lists
from reader.document.long_lists import LongList, people_of
from reader.document.mail import subject_apart
from reader.document.mentions import find_mentions
from reader.document.model import Document, Paragraph, ParagraphKind, Part, PartKind, Signatory
from reader.document.parts import Composer
from reader.document.progress import Progress, part_of, silent
from reader.document.vocabulary import forget_words

_LONG = 5_000
"""Signatories from which lists are kept as offsets in the text, which takes longer to look at."""


def recognise(
    text: str,
    *,
    name: str = "",
    blocks: Sequence[Block] | None = None,
    notices: tuple[str, ...] = (),
    progress: Progress = silent,
) -> Document:
    """The document that `text`, which is clean, holds.

    `blocks` is the layout that a format states; without it the lines of the text tell. Every
    character that is not white space is in exactly one paragraph. Never raises but what
    `progress` raises, which is told now and then about which share is done.
    """
    lines = list(lines_of(text, plain_blocks(text) if blocks is None else blocks))
    lines = subject_apart(text, lines)
    lists = find_lists(text, lines, part_of(progress, 0.1, 0.6))
    drafts = Composer(text, lines, lists).compose(part_of(progress, 0.6, 0.7))
    parts, signatories = _composed(text, drafts)
    progress(0.75)
    document = Document(
        name=name,
        source=text,
        parts=parts,
        signatories=signatories,
        quotations=link(parts, part_of(progress, 0.75, 0.95)),
        mentions=find_mentions(parts, signatories),
        notices=notices,
    )
    if len(signatories) >= _LONG:
        forget_words()
    return document


def _composed(text: str, drafts: Sequence[Draft]) -> tuple[tuple[Part, ...], Sequence[Signatory]]:
    """The parts, each with its address, and those who signed in them."""
    counts: Counter[PartKind] = Counter()
    parts: list[Part] = []
    people: list[Signatory] = []
    lists: list[LongList] = []
    are_long = sum(len(draft.entries) for draft in drafts) >= _LONG and not any(
        draft.entries and draft.lines for draft in drafts
    )
    first = 1
    for draft in drafts:
        counts[draft.kind] += 1
        number = counts[draft.kind]
        name = draft.kind.value if number == 1 else f"{draft.kind.value}-{number}"
        opening = tuple(_paragraph(line, kind) for line, kind in draft.opening)
        paragraphs: Sequence[Paragraph]
        if draft.entries and are_long:
            lists.append(LongList(text, name, first, _signed(draft, name, first)))
            paragraphs = lists[-1].entries
        else:
            signed = list(_signed(draft, name, first))
            people += [person for _, person in signed]
            paragraphs = (*map(_paragraph, draft.lines), *(entry for entry, _ in signed))
        first += len(draft.entries)
        parts.append(Part(name, draft.kind, draft.title, opening, paragraphs))
    return tuple(parts), people_of(lists) if lists else tuple(people)


def _signed(draft: Draft, part: str, first: int) -> Iterator[tuple[Paragraph, Signatory]]:
    """The entries of a list, and who signed there, numbered from `first`."""
    for number, signed in enumerate(draft.entries):
        entry = signed.entry
        person = Signatory(
            first + number, entry.name, entry.place, entry.role, signed.raw, part, number + 1
        )
        yield _paragraph(signed.line, ParagraphKind.ENTRY), person


_KINDS = {
    BlockKind.HEADING: ParagraphKind.HEADING,
    BlockKind.ITEM: ParagraphKind.ITEM,
    BlockKind.CAPTION: ParagraphKind.CAPTION,
}


def _paragraph(line: Line, kind: ParagraphKind | None = None) -> Paragraph:
    kind = kind or _KINDS.get(line.block.kind, ParagraphKind.TEXT)
    return Paragraph(line.text, line.span, kind)
