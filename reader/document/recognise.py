"""From a text to a document: its parts, signatories and quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.document.blocks import Block, BlockKind, Line, lines_of, plain_blocks
from reader.document.drafts import Draft
from reader.document.links import link
from reader.document.lists import find_lists
from reader.document.mentions import find_mentions
from reader.document.model import Document, Paragraph, ParagraphKind, Part, PartKind, Signatory
from reader.document.parts import Composer
from reader.document.progress import Progress, part_of, silent


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
    lists = find_lists(text, lines, part_of(progress, 0.1, 0.6))
    drafts = Composer(text, lines, lists).compose(part_of(progress, 0.6, 0.7))
    parts = tuple(_parts(drafts))
    signatories = tuple(_signatories(parts, drafts))
    progress(0.75)
    return Document(
        name=name,
        source=text,
        parts=parts,
        signatories=signatories,
        quotations=link(parts, part_of(progress, 0.75, 0.95)),
        mentions=find_mentions(parts, signatories),
        notices=notices,
    )


def _parts(drafts: Sequence[Draft]) -> Iterator[Part]:
    """The parts, each with its address."""
    counts: Counter[PartKind] = Counter()
    for draft in drafts:
        counts[draft.kind] += 1
        number = counts[draft.kind]
        entries = (_paragraph(signed.line, ParagraphKind.ENTRY) for signed in draft.entries)
        yield Part(
            draft.kind.value if number == 1 else f"{draft.kind.value}-{number}",
            draft.kind,
            draft.title,
            tuple(_paragraph(line, kind) for line, kind in draft.opening),
            (*(_paragraph(line) for line in draft.lines), *entries),
        )


_KINDS = {
    BlockKind.HEADING: ParagraphKind.HEADING,
    BlockKind.ITEM: ParagraphKind.ITEM,
    BlockKind.CAPTION: ParagraphKind.CAPTION,
}


def _paragraph(line: Line, kind: ParagraphKind | None = None) -> Paragraph:
    kind = kind or _KINDS.get(line.block.kind, ParagraphKind.TEXT)
    return Paragraph(line.text, line.span, kind)


def _signatories(parts: Sequence[Part], drafts: Sequence[Draft]) -> Iterator[Signatory]:
    number = 0
    for part, draft in zip(parts, drafts, strict=True):
        for paragraph, signed in enumerate(draft.entries, start=1):
            number += 1
            entry = signed.entry
            yield Signatory(
                number, entry.name, entry.place, entry.role, signed.raw, part.name, paragraph
            )
