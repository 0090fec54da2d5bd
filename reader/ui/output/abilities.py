"""What the terminal can do beyond a VT100, going by its description (terminfo)."""

import curses
import re
from collections.abc import Mapping
from typing import NamedTuple

CURSOR = "-cursor"
"""The class of an app that has the terminal's cursor shown."""


class Abilities(NamedTuple):
    """All that is used beyond CUP, EL, ED, DECSTBM, IND, RI and SGR 0."""

    column: bool = False
    """It goes to a column of the row it is in (CHA)."""
    erase: bool = False
    """It erases a number of characters in place (ECH)."""
    colours: bool = False
    """What it erases takes the background that is set (back colour erase)."""
    ends: bool = False
    """It ends single attributes (SGR 22 to 29, 39, 49)."""
    screens: bool = True
    """It has an alternate screen, after which the main one is as it was."""
    modes: frozenset[str] | None = None
    """The DEC private modes it knows, and no other control; none: all of xterm's."""
    attributes: frozenset[str] | None = None
    """The SGR parameters of attributes that it shows; none: all."""

    def takes(self, control: str) -> bool:
        """Whether a control that is no part of a frame says anything to it."""
        if self.modes is None or control == _BELL:
            return True
        mode = _MODE.fullmatch(control)
        return mode is not None and mode[1] in self.modes


BASIC = Abilities()
"""What a terminal of a name that is not known is taken for: most can do more, few can do less."""
_BELL = "\x07"
_MODE = re.compile(r"\x1b\[\?(\d+)[hl]")
_MODES = {"7": "rmam", "25": "civis"}
_ATTRIBUTES = {"1": "bold", "2": "dim", "3": "sitm", "4": "smul", "5": "blink", "7": "rev"}


def abilities_of(terminal: str | None, fd: int) -> Abilities:
    """What the `terminal` of that name can do; a name that is not known can do the least.

    `fd` is any open descriptor: terminfo wants one and writes nothing to it.
    """
    try:
        curses.setupterm(terminal, fd)
    except (curses.error, OSError, ValueError):
        return BASIC
    # Whoever reports the mouse descends from xterm, and passes over what it does not know of it.
    is_modern = curses.tigetstr("kmous") is not None
    return Abilities(
        column=_is("hpa", b"\x1b[%i%p1%dG"),
        erase=_is("ech", b"\x1b[%p1%dX"),
        # GNU screen says it only of descriptions that are not to be trusted on it.
        colours=bool(curses.tigetflag("bce") > 0) and not (terminal or "").startswith("screen"),
        ends=_is("rmul", b"\x1b[24m"),
        screens=curses.tigetstr("smcup") is not None,
        modes=None if is_modern else _named(_MODES),
        attributes=None if is_modern else _named(_ATTRIBUTES),
    )


def _named(capabilities: Mapping[str, str]) -> frozenset[str]:
    """Those whose capability the terminal has."""
    return frozenset(key for key, name in capabilities.items() if curses.tigetstr(name))


def _is(capability: str, sequence: bytes) -> bool:
    return curses.tigetstr(capability) == sequence
