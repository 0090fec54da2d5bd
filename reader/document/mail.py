"""The lines on top of a mail: who sent it, to whom, when, and what about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.blocks import Line, split_line
from reader.document.model import ParagraphKind

_SUBJECT = r"subject|betreff|objet|asunto|oggetto|assunto|onderwerp"
_SENDER = r"from|von|de|da|van"
_OTHERS = (
    r"to|cc|bcc|date|sent|reply-to|message-id|in-reply-to|return-path|received|mime-version|x-[\w-]+"
    r"|content-[\w-]+|list-[\w-]+|an|gesendet|datum|kopie|antwort an|à|a|envoyé|para|enviado|fecha"
    r"|copie|data|aan"
)
_FIELD = re.compile(
    rf"(?i)(?:(?P<subject>{_SUBJECT})|(?P<sender>{_SENDER})|{_OTHERS})\s?:(?:\s+(?=\S)|$)"
)
_MOST = 40
"""Fields on top of a mail."""


def _fields(lines: Sequence[Line]) -> list[re.Match[str]]:
    """The fields on top, if they are those of a mail: they name a sender, and what it is about."""
    found = []
    for line in lines[:_MOST]:
        field = _FIELD.match(line.text)
        if field is None:
            break
        found.append(field)
    whole = any(f["subject"] for f in found) and any(f["sender"] for f in found)
    return found if whole else []


def subject_apart(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, with what a mail is about apart from the name of its field."""
    apart: list[Line] = []
    fields = _fields(lines)
    for line, field in zip(lines, fields, strict=False):
        subject = field["subject"] and field.end() < len(line.text)
        apart += split_line(text, line, field.end()) if subject else (line,)
    return [*apart, *lines[len(fields) :]]


def mail_head(lines: Sequence[Line]) -> list[tuple[Line, ParagraphKind]]:
    """The fields on top of a mail, whose subject is apart, with what they are in the head."""
    head: list[tuple[Line, ParagraphKind]] = []
    for line in lines[: _MOST + 1]:
        field = _FIELD.match(line.text)
        if head and not line.first and _is_subject(head[-1][0]):
            head.append((line, ParagraphKind.TITLE))
        elif field is None:
            break
        else:
            head.append((line, ParagraphKind.IMPRINT))
    return head if any(kind is ParagraphKind.TITLE for _, kind in head) else []


def _is_subject(line: Line) -> bool:
    """Whether a line is the name of the field of the subject and nothing else."""
    field = _FIELD.match(line.text)
    return bool(field and field["subject"] and field.end() == len(line.text))
