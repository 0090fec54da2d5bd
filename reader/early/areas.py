"""Where the panes and rules are on a screen: what the style sheet says, in numbers.

Rows and columns are counted from 0.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.document.model import Document
from reader.early.standing import Standing
from reader.session.columns import columns, seen, stands_under

WIDE, VERY_WIDE = 110, 165
"""Cells from which a screen shows two panes, and all columns."""
HIGH = 16
"""Rows from which a screen has a title, rules and keys."""
_ABOVE, _BELOW = 3, 3
"""Rows over and under the panes on a high screen; on a low one there is one each."""


class Area(NamedTuple):
    """The cells in which a pane, or a rule before it (which has no name), is drawn."""

    pane: str
    row: int
    column: int
    width: int
    height: int


def areas(document: Document, standing: Standing, size: tuple[int, int]) -> list[Area]:
    """The panes that are seen on a screen of `size` (columns, rows), and the rules between them."""
    width, height = size
    above, below = (_ABOVE, _BELOW) if height >= HIGH else (1, 1)
    room = Area("", above, 0, width, max(0, height - above - below))
    if width >= VERY_WIDE:
        return list(_columns(document, seen(document, standing.recent), room))
    if width >= WIDE and len(standing.shown) == 2:
        left, right = standing.shown
        half = width // 2
        return [
            room._replace(pane=left, width=half),
            room._replace(column=half, width=1),
            room._replace(pane=right, column=half + 1, width=width - half - 1),
        ]
    return [room._replace(pane=standing.part)]


def _columns(document: Document, panes: Sequence[str], room: Area) -> Iterator[Area]:
    found = columns(document)
    edges = [room.width * index // len(found) for index in range(len(found) + 1)]
    for index, column in enumerate(found):
        left, right = edges[index : index + 2]
        if index:
            yield room._replace(column=left, width=1)
            left += 1
        yield from _stacked(
            document,
            [name for name in column if name in panes],
            room._replace(column=left, width=right - left),
        )


def _stacked(document: Document, panes: Sequence[str], room: Area) -> Iterator[Area]:
    """Panes one under the other, a rule over those that stand under another of the document."""
    edges = [room.row + room.height * index // len(panes) for index in range(len(panes) + 1)]
    for index, name in enumerate(panes):
        top, bottom = edges[index : index + 2]
        if stands_under(document, name):
            yield room._replace(row=top, height=1)
            top += 1
        yield room._replace(pane=name, row=top, height=bottom - top)
