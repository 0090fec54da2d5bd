"""The colours to choose, each shown while it is the current line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from reader.ui.dialogs.choice import Lines
from reader.ui.keys import CHOICE_KEYS


class ThemeScreen(ModalScreen[str | None]):
    """Gives the name of a theme, or nothing; the app has that of the current line meanwhile."""

    DEFAULT_CSS = """
    ThemeScreen {
        background: transparent;
        #themes {
            dock: right;
            width: 34;
            max-width: 80%;
            height: 100%;
            padding: 0 1;
            background: $background;
            border-left: solid $foreground-muted;
        }
        #themes-title { height: 2; text-style: bold; }
        #themes Lines { height: 1fr; border: none; background: $background; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*CHOICE_KEYS]

    def __init__(self, themes: Sequence[tuple[str, str]], current: str) -> None:
        """Choose among `themes`, each a name and what it is called, first the current one."""
        super().__init__()
        self._themes = themes
        self._current = current

    def compose(self) -> ComposeResult:
        """A list beside the page."""
        with Vertical(id="themes"):
            yield Static("Theme   Enter keeps, Esc leaves", id="themes-title", markup=False)
            lines = Lines(*(Content(called) for _, called in self._themes), compact=True)
            names = [name for name, _ in self._themes]
            lines.highlighted = names.index(self._current) if self._current in names else 0
            yield lines

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """All that there is in any list, but for what it has verbs for."""
        return action != "choose"

    @on(OptionList.OptionHighlighted)
    def _preview(self, message: OptionList.OptionHighlighted) -> None:
        self.app.theme = self._themes[message.option_index][0]

    @on(OptionList.OptionSelected)
    def _take(self, message: OptionList.OptionSelected) -> None:
        self.dismiss(self._themes[message.option_index][0])

    def action_close(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
