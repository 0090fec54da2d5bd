"""Less is written, and the terminal shows the same."""

from itertools import product
from random import Random

import pytest

from reader.ui.output.abilities import BASIC, Abilities
from reader.ui.output.lean import Lean
from tests.ui.output.drawing import Painter
from tests.ui.output.emulation import Emulator, differences

TERMINALS = [Abilities(*can) for can in product([False, True], repeat=4)]
XTERM = Abilities(column=True, erase=True, colours=True, ends=True)
JUNK = [
    "\x07",
    "\x1b]0;title\x07",
    "\x1b[?25l",
    "\x1b[?2026h",
    "\x1b[5;5Hforeign",
    "\x1b[3;4H\x1b[1J",
    "text",
]


@pytest.mark.parametrize("terminal", TERMINALS, ids=str)
@pytest.mark.parametrize("seed", range(3))
def test_random_frames_look_as_textual_wrote_them(seed: int, terminal: Abilities) -> None:
    random = Random(seed)
    size = (random.randint(8, 50), random.randint(3, 14))
    painter, lean = Painter(random, size), Lean(terminal)
    stock, ours = Emulator(size), Emulator(size)
    for number in range(60):
        text = painter.frame()
        if random.random() < 0.1:
            text = random.choice(JUNK)
        if random.random() < 0.03:
            lean.forget()
        stock.feed(text)
        ours.feed(lean.feed(text, size))
        assert not differences(stock, ours), number
