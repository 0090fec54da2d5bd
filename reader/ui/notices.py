"""What was said on the status line, to be read again."""

from __future__ import annotations

from collections import deque

_MOST = 200


class Notices:
    """The sentences, the last one first."""

    def __init__(self) -> None:
        self._heard: deque[str] = deque(maxlen=_MOST)

    def hear(self, sentence: str) -> None:
        """Keep a sentence, once where it is said again at once; nothing is none."""
        if sentence and (not self._heard or self._heard[0] != sentence):
            self._heard.appendleft(sentence)

    @property
    def lines(self) -> list[str]:
        """All of them, or that there are none."""
        return list(self._heard) or ["Nothing was said yet."]
