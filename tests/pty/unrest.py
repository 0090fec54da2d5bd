"""What may happen to a reader at any moment: random keys, pastes, answers, sizes, and its end."""

from __future__ import annotations

import signal
import string
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from random import Random

from tests.pty.terminal import PATIENCE, Terminal

_LETTERS = string.ascii_letters.replace("Z", "").replace("q", "") + string.digits + '!"#$%&()*,-./'
_SIGNS = ":;<=>?@[\\]^_`{|}~ '"
_CONTROLS = "".join(map(chr, range(1, 27))).replace("\x03", "")
_SEQUENCES = [
    *(f"\x1b[{letter}" for letter in "ABCDHFZIO"),
    *(f"\x1b[{number}~" for number in (2, 3, 5, 6, 15, 200, 201)),
    *(
        "\x1bOP",
        "\x1b[1;3D",
        "\x1b[1;3C",
        "\x1b[27;5;9~",
        "\x1b[97;5u",
        "\x1b[3;7R",
        "\x1b[<0;9;9M",
    ),
    *("\x1b[?2026;2$y", "\x1b]52;c;eA==\x07", "\x1b", "\x1b\x1b", "\x7f", "\x1f", "\0", "\r", "\r"),
]
_ODD = [
    "é",
    "中文",
    "🙂",
    "e\u0301",
    "\u202eabc",
    "\ud83d",
    "\udcff\udc80",
    "\u200b",
    "\x85",
    "\x9b2J",
]
_WORDS = [
    "sgil",
    "/the",
    ":letter",
    "/zzz",
    "soz",
    "o",
    "M",
    "acouncil",
    "ma",
    "'a",
    "?",
    "\x10re",
    "]\r",
]
_CLOSED = ("q", "\x03", "\x1b")


@dataclass
class Tally:
    """What was done."""

    keys: int = 0
    pastes: int = 0
    resizes: int = 0
    runs: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*map(sum, zip(astuple(self), astuple(other), strict=True)))


def typed(chance: Random) -> str:
    """A key, or a few; hardly ever one that leaves the reader."""
    kind = chance.random()
    if kind < 0.35:
        return chance.choice("jk  bdu}{gG]]][[\rp\x7fnN\t12345szoMHL+-=\x0c")
    if kind < 0.6:
        return chance.choice(_LETTERS + _SIGNS)
    if kind < 0.7:
        return chance.choice(_CONTROLS)
    if kind < 0.85:
        return chance.choice(_SEQUENCES)
    if kind < 0.9:
        return chance.choice(_ODD)
    return chance.choice(_CLOSED) if kind < 0.905 else chance.choice(_WORDS)


def pasted(chance: Random) -> str:
    """A text as a terminal sends what is pasted: now and then one that tries to end it early."""
    text = "".join(chance.choice([*_WORDS, *_ODD, "\n", "\x1b[201~q"]) for _ in range(20))
    return f"\x1b[200~{text}\x1b[201~"


def play(command: Sequence[str], seed: int, steps: int) -> Tally:
    """Do so many random things to a reader, and to the next one when it has been left.

    Raises `AssertionError` if one ends in any way but as told, leaves the terminal changed, or
    leaves a process.
    """
    chance, tally = Random(seed), Tally()
    left = steps
    while left:
        tally.runs += 1
        with Terminal(command) as terminal:
            terminal.wait_for("q quit")
            while left and terminal.process.poll() is None:
                left -= 1
                _disturb(terminal, chance, tally)
            for _ in range(20):
                if terminal.process.poll() is not None:
                    break
                # What was pasted may not have come to its end.
                for key in ("\x1b[201~", "\x1b", "\x03"):
                    terminal.send(key)
                    terminal.look(0.2)
            assert terminal.wait_for_end() == 0, (seed, steps - left, told(terminal))
            assert terminal.is_restored, (seed, steps - left)
            assert b"Traceback" not in terminal.written, (seed, steps - left, told(terminal))
            assert not strays(terminal.process.pid), (seed, steps - left)
    return tally


def _disturb(terminal: Terminal, chance: Random, tally: Tally) -> None:
    kind = chance.random()
    if kind < 0.05:
        terminal.resize(chance.randint(20, 400), chance.randint(5, 100))
        tally.resizes += 1
    elif kind < 0.07:
        terminal.send(pasted(chance))
        tally.pastes += 1
    else:
        terminal.send(typed(chance))
        tally.keys += 1
    terminal.look(chance.choice([0, 0, 0.001, 0.02]))


def told(terminal: Terminal) -> str:
    """The last of what was written."""
    return bytes(terminal.written[-2000:]).decode(errors="replace")


STAGES = {
    "start": (),
    "reading": ("j", "]"),
    "a search": ("s", "an"),
    "finding": ("/kash",),
    "a dialog": ("o",),
    "a note": ("a", "hello"),
    "the palette": ("\x10", "th"),
    "a peek": ("]p",),
}
"""What is going on, and the keys that bring it about."""
ENDS = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, None)
"""What ends it; none: the terminal is closed."""


def end(command: Sequence[str], seed: int) -> str:
    """End a reader at a random moment, as the seed has it; says what was going on and what came.

    Raises `AssertionError` likewise.
    """
    chance = Random(seed)
    stage = chance.choice(["start", *STAGES])
    by = chance.choice(ENDS)
    with Terminal(command) as terminal:
        # Before it has begun it is Python that is ended.
        terminal.wait_for(lambda terminal: bool(terminal.written))
        if stage != "start":
            terminal.wait_for("q quit")
        for keys in STAGES[stage]:
            terminal.send(keys)
            terminal.look(chance.choice([0, 0.02, 0.1]))
        terminal.look(chance.uniform(0, 0.6 if stage == "start" else 0.3))
        if by is None:
            terminal.close()
            status = terminal.process.wait(timeout=PATIENCE)
        else:
            terminal.process.send_signal(by)
            status = terminal.wait_for_end()
            assert terminal.is_restored, (seed, stage, by)
        expected = by or signal.SIGHUP
        assert status in {128 + expected, -expected}, (seed, stage, by, status, told(terminal))
        assert b"Traceback" not in terminal.written, (seed, stage, by, told(terminal))
        assert not strays(terminal.process.pid), (seed, stage, by)
    return f"{stage}, {by.name if by else 'terminal closed'}"


def strays(session: int) -> list[int]:
    """The processes of a session that run, or are stopped."""
    return [pid for pid, leader in _processes() if leader == session]


def _processes() -> Iterator[tuple[int, int]]:
    """The processes there are, each with the leader of its session."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, *fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if state not in "ZX":
            yield int(stat.parent.name), int(fields[2])
