"""What to press, said once: on the first run, until the first key."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rich.segment import Segment
from textual.strip import Strip

from reader.text.cells import cell_len, cut
from reader.ui import drawing
from reader.ui.keys import written

_LONG = (
    "{next-stop} goes to the next quotation, {follow} to its source, {back} comes back.",
    "{find} finds words; {signatories} finds who signed, by whatever you know of the name.",
    "{page-down} turns the page, {contents} lists the contents, {help} all keys, {quit} leaves.",
)
_SHORT = (
    "{next-stop} next quotation, {follow} its source",
    "{back} back, {signatories} who signed",
    "{page-down} page, {help} all keys, {quit} quit",
)
_ID = re.compile(r"\{([a-z-]+)\}")


class Welcome(drawing.Drawn):
    """Three lines."""

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Say it with these keys, by binding."""
        super().__init__()
        self._long, self._short = (
            [_ID.sub(lambda found: written(keys[found[1]][0]), line) for line in lines]
            for lines in (_LONG, _SHORT)
        )

    def render_line(self, y: int) -> Strip:
        """A line, in few words where there is little room."""
        width = self.size.width
        fits = max(map(cell_len, self._long)) <= width - 2
        text = (self._long if fits else self._short)[y]
        return drawing.strip(
            self, [Segment(cut(text, width - 1), self.style_of())], width, margin=1
        )
