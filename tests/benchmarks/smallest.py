"""The reader with keys that do nothing but draw: the least that other keys can cost.

    python -m tests.benchmarks.smallest ARGUMENTS OF THE READER

`X` changes the last cell of the status line, `C` draws all rows of the pane that is read as well.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from reader.__main__ import main
from reader.ui import document_app
from reader.ui.screen import ReadingScreen

CELL, PAGE = "X", "C"


class SmallestScreen(ReadingScreen):
    """The reading screen with the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [(CELL, "change_cell"), (PAGE, "draw_page")]

    def action_change_cell(self) -> None:
        """Change one cell."""
        told = self.status.told
        last = "." if told.right[-1:] != "." else ":"
        self.status.told = told._replace(right=told.right[:-1] + last)

    def action_draw_page(self) -> None:
        """Draw the page again, and change one cell."""
        if self.focused is not None:
            self.focused.refresh()
        self.action_change_cell()


if __name__ == "__main__":
    setattr(document_app, "ReadingScreen", SmallestScreen)  # noqa: B010 - a class is no variable to mypy
    main()
