"""The reader with a key that does nothing but change one cell: the least that a key can cost.

    python -m tests.benchmarks.smallest ARGUMENTS OF THE READER

`X` changes the last cell but one of the status line.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from reader.__main__ import main
from reader.ui import app
from reader.ui.screen import ReadingScreen

KEY = "X"


class SmallestScreen(ReadingScreen):
    """The reading screen with the key."""

    BINDINGS: ClassVar[list[BindingType]] = [(KEY, "change_cell")]

    def action_change_cell(self) -> None:
        """Change one cell."""
        right = self.status.right
        self.status.right = right[:-1] + ("." if right[-1:] != "." else ":")


if __name__ == "__main__":
    setattr(app, "ReadingScreen", SmallestScreen)  # noqa: B010 - a class is no variable to mypy
    main()
