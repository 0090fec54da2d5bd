"""What the user chooses for all documents, and is kept: the colours, the terminal's cursor."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import App
from textual.geometry import Offset
from textual.reactive import reactive
from textual.theme import BUILTIN_THEMES, Theme
from textual.widgets import Input

from reader.session.store import Store
from reader.ui.dialogs import themes
from reader.ui.output.abilities import CURSOR
from reader.ui.patience import PatientApp
from reader.ui.standing import Standing
from reader.ui.surroundings import Surroundings
from reader.ui.themes import OURS, offered

_THEME, _CURSOR, _HIDDEN, _SHOWN = "theme", "cursor", "hidden", "shown"
WELCOMED, DONE = "welcomed", "done"
"""The setting that says that the lines of a first run were seen."""


class ChoosingApp(PatientApp, inherit_bindings=False):
    """Has what was chosen, in this run or an earlier one."""

    cursor_shown: reactive[bool] = reactive(True, toggle_class=CURSOR)
    """Whether the terminal's own cursor is shown, where the user is: what braille displays and
    screen readers follow."""

    def __init__(self, store: Store | None, around: Surroundings) -> None:
        """Begin with what is in the `store`, else what suits what is `around`."""
        self._standing_at = Offset(0, 0)
        self._store = store
        self._chosen: Mapping[str, str] = store.settings() if store is not None else {}
        chosen = self._chosen.get(_THEME, "")
        # One that the terminal has no colours for would not be read.
        is_read = around.is_colourful and (chosen in OURS or chosen in BUILTIN_THEMES)
        theme = chosen if is_read else around.theme
        if theme is not None:
            # Later it would be a change: the style sheet is read again, and all is styled again.
            self.set_reactive(App.theme, theme)
        super().__init__()
        now = self.current_theme
        self.add_class(f"-theme-{now.name}", "-dark-mode" if now.dark else "-light-mode")
        kept = store is not None and store.is_kept
        self.is_new_here = kept and WELCOMED not in self._chosen
        """Whether this is the user's first run, as far as what is kept tells."""
        self.set_reactive(ChoosingApp.cursor_shown, self._chosen.get(_CURSOR) != _HIDDEN)
        self.set_class(self.cursor_shown, CURSOR)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's themes and ours, by name."""
        return {**super().available_themes, **OURS}

    def _choose(self, name: str, value: str) -> None:
        self._chosen = {**self._chosen, name: value}
        if self._store is not None:
            self._store.choose(name, value)

    def welcomed(self) -> None:
        """The user has seen what there is to see on a first run."""
        self.is_new_here = False
        self._choose(WELCOMED, DONE)

    def action_themes(self) -> None:
        """Choose the colours; each is shown while it is the current line."""
        before = self.theme

        def chosen(theme: str | None) -> None:
            self.theme = theme or before
            if theme is not None:
                self._choose(_THEME, theme)

        self.push_screen(themes.ThemeScreen(offered(self.available_themes), before), chosen)

    def action_cursor(self) -> None:
        """Show the terminal's cursor, or hide it."""
        self.cursor_shown = not self.cursor_shown
        self._choose(_CURSOR, _SHOWN if self.cursor_shown else _HIDDEN)

    # Where the cursor is: Textual sends it there with each frame.

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's cursor is on the screen: a text being typed says it itself."""
        widget = self.focused
        if isinstance(widget, Standing):
            return widget.content_region.offset + widget.standing
        if isinstance(widget, Input) and widget.cursor_at_end:
            # Textual has it behind the cell in which it draws a cursor of its own.
            return widget.cursor_screen_offset - Offset(1, 0)
        return self._standing_at

    @cursor_position.setter
    def cursor_position(self, position: Offset) -> None:
        self._standing_at = position
