"""The first screen is styled once, with the classes it will have, and drawn once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

from textual.app import App
from textual.events import ScreenResume
from textual.geometry import Region
from textual.screen import Screen


class StyledScreen(Screen[None], inherit_bindings=False):
    """Has its styles when it appears for the first time.

    Textual draws all of a screen when it appears. What asked for that before, and what it asks for
    itself then, would have all of it drawn a second time.
    """

    _is_new = _is_appearing = True

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Have all styled again that may have changed since, which at first is nothing."""
        event.refresh_styles = event.refresh_styles and not self._is_new
        self._is_new = False

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Have it drawn, or laid out; while it is appearing it is drawn anyway."""
        repaint = repaint and not self._is_appearing
        self._is_appearing = self._is_appearing and (self._is_new or layout)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


def size_classes(app: App[Any]) -> Iterable[str]:
    """The classes that a screen of the app will be given for its height."""
    points = sorted(app.VERTICAL_BREAKPOINTS or ())
    return [name for least, name in points if least <= app.size.height][-1:]
