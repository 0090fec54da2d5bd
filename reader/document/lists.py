"""Finding lists of signatories among the lines of a document."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document.blocks import Line
from reader.document.entries import parse
from reader.document.model import Span
from reader.document.names import is_name

_FEWEST = 5
"""Entries of a list that nothing announces."""


def find_lists(lines: Sequence[Line]) -> list[Span]:
    """The runs of lines that are lists of signatories, as spans of line numbers."""
    found = []
    start = 0
    while start < len(lines):
        end = start
        while (
            end < len(lines) and _may_be_entry(lines[end]) and (end == start or not lines[end].gap)
        ):
            end += 1
        names = sum(is_name(parse(line.text).name) for line in lines[start:end])
        if names >= _FEWEST and names * 3 >= (end - start) * 2:
            found.append(Span(start, end))
        start = max(end, start + 1)
    return found


def _may_be_entry(line: Line) -> bool:
    return len(line.text) < 250
