"""What waits for keys sleeps until something happens, and whatever happens wakes it."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread, Timer

import pytest

from reader.ui.output.watching import Bell, Watch
from tests.pty.terminal import PATIENCE
from tests.ui.output.quiet import reader


@pytest.fixture(params=["told", "not told"])
def pair(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The two ends of a terminal, on systems that tell of the end of a process and others."""
    if request.param == "not told":
        monkeypatch.delattr(os, "pidfd_open", raising=False)
    ends = list(os.openpty())
    yield ends
    for end in ends:
        os.close(end)


def test_what_comes_is_read(pair: list[int]) -> None:
    ours, theirs = pair
    watch = Watch(theirs, Bell())
    assert watch.read(0) == b""
    Timer(0.05, os.write, [ours, b"word\n"]).start()
    while not (read := watch.read(PATIENCE)):
        pass
    assert read == b"word\n"


def test_a_bell_wakes_who_waits_until_it_is_cleared(pair: list[int]) -> None:
    bell = Bell()
    watch = Watch(pair[1], bell)
    Timer(0.05, bell.set).start()
    while not bell.is_set():
        assert watch.read(PATIENCE) == b""
    assert select.select([bell], [], [], 0)[0]
    bell.clear()
    assert not select.select([bell], [], [], 0)[0]


def test_that_the_terminal_is_gone_is_told_to_who_waits(pair: list[int]) -> None:
    watch = Watch(pair[1], Bell())
    told: list[bool] = []

    def wait() -> None:
        try:
            while True:
                watch.read(None)
        except OSError:
            told.append(watch.is_over())

    waiting = Thread(target=wait)
    waiting.start()
    os.close(pair.pop(0))
    waiting.join(PATIENCE)
    assert told == [True]


def wakes(process: int) -> int:
    """How often the threads of a process went to sleep."""
    lines = [
        line
        for task in Path(f"/proc/{process}/task").iterdir()
        for line in (task / "status").read_text().splitlines()
    ]
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary"))


@pytest.mark.parametrize("keys", ["", "s"], ids=["reading", "typing"])
def test_at_rest_nothing_wakes_it(keys: str) -> None:
    with reader() as terminal:
        terminal.wait_for("q quit")
        terminal.press(keys)
        end, before, after = time.monotonic() + PATIENCE, 0, 1
        while before != after:
            assert time.monotonic() < end, "it is woken again and again"
            before = wakes(terminal.process.pid)
            terminal.read(1.0)
            after = wakes(terminal.process.pid)
