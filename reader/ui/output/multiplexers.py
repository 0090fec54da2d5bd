r"""What is sent to the clipboard (OSC 52), wrapped so that a multiplexer hands it on.

plain     ESC ] 52;c;BASE64 BEL
tmux      the same, and once more with each ESC doubled: ESC P tmux; ... ESC \
    screen    cut into pieces: ESC P ... ESC \  ESC P ... ESC \
"""

import re
from collections.abc import Mapping
from enum import Enum, auto

_CLIPBOARD = re.compile(r"(\x1b\]52;[^\x00-\x1f\x7f-\x9f]*)(?:\x07|\x1b\\)")
_PIECE = 240
"""Bytes of a piece: the first screens took 256 in a string, and printed what was beyond."""


class Multiplexer(Enum):
    """What stands between the reader and the terminal."""

    NONE = auto()
    TMUX = auto()
    SCREEN = auto()


def multiplexer(environment: Mapping[str, str]) -> Multiplexer:
    """The multiplexer that `environment` tells of.

    `TERM` alone tells it where the reader runs at the other end of a line. As screen it may be
    either; tmux does not mind what is wrapped for screen, but screen prints what is not.
    """
    terminal = environment.get("TERM", "")
    if environment.get("TMUX") or terminal.startswith("tmux"):
        return Multiplexer.TMUX
    if environment.get("STY") or terminal.startswith("screen"):
        return Multiplexer.SCREEN
    return Multiplexer.NONE


def wrapped(data: str, by: Multiplexer) -> str:
    """`data` as it is to be written: what goes to the clipboard is wrapped, the rest as it is."""
    if by is Multiplexer.NONE or "\x1b]52;" not in data:
        return data
    wrap = _for_tmux if by is Multiplexer.TMUX else _for_screen
    return _CLIPBOARD.sub(lambda found: wrap(f"{found[1]}\x07"), data)


def _for_tmux(sequence: str) -> str:
    """Both ways: which one tmux takes is a matter of its settings, by default it takes neither."""
    doubled = sequence.replace("\x1b", "\x1b\x1b")
    return f"{sequence}\x1bPtmux;{doubled}\x1b\\"


def _for_screen(sequence: str) -> str:
    starts = range(0, len(sequence), _PIECE)
    return "".join(f"\x1bP{sequence[start : start + _PIECE]}\x1b\\" for start in starts)
