"""A list to choose a line from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from reader.ui.help import HELP
from reader.ui.keys import CHOICE_KEYS


class Lines(OptionList):
    """The lines, of which one is current."""

    @property
    def standing(self) -> Offset:
        """The current line on the screen: its first row."""
        current = self.highlighted
        rows = (row for row in range(self.size.height) if self._option_at(row) == current)
        return Offset(0, next(rows, 0))

    def _option_at(self, row: int) -> int | None:
        style = next((segment.style for segment in self.render_line(row)), None)
        found: int | None = style.meta.get("option") if style is not None else None
        return found


class ChoiceScreen(ModalScreen[tuple[str, int] | None]):
    """Gives what is to be done with the line of which number, or nothing."""

    DEFAULT_CSS = """
    ChoiceScreen {
        align: center middle;
        &, &:ansi { background: $background; }
        #dialog-title, #choice { width: 100%; max-width: 100; padding: 0 1; }
        #dialog-title, #choice { background: $background; }
        #dialog-title { height: auto; max-height: 4; text-style: bold; margin-bottom: 1; }
        #choice { height: 1fr; border: none; text-wrap: nowrap; text-overflow: ellipsis; }
        &.-whole #choice { text-wrap: wrap; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*CHOICE_KEYS]

    def __init__(
        self,
        title: str,
        lines: Sequence[str],
        verbs: Sequence[str] = (),
        *,
        start: int = 0,
        whole: bool = False,
    ) -> None:
        """Choose among `lines`, first the one of number `start`.

        `verbs` are what can be done beside going there. A line too long for the screen is cut, or
        broken to be seen whole.
        """
        super().__init__(classes="-whole" if whole else "")
        self._start = start
        self._title = title
        self._lines = lines
        self._verbs = verbs

    def compose(self) -> ComposeResult:
        """The title over the list."""
        yield Static(self._title, id="dialog-title", markup=False)
        options = Lines(*(Content(line) for line in self._lines), id="choice", compact=True)
        options.highlighted = self._start if self._lines else None
        yield options

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what this list has a verb for."""
        return action != "choose" or parameters[0] in self._verbs

    @on(OptionList.OptionSelected)
    def _go(self, message: OptionList.OptionSelected) -> None:
        self.dismiss(("go", message.option_index))

    def action_choose(self, verb: str) -> None:
        """Do that with the current line."""
        current = self.query_one(OptionList).highlighted
        self.dismiss((verb, current if current is not None else -1))

    async def action_help(self) -> None:
        """Show the keys, or close them if they are what is shown."""
        if self._title == HELP:
            self.dismiss(None)
        else:
            await self.run_action("app.help")

    def action_close(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
