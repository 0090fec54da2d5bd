"""The lines around the text: title, tabs and status."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from reader.session.tabs import BETWEEN_TABS, fitted
from reader.text.cells import cut
from reader.ui import drawing

_BETWEEN = BETWEEN_TABS


class Line(drawing.Drawn):
    """A widget of one row that draws itself."""


class TitleLine(Line):
    """The title of the document."""

    def __init__(self, title: str) -> None:
        super().__init__(id="title")
        self._title = title

    def render_line(self, _y: int) -> Strip:
        """The title, cut to the width."""
        title = Segment(cut(self._title, self.size.width - 1), self.style_of())
        return drawing.strip(self, [title], self.size.width, margin=1)


class PartTabs(Line):
    """A number and a name for each part; that of the part being read stands out."""

    current: reactive[int] = reactive(0)

    class Chosen(Message):
        """A tab was clicked, by its position from 0."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(id="tabs")
        self._names = names

    def _fitted(self) -> list[str]:
        """The tabs as they fit into the row."""
        return fitted(self._names, self.current, self.size.width - 1)

    def render_line(self, _y: int) -> Strip:
        """All tabs in one row."""
        parts = []
        for index, name in enumerate(self._fitted()):
            role = "tab" if index == self.current else "dim"
            parts += [
                Segment(name, self.style_of(role)),
                Segment(_BETWEEN, self.style_of()),
            ]
        return drawing.strip(self, parts, self.size.width, margin=1)

    def on_click(self, event: Click) -> None:
        """Choose the tab under the pointer."""
        end = 1
        for index, name in enumerate(self._fitted()):
            end += cell_len(name) + len(_BETWEEN)
            if event.x < end:
                self.post_message(self.Chosen(index))
                return


class Told(NamedTuple):
    """What the status line tells of the reading."""

    left: str = ""
    right: str = ""
    spare: str = ""
    """What stands before the right if there is room for all the rest."""
    says: bool = False
    """Whether the left was just said: the right gives way to it where both do not fit, until the
    text is scrolled."""


class StatusLine(Line):
    """What is lit or said on the left, where the user is on the right."""

    told: reactive[Told] = reactive(Told())
    more: reactive[str] = reactive("")
    """What goes on meanwhile; it stands before the right."""

    def render_line(self, _y: int) -> Strip:
        """Both sides in one row, the left one cut to fit."""
        width = self.size.width
        said, right, spare, says = self.told
        said = " ".join(said.split("\n"))
        right = _BETWEEN.join(filter(None, (self.more, right)))
        longer = _BETWEEN.join(filter(None, (spare, right)))
        right = longer if cell_len(said + longer) <= width - 4 else cut(right, width - 1)
        if says and cell_len(said + right) > width - 4:
            right = ""
        room = width - cell_len(right) - 1
        left = set_cell_size(" " + cut(said, max(0, room - (3 if right else 1))), room)
        text = Segment(left + right, self.style_of())
        return drawing.strip(self, [text], width)
