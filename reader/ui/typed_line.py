"""A line to type in."""

from __future__ import annotations

from textual.widgets import Input

from reader.ui.unscrolled import Unscrolled

_LONGEST = 500
"""Characters of a line."""


class TypedLine(Input, Unscrolled):
    """One row whose width does not depend on what is typed."""

    def validate_value(self, value: str) -> str:
        """What is looked for has an end, however much is pasted."""
        return value[:_LONGEST]
