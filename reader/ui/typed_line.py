"""A line to type in."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Input

_LONGEST = 500
"""Characters of a line."""


class TypedLine(Input):
    """One row whose width does not depend on what is typed."""

    # In Textual's own a letter that is typed lays out the whole screen again.
    virtual_size: reactive[Size] = reactive(Size(0, 0))

    def validate_value(self, value: str) -> str:
        """What is looked for has an end, however much is pasted."""
        return value[:_LONGEST]
