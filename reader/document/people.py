"""From the lines of a signatory list to its entries.

An entry is mostly one line. It may also be a name with its role on the lines below, a row of a
table, one of several names in the columns of a line, or one of several that run on in it. Each
entry becomes a line of its own, so that entry n of a list is its nth paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.document.blocks import BlockKind, Line, without_mark
from reader.document.columns import has_columns, in_cells, in_columns
from reader.document.entries import is_numbered, parse, stands_alone
from reader.document.indexed import surnames_first, turned
from reader.document.progress import Progress, part_of, silent, told
from reader.document.stacking import stacked
from reader.document.tables import Table, cells_of
from reader.document.together import Manner, Signed, by_bold, together


def entries_of(
    text: str, lines: Sequence[Line], header: Sequence[Line] = (), progress: Progress = silent
) -> list[Signed]:
    """The entries that `lines` of `text`, all of one list, hold; `header` is over its columns."""
    if not header and (people := in_cells(text, lines)):
        return people
    if lines and lines[0].block.kind is BlockKind.ROW:
        table = Table.of(text, lines, cells_of(text, header[-1]) if header else ())
        return [Signed(line, table.entry(text, line), line.text) for line in lines]
    bodies = [without_mark(line.text) for line in lines]
    first, second = part_of(progress, 0, 0.4), part_of(progress, 0.4, 1)
    bare = [stands_alone(body) for body in told(bodies, len(bodies), first)]
    alone = sum(bare) * 10 >= len(lines) * 7
    manner = Manner(commas=alone, families=sum(bare) * 2 >= len(lines))
    if surnames_first(bodies):
        raws = [without_mark(line.text, bullets_only=True) for line in lines]
        pairs = zip(lines, bodies, raws, strict=True)
        return [Signed(line, parse(turned(body)), raw) for line, body, raw in pairs]
    if has_columns(bodies):
        return in_columns(text, lines)
    numbered = sum(map(is_numbered, bodies)) * 2 > len(bodies)
    signed: list[Signed] = []
    for line in told(stacked(lines, bodies, bare), len(lines), second):
        people = by_bold(text, line) or together(text, line, manner)
        if not people and len(lines) == 1:
            people = together(text, line, Manner(commas=True, fewest=3))
        signed += people or [_single(text, line, numbered=numbered)]
    return signed


def _single(text: str, line: Line, *, numbered: bool) -> Signed:
    source = line.span.of(text)
    raw = without_mark(line.text, bullets_only=True)
    if 0 < line.bold_words < len(source):
        return Signed(line, parse(source[: line.bold_words], source[line.bold_words :]), raw)
    return Signed(line, parse(source, numbered=numbered), raw)
