"""The themes to choose from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

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

HIGH_CONTRAST = Theme(
    name="high-contrast",
    primary="#ffffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ffff00",
    success="#ffffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    boost="#000000",
    variables={
        "foreground-muted": "#ffffff",
        "foreground-disabled": "#ffffff",
        "text-muted": "#ffffff",
        "block-cursor-foreground": "#000000",
        "block-cursor-background": "#ffff00",
        "footer-key-foreground": "#ffff00",
        "input-cursor-background": "#ffff00",
        "input-cursor-foreground": "#000000",
        "scrollbar": "#ffffff",
    },
)
"""Nothing between black and white but what is looked for, in yellow: 21 and 19.6 to 1."""

OURS = {theme.name: theme for theme in (TERMINAL, HIGH_CONTRAST)}
_FIRST = {
    "textual-dark": "dark",
    "textual-light": "light",
    HIGH_CONTRAST.name: "high contrast",
    TERMINAL.name: "the terminal's own",
}


def offered(names: Iterable[str]) -> list[tuple[str, str]]:
    """The themes in the order in which they are offered: each by name, and what it is called."""
    others = sorted(set(names) - set(_FIRST))
    return [*_FIRST.items(), *zip(others, others, strict=True)]
