"""The keys as help shows them: those of where the user is first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from textual.binding import BindingType

from reader.text.wrapping import wrap_text
from reader.ui.key_places import PLACES, explained
from reader.ui.keys import written

Keys = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By place, the keys of each binding, as `reader.ui.key_places` has them."""

HELP = "Keys   Esc closes"
_COLUMN = 22
"""Cells of the keys; what they do stands behind, where there is room for a line of it."""
_ROOM = 30


def help_lines(
    here: Sequence[Sequence[BindingType]], keys: Keys, barred: Collection[str], width: int
) -> list[str]:
    """All keys with what they do, place by place: first the places whose keys are `here`.

    Of these the nearest first. What is `barred`, by the names of bindings, is left out. A line may
    have several rows, of at most `width` cells.
    """

    def distance(place: str) -> int:
        theirs = (any(binding in near for binding in PLACES[place]) for near in here)
        return next((steps for steps, has in enumerate(theirs) if has), len(here))

    places = sorted(keys, key=distance)
    does = explained()
    lines = []
    for place in places:
        lines.append(place[0].upper() + place[1:])
        allowed = {name: pressed for name, pressed in keys[place].items() if name not in barred}
        lines += [_line(pressed, does[name], width) for name, pressed in allowed.items()]
    return lines


def _line(keys: Sequence[str], does: str, width: int) -> str:
    """A binding: its keys, and behind or below them what it does."""
    shown = "  " + " ".join(map(written, keys))
    column = _COLUMN if width >= _COLUMN + _ROOM else 4
    starts = wrap_text(does, max(1, width - column))
    ends = [*starts[1:], len(does)]
    rows = [does[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]
    if len(shown) < column:
        first, rows = shown.ljust(column) + rows[0], rows[1:]
    else:
        first = shown
    return "\n".join((first, *(" " * column + row for row in rows)))
