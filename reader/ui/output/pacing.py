"""Keeps a slow line from falling behind: frames wait until the terminal has shown those before.

What is written to a pseudo-terminal is taken at once, by megabytes: nothing but an answer of the
terminal says that it got there. So the place of the cursor is asked for (DSR 6) behind what is
written, and while too much of it is unanswered, frames only change what is wanted.
"""

from collections import deque

from reader.ui.output.lean import Lean

ASK = "\x1b[6n"
_NARROWEST, _WIDEST = 500, 16384
"""Bytes that may be under way when a frame is written; the fewest take 0.4 s at 9600 bit/s."""
_PROMPT, _LATE = 0.4, 0.8
"""Seconds to an answer at which more may be under way, and after which less may be."""
_WORTH_ASKING = 64
"""Bytes below which question and answer cost more than they save."""
_PATIENCE = 4.0
"""Seconds without an answer after which those that are due are taken to be lost."""


class Pace:
    """Counts what is under way to the terminal. Times are seconds of any clock."""

    def __init__(self) -> None:
        self._asked: deque[tuple[int, float]] = deque()
        """Bytes before each question that is not answered yet, and when it was asked."""
        self._unasked = 0
        self._window = _NARROWEST
        self._lost = 0
        self._heard = 0.0
        self._was_answered = False
        self._is_mute = False

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._asked)

    @property
    def portion(self) -> int:
        """Bytes to be written before it is seen whether more may be."""
        return self._window // 2

    def delay(self, now: float) -> float:
        """Seconds that a frame waits if no answer comes; 0 if it may be written.

        For a terminal that has not answered yet nothing waits.
        """
        if not self._asked or not self._was_answered or self._under_way() < self._window:
            return 0.0
        return max(0.0, self._heard + _PATIENCE - now)

    def sent(self, size: int, now: float) -> bool:
        """Count bytes that are written; whether to ask behind them."""
        if self._asked and now - self._heard >= _PATIENCE:
            self._lost += len(self._asked)
            self._asked.clear()
            self._is_mute = True
        self._unasked += size
        if self._unasked <= _WORTH_ASKING or self._is_mute:
            return False
        if not self._asked:
            self._heard = now
        self._asked.append((self._unasked, now))
        self._unasked = 0
        return True

    def answered(self, now: float) -> bool:
        """Take a report of the cursor's place; whether it was asked for here."""
        if self._asked:
            under_way = self._under_way()
            took = now - self._asked.popleft()[1]
            if took > _LATE:
                self._window = max(_NARROWEST, self._window // 2)
            elif took < _PROMPT and under_way >= self._window // 2:
                self._window = min(_WIDEST, self._window * 2)
        elif self._lost:
            self._lost -= 1
        else:
            return False
        self._heard = now
        self._was_answered, self._is_mute = True, False
        return True

    def _under_way(self) -> int:
        return sum(size for size, _ in self._asked) + self._unasked


class Output:
    """What is written when: the model of the terminal, and the pace of the line if it is slow."""

    def __init__(self, lean: Lean, pace: Pace | None = None) -> None:
        self.lean = lean
        self.pace = pace

    def feed(self, text: str, size: tuple[int, int], now: float) -> str:
        """What to write for `text`, which was written for a screen of that size."""
        return self.lean.take(text, size) + self.catch_up(now)

    def catch_up(self, now: float) -> str:
        """What to write of what waits: all of it or, as long as `delay` says, not all."""
        if self.pace is None:
            return self.lean.update()
        written = []
        while not self.delay(now):
            text = self.lean.update(self.pace.portion)
            if not text:
                break
            asks = self.pace.sent(len(text.encode()), now)
            written.append(text + ASK if asks else text)
        return "".join(written)

    def delay(self, now: float) -> float:
        """Seconds after which to catch up if no answer comes; 0 if nothing is held back."""
        return self.pace.delay(now) if self.pace is not None else 0.0
