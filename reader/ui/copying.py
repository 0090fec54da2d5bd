"""Keys that copy: to the terminal's clipboard, or into a file."""

from __future__ import annotations

from collections.abc import Callable

from reader.session import citing, growing
from reader.ui.remarking import RemarkingScreen

_MOST = 74_994
"""Bytes that terminals take at once (OSC 52 of 100,000, in base64)."""


class CopyingScreen(RemarkingScreen, inherit_bindings=False):
    """What the reading screen can do to give text away."""

    copy_to: Callable[[str], None] | None = None
    """What takes what is copied, if not the terminal; it may raise `OSError`."""
    copies = True
    """Whether copying is allowed."""

    def action_copy(self) -> None:
        """Send the place with its citation to the terminal's clipboard, or to the file."""
        session, place = self.now, self.subject
        said = "nothing here to copy"
        if session.selection is not None:
            said = self._given(citing.cited(session.document, session.selection))
        elif place is not None:
            said = self._given(citing.copied(session.document, place))
        self.session = growing.ended(session).said(said)

    def _given(self, text: str) -> str:
        """Give a text away, and say what has become of it: of a terminal nobody knows."""
        if not self.copies:
            return "copying is not allowed here"
        size = len(text.encode())
        try:
            if self.copy_to is not None:
                self.copy_to(text)
                return f"added to the file: {text}"
        except OSError as error:
            why = (error.strerror or "it is not known why").lower()
            return f"not written: {why} ({error.filename or 'the file'})"
        if size > _MOST:
            most = f"{_MOST // 1000} kB"
            return f"{size // 1000} kB, and terminals take {most}: --copy-to FILE takes all"
        self.app.copy_to_clipboard(text)
        return f"sent to the terminal: {text}"
