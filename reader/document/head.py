"""The head of a document: its title, who wrote it, and what stands under its picture."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.blocks import BlockKind, Line
from reader.document.candidates import is_sentence
from reader.document.courtesies import salutes, signs_off
from reader.document.entries import fields_of
from reader.document.entries import head_of as name_of
from reader.document.headings import has_date
from reader.document.lead_ins import lead_in
from reader.document.mail import mail_head
from reader.document.model import ParagraphKind
from reader.document.names import is_person
from reader.document.roles import tells_role
from reader.document.signing import announces

_LONGEST = 120
"""Characters of a line that says by whom or when."""
_MOST = 8
"""Lines of a head."""
_NEAR = 12
"""Lines at the top among which the salutation of a letter stands, below the addresses."""
_CAPTION = re.compile(
    r"(?i)©|^(?:photo|photograph|image|picture|foto|illustration|bild|imagen|crédits?"
    r"|credits?)\b[^.]*[:/]"
    r"|\((?:photo|image|foto|credit)\b|\b(?:photo|image|foto|credit|crédit)\s?:"
)
_BY = re.compile(
    r"(?i)(?:by|by:|written by|posted by|published by|author:|par|von|por|di|door|av"
    r"|texte? ?:) +(?P<who>\S.*)$"
)
_LABEL = re.compile(
    r"(?i)(?:press release|(?:for )?immediate release|communiqué de presse|pressemitteilung"
    r"|nota de prensa|comunicado de prensa|letters?"
    r"|letters? (?:to the editor|page)|opinion|comment|tribunes?|débats?|idées"
    r"|opinión|cartas al director|tribuna|leserbriefe?|gastbeitrag|courrier(?: des lecteurs)?)"
    r"[:.]?$"
)
"""The name of the page of a newspaper."""
_DATED = re.compile(
    r"(?i)(?:published|posted|updated|last updated|publié|veröffentlicht|publicado)\b"
)


def head_of(lines: Sequence[Line], end: int) -> list[tuple[Line, ParagraphKind]]:
    """The lines of the head with what they are; `end` is the first line that is surely below it."""
    head = mail_head(lines[:end])
    if head:
        return head
    for number, line in enumerate(lines[: min(end, _MOST)]):
        if not head and _LABEL.match(line.text) and line.block.kind is not BlockKind.HEADING:
            head.append((line, ParagraphKind.HEADING))
            continue
        has_title = any(kind is ParagraphKind.TITLE for _, kind in head)
        kind = _kind(line, lines[number:], has_title=has_title)
        if kind is None:
            break
        head.append((line, kind))
    if head and not any(kind is ParagraphKind.TITLE for _, kind in head):
        head[0] = (head[0][0], ParagraphKind.TITLE)
    return head


def _kind(line: Line, lines: Sequence[Line], *, has_title: bool) -> ParagraphKind | None:
    """What the line is in the head; nothing if it is below it."""
    text = line.text
    if salutes(text) or lead_in(text) or announces(text) or signs_off(text):
        heading = line.block.kind is BlockKind.HEADING and not salutes(text)
        return ParagraphKind.TITLE if heading and not has_title else None
    if line.block.kind is BlockKind.CAPTION or (has_title and _CAPTION.search(text[:300])):
        return ParagraphKind.CAPTION
    if line.block.kind is BlockKind.HEADING:
        return ParagraphKind.HEADING if has_title else ParagraphKind.TITLE
    if not has_title:
        return ParagraphKind.TITLE if _is_title(line, lines) else None
    greeted = any(salutes(other.text) for other in lines[:_NEAR])
    if _is_byline(text) and not (greeted and _is_name_alone(text)):
        return ParagraphKind.BYLINE
    other = None if greeted or not _is_subtitle(line) else ParagraphKind.HEADING
    return ParagraphKind.IMPRINT if _is_imprint(text) else other


def _is_title(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a first line that is no heading by its block is one by its looks."""
    if line.block.kind not in (BlockKind.PARAGRAPH, BlockKind.LINE) or line.block.quoted:
        return False
    apart = len(lines) > 1 and (lines[1].gap or not any(below.gap for below in lines[1:_NEAR]))
    if not apart or len(line.text) > 200:
        return False
    return line.text[-1] not in '.:;,”"。' and any(is_sentence(other.text) for other in lines[1:9])


def _is_subtitle(line: Line) -> bool:
    """Whether a line below the title goes on with it."""
    if line.block.kind not in (BlockKind.PARAGRAPH, BlockKind.LINE) or not line.gap:
        return False
    short = len(line.text.split()) <= 20
    return short and line.text[-1] not in '.:;,!?…”"»。！？：'


def _is_name_alone(text: str) -> bool:
    """Whether a line names someone, and says neither that they wrote it nor when."""
    return is_person(name_of(text)) and not has_date(text)


def _is_byline(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    by = _BY.match(text)
    if by and len(by["who"].split()) <= 12:
        return True
    name = name_of(text)
    said = fields_of(text[len(name) :])
    known = not said or any(map(has_date, said)) or all(map(tells_role, said))
    return is_person(name) and known and not is_sentence(text)


def _is_imprint(text: str) -> bool:
    """Whether a line says when something was printed, and not by whom."""
    return len(text) <= _LONGEST and (
        bool(_DATED.match(text)) or (has_date(text) and not is_sentence(text))
    )
