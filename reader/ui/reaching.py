"""The ways out of the app, which not everybody who reads may take."""

from __future__ import annotations

from textual.app import App

from reader.reach import Reach


class ReachingApp(App[None], inherit_bindings=False):
    """What an app does beyond its own screen."""

    reach = Reach()
    """How far whoever reads may go."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where the reader is restricted there is no way to a shell."""
        if action == "suspend_process" and self.reach.restricted:
            return False
        return super().check_action(action, parameters)

    def copy_to_clipboard(self, text: str) -> None:
        """Send a text to the terminal, if that is allowed; every way of copying leads here."""
        if self.reach.copies:
            super().copy_to_clipboard(text)
