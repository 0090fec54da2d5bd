"""Several people in one line or paragraph: where one ends and the next begins.

Each becomes a line of its own, so that entry n of a list is its nth paragraph.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.document.blocks import Line, mark_length, one_line, without_mark
from reader.document.candidates import Promise, promise
from reader.document.entries import Entry, head_of, masked, parse, stands_alone
from reader.document.glued import is_style, name_length
from reader.document.headings import counts_others
from reader.document.model import Span
from reader.document.names import is_headed, is_person
from reader.document.roles import is_body, is_detail
from reader.document.vocabulary import COUNTRIES, ROLES, SUBJECTS, SURNAMES
from reader.text.folding import fold


@dataclass(frozen=True, slots=True)
class Signed:
    """An entry and the line it stands on."""

    line: Line
    entry: Entry
    raw: str


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
"""Without one of these a line parted by no commas names one person, or a family."""
_LONGEST_ROW = 120
"""Characters of a line of bodies."""
_COMMAS = 3
"""So many commas part four names, where fewer may part a name, a place and a role."""
_BEHALF = re.compile(r"(?i)on behalf of|au nom d|im namen d|en nombre de|a nome d|namens ")
"""What follows says for whom those before it sign."""
_TWO = re.compile(r"\s(?:and|et|und|y|e|i|og|och|&)\s|[;•·|/()]|,.*,|\s{3}")
"""Without any of these the second of two may be the town of the first."""
_LONGEST_TAIL = 120
_TAIL = re.compile(
    r"(?i),?\s+(?:and|et|und|y|e|plus)\s+(?-i:[^\W\dA-Z]\S*\s+|\d[\d.,]*\s+){0,4}"
    r"(?:others?|more|más|otr[oa]s|autres|weitere|andere|altri|signator\w+|signataires)\b[^A-Z]*$"
)
"""Those who are not named: `and twenty others`."""
_ACCOUNT = re.compile(r"@[\w.-]+(?:\s\(|$)")
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
    families: bool = False
    """Whether two names with a comma between and one family name are two persons."""
    pairs: bool = True
    """Whether `and` may stand between two bare names."""
    all_of_them: bool = False
    """Whether every piece must be a person, not only three in four."""
    closing: bool = False
    """Whether nothing but its place below a text announces the line."""
    fewest: int = 2
    """Fewer are none."""


def together(text: str, line: Line, manner: Manner) -> list[Signed]:
    """The people that run on in one line; nothing if it is not so."""
    whole = line.span.of(text)
    family = f"{whole.rpartition(' ')[2]},"
    several = manner.commas or whole.count(",") >= _COMMAS
    several = several or (manner.families and family in whole)
    if not several and not _SEVERAL.search(whole):
        return []
    skip = mark_length(whole)
    skip += len(whole) - skip - len(whole[skip:].lstrip('“"„«'))
    pieces = _people(whole[skip:], manner)
    town = manner.closing and len(pieces) == 2 and not _TWO.search(whole)
    if len(pieces) < max(1, manner.fewest) or town:
        return []
    body = pieces[-1].body
    if tail := _TAIL.search(body, max(0, len(body) - _LONGEST_TAIL)):
        pieces[-1] = replace(pieces[-1], body=body[: tail.start()])
    return _signed(text, line, pieces, skip, glued=manner.details)


def _signed(
    text: str, line: Line, pieces: Sequence[_Piece], skip: int, *, glued: bool = False
) -> list[Signed]:
    """Each piece as a line of its own; a mark of `skip` characters is before the first.

    If `glued`, more may follow a name with nothing between.
    """
    signed = []
    for number, piece in enumerate(pieces):
        start = piece.span.start + skip if number else 0
        span = Span(line.span.start + start, line.span.start + skip + piece.span.end)
        part = replace(line, span=span, text=one_line(span.of(text)), gap=line.gap and not number)
        body = one_line(piece.body)
        cut = name_length(body, untitled=True) if glued else 0
        entry = parse(body[:cut], body[cut:]) if cut else parse(body)
        signed.append(Signed(part, entry, body))
    return signed


def _people(text: str, manner: Manner) -> list[_Piece]:
    for separator in (*_SEPARATORS, *([_COMMA] if manner.commas else [])):
        pieces = _pieces(text, separator)
        if len(pieces) > 1 and _are_people(pieces, manner):
            return pieces
    if manner.bodies and (pieces := _bodies(text, manner)):
        return pieces
    if manner.details:
        return _with_details(text, _pieces(text, _COMMA), manner)
    if _is_row_of_people(pieces := _pieces(text, _COMMA), manner):
        return pieces
    if not manner.pairs:
        return []
    pieces = _pieces(text, _ONLY_AND)
    bare = all(stands_alone(piece.body) for piece in pieces[:-1])
    return pieces if bare and all(is_person(head_of(piece.body)) for piece in pieces) else []


def _bodies(text: str, manner: Manner) -> list[_Piece]:
    """The bodies that dashes part, or the only one."""
    pieces = _pieces(text, _DASH)
    if len(pieces) > _DASHES and _are_people(pieces, replace(manner, all_of_them=True)):
        return pieces
    pieces = _pieces(text, _COMMA)
    return pieces if len(pieces) == 1 and _is_body(pieces[0].body) else []


def _pieces(text: str, separator: re.Pattern[str]) -> list[_Piece]:
    """What `separator`, outside brackets, parts."""
    pieces = []
    start = 0
    for found in separator.finditer(masked(text) if "(" in text or "[" in text else text):
        if found.start() > start and not _BEHALF.match(text, found.end()):
            pieces.append(_Piece(Span(start, found.end()), text[start : found.start()]))
            start = found.end()
    if body := text[start:].rstrip(' .,;”"»'):
        pieces.append(_Piece(Span(start, len(text)), body))
    elif pieces:
        pieces[-1] = replace(pieces[-1], span=Span(pieces[-1].span.start, len(text)))
    if len(pieces) > 1 and counts_others(pieces[-1].body):
        last = pieces.pop()
        pieces[-1] = replace(pieces[-1], span=Span(pieces[-1].span.start, last.span.end))
    return pieces


def bodies_in(text: str, line: Line) -> list[Signed]:
    """The bodies that a line names one after the other: `UCU, Unison and Unite`."""
    if len(line.text) > _LONGEST_ROW or line.text[-1] in ".:;!?":
        return []
    pieces = _pieces(line.span.of(text), _COMMA)
    named = [piece.body for piece in pieces if piece.body[0].isupper() and is_headed(piece.body)]
    plain = any(is_body(body) or body.isupper() for body in named)
    if not plain or len(pieces) < 2 or len(named) < len(pieces):
        return []
    return _signed(text, line, pieces, line.mark)


def _are_people(pieces: Sequence[_Piece], manner: Manner) -> bool:
    """Whether three in four pieces are persons, or bodies if those count."""
    least = Promise.HEADED if manner.bodies else Promise.PERSON
    bodies = [without_mark(piece.body) for piece in pieces]
    people = sum(not body[:1].islower() and promise(body) >= least for body in bodies)
    return people * 4 >= len(pieces) * (4 if manner.all_of_them else 3)


def _is_row_of_people(pieces: Sequence[_Piece], manner: Manner) -> bool:
    """Whether all pieces are persons: four or more, or fewer that are plainly no fields of one."""
    bodies = [piece.body for piece in pieces]
    if len(bodies) > _COMMAS or (manner.families and len(bodies) > 1 and _are_bare(bodies)):
        return all(map(_is_person, bodies))
    if len(bodies) < 2 or not all(map(_BRACKET_LAST.search, bodies)):
        return False
    return all(map(_is_person, bodies))


def accounts_in(text: str, line: Line) -> list[Signed]:
    """The people in a line that begins with an account, parted by commas: `@ana, @tom (editor)`."""
    pieces = _pieces(line.span.of(text), _COMMA)
    named = all(_ACCOUNT.match(piece.body) or _is_person(piece.body) for piece in pieces)
    return _signed(text, line, pieces, line.mark) if len(pieces) > 1 and named else []


def _are_bare(bodies: Sequence[str]) -> bool:
    """Whether nothing but names is there, and two of them share the family name.

    >>> _are_bare(["Ana Diaz", "Tom Diaz"]), _are_bare(["Ana Diaz", "Santa Fe"])
    (True, False)
    """
    families = {fold(body).split()[-1] for body in bodies}
    return len(families) < len(bodies) and all(map(stands_alone, bodies))


def _with_details(text: str, pieces: Sequence[_Piece], manner: Manner) -> list[_Piece]:
    """The pieces, those that are no person joined to the person before."""
    joined: list[tuple[int, _Piece]] = []
    awaited = False
    for piece, below in itertools.zip_longest(pieces, pieces[1:]):
        glued = name_length(piece.body, untitled=True)
        person = glued or _is_person(piece.body)
        if person and awaited and not glued and not (below and is_detail(below.body)):
            person = False
        awaited = bool(_WANTS_BODY.search(piece.body)) and not awaited
        if person:
            joined.append((piece.span.start, piece))
        elif not joined or (manner.closing and not _may_be_detail(piece.body)):
            return []
        else:
            joined[-1] = (joined[-1][0], piece)
    return [
        _Piece(Span(start, last.span.end), text[start : last.span.start + len(last.body)])
        for start, last in joined
    ]


_WANTS_BODY = re.compile(
    r"(?i)(?:^|\s)(?:director|chair(?:man|woman|person)?|chief executive|ceo|president|editor|head"
    r"|(?:general |national )?secretary|(?:co-?)?founder|co-?ordinator|conven[eo]r|manager"
    r"|spokes\w+)$"
)
"""Offices that the name of a body follows."""


def _is_person(body: str) -> bool:
    """Whether a piece begins with a person's name, and is no subject or body that looks like one.

    >>> _is_person("John Roe"), _is_person("Tropical Medicine")
    (True, False)
    """
    head = head_of(body)
    if not is_person(head):
        return False
    first, *_, last = fold(head).split()
    office = first in ROLES and first not in SURNAMES and not is_style(first)
    return not office and last not in SUBJECTS and last not in COUNTRIES


def _is_body(body: str) -> bool:
    """Whether the only piece there is plainly names a body."""
    return is_body(body) and is_headed(body)


def _may_be_detail(body: str) -> bool:
    """Whether a piece may say more of the person before, and is no part of a sentence."""
    return is_detail(body) or is_headed(body)


def by_bold(text: str, line: Line) -> list[Signed]:
    """The people in a line that sets their names, and nothing else, in bold; two at least."""
    inside = [w for w in line.block.bold if line.span.start <= w.start < line.span.end]
    names = [words for words in inside if _is_person(words.of(text).strip(" ,;:"))]
    begin = line.span.start + line.mark
    if len(names) < 2 or len(names) * 5 < len(inside) * 4 or text[begin : names[0].start].strip():
        return []
    signed = []
    ends = [words.start for words in names[1:]] + [line.span.end]
    for number, (words, end) in enumerate(zip(names, ends, strict=True)):
        span = Span(words.start if number else line.span.start, end)
        part = replace(line, span=span, text=one_line(span.of(text)), gap=line.gap and not number)
        body = one_line(text[words.start : end]).rstrip(" ,;")
        signed.append(Signed(part, parse(words.of(text), text[words.end : end]), body))
    return signed
