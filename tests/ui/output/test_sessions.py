"""Whole sessions with the reader: the terminal shows what Textual's own output would show."""

import pytest

from reader.ui.output.abilities import BASIC, Abilities
from reader.ui.output.frames import frame_of
from reader.ui.output.lean import Lean
from tests.ui.output.emulation import Emulator, differences
from tests.ui.output.recording import SESSIONS, Write

XTERM = Abilities(column=True, erase=True, colours=True, ends=True)
SCREEN = Abilities(column=True, ends=True)


@pytest.mark.parametrize("session", SESSIONS, indirect=True)
@pytest.mark.parametrize("terminal", [XTERM, SCREEN, BASIC], ids=["xterm", "screen", "vt100"])
def test_a_session_looks_the_same_after_every_write(
    session: list[Write], terminal: Abilities
) -> None:
    lean = Lean(terminal)
    stock, ours = Emulator(session[0].size), Emulator(session[0].size)
    # A resized terminal shows anything until all is painted again, which Textual leaves open.
    now, is_whole, compared = session[0].size, True, 0
    for number, (size, text) in enumerate(session):
        if text is None:
            stock.resize(size)
            ours.resize(size)
            lean.forget()
            now, is_whole = size, False
            continue
        stock.feed(text)
        ours.feed(lean.feed(text, size))
        is_whole = is_whole or (size == now and paints_all(text, size))
        if is_whole:
            compared += 1
            assert not differences(stock, ours), (number, text[:200])
    assert compared > 0.5 * len(session)


def paints_all(text: str, size: tuple[int, int]) -> bool:
    frame = frame_of(text)
    return (
        frame is not None and sum(len(piece.cells) for piece in frame.pieces) == size[0] * size[1]
    )


@pytest.mark.parametrize("session", SESSIONS, indirect=True)
def test_nothing_is_passed_on_unread(session: list[Write]) -> None:
    lean = Lean(XTERM)
    writes = [(size, text) for size, text in session if text is not None]
    for size, text in writes:
        lean.feed(text, size)
    assert sum(frame_of(text) is not None for _, text in writes) > 100
    assert lean.unread == 0
