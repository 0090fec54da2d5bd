"""A slow line, in a time of its own: what is written arrives byte by byte, answers come back."""

import heapq
from collections.abc import Iterable

from reader.ui.output.pacing import ASK, Output

_PACKET = 60
"""Bytes that each write takes besides its own: headers of TCP, IP and SSH."""


class SlowLine:
    """Carries an output's writes over a line that buffers without end, as sshd and TCP do."""

    def __init__(
        self, output: Output, *, rate: float, latency: float, answers: bool = True
    ) -> None:
        """A line of `rate` bytes a second, on which a byte takes `latency` seconds each way."""
        self.arrived = ""
        self.settled = 0.0
        """When the last byte arrived."""
        self.updates = 0
        self._output = output
        self._rate, self._latency, self._answers = rate, latency, answers
        self._free = 0.0

    def play(self, frames: Iterable[tuple[float, str]], size: tuple[int, int]) -> None:
        """Write texts at their times, and go on until everything has arrived."""
        events = [(time, 1, text) for time, text in frames]
        heapq.heapify(events)
        due = -1.0
        while events:
            now, kind, text = heapq.heappop(events)
            if kind == 1:
                written = self._output.feed(text, size, now)
            else:
                if kind == 0 and self._output.pace is not None:
                    assert self._output.pace.answered(now)
                written = self._output.catch_up(now)
            for time in self._carry(written, now):
                heapq.heappush(events, (time, 0, ""))
            delay = self._output.delay(now)
            if delay and now + delay > due:
                due = now + delay
                heapq.heappush(events, (due, 2, ""))

    def _carry(self, text: str, now: float) -> list[float]:
        """When the questions in `text` are answered."""
        if not text:
            return []
        self.updates += 1
        self._free = max(self._free, now) + (len(text.encode()) + _PACKET) / self._rate
        self.settled = self._free + self._latency
        self.arrived += text
        return [self.settled + self._latency] * (text.count(ASK) if self._answers else 0)
