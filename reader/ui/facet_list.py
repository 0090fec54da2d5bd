"""The places and roles of the signatories, with how many have each, as bars."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual.binding import BindingType
from textual.events import Click
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip

from reader.search.facets import Facet, Facets
from reader.text.cells import cut
from reader.ui import drawing
from reader.ui.keys import FACET_KEYS
from reader.ui.wheel import Wheeled

_LABEL_SHARE = 0.5
"""The share of the width that labels have at the most; count and bar have the rest."""


class _Row(NamedTuple):
    facet: Facet
    field: str

    @property
    def query(self) -> str:
        """The words that narrow a list to it."""
        return f'{self.field}:"{self.facet.query}"'

    @property
    def label(self) -> str:
        """Its commonest spelling, then the others."""
        others = [text for text, _ in self.facet.spellings[1:]]
        return self.facet.label + (f" (also {', '.join(others)})" if others else "")


class FacetList(Wheeled, can_focus=True):
    """Draws the visible rows and moves a current row in them."""

    BINDINGS: ClassVar[list[BindingType]] = [*FACET_KEYS]

    class Chosen(Message):
        """The list is to be narrowed by these words of a query."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Closed(Message):
        """Nothing was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[_Row | str] = ()
        self._current = self._first = 0

    def open(self, facets: Facets) -> None:
        """Show the facets of a list."""
        self._rows = [
            f"places {len(facets.places):,}",
            *(_Row(facet, "place") for facet in facets.places),
            f"roles {len(facets.roles):,}",
            *(_Row(facet, "role") for facet in facets.roles),
        ]
        self._current, self._first = 1, 0
        self.refresh()
        self.screen.set_focus(self, scroll_visible=False)

    @property
    def standing(self) -> Offset:
        """The current row on the screen."""
        return Offset(2, max(0, self._current - self._first))

    def move(self, unit: str, step: int) -> None:
        """Make another row current: by lines, half pages, pages, to the other kind, to an end."""
        height = max(1, self.size.height)
        amount = {"line": 1, "half": max(1, height // 2), "page": height}
        last = len(self._rows) - 1
        row = self._current + step * amount.get(unit, last)
        if unit == "paragraph":
            heads = [line for line, row in enumerate(self._rows) if isinstance(row, str)]
            row = heads[-1] if step > 0 else heads[0]
        row = max(0, min(row, last))
        if isinstance(self._rows[row], str):
            row += 1 if row == 0 or step > 0 else -1
        self._current = min(row, last)
        self.refresh()

    def action_choose(self) -> None:
        """Narrow the list by the current row."""
        row = self._rows[self._current] if self._rows else ""
        if isinstance(row, _Row):
            self.post_message(self.Chosen(row.query))

    def on_click(self, event: Click) -> None:
        """Narrow the list by the row under the pointer."""
        line = self._first + event.y
        if line < len(self._rows) and isinstance(self._rows[line], _Row):
            self._current = line
            self.action_choose()

    def action_leave(self) -> None:
        """Choose nothing."""
        self.post_message(self.Closed())

    def render_line(self, y: int) -> Strip:
        """A row of the list; called for the rows on the screen only."""
        width, height = self.cells, max(1, self.size.height)
        self._first = drawing.first_line(self._first, self._current, height, len(self._rows))
        line = self._first + y
        if line >= len(self._rows):
            return drawing.strip(self, (), width)
        row = self._rows[line]
        if isinstance(row, str):
            return drawing.strip(self, [Segment(row, self.style_of("heading"))], width)
        base = ("current",) if line == self._current else ()
        most = max(row.facet.count for row in self._rows if isinstance(row, _Row))
        label = drawing.fit(cut(row.label, int(width * _LABEL_SHARE)), int(width * _LABEL_SHARE))
        count = f"{row.facet.count:>7,} "
        room = max(1, width - len(label) - len(count) - 3)
        bar = "#" * max(1, round(room * row.facet.count / most))
        pointer = "> " if base else "  "
        return drawing.strip(
            self,
            [
                Segment(pointer + label, self.style_of(*base)),
                Segment(count, self.style_of(*base)),
                Segment(bar, self.style_of(*base, "dim")),
            ],
            width,
        )
