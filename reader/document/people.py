"""From the lines of a signatory list to its entries.

An entry is mostly one line. It may also be a name with its role on the lines below, a row of a
table, or one of several names that run on in a line or a paragraph. Each entry becomes a line of
its own, so that entry n of a list is its nth paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.document.blocks import BlockKind, Line, mark_length, one_line, without_mark
from reader.document.candidates import Promise, promise
from reader.document.entries import (
    Entry,
    head_of,
    is_role,
    masked,
    parse,
    stands_alone,
)
from reader.document.headings import counts_others
from reader.document.indexed import surnames_first, turned
from reader.document.model import Span
from reader.document.names import is_person
from reader.document.progress import Progress, part_of, silent, told
from reader.document.tables import Table, cells_of
from reader.document.vocabulary import COUNTRIES, INSTITUTIONS
from reader.text.folding import fold


@dataclass(frozen=True, slots=True)
class Signed:
    """An entry and the line it stands on."""

    line: Line
    entry: Entry
    raw: str


def entries_of(
    text: str, lines: Sequence[Line], header: Sequence[Line] = (), progress: Progress = silent
) -> list[Signed]:
    """The entries that `lines` of `text`, all of one list, hold; `header` is over its columns."""
    if lines and lines[0].block.kind is BlockKind.ROW:
        table = Table.of(text, lines, cells_of(text, header[-1]) if header else ())
        return [Signed(line, table.entry(text, line), line.text) for line in lines]
    bodies = [without_mark(line.text) for line in lines]
    first, second = part_of(progress, 0, 0.4), part_of(progress, 0.4, 1)
    bare = [stands_alone(body) for body in told(bodies, len(bodies), first)]
    alone = sum(bare) * 10 >= len(lines) * 7
    if surnames_first(bodies):
        raws = [without_mark(line.text, bullets_only=True) for line in lines]
        pairs = zip(lines, bodies, raws, strict=True)
        return [Signed(line, parse(turned(body)), raw) for line, body, raw in pairs]
    signed: list[Signed] = []
    for line in told(_stacked(text, lines, bodies, bare), len(lines), second):
        people = together(text, line, Manner(commas=alone or _bold_names(text, line) > 1))
        if not people and len(lines) == 1:
            people = together(text, line, Manner(commas=True, fewest=3))
        signed += people or [_single(text, line)]
    return signed


def _single(text: str, line: Line) -> Signed:
    source = line.span.of(text)
    raw = without_mark(line.text, bullets_only=True)
    if 0 < line.bold_words < len(source):
        return Signed(line, parse(source[: line.bold_words], source[line.bold_words :]), raw)
    return Signed(line, parse(source), raw)


def _stacked(
    text: str, lines: Sequence[Line], bodies: Sequence[str], bare: Sequence[bool]
) -> Sequence[Line]:
    """The lines, with those that say more of the name above joined to it."""
    if not lines or not bare[0]:
        return lines
    names = [
        (alone and is_person(head_of(body))) or 0 < line.bold_words < len(line.text)
        for alone, body, line in zip(bare, bodies, lines, strict=True)
    ]
    details = [not name and is_detail(body) for name, body in zip(names, bodies, strict=True)]
    if _are_set_off(lines, names):
        names = [line.strong for line in lines]
        details = [not name for name in names]
    elif not _is_stacked(bodies, names, details):
        return lines
    joined: list[Line] = []
    for line, name, detail in zip(lines, names, details, strict=True):
        if joined and not name and (detail or not line.gap):
            span = Span(joined[-1].span.start, line.span.end)
            joined[-1] = replace(joined[-1], span=span, text=one_line(span.of(text)))
        else:
            joined.append(line)
    return joined


def _are_set_off(lines: Sequence[Line], names: Sequence[bool]) -> bool:
    """Whether the names are told by bold from the lines below them, from the first line on."""
    bold = [line.strong for line in lines]
    if not bold[0] or all(bold) or any(line.bold_words and not line.strong for line in lines):
        return False
    return all(name for name, strong in zip(names, bold, strict=True) if strong)


def _is_stacked(bodies: Sequence[str], names: Sequence[bool], details: Sequence[bool]) -> bool:
    """Whether a list is made so throughout that details stand below names.

    It begins with a bare name, and nearly every bare name is followed by a line that is none,
    often a role.
    """
    count = sum(names)
    followed = sum(name and detail for name, detail in zip(names, details[1:], strict=False))
    if not names[0] or followed * 10 < count * 7:
        return False
    return count == 1 or sum(map(is_role, bodies)) * 10 >= followed * 4


def _bold_names(text: str, line: Line) -> int:
    """How many bold runs of words in the line are names of persons."""
    inside = (w for w in line.block.bold if line.span.start <= w.start < line.span.end)
    return sum(is_person(words.of(text)) for words in inside)


def is_detail(body: str) -> bool:
    """Whether a line below a name may say more of the same person."""
    words = fold(body).split()
    return is_role(body) or any(word in INSTITUTIONS or word in COUNTRIES for word in words)


_AND = r"(?:and|et|und|y|e|i|en|og|och|&)"
_SEPARATORS = (
    re.compile(rf"\s*;\s*(?:{_AND}\s+)?"),
    re.compile(r"\s+(?=\d{1,7}[.)]\s?[^\W\d])"),
    re.compile(r"\s+[•·|/*‧∙]\s+|\s{3,}"),
)
_DASH = re.compile(r"\s+[–—-]\s+")
_DASHES = 2
"""Fewer dashes may part a name, a place and a role."""
_SEVERAL = re.compile(r"\),|[;•·|/*‧∙&]|\s(?:and|et|und)\s|\s{3}|\s\d")
"""Without one of these a line parted by no commas names one person."""
_COMMAS = 3
"""So many commas part four names, where fewer may part a name, a place and a role."""
_BRACKET_LAST = re.compile(r"\)$")
_COMMA = re.compile(rf"\s*,\s*(?:{_AND}\s+)?|\s+{_AND}\s+")
_ONLY_AND = re.compile(r"\s+(?:and|et|und|&)\s+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two separators, and the span up to the next piece."""

    span: Span
    body: str


@dataclass(frozen=True, slots=True)
class Manner:
    """How several people may be named in one line."""

    commas: bool = False
    """Whether a comma may stand between two names."""
    details: bool = False
    """Whether what follows a name after a comma may be its role."""
    bodies: bool = False
    """Whether names of bodies count as those of persons do."""
    pairs: bool = True
    """Whether `and` may stand between two bare names."""
    all_of_them: bool = False
    """Whether every piece must be a person, not only three in four."""
    fewest: int = 2
    """Fewer are none."""


def together(text: str, line: Line, manner: Manner) -> list[Signed]:
    """The people that run on in one line; nothing if it is not so."""
    whole = line.span.of(text)
    if not manner.commas and whole.count(",") < _COMMAS and not _SEVERAL.search(whole):
        return []
    skip = mark_length(whole)
    pieces = _people(whole[skip:], manner)
    if len(pieces) < manner.fewest:
        return []
    signed = []
    for number, piece in enumerate(pieces):
        start = piece.span.start + skip if number else 0
        span = Span(line.span.start + start, line.span.start + skip + piece.span.end)
        part = replace(line, span=span, text=one_line(span.of(text)), gap=line.gap and not number)
        signed.append(Signed(part, parse(piece.body), one_line(piece.body)))
    return signed


def _people(text: str, manner: Manner) -> list[_Piece]:
    for separator in (*_SEPARATORS, *([_COMMA] if manner.commas else [])):
        pieces = _pieces(text, separator)
        if len(pieces) > 1 and _are_people(pieces, manner):
            return pieces
    if manner.bodies:
        pieces = _pieces(text, _DASH)
        if len(pieces) > _DASHES and _are_people(pieces, replace(manner, all_of_them=True)):
            return pieces
    if manner.details:
        return _with_details(text, _pieces(text, _COMMA))
    if _is_row_of_people(pieces := _pieces(text, _COMMA)):
        return pieces
    if not manner.pairs:
        return []
    pieces = _pieces(text, _ONLY_AND)
    bare = all(stands_alone(piece.body) for piece in pieces[:-1])
    return pieces if bare and all(is_person(head_of(piece.body)) for piece in pieces) else []


def _pieces(text: str, separator: re.Pattern[str]) -> list[_Piece]:
    """What `separator`, outside brackets, parts."""
    pieces = []
    start = 0
    for found in separator.finditer(masked(text)):
        if found.start() > start:
            pieces.append(_Piece(Span(start, found.end()), text[start : found.start()]))
            start = found.end()
    if body := text[start:].rstrip(" .,;"):
        pieces.append(_Piece(Span(start, len(text)), body))
    if len(pieces) > 1 and counts_others(pieces[-1].body):
        last = pieces.pop()
        pieces[-1] = replace(pieces[-1], span=Span(pieces[-1].span.start, last.span.end))
    return pieces


def _are_people(pieces: Sequence[_Piece], manner: Manner) -> bool:
    """Whether three in four pieces are persons, or bodies if those count."""
    least = Promise.HEADED if manner.bodies else Promise.PERSON
    bodies = [without_mark(piece.body) for piece in pieces]
    people = sum(not body[:1].islower() and promise(body) >= least for body in bodies)
    return people * 4 >= len(pieces) * (4 if manner.all_of_them else 3)


def _is_row_of_people(pieces: Sequence[_Piece]) -> bool:
    """Whether all pieces are persons: four or more, or each with something in brackets."""
    bodies = [piece.body for piece in pieces]
    if len(bodies) <= _COMMAS and not (len(bodies) > 1 and all(map(_BRACKET_LAST.search, bodies))):
        return False
    heads = [head_of(body) for body in bodies]
    return all(is_person(head) and not is_detail(head) for head in heads)


def _with_details(text: str, pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces, those that are no person joined to the person before."""
    joined: list[_Piece] = []
    for piece in pieces:
        if is_person(head_of(piece.body)) and not is_detail(piece.body):
            joined.append(piece)
        elif joined:
            span = Span(joined[-1].span.start, piece.span.end)
            joined[-1] = _Piece(span, text[span.start : piece.span.start + len(piece.body)])
        else:
            return []
    return joined
