"""How much of a processor may be used, and how long is waited for more."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.output.effort import AT_ONCE, SHARE, Effort

SECONDS = st.floats(0, 10)


@given(st.lists(st.tuples(SECONDS, st.floats(0, 0.1)), max_size=200))
def test_whoever_waits_as_told_uses_a_share_of_the_time(steps: list[tuple[float, float]]) -> None:
    effort = Effort(0.0, 0.0)
    now = used = 0.0
    for idle, work in steps:
        now += idle + effort.wait(now + idle, used)
        assert used <= AT_ONCE + SHARE * now + 0.1 + 1e-6
        used += work
        now += work


@given(SECONDS)
def test_what_is_used_at_once_is_won_back(idle: float) -> None:
    effort = Effort(0.0, 0.0)
    assert effort.wait(AT_ONCE, AT_ONCE) == 0
    wait = effort.wait(AT_ONCE, 2 * AT_ONCE)
    assert wait > 0
    left = effort.wait(AT_ONCE + idle, 2 * AT_ONCE)
    assert abs(left - max(0.0, wait - idle)) < 1e-6


def test_no_single_thing_is_waited_for_longer_than_two_seconds() -> None:
    effort = Effort(0.0, 0.0)
    assert effort.wait(1.0, 100.0) == 2.0
