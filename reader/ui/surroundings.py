"""What the environment says of the terminal: letters, colours, and whether it is far away."""

import curses
import os
from collections.abc import Mapping
from typing import NamedTuple

from reader.text.locales import speaks_utf8
from reader.ui.themes import TERMINAL

_FEW = 16
_TERMINAL = 2
"""The descriptor Textual draws on."""


class Surroundings(NamedTuple):
    """Where the reader is shown."""

    utf8: bool = True
    """Whether more than ASCII can be shown."""
    colours: int = 1 << 24
    """How many colours there are; 0: none, or none are wanted."""
    is_far: bool = False
    """Whether the terminal is at the other end of a line."""

    @property
    def is_colourful(self) -> bool:
        """Whether there are colours enough for any theme."""
        return self.colours > _FEW

    @property
    def theme(self) -> str | None:
        """The theme to begin with; none: the usual one."""
        return TERMINAL.name if self.is_far or not self.is_colourful else None


def surroundings(environment: Mapping[str, str], *, coloured: bool = True) -> Surroundings:
    """What `environment` says of the terminal; not `coloured`: no colours are wanted."""
    wanted = coloured and not environment.get("NO_COLOR")
    return Surroundings(
        utf8=speaks_utf8(environment),
        colours=_colours(environment) if wanted else 0,
        is_far="SSH_CONNECTION" in environment or "SSH_TTY" in environment,
    )


def _colours(environment: Mapping[str, str]) -> int:
    """How many colours the terminal has by its description; where it has none, so it seems."""
    if not os.isatty(_TERMINAL) or environment.get("COLORTERM", "").casefold() in {
        "truecolor",
        "24bit",
    }:
        return 1 << 24
    try:
        curses.setupterm(environment.get("TERM"), _TERMINAL)
    except (curses.error, OSError, ValueError):
        return 0
    return max(0, curses.tigetnum("colors"))
