"""What the environment says of the terminal: letters, colours, and whether it is far away."""

from __future__ import annotations

import curses
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from textual.app import App
from textual.theme import BUILTIN_THEMES

from reader.text.locales import speaks_utf8

TERMINAL = replace(
    BUILTIN_THEMES["ansi-dark"],
    name="terminal",
    primary="ansi_default",
    accent="ansi_magenta",
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border": "ansi_default",
        "border-blurred": "ansi_default",
        "footer-key-foreground": "ansi_default",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "reverse",
        "block-cursor-blurred-foreground": "ansi_default",
        "block-cursor-blurred-background": "ansi_default",
        "block-hover-background": "ansi_default",
        "scrollbar": "ansi_default",
        "scrollbar-background": "ansi_default",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_default",
        "input-selection-foreground": "ansi_magenta",
    },
)
"""The terminal's own background and letters: it reads on light and dark, and takes few bytes."""

_FEW = 16
_TERMINAL = 2
"""The descriptor Textual draws on."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where the reader is shown."""

    utf8: bool = True
    """Whether more than ASCII can be shown."""
    colours: int = 1 << 24
    """How many colours there are; 0: none, or none are wanted."""
    is_far: bool = False
    """Whether the terminal is at the other end of a line."""

    @property
    def theme(self) -> str | None:
        """The theme to begin with; none: the usual one."""
        return TERMINAL.name if self.is_far or self.colours <= _FEW else None

    def choose_theme(self, app: App[Any]) -> None:
        """Make `TERMINAL` known to an app, and have it begin with the theme that suits."""
        app.register_theme(TERMINAL)
        app.theme = self.theme or app.theme
        # TEXTUAL_THEME may have named ours before it was known.
        app.mutate_reactive(App.theme)


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
