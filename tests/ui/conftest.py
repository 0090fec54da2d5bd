"""What the tests that play keys have in common."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

_FRAME = 1 / 120
_LOOK = 1 / 80


@pytest.fixture(autouse=True, scope="session")
def _quick_frames() -> Iterator[None]:
    """Frames twice as often as usual, and who plays keys waits half as long to see that all rests.

    Longer than a frame, or what is drawn late would not be seen.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("textual.screen.UPDATE_PERIOD", _FRAME)
        patch.setattr("textual._wait.SLEEP_GRANULARITY", _LOOK)
        patch.setattr("textual._wait.SLEEP_IDLE", _LOOK / 20)
        yield
