"""A line to type, at the foot of the screen."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.ui.keys import PROMPT_KEYS


class PromptScreen(ModalScreen[str | None]):
    """Gives what was typed, or nothing."""

    DEFAULT_CSS = """
    PromptScreen {
        background: transparent;
        #prompt { dock: bottom; height: 1; padding: 0 1; background: $background; }
        #prompt-sign { width: 1; }
        #prompt-line { width: 1fr; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*PROMPT_KEYS]

    def __init__(self, sign: str) -> None:
        """Type behind `sign`."""
        super().__init__()
        self._sign = sign

    def compose(self) -> ComposeResult:
        """The sign and the line."""
        with Horizontal(id="prompt"):
            yield Static(self._sign, id="prompt-sign", markup=False)
            line = Input(compact=True, id="prompt-line")
            line.cursor_blink = False
            yield line

    @on(Input.Submitted)
    def _take(self, message: Input.Submitted) -> None:
        self.dismiss(message.value)

    def action_close(self) -> None:
        """Type nothing."""
        self.dismiss(None)
