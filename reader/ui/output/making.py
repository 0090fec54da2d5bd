"""Makes what writes less, for the terminal there is and for what it shows already."""

import os

from reader.early.entrance import Entrance
from reader.early.page import ENTER
from reader.ui.output.abilities import abilities_of
from reader.ui.output.lean import Lean
from reader.ui.output.pacing import Output, Pace

_DRAWN = 2
"""The descriptor Textual draws on."""


def output_for(entrance: Entrance | None, *, paced: bool) -> Output:
    """The output to a terminal that may show a page; `paced`: at the other end of a slow line."""
    lean = Lean(abilities_of(os.environ.get("TERM"), _DRAWN))
    page = entrance.page if entrance is not None else None
    if page is not None:
        # What would have to be written for it is on the screen.
        for text in (ENTER, page.frame):
            lean.feed(text, page.size)
    return Output(lean, Pace() if paced else None)
