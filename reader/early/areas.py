"""Where the panes and rules are on a screen whose other lines the style sheet gives their rows."""

from reader.document.model import Document
from reader.early.standing import Standing
from reader.session import columns
from reader.session.columns import Area

HIGH = 16
"""Rows from which a screen has a title, rules and keys."""
_ABOVE, _BELOW = 3, 3
"""Rows over and under the panes on a high screen; on a low one there is one each."""


def areas(document: Document, standing: Standing, size: tuple[int, int]) -> list[Area]:
    """The panes that are seen on a screen of `size` (columns, rows), and the rules between them."""
    width, height = size
    above, below = (_ABOVE, _BELOW) if height >= HIGH else (1, 1)
    part, shown, recent, *_ = standing
    found = columns.areas(document, part, shown, recent, (width, height - above - below))
    return [area._replace(row=area.row + above) for area in found]
