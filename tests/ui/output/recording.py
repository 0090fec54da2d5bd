"""Textual's own output of a session of the reader, recorded, and resizes in between."""

import json
import os
import signal
from pathlib import Path
from random import Random
from types import FrameType
from typing import NamedTuple

import pytest
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from tests.ui.output.quiet import reader

_FILE = "READER_RECORD"
KEYS = "jjjjkkk  bdu{}gG]]][[\rp\x7f123450nN?s/zhl\t\x0c+-=LH<>vvwe)y*&"
REPAINT = "\x0c"
SESSIONS = [
    pytest.param((seed, theme), id=f"session-{seed}")
    for seed, theme in ((1, "textual-dark"), (2, "ansi-dark"))
]
"""For the fixture `session`: what is random in a session, and the theme."""
SIZES = [(80, 24), (80, 24), (120, 30), (66, 18), (40, 12), (132, 43)]
SAYINGS = [
    ["s", "kash", "\x1b", "\x1b"],
    ["/", "kashmir", "\r"],
    ["s", "\x0e\x0e", "\r", "\x1b", "\x1b", "\x1b"],
    ["p", "\x1b"],
    ["?", "j", "?"],
]
THEME = [
    "\x1b",
    "\x1b",
    "\x1b",
    "\x10",
    "theme",
    "\x1b[B",
    "\r",
    "\x1b[B\x1b[B",
    "\r",
    "\x1b",
    "\x1b",
]


class Recorder(LinuxDriver):
    """Writes down what is written, with the size the app thinks the terminal has."""

    def __init__(
        self, app: App[object], *, debug: bool, mouse: bool, size: tuple[int, int] | None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._recorded_app = app

    def write(self, data: str) -> None:
        size = self._recorded_app.size
        self._note([[size.width, size.height], data])
        super().write(data)

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's has no types
        resized = signal.getsignal(signal.SIGWINCH)

        def on_resize(number: int, frame: FrameType | None) -> None:
            self._note([list(os.get_terminal_size(2)), None])
            assert callable(resized)
            resized(number, frame)

        signal.signal(signal.SIGWINCH, on_resize)

    def _note(self, what: list[object]) -> None:
        with Path(os.environ[_FILE]).open("a", encoding="utf-8") as record:
            record.write(json.dumps(what) + "\n")


class Write(NamedTuple):
    """A text that Textual wrote for a screen of `size`; without text, the terminal's new size."""

    size: tuple[int, int]
    text: str | None


def recorded(folder: Path, seed: int, keys: int, theme: str) -> list[Write]:
    """What Textual writes while so many random things are typed and the terminal is resized."""
    random, path = Random(seed), folder / f"{seed}.log"
    driver = {"TEXTUAL_DRIVER": f"{__name__}:Recorder", _FILE: str(path)}
    with reader(theme=theme, **driver) as terminal:
        terminal.wait_for("q quit")
        for number in range(keys):
            if random.random() < 0.04:
                terminal.resize(*random.choice(SIZES))
                terminal.settle()
                terminal.send(REPAINT)  # or what is compared again depends on the machine's load
                terminal.settle()
            typed = random.choice(SAYINGS) if random.random() < 0.1 else [random.choice(KEYS)]
            for text in THEME if number % 50 == 40 else typed:
                terminal.send(text)
                terminal.read(0.1 if len(typed) > 1 else random.choice([0.0, 0.02, 0.1]))
        terminal.read(0.5)
        terminal.process.terminate()
    lines = path.read_text("utf-8").splitlines()
    return [Write((w, h), text) for (w, h), text in map(json.loads, lines)]
