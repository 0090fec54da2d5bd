"""How much of a processor a visitor's keys may take: some at once, then a share of the time.

What comes faster than it may be dealt with waits in the terminal, which holds up whoever sends it.
"""

from __future__ import annotations

import threading
import time

AT_ONCE = 1.0
"""Seconds of a processor that may be used in one go."""
SHARE = 0.25
"""Of every second after that, the part that may be used."""
_LONGEST = 2.0
"""Seconds that are waited at the most, whatever was used."""


class Effort:
    """Seconds of a processor, spent by being used and won back as time goes by."""

    def __init__(self, now: float, used: float) -> None:
        """At the time `now`, when `used` seconds have been used already."""
        self._left = AT_ONCE
        self._now = now
        self._used = used

    def wait(self, now: float, used: float) -> float:
        """Seconds to wait before any more is begun."""
        won = max(0.0, now - self._now) * SHARE
        left = min(AT_ONCE, self._left + won) - max(0.0, used - self._used)
        self._left = max(left, -_LONGEST * SHARE)
        self._now, self._used = now, used
        return max(0.0, -self._left / SHARE)


def processor_time() -> float:
    """Seconds of a processor that the thread of the screen has used.

    Where the system does not say so of a thread, those of the whole process.
    """
    try:
        clock = time.pthread_getcpuclockid(threading.main_thread().ident or 0)
        return time.clock_gettime(clock)
    except (AttributeError, OSError):
        return time.process_time()
