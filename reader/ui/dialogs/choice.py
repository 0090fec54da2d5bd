"""A list to choose a line from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from reader.ui.keys import CHOICE_KEYS


class ChoiceScreen(ModalScreen[tuple[str, int] | None]):
    """Gives what is to be done with the line of which number, or nothing."""

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
        options = OptionList(*(Content(line) for line in self._lines), id="choice", compact=True)
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

    def action_close(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
