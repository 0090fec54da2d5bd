"""Making much in a thread without holding up the keys."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_TURN = 0.001
"""Seconds after which a thread lets another go on that waits."""


@contextmanager
def keeping() -> Iterator[None]:
    """The time in which much is made that is to be kept, such as a million signatories.

    Garbage is not looked for meanwhile, nor among what was made later: one look through it takes
    two seconds in which no key is answered. Threads take turns more often.
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(min(usual, _TURN))
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
        sys.setswitchinterval(usual)
