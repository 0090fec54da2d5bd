"""Which panes stand where: the columns of a very wide screen, and who is seen in them."""

from collections.abc import Sequence

from reader.document.model import Document, PartKind
from reader.session.panes import pane_names

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


def columns(document: Document) -> tuple[tuple[str, ...], ...]:
    """The panes of each column; a column without any is left out."""
    panes = pane_names(document)
    found = (
        tuple(name for name in panes if document.part(name).kind in kinds) for kinds in _COLUMNS
    )
    return tuple(column for column in found if column)


def seen(document: Document, recent: Sequence[str]) -> Sequence[str]:
    """The panes seen on a very wide screen: of each slot the one read last of those in `recent`."""
    kinds = {name: document.part(name).kind for name in recent}
    found = (next((n for n in recent if kinds[n] in slot), None) for slot in _SLOTS)
    return [name for name in found if name is not None]


def stands_under(document: Document, pane: str) -> bool:
    """Whether a pane has another over it on a very wide screen."""
    kinds = {part.kind for part in document.parts}
    return document.part(pane).kind is PartKind.LETTER and PartKind.STATEMENT in kinds
