"""The roles that the characters of a page have, which decide how they look; and how wide it is."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.document.model import ParagraphKind, PartKind, Place, Span
from reader.session.page import Page
from reader.session.rows import Line
from reader.text.runs import Layer

USUAL_WIDTH = 72
"""Cells of a line of text at the most: what an eye follows back without losing the line."""

_ROLE_OF_KIND = {
    ParagraphKind.TITLE: "title",
    ParagraphKind.LEAD_IN: "heading",
    ParagraphKind.HEADING: "heading",
    ParagraphKind.BYLINE: "dim",
    ParagraphKind.IMPRINT: "dim",
    ParagraphKind.CAPTION: "dim",
}


def text_width(width: int, most: int = USUAL_WIDTH) -> int:
    """Cells of a line of text in a pane of `width` cells: one is left free on each side."""
    return max(1, min(most, width - 2))


class Lights(NamedTuple):
    """What is lit of a paragraph; places in others count for nothing."""

    hits: Iterable[Place] = ()
    lit: Place | None = None
    selected: Sequence[Place] = ()
    """What is selected of it, and the character at the cursor if that is in it."""


def _layer(page: Page, place: Place, role: str) -> Layer:
    marked = page.marked(place.paragraph)
    start = marked.to_drawn(place.span.start)
    return Layer(start, max(start, marked.end_to_drawn(place.span.end)), role)


def layers(page: Page, line: Line, lights: Lights) -> list[Layer]:
    """The roles of a line's characters, lowest first."""
    marked, found = page.marked(line.number), []
    role = _ROLE_OF_KIND.get(line.paragraph.kind)
    if role is None and page.part.kind is PartKind.NOTES:
        role = "dim"
    if role is not None:
        found.append(Layer(0, len(marked.drawn), role))
    stops = page.stops(line.number)
    found += [_layer(page, stop.at, "quotation") for stop in stops if not stop.incoming]
    found += [Layer(mark.start, mark.end, "mark") for mark in marked.spans]
    found += [_layer(page, hit, "hit") for hit in lights.hits if hit.paragraph == line.number]
    lit = lights.lit
    if lit is not None and lit.paragraph == line.number and lit.span != Span(0, 0):
        found.append(_layer(page, lit, "lit"))
    for place, role in zip(lights.selected, ("selected", "cursor"), strict=False):
        found.append(_layer(page, place, role))
    return found
