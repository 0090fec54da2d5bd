"""The list of signatories: virtual, so that 304 and 1,000,000 rows cost the same to show."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import ClassVar

from rich.segment import Segment
from textual.binding import BindingType
from textual.events import Click
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip

from reader.document.model import Place
from reader.search.duplicates import Duplicates
from reader.search.hits import SignatoryHit
from reader.session.finding import spans_in
from reader.session.register import Heading, Roll
from reader.session.session import Find
from reader.session.signs import short
from reader.text.runs import Layer
from reader.ui import drawing
from reader.ui.keys import LIST_KEYS
from reader.ui.wheel import Wheeled

_COLUMNS_FROM = 60
"""Cells from which a line is set in columns; below it is one run of text."""
_SHARES = (0.34, 0.33)
"""The shares of name and place in the width; the role has the rest."""
_POINTER = 3
"""Cells before a line: for the current one, for one that may double another, for its remarks."""
_DOUBLE = "="


class PeopleList(Wheeled, can_focus=True):
    """Draws the visible rows of a roll and moves a current row in it."""

    BINDINGS: ClassVar[list[BindingType]] = [*LIST_KEYS]

    class Moved(Message):
        """Another hit is current, by its number from 0."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class Pointed(Message):
        """A hit was clicked, by its number from 0."""

        def __init__(self, number: int, *, twice: bool) -> None:
            super().__init__()
            self.number = number
            self.twice = twice

    class Left(Message):
        """The user went up from the first row."""

    def __init__(self) -> None:
        super().__init__()
        self._roll: Roll | None = None
        self._current = 0
        self._first = self._top = 0
        self._find = Find()
        self._duplicates: Duplicates | None = None
        self._signs: Mapping[Place, str] = {}

    def sign(self, duplicates: Duplicates | None, signs: Mapping[Place, str]) -> None:
        """Draw signs before lines: those that may be the same as another, and marked and noted."""
        if duplicates is not self._duplicates or signs != self._signs:
            self._duplicates, self._signs = duplicates, signs
            self.refresh()

    def show(self, roll: Roll, current: int, first: int, find: Find) -> None:
        """Draw a roll from line `first` on, with the hit of number `current` on the screen.

        What is looked for is lit wherever it stands.
        """
        shown = (current, first, find)
        known = (self._current, self._first, self._find)
        if roll is not self._roll or shown != known:
            self._roll = roll
            self._current, self._first, self._find = shown
            self.refresh()

    @property
    def first(self) -> int:
        """The line at the top of the list: near enough for the current one to be seen."""
        height = max(1, self.size.height)
        if self._roll is None:
            return 0
        line = self._roll.line_of(self._current)
        self._first = drawing.first_line(self._first, line, height, len(self._roll))
        return self._first

    @property
    def standing(self) -> Offset:
        """The current line on the screen."""
        line = self._roll.line_of(self._current) if self._roll is not None else 0
        return Offset(_POINTER, max(0, line - self.first))

    def move(self, unit: str, step: int) -> None:
        """Make another row current, by lines, half pages, pages or to an end."""
        if self._roll is None or not len(self._roll.ranking):
            return
        height = max(1, self.size.height)
        amount = {"line": 1, "half": max(1, height // 2), "page": height, "paragraph": height}
        last = len(self._roll.ranking) - 1
        number = self._current + step * amount.get(unit, last)
        self.post_message(self.Moved(max(0, min(number, last))))

    def action_move_row(self, step: int) -> None:
        """One line up or down."""
        self.move("line", step)

    def action_up_or_query(self) -> None:
        """One line up; from the first back to the query."""
        if self._current == 0:
            self.post_message(self.Left())
        else:
            self.move("line", -1)

    def on_click(self, event: Click) -> None:
        """Tell which hit was clicked."""
        number = None if self._roll is None else self._roll.number_at(self.first + event.y)
        if number is not None:
            self.post_message(self.Pointed(number, twice=event.chain > 1))

    # Drawing.

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a frame."""
        self._top = self.first
        return super().render_lines(crop)

    def ground(self) -> tuple[object, ...]:
        """The roll, what is found in it, and the signs before its lines."""
        return self._roll, self._find, self._duplicates, self._signs

    def name_of_row(self, y: int) -> Hashable:
        """A line by its number, and whether it is the current one."""
        line = self._top + y
        return line, self._roll is not None and line == self._roll.line_of(self._current)

    def render_line(self, y: int) -> Strip:
        """A row of the list; called for the rows on the screen only."""
        width = self.cells
        line = self._top + y
        if self._roll is None or line >= len(self._roll):
            nobody = self._roll.nobody if self._roll is not None and line == 0 else ""
            return drawing.strip(self, [Segment(nobody, self.style_of())], width, margin=_POINTER)
        row = self._roll[line]
        if isinstance(row, Heading):
            text = Segment(row.text, self.style_of("dim"))
            return drawing.strip(self, [text], width, margin=_POINTER)
        current = line == self._roll.line_of(self._current)
        return self._draw(row, width, current=current)

    def _draw(self, hit: SignatoryHit, width: int, *, current: bool) -> Strip:
        person = hit.signatory
        base = ("current",) if current else ()
        double = self._duplicates is not None and self._duplicates.of(person.number - 1)
        sign = short(self._signs.get(person.at, ""))
        pointer = (">" if current else " ") + (_DOUBLE if double else " ") + (sign or " ")
        parts = [Segment(pointer, self.style_of(*base))]
        fields = [
            (person.name, hit.name, "name"),
            (person.place, hit.place, "place"),
            (person.role, hit.role, "dim"),
        ]
        cells = width - _POINTER
        columns = cells >= _COLUMNS_FROM
        sizes = [int(cells * share) for share in _SHARES] if columns else []
        sizes.append(cells - sum(sizes))
        for index, (text, spans, role) in enumerate(fields):
            if columns:
                text = drawing.fit(text, sizes[index] - 1) + " "  # noqa: PLW2901 - as it is drawn
            elif not columns and index and text:
                parts.append(Segment(", ", self.style_of("dim")))
            layers = [Layer(0, len(text), role)]
            if current and not index:
                # No more than the name: what a line down changes is soon written.
                layers.append(Layer(0, len(text.rstrip()), "current"))
            found = spans or spans_in(self._find, text)
            layers += [Layer(span.start, span.end, "hit") for span in found]
            parts += drawing.segments(self, text, layers)
        return drawing.strip(self, parts, width)
