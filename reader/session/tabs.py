"""The tabs: a number and a name for each pane, fitted into a row."""

from collections.abc import Sequence

from reader.document.model import Document
from reader.session.labels import labels
from reader.session.panes import pane_names, people_pane
from reader.text.cells import cell_len, cut

BETWEEN_TABS = "   "
_SHORTEST = 9
"""Cells of a cut tab that still say which part it is."""


def tab_names(document: Document) -> list[str]:
    """The tabs of a document, that of the signatories with how many there are."""
    short, people = labels(document), people_pane(document)
    count = f" {len(document.signatories)}"
    return [
        f"{number} {short[name]}{count if name == people else ''}"
        for number, name in enumerate(pane_names(document), start=1)
    ]


def fitted(names: Sequence[str], current: int, room: int) -> list[str]:
    """The tabs in `room` cells, their names cut as evenly as they must be for all to be seen.

    Where that leaves too little of each, only the current one keeps its name.
    """
    for longest in range(max(map(cell_len, names)), _SHORTEST, -1):
        cut_names = [cut(name, longest) for name in names]
        if sum(map(cell_len, cut_names)) + len(BETWEEN_TABS) * (len(names) - 1) <= room:
            return cut_names
    return [name if index == current else name.split()[0] for index, name in enumerate(names)]
