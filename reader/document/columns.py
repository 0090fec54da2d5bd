"""Names set beside each other in a line, apart by tabs or runs of spaces.

Below each name may stand its role and its body, in the same column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.document.blocks import Line, one_line
from reader.document.entries import head_of, parse
from reader.document.model import Span
from reader.document.names import is_person
from reader.document.roles import is_detail
from reader.document.together import Signed

_GAP = re.compile(r"\t\s*|[^\S\n]{3,}")
_FEWEST_ROWS = 2


def has_columns(bodies: Sequence[str]) -> bool:
    """Whether lines set several names beside each other, or names over what is said of them."""
    rows = [pieces for body in bodies if len(pieces := _GAP.split(body)) > 1]
    beside = [piece for pieces in rows for piece in pieces[1:]]
    people = sum(map(_is_name, beside))
    if len(rows) < _FEWEST_ROWS or not people:
        return False
    return people * 4 >= len(beside) * 3 or _are_blocks(rows, len(bodies))


def _are_blocks(rows: Sequence[Sequence[str]], count: int) -> bool:
    """Whether rows of names are over rows of what is said of them, in as many columns."""
    whole = len(rows) == count and all(map(_is_name, rows[0])) and any(map(is_detail, rows[1]))
    return whole and len({len(row) for row in rows}) == 1


def _is_name(piece: str) -> bool:
    return is_person(head_of(piece)) and not is_detail(piece)


def has_gap(line: Line) -> bool:
    """Whether something is set beside its first words."""
    return bool(_GAP.search(line.text))


def in_columns(text: str, lines: Sequence[Line]) -> list[Signed]:
    """The people set beside each other in `lines`, with what stands below them."""
    spans = [_spans(text, line) for line in lines]
    rows = [[span.of(text) for span in row] for row in spans]
    blocks = _are_blocks(rows, len(rows))
    signed: list[Signed] = []
    said: list[list[str]] = []
    ends: list[int] = []
    first = 0
    for number, (line, row) in enumerate(zip(lines, rows, strict=True)):
        below = rows[number + 1] if number + 1 < len(rows) else []
        over = all(map(_is_name, row)) and any(map(is_detail, below))
        if number and blocks and not line.gap and not over:
            ends[-1] = line.span.end
            for column, words in enumerate(row):
                said[min(first + column, len(said) - 1)].append(words)
            continue
        first = len(signed)
        for column, (span, words) in enumerate(zip(spans[number], row, strict=True)):
            part = replace(line, span=span, text=one_line(words), gap=line.gap and not column)
            signed.append(Signed(part, parse(words), one_line(words)))
            said.append([words])
            ends.append(span.end)
    return [
        Signed(_until(text, who.line, end), parse("\n".join(words)), who.raw)
        for who, words, end in zip(signed, said, ends, strict=True)
    ]


def in_cells(text: str, rows: Sequence[Line]) -> list[Signed]:
    """The people in the cells of rows, if each cell of every row names one."""
    cells = [(row, cell) for row in rows for cell in row.block.cells]
    if len(cells) == len(rows) or not all(_is_name(cell.of(text)) for _, cell in cells):
        return []
    signed = []
    for number, (row, cell) in enumerate(cells):
        words = cell.of(text)
        last = number + 1 == len(cells) or cells[number + 1][0] is not row
        span = Span(cell.start, row.span.end if last else cells[number + 1][1].start)
        part = replace(row, span=span, text=one_line(span.of(text)))
        signed.append(Signed(part, parse(words), one_line(words)))
    return signed


def _until(text: str, line: Line, end: int) -> Line:
    """The line, going on to character `end`."""
    span = Span(line.span.start, end)
    return replace(line, span=span, text=one_line(span.of(text)))


def _spans(text: str, line: Line) -> list[Span]:
    """The columns of a line, without the gaps between them."""
    source = line.span.of(text)
    ends = [(found.start(), found.end()) for found in _GAP.finditer(source)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(source)]
    spans = zip(starts, stops, strict=True)
    return [Span(line.span.start + a, line.span.start + b) for a, b in spans if a < b]
