"""Which panes are seen and where they stand: alone, two side by side, or in columns.

Rows and columns of cells are counted from 0.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.document.model import Document, PartKind
from reader.session.panes import pane_names

WIDE, VERY_WIDE = 110, 165
"""Cells from which a screen shows two panes, and all columns."""
_COLUMNS = (
    (PartKind.ARTICLE, PartKind.NOTES),
    (PartKind.STATEMENT, PartKind.LETTER),
    (PartKind.SIGNATORIES,),
)
"""The kinds in each column from the left; in the middle one two stand one over the other."""
_SLOTS = (
    {PartKind.ARTICLE, PartKind.NOTES},
    {PartKind.STATEMENT},
    {PartKind.LETTER},
    {PartKind.SIGNATORIES},
)
"""Where one part at a time is seen; those of one slot share it."""


class Area(NamedTuple):
    """The cells in which a pane, or a rule before it (which has no name), is drawn."""

    pane: str
    row: int
    column: int
    width: int
    height: int


def areas(
    document: Document,
    part: str,
    shown: Sequence[str],
    recent: Sequence[str],
    size: tuple[int, int],
) -> list[Area]:
    """The panes that are seen in a room of `size` (columns, rows), and the rules between them.

    `part` is the pane that is read, `shown` are the two of a wide screen, left and right, and
    `recent` all, the one read last first. Without any in `shown` the one has all the room.
    """
    width, height = size
    room = Area("", 0, 0, width, max(0, height))
    if width >= VERY_WIDE and shown:
        return list(_columns(document, _seen(document, recent), room))
    if width >= WIDE and len(shown) == 2:
        left, right = shown
        half = width // 2
        return [
            room._replace(pane=left, width=half),
            room._replace(column=half, width=1),
            room._replace(pane=right, column=half + 1, width=width - half - 1),
        ]
    return [room._replace(pane=part)]


def _columns(document: Document, panes: Sequence[str], room: Area) -> Iterator[Area]:
    """One column for the article, one for what is printed in full, one for the signatories."""
    found = [
        [name for name in pane_names(document) if document.part(name).kind in kinds]
        for kinds in _COLUMNS
    ]
    # A column that nothing is in is left out.
    found = [column for column in found if column]
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
    edges = [room.height * index // len(panes) for index in range(len(panes) + 1)]
    for index, name in enumerate(panes):
        top, bottom = edges[index : index + 2]
        if _stands_under(document, name):
            yield room._replace(row=top, height=1)
            top += 1
        yield room._replace(pane=name, row=top, height=bottom - top)


def _seen(document: Document, recent: Sequence[str]) -> Sequence[str]:
    """The panes seen on a very wide screen: of each slot the one read last of those in `recent`."""
    kinds = {name: document.part(name).kind for name in recent}
    found = (next((n for n in recent if kinds[n] in slot), None) for slot in _SLOTS)
    return [name for name in found if name is not None]


def _stands_under(document: Document, pane: str) -> bool:
    """Whether a pane has another over it on a very wide screen."""
    kinds = {part.kind for part in document.parts}
    return document.part(pane).kind is PartKind.LETTER and PartKind.STATEMENT in kinds
