"""From runs of text with roles to strips of the terminal, in the colours of the theme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region
from textual.strip import Strip

from reader.text.cells import cell_len, cut
from reader.text.runs import Layer, runs
from reader.ui.unscrolled import Unscrolled

ROLES = (
    "title",
    "name",
    "heading",
    "dim",
    "quotation",
    "mark",
    "hit",
    "lit",
    "place",
    "rule",
    "selected",
    "cursor",
    "current",
    "tab",
    "key",
)
COMPONENT_CLASSES = {f"text--{role}" for role in ROLES}
"""Of the screen, for all that is drawn on it: a widget of its own styles would have as many nodes
in the tree, which are made anew whenever its classes change."""


class Drawn(Unscrolled):
    """A widget that draws its rows by roles. What roles look like is worked out once a frame.

    Without a border or padding its rows are what it draws, and Textual need not dress them.
    """

    ALLOW_SELECT = False

    cells = 0
    """The width of a row, in a frame: to ask Textual for every row would take a tenth of it."""

    _styles: dict[tuple[str, ...], Style] | None = None
    _filters: tuple[Sequence[LineFilter], Color] = (), Color(0, 0, 0)
    """What rows go through, in a frame, and the background."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a frame."""
        self._styles = {}
        self.cells = self.size.width
        if any(self.gutter):
            return super().render_lines(crop)
        self._filters = self.get_line_filters(), self.background_colors[1]
        rows = [self.row_at(y) for y in crop.line_range]
        left, right = crop.column_span
        return rows if (left, right) == (0, self.cells) else [row.crop(left, right) for row in rows]

    def row_at(self, y: int) -> Strip:
        """A row as it is shown: as it is drawn, but for what the filters change."""
        row = self.render_line(y)
        filters, background = self._filters
        before = passed = list(row)
        for one in filters:
            passed = one.apply(passed, background)
        # One is as good as the other then, and what Textual made of it is made already.
        return row if passed == before else Strip(passed, row.cell_length)

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Be styled as before: having the focus makes no difference to it."""

    def style_of(self, *roles: str) -> Style:
        """The widget's own style with those of the roles on it, the last uppermost."""
        known = self._styles if self._styles is not None else {}
        style = known.get(roles)
        if style is None:
            style = self.rich_style if not roles else self.style_of(*roles[:-1])
            for role in roles[-1:]:
                style += self.screen.get_component_rich_style(f"text--{role}", partial=True)
            known[roles] = style
        return style


def segments(widget: Drawn, text: str, layers: Sequence[Layer], *, start: int = 0) -> list[Segment]:
    """`text` cut into segments; `start` is the offset of its first character in the layers."""
    return [
        Segment(text[run.start - start : run.end - start], widget.style_of(*run.roles))
        for run in runs(start, start + len(text), layers)
        if run.start < run.end
    ]


def strip(widget: Drawn, parts: Iterable[Segment], width: int, *, margin: int = 0) -> Strip:
    """Segments behind a margin of blank cells, filled up to `width` cells or cut there."""
    base = widget.style_of()
    whole = [Segment(" " * margin, base), *parts] if margin else list(parts)
    room = width - sum(cell_len(segment.text) for segment in whole)
    if room < 0:
        return Strip(whole).adjust_cell_length(width, base)
    if room:
        whole.append(Segment(" " * room, base))
    return Strip(whole, width)


def fit(text: str, cells: int) -> str:
    """`text` in exactly `cells` cells, filled or cut."""
    return set_cell_size(cut(text, cells), cells)


def first_line(first: int, current: int, height: int, total: int) -> int:
    """The line at the top of a list of `height` rows: `first`, or nearer to the current line.

    What stands over the current line, such as a heading, is seen as well where there is room.
    """
    above = current - 1 if height > 1 else current
    return max(0, min(max(min(first, above), current - height + 1), total - height))
