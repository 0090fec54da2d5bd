"""Drawing the rows of a page: which roles its characters have, given what is lit."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from textual.strip import Strip

from reader.document.model import ParagraphKind, PartKind, Place, Span
from reader.session.page import Page
from reader.session.rows import Line, Row
from reader.session.signs import in_margin
from reader.text.cells import cell_len
from reader.text.runs import Layer
from reader.ui import drawing

USUAL_WIDTH = 72
"""Cells of a line of text at the most: what an eye follows back without losing the line."""

_ROLE_OF_KIND = {
    ParagraphKind.TITLE: "title",
    ParagraphKind.LEAD_IN: "heading",
    ParagraphKind.HEADING: "heading",
    ParagraphKind.BYLINE: "dim",
    ParagraphKind.CAPTION: "dim",
}


def text_width(width: int, most: int = USUAL_WIDTH) -> int:
    """Cells of a line of text in a pane of `width` cells: one is left free on each side."""
    return max(1, min(most, width - 2))


def _layer(page: Page, place: Place, role: str) -> Layer:
    marked = page.marked(place.paragraph)
    start = marked.to_drawn(place.span.start)
    return Layer(start, max(start, marked.end_to_drawn(place.span.end)), role)


def _layers(page: Page, line: Line, hits: Iterable[Place], lit: Place | None) -> list[Layer]:
    """The roles of a line's characters, lowest first."""
    whole = Layer(0, len(page.marked(line.number).drawn), "dim")
    layers = []
    if role := _ROLE_OF_KIND.get(line.paragraph.kind):
        layers.append(Layer(0, whole.end, role))
    elif page.part.kind is PartKind.NOTES:
        layers.append(whole)
    outgoing = (stop for stop in page.stops(line.number) if not stop.incoming)
    layers += [_layer(page, stop.at, "quotation") for stop in outgoing]
    layers += [Layer(mark.start, mark.end, "mark") for mark in page.marked(line.number).spans]
    layers += [_layer(page, hit, "hit") for hit in hits if hit.paragraph == line.number]
    if lit is not None and lit.paragraph == line.number and lit.span != Span(0, 0):
        layers.append(_layer(page, lit, "lit"))
    return layers


def draw(
    widget: drawing.Drawn,
    page: Page,
    row: Row,
    *,
    hits: Iterable[Place] = (),
    lit: Place | None = None,
    sign: str = "",
) -> Strip:
    """A row of `page` as wide as the widget, with the sign of its paragraph in the margin."""
    width = widget.size.width
    line = page.line(row)
    layers = _layers(page, line, hits, lit)
    parts = drawing.segments(widget, line.drawn, layers, start=line.span.start)
    margin = (width - page.width) // 2
    shown = in_margin(sign, margin) if row.line == 0 else ""
    if shown:
        parts.insert(0, Segment(shown, widget.style_of("mark")))
    margin += line.indent - cell_len(shown)
    return drawing.strip(widget, parts, width, margin=margin)
