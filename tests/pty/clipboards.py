"""What terminals put into their clipboard of what is written to them: OSC 52, decoded."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable

_OSC_52 = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
_DCS = re.compile(rb"\x1bP((?:[^\x1b]|\x1b[^\\])*)\x1b\\")


def in_terminal(written: bytes) -> list[str]:
    """In a terminal that is written to directly."""
    return [b64decode(found, validate=True).decode() for found in _OSC_52.findall(written)]


def through_tmux(written: bytes) -> list[str]:
    """In the terminal around a tmux that lets wrapped sequences through."""
    bodies = [body for body in _DCS.findall(written) if body.startswith(b"tmux;")]
    passed = b"".join(body.removeprefix(b"tmux;").replace(b"\x1b\x1b", b"\x1b") for body in bodies)
    return in_terminal(passed)


def through_screen(written: bytes) -> list[str]:
    """In the terminal around a screen of the first kind, whose strings hold 256 bytes."""
    assert not _OSC_52.search(_DCS.sub(b"", written)), "this would be printed"
    bodies = _DCS.findall(written)
    assert all(len(body) <= 256 for body in bodies)
    return in_terminal(b"".join(bodies))


CLIPBOARDS: dict[str, Callable[[bytes], list[str]]] = {
    "plain": in_terminal,
    "tmux": through_tmux,
    "screen": through_screen,
}
