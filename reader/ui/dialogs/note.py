"""A note to write."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from reader.ui.keys import NOTE_KEYS


class NoteScreen(ModalScreen[str]):
    """Gives the text of the note; leaving it keeps what was written."""

    DEFAULT_CSS = """
    NoteScreen {
        align: center middle;
        &, &:ansi { background: $background; }
        & > Static, #note-text {
            width: 100%;
            max-width: 100;
            padding: 0 1;
            background: $background;
        }
        #dialog-title { height: auto; max-height: 4; text-style: bold; margin-bottom: 1; }
        /* A bar that comes and goes has Textual look for the cursor in a text that is gone. */
        #note-text { height: 1fr; border: none; overflow-y: scroll; scrollbar-size-vertical: 0; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*NOTE_KEYS]

    def __init__(self, about: str, text: str = "") -> None:
        """Write a note about what `about` cites, from `text` on."""
        super().__init__()
        self._about = about
        self._text = text

    def compose(self) -> ComposeResult:
        """What it is about, and the text."""
        yield Static(self._about, id="dialog-title", markup=False)
        area = TextArea(self._text, id="note-text", compact=True)
        area.cursor_blink = False
        yield area
        yield Static("Esc keeps the note; a note without text is removed.", markup=False)

    def action_keep(self) -> None:
        """Keep what is written."""
        self.dismiss(self.query_one(TextArea).text)

    def action_undo(self) -> None:
        """Take back what was written last."""
        self.query_one(TextArea).undo()
