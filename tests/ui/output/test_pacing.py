"""On a slow line frames wait for those before, and the last one is there soon."""

from collections.abc import Iterator
from random import Random

import pytest

from reader.ui.output.lean import Lean
from reader.ui.output.pacing import ASK, Output, Pace
from tests.ui.output.drawing import Painter
from tests.ui.output.emulation import Emulator, differences
from tests.ui.output.slow_line import SlowLine
from tests.ui.output.test_lean import XTERM

SIZE = (80, 24)
PRESSED, RELEASED = 10.0, 14.0
"""When a key goes down, long after the start, and when it comes up."""


def held(step: int) -> list[tuple[float, str]]:
    """The screen at the start, then scrolled by so many rows 25 times a second."""
    painter = Painter(Random(step), SIZE)
    painter.lines = [prose(painter.random) for _ in range(SIZE[1] + 100 * step)]

    def screens() -> Iterator[str]:
        for top in range(0, 100 * step + 1, step):
            rows = painter.lines[top : top + SIZE[1]]
            yield painter.said([(y, 0, row) for y, row in enumerate(rows)])

    times = [0.0] + [PRESSED + number / 25 for number in range(1, 101)]
    return list(zip(times, screens(), strict=True))


def prose(random: Random) -> list[tuple[str, str]]:
    words = "the letter calls on councillors and members of the party in Kashmir".split()
    line = " ".join(random.choice(words) for _ in range(random.choice([0, 10, 12])))
    return [("39;49", f"    {line:76.72}")]


@pytest.mark.parametrize("step", [1, 20], ids=["line", "page"])
@pytest.mark.parametrize("rate", [1200, 7000, 100_000])
def test_a_held_key_is_settled_within_two_seconds(rate: int, step: int) -> None:
    frames = held(step)
    line = SlowLine(Output(Lean(XTERM), Pace()), rate=rate, latency=0.15)
    line.play(frames, SIZE)
    assert line.settled < RELEASED + 2
    stock, ours = Emulator(SIZE), Emulator(SIZE)
    stock.feed(frames[-1][1])
    ours.feed(line.arrived)
    assert not differences(stock, ours)


def test_without_pace_a_slow_line_falls_behind() -> None:
    line = SlowLine(Output(Lean(XTERM)), rate=1200, latency=0.15)
    line.play(held(20), SIZE)
    assert line.settled > RELEASED + 20
    assert ASK not in line.arrived


def test_on_a_fast_line_every_frame_is_shown() -> None:
    line = SlowLine(Output(Lean(XTERM), Pace()), rate=1_000_000, latency=0.001)
    line.play(held(1), SIZE)
    assert line.updates == 101


def test_a_terminal_that_never_answers_is_not_waited_for() -> None:
    frames = held(1)
    line = SlowLine(Output(Lean(XTERM), Pace()), rate=7000, latency=0.15, answers=False)
    line.play(frames, SIZE)
    assert line.updates == 101
    assert line.arrived.count(ASK) < 10


def test_a_lost_answer_is_waited_for_a_while_and_a_late_one_is_still_ours() -> None:
    pace = Pace()
    assert pace.sent(2000, 0.0)
    assert pace.answered(1.0)
    assert pace.sent(2000, 2.0)
    assert pace.delay(3.0) == 3.0
    assert pace.delay(6.0) == 0.0
    assert not pace.sent(2000, 6.0)
    assert not pace.is_waiting
    assert pace.answered(9.0)
    assert not pace.answered(9.5)
    assert pace.sent(2000, 10.0)


def test_little_is_written_without_asking() -> None:
    pace = Pace()
    assert [pace.sent(30, 0.0) for _ in range(4)] == [False, False, True, False]
