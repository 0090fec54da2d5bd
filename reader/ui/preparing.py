"""Loading what keys need before they are pressed, while nobody presses any."""

from __future__ import annotations

from importlib import import_module
from time import monotonic

from textual.app import App

_AT_REST = 1.0
"""Seconds without a key after which there is time."""
_BETWEEN = 0.05
"""Seconds between two modules, of which none takes more than 0.003 by itself."""
_MODULES = (
    *("session.finding", "session.going", "ui.moves", "ui.find_bar", "ui.foot_panel"),
    *("search.words", "search.titles", "search.facets", "search.duplicates", "search.ordering"),
    *("session.register", "session.card", "ui.typed_line", "ui.enquiry", "ui.facet_list"),
    *("ui.people_list", "ui.people_pane", "ui.dialogs.choice", "session.marking"),
    *("search.sounds", "search.shortforms", "search.respelling", "search.likeness"),
    *("search.plain", "search.ranking", "ui.dialogs.themes", "ui.dialogs.prompt"),
)
"""In the order of their use; what each of them needs for itself comes before it."""


class Preparation:
    """Loads one module after the other, and waits when a key comes."""

    def __init__(self, app: App[None]) -> None:
        self._left = list(_MODULES)
        self._timer = app.set_interval(_BETWEEN, self._load)
        self.wait()

    def wait(self) -> None:
        """Go on when no key has come for a while."""
        self._from = monotonic() + _AT_REST

    def _load(self) -> None:
        if monotonic() < self._from:
            return
        if not self._left:
            self._timer.stop()
            return
        # A module that is loaded later is loaded when it is asked for something.
        _ = import_module(f"reader.{self._left.pop(0)}").__doc__
