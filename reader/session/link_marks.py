"""Marks: the signs put into a text behind linked words, and the offsets with and without them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from reader.document.model import Span, Status, Stop
from reader.text.spelling import Spelt

_CLOSING_MARKS = frozenset("”\"’'»“‹›«„‟")


class Marks(NamedTuple):
    """The signs put behind linked words; they tell the status without colour."""

    verbatim: str = "→"
    altered: str = "≈"
    absent: str = "∅"
    quoted: str = "←"
    ascii_only: bool = False
    """Whether the text they stand in is spelt in ASCII as well."""

    def of(self, stop: Stop) -> str:
        """The sign for a stop: `quoted` for a passage, else by the quotation's status."""
        if stop.incoming:
            return self.quoted
        match stop.quotation.status:
            case Status.VERBATIM:
                return self.verbatim
            case Status.ALTERED:
                return self.altered
            case Status.ABSENT:
                return self.absent


ASCII_MARKS = Marks(">", "~", "x", "<", ascii_only=True)


class Marked:
    """A paragraph's text with marks put in, and the map between the two kinds of offset."""

    def __init__(
        self, text: str, marks: Iterable[tuple[int, str]], *, ascii_only: bool = False
    ) -> None:
        """Put each mark before the character at its offset; equal marks at one offset once.

        With `ascii_only` the text is drawn as it is spelt in ASCII.
        """
        self._spelt = Spelt(text) if ascii_only and not text.isascii() else None
        if self._spelt is not None:
            text = self._spelt.text
            marks = [(self._spelt.to_spelt(offset), mark) for offset, mark in marks]
        ordered = sorted(dict.fromkeys(marks), key=lambda mark: mark[0])
        pieces, last = [], 0
        self.spans: list[Span] = []
        """Where the marks stand in `drawn`."""
        self._offsets: list[int] = []
        self._shifts: list[int] = []
        shift = 0
        for offset, mark in ordered:
            pieces += [text[last:offset], mark]
            self.spans.append(Span(offset + shift, offset + shift + len(mark)))
            last = offset
            shift += len(mark)
            self._offsets.append(offset)
            self._shifts.append(shift)
        self.drawn = "".join((*pieces, text[last:]))
        """The text as it is set."""

    def to_drawn(self, offset: int) -> int:
        """Where the character at `offset` of the text stands in `drawn`, behind its marks."""
        offset = offset if self._spelt is None else self._spelt.to_spelt(offset)
        index = bisect_right(self._offsets, offset)
        return offset + (self._shifts[index - 1] if index else 0)

    def end_to_drawn(self, offset: int) -> int:
        """Where a range that ends at `offset` of the text ends in `drawn`, before its marks."""
        offset = offset if self._spelt is None else self._spelt.to_spelt(offset)
        index = bisect_left(self._offsets, offset)
        return offset + (self._shifts[index - 1] if index else 0)

    def to_text(self, drawn: int) -> int:
        """The offset in the text of a character of `drawn`; for a mark, that of what follows."""
        offset = self._unmarked(drawn)
        return offset if self._spelt is None else self._spelt.to_text(offset)

    def _unmarked(self, drawn: int) -> int:
        low, high = 0, len(self.spans)
        while low < high:
            middle = (low + high) // 2
            if self.spans[middle].start <= drawn:
                low = middle + 1
            else:
                high = middle
        if not low:
            return drawn
        span = self.spans[low - 1]
        if drawn < span.end:
            return self._offsets[low - 1]
        return drawn - self._shifts[low - 1]


def mark_offset(text: str, stop: Stop) -> int:
    """Where a stop's mark goes: behind its words and the quotation mark that closes them."""
    end = stop.at.span.end
    if stop.incoming:
        return end
    # French sets a space before its closing mark.
    closing = end + len(text[end:]) - len(text[end:].lstrip())
    return closing + 1 if text[closing : closing + 1] in _CLOSING_MARKS else end
