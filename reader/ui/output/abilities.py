"""What the terminal can do beyond a VT100, going by its description (terminfo)."""

import curses
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abilities:
    """All that is used beyond CUP, EL, ED, DECSTBM, IND, RI and SGR 0."""

    column: bool = False
    """It goes to a column of the row it is in (CHA)."""
    erase: bool = False
    """It erases a number of characters in place (ECH)."""
    colours: bool = False
    """What it erases takes the background that is set (back colour erase)."""
    ends: bool = False
    """It ends single attributes (SGR 22 to 29, 39, 49)."""


BASIC = Abilities()
"""A VT100."""


def abilities_of(terminal: str | None, fd: int) -> Abilities:
    """What the `terminal` of that name can do; a name that is not known can do the least.

    `fd` is any open descriptor: terminfo wants one and writes nothing to it.
    """
    try:
        curses.setupterm(terminal, fd)
    except (curses.error, OSError, ValueError):
        return BASIC
    return Abilities(
        column=_is("hpa", b"\x1b[%i%p1%dG"),
        erase=_is("ech", b"\x1b[%p1%dX"),
        # GNU screen says it only of descriptions that are not to be trusted on it.
        colours=bool(curses.tigetflag("bce") > 0) and not (terminal or "").startswith("screen"),
        ends=_is("rmul", b"\x1b[24m"),
    )


def _is(capability: str, sequence: bytes) -> bool:
    return curses.tigetstr(capability) == sequence
