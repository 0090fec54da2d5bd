"""A widget that Textual does not scroll."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget


class Unscrolled(Widget):
    """Its size, or the length of what is typed in it, is no cause to lay out the screen again.

    Textual does so for every widget that was given another size, for the sake of scroll bars; and
    draws it a second time, where it was drawn when it was laid out.
    As a base this stands behind the widget that is meant: styles are inherited from the first.
    """

    virtual_size: reactive[Size] = reactive(Size(0, 0), repaint=False)
