"""Drawing the rows of a page: which roles its characters have, given what is lit."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip

from reader.session.page import Page
from reader.session.roles import USUAL_WIDTH, Lights, layers, text_width
from reader.session.rows import Row
from reader.session.signs import in_margin
from reader.text.cells import cell_len
from reader.ui import drawing

__all__ = ["USUAL_WIDTH", "draw", "text_width"]


def draw(
    widget: drawing.Drawn,
    page: Page,
    row: Row,
    lights: Lights,
    *,
    sign: str = "",
) -> Strip:
    """A row of `page` as wide as the widget, with the sign of its paragraph in the margin."""
    width = widget.cells
    line = page.line(row)
    roles = layers(page, line, lights)
    parts = drawing.segments(widget, line.drawn, roles, start=line.span.start)
    margin = (width - page.width) // 2
    shown = in_margin(sign, margin) if row.line == 0 else ""
    if shown:
        parts.insert(0, Segment(shown, widget.style_of("mark")))
    margin += line.indent - cell_len(shown)
    return drawing.strip(widget, parts, width, margin=margin)
