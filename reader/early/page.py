"""The page, drawn: what Textual's first frame will show of the text, cell by cell.

Two texts come of it. What is `written` clears the screen and writes only what can be seen; the
`frame` says the same in the language that the driver's model reads, with every blank.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.document.model import Document
from reader.early.areas import HIGH, areas
from reader.early.standing import Standing
from reader.session.columns import Area
from reader.session.link_marks import Marks
from reader.session.page import Page
from reader.session.panes import first_line, pane_names, people_pane
from reader.session.roles import USUAL_WIDTH, Lights, layers, text_width
from reader.session.tabs import BETWEEN_TABS, fitted, tab_names
from reader.text.cells import cell_len, cut
from reader.text.passing import passing
from reader.text.runs import runs
from reader.text.spelling import spelt_cells

ENTER = "\x1b[?1049h\x1b[?25l"
"""The alternate screen, without a cursor."""
_CLEAR = "\x1b[m\x1b[2J"
_LOOKS = {
    "title": "1",
    "heading": "1",
    "dim": "2",
    "quotation": "4",
    "mark": "1",
    "tab": "1;4",
}
"""SGR parameters of the roles that colours do not tell."""


class Piece(NamedTuple):
    """A text at a row and a column, counted from 0, and its roles."""

    row: int
    column: int
    text: str
    roles: tuple[str, ...] = ()


class Drawn(NamedTuple):
    """The page on a screen of `size` (columns, rows)."""

    size: tuple[int, int]
    pieces: tuple[Piece, ...]

    @property
    def written(self) -> str:
        """What shows it on a terminal, from the alternate screen on."""
        return ENTER + _CLEAR + self._text

    @property
    def frame(self) -> str:
        """The same as one of Textual's frames."""
        width, height = self.size
        return "\x1b[1;1H" + "\n".join([" " * width] * height) + self._text

    @property
    def _text(self) -> str:
        columns, rows = self.size
        # What is asked of the terminal next may print something where the cursor is.
        return "".join(map(_said, self.pieces)) + f"\x1b[{rows};{columns}H"


def drawn(document: Document, standing: Standing, size: tuple[int, int], marks: Marks) -> Drawn:
    """The page of a document on a screen of `size` (columns, rows)."""
    pieces = [*_chrome(document, standing, size)]
    for area in areas(document, standing, size):
        pieces += _rule(area) if not area.pane else _pane(document, standing, area, marks)
    passed = spelt_cells if marks.ascii_only else passing
    fitting = (_within(piece._replace(text=passed(piece.text)), size[0]) for piece in pieces)
    return Drawn(size, tuple([piece for piece in fitting if piece.text]))


def _within(piece: Piece, width: int) -> Piece:
    """As much of a piece as a screen of that width has room for."""
    text = piece.text
    while text and piece.column + cell_len(text) > width:
        text = text[: max(0, min(len(text) - 1, width - piece.column))]
    return piece._replace(text=text)


def _said(piece: Piece) -> str:
    look = ";".join(dict.fromkeys(_LOOKS[role] for role in piece.roles if role in _LOOKS))
    text = f"\x1b[{look}m{piece.text}\x1b[0m" if look else piece.text
    return f"\x1b[{piece.row + 1};{piece.column + 1}H{text}"


def _chrome(document: Document, standing: Standing, size: tuple[int, int]) -> Iterator[Piece]:
    """The lines around the panes, but for the status and the keys."""
    width, height = size
    row = 0
    if height >= HIGH:
        yield Piece(0, 1, cut(document.title or document.name, width - 1), ("title",))
        yield Piece(2, 0, "─" * width)
        yield Piece(height - 3, 0, "─" * width)
        row = 1
    column, current = 1, pane_names(document).index(standing.part)
    for index, name in enumerate(fitted(tab_names(document), current, width - 1)):
        yield Piece(row, column, name, ("tab" if index == current else "dim",))
        column += cell_len(name) + len(BETWEEN_TABS)


def _rule(area: Area) -> list[Piece]:
    if area.height == 1:
        return [Piece(area.row, area.column, "─" * area.width)]
    return [Piece(area.row + y, area.column, "│") for y in range(area.height)]


def _pane(document: Document, standing: Standing, area: Area, marks: Marks) -> Iterator[Piece]:
    """The rows of a text; the list of signatories is left to Textual."""
    if area.pane == people_pane(document) or not area.height:
        return
    width = text_width(area.width, standing.width or USUAL_WIDTH)
    page = Page(document.part(area.pane), document.stops[area.pane], width, marks)
    top = page.row_of(standing.tops.get(area.pane, first_line(document, area.pane)))
    if standing.goal is not None and area.pane == standing.part:
        top = page.reaching(top, standing.goal, area.height)
    top = min(top, max(page.first, page.bottom(area.height)))
    for y, row in enumerate(page.rows(top, area.height), start=area.row):
        line = page.line(row)
        column = area.column + (area.width - width) // 2 + line.indent
        start = line.span.start
        for run in runs(start, start + len(line.drawn), layers(page, line, Lights())):
            text = line.drawn[run.start - start : run.end - start]
            yield Piece(y, column, text, run.roles)
            column += cell_len(text)
