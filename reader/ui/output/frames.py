"""Textual's output: frames in a small language of their own, and controls in between.

A frame goes to places (CUP), sets styles (SGR), opens and closes links (OSC 8), writes text and
ends in the place of the cursor. Wherever it goes to a place or on to the next row its style is
plain. That holds for Textual 0.60 to 8.2.
"""

import re
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from reader.ui.output.cells import Cell, Row, cells_of
from reader.ui.output.styles import PLAIN, Style, styled

_PLACE = re.compile(r"\x1b\[(\d+);(\d+)H")
_TOKEN = re.compile(
    r"\x1b\[(?P<style>[\d;]*)m"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
    r"|\x1b\]8;(?P<link>[^\x00-\x1f\x7f-\x9f]*)(?:\x1b\\|\x07)"
)
_CONTROL = re.compile(
    # Bell; titles, clipboard, pointer; keys, mouse, wrapping, cursor, paste, reports of size.
    r"(?P<harmless>\x07|\x1b\][^\x00-\x1f\x7f-\x9f]*(?:\x1b\\|\x07)"
    r"|\x1b\[\?(?:7|25|100[0-6]|101[56]|2004|2048)[hl])"
    r"|(?P<together>\x1b\[\?2026[hl])"
    # A terminal that does not know them may print their last characters.
    r"|(?P<doubtful>\x1b\[\?\d+\$p|\x1b\[[<>]\d*u)"
    r"|(?P<enter>\x1b\[\?1049h)|(?P<leave>\x1b\[\?1049l)"
)


class Effect(Enum):
    """What a control does to the cells of the screen."""

    NONE = auto()
    DOUBT = auto()
    """Something may be printed where the cursor is."""
    TOGETHER = auto()
    """None, and it asks to show nothing until all has come, which on a slow line is long."""
    ENTER = auto()
    """The alternate screen comes up, and is cleared."""
    LEAVE = auto()
    """The main screen is back, with what was on it."""


_EFFECTS = {
    "harmless": Effect.NONE,
    "together": Effect.TOGETHER,
    "doubtful": Effect.DOUBT,
    "enter": Effect.ENTER,
    "leave": Effect.LEAVE,
}


class Piece(NamedTuple):
    """Cells that a frame writes from a place on, counted from 0."""

    row: int
    column: int
    cells: Row


class Frame(NamedTuple):
    """What is written, in order, and where the cursor ends: (row, column)."""

    pieces: tuple[Piece, ...]
    cursor: tuple[int, int]

    def fits(self, size: tuple[int, int]) -> bool:
        """Whether all of it lies on a screen of `size` (columns, rows)."""
        columns, rows = size
        return (self.cursor[0] < rows and self.cursor[1] < columns) and all(
            piece.row < rows and piece.column + len(piece.cells) <= columns for piece in self.pieces
        )


def frame_of(text: str) -> Frame | None:
    """The frame that `text` is; none if anything in it is not in the language of frames."""
    if not _PLACE.match(text):
        return None
    try:
        return _read(text)
    except (ValueError, LookupError):
        return None


def _read(text: str) -> Frame:
    """Likewise; raises `ValueError` or `LookupError` for what no frame has."""
    _, *said = _PLACE.split(text)
    pieces = []
    y = x = 0
    for row, column, written in zip(said[::3], said[1::3], said[2::3], strict=True):
        y, x = int(row) - 1, int(column) - 1
        if y < 0 or x < 0:
            raise ValueError("no place on a screen")
        for line in written.split("\n") if written else ():
            pieces.append(Piece(y, x, _cells(line)))
            y, x = y + 1, 0
    if said[-1]:
        raise ValueError("the cursor is left somewhere")
    return Frame(tuple(pieces), (y, x))


@lru_cache(maxsize=1024)
def _cells(line: str) -> Row:
    """What is written without a step, from plain style to plain style. Most of it comes again."""
    cells: list[Cell] = []
    style, end = PLAIN, 0
    for token in _TOKEN.finditer(line):
        if token.start() != end:
            break
        end, kind = token.end(), token.lastgroup
        if kind == "text":
            cells += cells_of(token[0], style)
        elif kind == "style":
            style = styled(style, token["style"])
        else:
            style = Style(*style[:3], "" if token["link"] == ";" else token["link"])
    if end != len(line) or style != PLAIN:
        raise ValueError(f"no part of a frame: {line!r}")
    return tuple(cells)


def controls_of(text: str) -> list[tuple[str, Effect]] | None:
    """The controls that `text` is made of; none if it holds anything else."""
    controls = []
    end = 0
    for control in _CONTROL.finditer(text):
        if control.start() != end:
            return None
        end = control.end()
        controls.append((control[0], _EFFECTS[control.lastgroup or ""]))
    return controls if end == len(text) else None
