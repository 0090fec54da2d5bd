"""The first screen is styled once: with the classes it will have, and not again when it appears."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual.app import App
from textual.events import ScreenResume
from textual.screen import Screen


class StyledScreen(Screen[None], inherit_bindings=False):
    """Has its styles when it appears for the first time."""

    _is_new = True

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Have all styled again that may have changed since, which at first is nothing."""
        event.refresh_styles = event.refresh_styles and not self._is_new
        self._is_new = False


def size_classes(app: App[Any]) -> Iterable[str]:
    """The classes that a screen of the app will be given for its size."""
    lengths = (
        (app.HORIZONTAL_BREAKPOINTS, app.size.width),
        (app.VERTICAL_BREAKPOINTS, app.size.height),
    )
    for points, length in lengths:
        yield from [name for least, name in sorted(points or ()) if least <= length][-1:]
