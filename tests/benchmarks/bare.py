"""The least that a Textual program can be: one text on the screen. `q` leaves, `x` changes a cell.

python -m tests.benchmarks.bare FILE
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Static


class BareApp(App[None]):
    """Shows the beginning of a text."""

    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit"), ("x", "change")]

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self._is_changed = False

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(self._text, markup=False)

    def action_change(self) -> None:
        """Change one cell of the text."""
        self._is_changed = not self._is_changed
        sign = "*" if self._is_changed else self._text[0]
        self.query_one(Static).update(sign + self._text[1:], layout=False)


def main() -> None:
    """Show the file that is named."""
    BareApp(Path(sys.argv[1]).read_text("utf-8")[:2000]).run()


if __name__ == "__main__":
    main()
