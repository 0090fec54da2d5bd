"""Where the user is, for the terminal's own cursor."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from textual.geometry import Offset, Region


@runtime_checkable
class Standing(Protocol):
    """A widget in which something is current: a quotation, a row, a line."""

    @property
    def content_region(self) -> Region:
        """Where on the screen its content is."""

    @property
    def standing(self) -> Offset:
        """The cell of the content at which what is current begins."""
