"""The last touches on the drafts of a document: what kind of text each is, and what is left over.

What kind of text the only one of a document is, is told by its title and by who speaks in it: a
letter or a statement says `we`, an article reports.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from reader.document.blocks import Line
from reader.document.candidates import is_sentence
from reader.document.courtesies import addresses, salutes
from reader.document.cues import (
    begins_with_we,
    calls_itself,
    issuer,
    reports,
    says_we,
    text_heading,
    text_named,
)
from reader.document.drafts import (
    PRINTED,
    Draft,
    in_order,
    is_cover,
    references_begin,
    unpunctuated,
    unquoted,
)
from reader.document.model import ParagraphKind, PartKind


def finished(drafts: Sequence[Draft], notes: Draft) -> list[Draft]:
    """The drafts that hold something, notes last; the first of `drafts` is the top of the document.

    At least one is given back. Changes the drafts.
    """
    _join_covers(drafts)
    _decide_kinds(drafts)
    for draft in drafts:
        cut = references_begin(draft.lines)
        notes.lines += draft.lines[cut:]
        del draft.lines[cut:]
    notes.lines = in_order(notes.lines)
    return _kept(drafts, notes)


def _join_covers(drafts: Sequence[Draft]) -> None:
    """Covering notes open what they hand on; longer ones are articles."""
    for draft, after in itertools.pairwise(drafts):
        if is_cover(draft) and after.kind in PRINTED:
            cover = [(line, ParagraphKind.LEAD_IN) for line in draft.empty()]
            after.opening = [*draft.opening, *cover, *after.opening]
            draft.opening = []
        elif draft.greeted and not draft.led_in and after.led_in:
            draft.kind, draft.title = PartKind.ARTICLE, ""


def _decide_kinds(drafts: Sequence[Draft]) -> None:
    """Say what kind of text the top is, and give each text a title."""
    top = drafts[0]
    titles = (line.text for line, kind in top.opening if kind is ParagraphKind.TITLE)
    title = next(titles, "")
    signed = len(drafts) > 1 and drafts[1].kind is PartKind.SIGNATORIES
    if top.kind is PartKind.ARTICLE and (
        signed or not any(draft.kind in PRINTED for draft in drafts)
    ):
        top.kind = _kind_of_only_text(drafts, title)
    top.title = top.title or title
    for draft in drafts:
        if not draft.title and draft.kind in PRINTED:
            greeting = next((line.text for line in draft.lines if salutes(line.text)), "")
            draft.title = unpunctuated(greeting) or draft.kind.value.capitalize()


def _kind_of_only_text(drafts: Sequence[Draft], title: str) -> PartKind:
    """The kind of the top, which has no other text beside it."""
    top = drafts[0]
    prose = [line.text for line in top.lines if is_sentence(line.text)]
    spoken = sum(says_we(unquoted(text)) for text in prose)
    headings = [line.text for line, kind in top.opening if kind is ParagraphKind.HEADING]
    named = next(filter(None, map(text_heading, (title, *headings))), None)
    if named is None and addresses(title):
        named = PartKind.LETTER
    whose = issuer(title)
    if named and (spoken * 5 >= len(prose) or (whose and whose in prose[0])):
        return named
    signed = next((draft for draft in drafts if draft.entries), None)
    over = [line.text for line, _ in signed.opening] if signed else []
    if signed and (spoken * 3 >= len(prose) or not any(map(reports, prose))):
        itself = next(filter(None, map(calls_itself, (*prose, *over))), None)
        return text_named(title) or itself or PartKind.STATEMENT
    if prose and begins_with_we(prose[0]):
        return text_named(title) or PartKind.STATEMENT
    return PartKind.ARTICLE


def _kept(drafts: Sequence[Draft], notes: Draft) -> list[Draft]:
    """The drafts that hold paragraphs; the opening of one without goes to the next."""
    kept: list[Draft] = []
    loose: list[tuple[Line, ParagraphKind]] = []
    for draft in drafts:
        opening, loose = [*loose, *draft.opening], []
        if not draft.lines and not draft.entries:
            loose = opening
            continue
        first = draft.lines[0] if draft.lines else draft.entries[0].line
        loose = [opens for opens in opening if opens[0].span > first.span]
        draft.opening = [opens for opens in opening if opens[0].span < first.span]
        kept.append(draft)
    if kept:
        notes.lines = in_order([*notes.lines, *(line for line, _ in loose)])
        return [*kept, notes] if notes.lines else kept
    return [_only(drafts[0], notes, loose)]


def _only(top: Draft, notes: Draft, loose: Sequence[tuple[Line, ParagraphKind]]) -> Draft:
    """All there is, as one article."""
    first = notes.lines[0].span if notes.lines else None
    top.opening = [opens for opens in loose if first is None or opens[0].span < first]
    below = [line for line, _ in loose if first is not None and line.span > first]
    top.lines = in_order([*notes.lines, *below])
    top.kind = PartKind.ARTICLE
    return top
