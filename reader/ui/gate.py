"""The gate on the way to the terminal: every character of every widget goes through it.

Documents are cleaned when they are read, but a name, a query or a message may come another way.
"""

from __future__ import annotations

from functools import lru_cache

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from reader.text.passing import passing
from reader.text.spelling import spelt_cells


class Gate(LineFilter):
    """Lets no control through and, if the terminal shows ASCII only, nothing else either.

    What is put in its place takes as many cells: the screen is laid out already.
    """

    def __init__(self, *, ascii_only: bool) -> None:
        super().__init__()
        self._passed = _in_ascii if ascii_only else _cleaned

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """The segments with what may pass."""
        passed = self._passed
        return [
            segment
            if segment.control or (segment.text.isascii() and segment.text.isprintable())
            else Segment(passed(segment.text), segment.style)
            for segment in segments
        ]


@lru_cache(maxsize=4096)
def _cleaned(text: str) -> str:
    shown = passing(text)
    return text if shown == text else set_cell_size(shown, cell_len(text))


@lru_cache(maxsize=4096)
def _in_ascii(text: str) -> str:
    return spelt_cells(_cleaned(text))
