"""From runs of text with roles to strips of the terminal, in the colours of the theme."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import zip_longest

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

    Without a border its rows are what it draws, and Textual need not dress them.
    """

    ALLOW_SELECT = False

    cells = 0
    """The width of a row, in a frame: to ask Textual for every row would take a tenth of it."""

    _styles: dict[tuple[str, ...], Style] | None = None
    _filters: tuple[Sequence[LineFilter], Color] = (), Color(0, 0, 0)
    """What rows go through, in a frame, and the background."""

    _sides = 0, 0
    """The cells of padding, left and right."""

    _ground: tuple[object, ...] = ()
    _kept: dict[Hashable, Strip] = {}  # noqa: RUF012 - of each widget from its first frame on
    """The rows of the last frame by their names, and what their look depended on."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a frame."""
        self._styles = {}
        self.cells = self.size.width
        above, right, below, left = self.gutter
        if above or below or ((left or right) and self.gutter != self.styles.padding):
            return super().render_lines(crop)
        self._sides = left, right
        self._filters = self.get_line_filters(), self.background_colors[1]
        known = self._still_known()
        rows = [self._row(y, known) for y in crop.line_range]
        whole = crop.column_span == (0, left + self.cells + right)
        return rows if whole else [row.crop(*crop.column_span) for row in rows]

    def ground(self) -> tuple[object, ...]:
        """What the look of all rows depends on beside width and styles.

        While those are the same objects, what the frame before had of the same name is not drawn
        again.
        """
        return ()

    def name_of_row(self, _y: int) -> Hashable:
        """All that the look of one row depends on besides; none if it is always drawn anew."""
        return None

    def _still_known(self) -> Mapping[Hashable, Strip]:
        """The rows of the frame before, if they look the same in this one."""
        ground, known = (*self.ground(), self.cells), self._kept
        pairs = zip_longest(ground, self._ground)
        self._ground, self._kept = ground, {}
        return known if all(now is before for now, before in pairs) else {}

    def _row(self, y: int, known: Mapping[Hashable, Strip]) -> Strip:
        """A row as it is shown."""
        name = self.name_of_row(y)
        row = known.get(name) if name is not None else None
        row = self._finished(self.render_line(y)) if row is None else row
        self._kept[name] = row
        return row

    def _finished(self, row: Strip) -> Strip:
        """A row with the padding, and with what the filters change."""
        before = list(row)
        if any(self._sides):
            left, right = (Segment(" " * cells, self.style_of()) for cells in self._sides)
            before = [left, *before, right]
        passed = before
        filters, background = self._filters
        for one in filters:
            passed = one.apply(passed, background)
        # A row that nothing is changed of keeps what Textual made of it already.
        return row if passed == list(row) else Strip(passed, self.cells + sum(self._sides))

    def notify_style_update(self) -> None:
        """Keep no row that was drawn before: roles may look different from now on."""
        # A theme that was chosen is named at once, and the styles follow frames later.
        self._kept = {}
        super().notify_style_update()

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
