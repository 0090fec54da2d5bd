"""Tables of contents: items above a text that repeat its headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.blocks import BlockKind, Line, without_mark
from reader.document.candidates import is_sentence
from reader.text.folding import fold

_FEWEST = 2
_HEADING = re.compile(
    r"(?i)(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|sommaire|table des matières|[ií]ndice)$"
)


def contents_of(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines of a table of contents, and of the heading over it."""
    headings = {fold(line.text) for line in lines if line.block.kind is BlockKind.HEADING}
    start = 0
    while start < len(lines) and not is_sentence(lines[start].text):
        end = start
        while end < len(lines) and lines[end].block.kind is BlockKind.ITEM:
            end += 1
        named = sum(fold(without_mark(line.text)) in headings for line in lines[start:end])
        if named >= _FEWEST and named * 3 >= (end - start) * 2:
            titled = start > 0 and _HEADING.match(lines[start - 1].text)
            return frozenset(range(start - bool(titled), end))
        start = max(end, start + 1)
    return frozenset()
