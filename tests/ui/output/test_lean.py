"""Less is written, and the terminal shows the same."""

from collections.abc import Callable
from itertools import product
from random import Random
from types import ModuleType

import pytest

from reader.text.cells import cell_len
from reader.ui.output import differences as differing
from reader.ui.output import lean as model
from reader.ui.output import scrolling
from reader.ui.output.abilities import BASIC, Abilities
from reader.ui.output.lean import Lean
from reader.ui.output.pen import Pen
from tests.ui.output.drawing import STYLES, Painter
from tests.ui.output.emulation import Emulator, differences

XTERM = Abilities(column=True, erase=True, colours=True, ends=True)
TERMINALS = [
    Abilities(column=column, erase=erase, colours=colours, ends=ends)
    for column, erase, colours, ends in product([False, True], repeat=4)
]
SIZE = (40, 12)
CONTROLS = [
    "\x07",
    "\x1b]0;title\x07",
    "\x1b]52;c;eA==\x1b\\",
    "\x1b[?25l",
    "\x1b[?2026h",
    "\x1b[?2004h\x1b[?7l",
]
FOREIGN = ["\x1b[5;5Hforeign", "\x1b[3;4H\x1b[1J", "text", "\x1b[2L", "\x1b[3;3H\x1b[95mx\x1b[0m"]


@pytest.mark.parametrize("terminal", TERMINALS, ids=str)
@pytest.mark.parametrize("seed", range(3))
def test_random_frames_look_as_textual_wrote_them(seed: int, terminal: Abilities) -> None:
    random = Random(seed)
    size = (random.randint(2, 50), random.randint(1, 14))
    painter, lean = Painter(random, size), Lean(terminal)
    stock, ours = Emulator(size), Emulator(size)
    for number in range(60):
        text = painter.frame()
        if random.random() < 0.1:
            text = random.choice(CONTROLS + FOREIGN)
        if random.random() < 0.03:
            lean.forget()
        stock.feed(text)
        ours.feed(lean.feed(text, size))
        assert not differences(stock, ours), number


@pytest.mark.parametrize("seed", range(10))
def test_frames_that_were_held_back_show_when_they_are_written(seed: int) -> None:
    random = Random(seed)
    painter, lean = Painter(random, SIZE, wide=False), Lean(XTERM)
    stock, ours = Emulator(SIZE), Emulator(SIZE)
    for number in range(60):
        text = random.choice(FOREIGN) if random.random() < 0.05 else painter.frame()
        stock.feed(text)
        ours.feed(lean.take(text, SIZE))
        if random.random() < 0.3:
            while portion := lean.update(random.choice([20, 100, 1000])):
                ours.feed(portion)
            assert not differences(stock, ours), number


FAULTS: list[tuple[ModuleType | type, str]] = [
    (model, "frame_of"),
    (model, "controls_of"),
    (model, "put"),
    (model, "paint"),
    (model, "merged"),
    (model, "found"),
    (scrolling.Scroll, "applied"),
    (differing, "is_plain"),
    (Pen, "go"),
    (Pen, "dress"),
    (Pen, "suits"),
]


@pytest.mark.parametrize(
    ("where", "name"), FAULTS, ids=lambda what: getattr(what, "__name__", what)
)
@pytest.mark.parametrize("seed", range(3))
def test_a_fault_of_ours_costs_bytes_and_nothing_else(
    where: ModuleType | type, name: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = Random(seed)
    painter, lean = Painter(random, SIZE), Lean(XTERM)
    stock, ours = Emulator(SIZE), Emulator(SIZE)
    original: Callable[..., object] = getattr(where, name)
    broken = False
    faults = 0

    def faulty(*arguments: object) -> object:
        nonlocal faults
        if broken and random.random() < 0.5:
            faults += 1
            raise RuntimeError(name)
        return original(*arguments)

    for number in range(60):
        text = random.choice(CONTROLS) if random.random() < 0.3 else painter.frame()
        stock.feed(text)
        broken = number % 3 != 0
        with monkeypatch.context() as patch:
            patch.setattr(where, name, faulty)
            written = lean.feed(text, SIZE)
        ours.feed(written)
        assert not differences(stock, ours), number
    assert faults


def frame(
    *rows: str, cursor: str = "\x1b[1;1H", columns: int = SIZE[0], height: int = SIZE[1]
) -> str:
    """A frame of the whole screen, in plain style."""
    filled = [*rows, *[""] * (height - len(rows))]
    lines = (f"\x1b[{y};1H\x1b[39;49m{row:{columns}}\x1b[0m" for y, row in enumerate(filled, 1))
    return "\n".join(lines) + cursor


def test_what_is_shown_already_is_not_written() -> None:
    lean = Lean(XTERM)
    assert lean.feed(frame("one", "two"), SIZE)
    assert lean.feed(frame("one", "two"), SIZE) == ""
    assert lean.feed(frame("one", "tho"), SIZE) == "\x1bD\x1b[Ch\x1b[H"
    assert lean.feed(frame("one", "tho", cursor="\x1b[2;3H"), SIZE) == "\x1b[2;3H"


def test_text_that_moved_is_scrolled_by_the_terminal() -> None:
    rows = [f"{number} {'letter ' * 5}"[:40] for number in range(30)]
    lean = Lean(XTERM)
    lean.feed(frame("title", *rows[:10]), SIZE)
    down = lean.feed(frame("title", *rows[1:11]), SIZE)
    assert down == f"\x1b[2;11r\x1b[11H\x1bD\x1b[r\x1b[11H{rows[10].rstrip()}\x1b[H"
    up = lean.feed(frame("title", *rows[:10]), SIZE)
    assert up == f"\x1b[2;11r\x1b[2H\x1bM\x1b[r\x1b[2H{rows[0].rstrip()}\x1b[H"


def test_a_page_written_before_textual_is_there_is_not_written_again() -> None:
    lean, page = Lean(XTERM), frame("the first page", "of the letter")
    early = lean.feed("\x1b[?1049h", SIZE) + lean.feed(page, SIZE)
    assert early.startswith("\x1b[?1049h")
    assert "of the letter" in early
    start = ["\x1b[?1049h", "\x1b[?25l", "\x1b[?7l", page]
    assert "".join(lean.feed(text, SIZE) for text in start) == "\x1b[?25l\x1b[?7l"


def test_what_may_have_been_printed_is_written_over() -> None:
    lean, page = Lean(XTERM), frame("the first page", "of the letter", cursor="\x1b[2;4H")
    lean.feed(page, SIZE)
    assert lean.feed("\x1b[?2026$p", SIZE) == "\x1b[?2026$p"
    assert lean.feed(page, SIZE) == "\x1b[2;4Hthe letter\x1b[K\x1b[4G"


def test_a_terminal_that_was_forgotten_is_painted_whole() -> None:
    lean, terminal, page = Lean(XTERM), Emulator(SIZE), frame("title", "", "text")
    terminal.feed(lean.feed(page, SIZE))
    whole = terminal.look
    terminal.feed("\x1b[5;5Hwall: the machine goes down\x1b[44m\x1b[K")
    lean.forget()
    terminal.feed(lean.feed(page, SIZE))
    assert terminal.look == whole


def test_a_frame_of_another_size_is_not_written() -> None:
    lean, smaller = Lean(XTERM), (20, 5)
    lean.feed(frame("title"), SIZE)
    assert lean.feed(frame("title"), smaller) == ""
    assert "title" in lean.feed(frame("title", columns=20, height=5), smaller)
    assert lean.unread == 0


ODD = [
    "e\u0301te\u0301",
    "\u05e9\u05dc\u05d5\u05dd",
    "\u0915\u094d\u0937",
    "\u2601\ufe0f",
    "\U0001f600",
    "\u0e19\u0e49",
]


@pytest.mark.parametrize("terminal", [XTERM, BASIC], ids=["xterm", "vt100"])
@pytest.mark.parametrize("odd", ODD)
def test_after_text_of_disputed_width_the_rest_is_where_it_belongs(
    odd: str, terminal: Abilities
) -> None:
    painter = Painter(Random(1), SIZE)
    plain, lean, ours = STYLES[0], Lean(terminal), Emulator(SIZE)
    for before in ("", "a ", "before ", "", "b"):
        pieces = [(plain, before), (plain, odd), (plain, " after it")]
        ours.feed(lean.feed(painter.said([(3, 0, painter.filled(pieces))]), SIZE))
        width = sum(cell_len(text) for _, text in pieces[:2])
        row = "".join(ours.screen.buffer[3][x].data for x in range(width, SIZE[0]))
        assert row.rstrip() == " after it"


def test_a_link_is_opened_and_closed() -> None:
    lean = Lean(XTERM)
    linked = "\x1b]8;id=1;https://example.org\x1b\\\x1b[4mlink\x1b[0m\x1b]8;;\x1b\\"
    lean.feed(frame(""), SIZE)
    written = lean.feed(f"\x1b[1;1H{linked}\x1b[1;1H", SIZE)
    assert written.startswith("\x1b]8;id=1;https://example.org\x1b\\\x1b[4mlink")
    assert written.count("\x1b]8;;\x1b\\") == 1
