"""From a key to the last byte that it writes, beside the smallest repaint of the same program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tests.benchmarks.bench import Bench
from tests.benchmarks.materials import FIRST_WORDS
from tests.benchmarks.meter import Meter, Pressed
from tests.benchmarks.peers import BARE, SMALLEST
from tests.benchmarks.smallest import CELL, PAGE
from tests.benchmarks.tables import Found, Table, middle, milliseconds, share, times

_CELL, _PAGE = "one cell drawn", "all rows drawn"
_LEAST = ((_CELL, CELL), (_PAGE, PAGE))
"""What a key costs that changes one cell, or that has the page drawn again."""
_READING = (
    ("`g`", "g"),
    ("`]`", "]"),
    ("Enter", "\r"),
    ("Backspace", "\x7f"),
    ("`j`", "j"),
    ("Space", " "),
    ("part `2`", "2"),
    ("part `1`", "1"),
)
_LISTED = (("`j`", "j"), ("Space", " "), ("Enter, card", "\r"), ("Enter, close", "\r"))
_NAME = "gilani"
_QUIET, _SEARCHED = 0.08, 0.5
"""Seconds without a byte after which a key is done, of which two frames of one never leave more
than 0.03; a long list is asked by a thread."""
_LOADED = 600.0
"""Seconds that a long document may take to be read."""

Pressing = Mapping[str, Sequence[Pressed]]


def measure(bench: Bench) -> Found:
    """The reader at two sizes, then every program; with long documents `sizes` has it measured."""
    rounds = bench.rounds(24, 4)
    tables = []
    for columns, rows, often in ((80, 24, rounds), (160, 48, rounds // 2))[: bench.rounds(2, 1)]:
        with SMALLEST.run(bench.materials, columns=columns, rows=rows) as meter:
            meter.start(FIRST_WORDS)
            pressed: Pressing = {
                **_read(meter, often),
                **_typed(meter, max(2, often // 5), _QUIET),
            }
        tables.append(_table(f"Keys, {columns}x{rows}", pressed))
    return Found([*tables, _peers(bench, rounds)])


def in_text(bench: Bench, meter: Meter, called: str) -> Table:
    """Keys in a long text that `SMALLEST` has read."""
    return _table(f"Keys in {called}, 80x24", _read(meter, bench.rounds(12, 2)))


def in_list(bench: Bench, meter: Meter, called: str) -> Table:
    """Keys in a long list of signatories that `SMALLEST` has read."""
    return _table(f"Keys in {called}, 80x24", _listed(meter, bench.rounds(12, 2)))


def _read(meter: Meter, rounds: int) -> Pressing:
    """Keys of a reader, over and over."""
    pressed: dict[str, list[Pressed]] = defaultdict(list)
    for _ in range(rounds):
        for name, key in (*_LEAST, *_READING):
            pressed[name].append(meter.press_timed(key, _QUIET))
    return pressed


def _typed(meter: Meter, rounds: int, quiet: float) -> Pressing:
    """A name typed into the query, over and over."""
    meter.press_timed("s", quiet)
    meter.without("reading the names", _LOADED)
    pressed = []
    for _ in range(rounds):
        pressed += [meter.press_timed(letter, quiet) for letter in _NAME]
        meter.press_timed("\x15", quiet)
    return {"a letter of a name": pressed}


def _listed(meter: Meter, rounds: int) -> Pressing:
    """Keys in the list of signatories."""
    typed = _typed(meter, max(2, rounds // 5), _SEARCHED)
    meter.press_timed("\r", _SEARCHED)
    pressed: dict[str, list[Pressed]] = defaultdict(list)
    for _ in range(rounds):
        for name, key in (*_LEAST, *_LISTED):
            pressed[name].append(meter.press_timed(key, _QUIET))
    return {**pressed, **typed}


def _table(title: str, pressed: Pressing) -> Table:
    cell, page = (middle(_last(pressed[least])) for least in (_CELL, _PAGE))
    rows = [
        (
            name,
            milliseconds(middle(_last(all_))),
            milliseconds(share(_last(all_), 0.99)),
            times(middle(_last(all_)) / cell),
            times(middle(_last(all_)) / page),
            milliseconds(middle([one.processor for one in all_])),
            f"{middle([one.written for one in all_]):,.0f}",
        )
        for name, all_ in pressed.items()
        if _last(all_)
    ]
    head = ("", "median", "99th of 100", "of a cell", "of all rows", "CPU", "bytes")
    return Table(f"{title}: ms to the last byte", head, rows)


def _last(pressed: Sequence[Pressed]) -> list[float]:
    return [one.last for one in pressed if one.last is not None]


def _peers(bench: Bench, rounds: int) -> Table:
    rows = []
    for one in bench.programs:
        keys = {"smallest": "x"} if one.name == BARE.name else one.keys
        with one.run(bench.materials) as meter:
            meter.start(one.first)
            for name, key in keys.items():
                pressed = [meter.press_timed(key) for _ in range(max(3, rounds // 6))]
                last = _last(pressed) or [0.0]
                rows.append(
                    (
                        f"{one.name}, {name}",
                        milliseconds(middle(last)),
                        milliseconds(max(last)),
                        f"{1e3 * middle([each.processor for each in pressed]):.1f}",
                        f"{middle([each.written for each in pressed]):,.0f}",
                    )
                )
    head = ("", "median", "longest", "CPU", "bytes")
    return Table("Keys of all programs, 80x24: ms to the last byte", head, rows)
