"""The same comparison in xterm.js, which knows what pyte does not: see `xterm.mjs`.

Needs node and npm, which installs `@xterm/headless` into a folder of the user's cache.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from reader.ui.output.abilities import BASIC, Abilities
from reader.ui.output.lean import Lean
from tests.ui.output.drawing import Painter
from tests.ui.output.recording import SESSIONS, Write
from tests.ui.output.test_lean import CONTROLS, FOREIGN, XTERM
from tests.ui.output.test_sessions import paints_all

PACKAGE = "@xterm/headless@6.0.0"
PICTURE = "🔎"
"""The palette's. It has two cells for Textual and one for xterm.js, where stock output drifts."""
SCRIPT = Path(__file__).with_name("xterm.mjs")


@pytest.fixture(scope="session")
def package() -> Path:
    """The folder into which the emulator is installed."""
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip("needs node and npm")
    folder = (
        Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "reader-tests" / "xterm"
    )
    if not (folder / "node_modules").exists():
        folder.mkdir(parents=True, exist_ok=True)
        npm = [
            "npm",
            "install",
            "--silent",
            "--no-audit",
            "--no-fund",
            "--prefix",
            str(folder),
            PACKAGE,
        ]
        try:
            subprocess.run(npm, check=True, capture_output=True, timeout=120)
        except (subprocess.SubprocessError, OSError) as error:
            pytest.skip(f"npm cannot install {PACKAGE}: {error}")
    return folder


def looks(package: Path, events: list[tuple[int, int] | tuple[str]]) -> list[list[str]]:
    """What the screen shows after each text."""
    typed = "".join(json.dumps(event) + "\n" for event in events)
    node = ["node", str(SCRIPT), str(package)]
    shown = subprocess.run(node, input=typed, capture_output=True, check=True, text=True)
    return [json.loads(line) for line in shown.stdout.splitlines()]


def compared(package: Path, writes: list[Write], terminal: Abilities) -> int:
    """How many screens were compared; all are equal from where everything was painted on."""
    lean = Lean(terminal)
    stock: list[tuple[int, int] | tuple[str]] = [writes[0].size]
    ours = list(stock)
    counts: list[bool] = []
    now, is_whole = writes[0].size, True
    for size, text in writes:
        if text is None:
            stock.append(size)
            ours.append(size)
            lean.forget()
            now, is_whole = size, False
        else:
            stock.append((text,))
            ours.append((lean.feed(text, size),))
            is_whole = is_whole or (size == now and paints_all(text, size))
            counts.append(is_whole)
    shown = zip(counts, looks(package, stock), looks(package, ours), strict=True)
    for number, (is_compared, expected, found) in enumerate(shown):
        if is_compared:
            rows = list(zip(expected, found, strict=True))
            assert not [pair for pair in rows if pair[0] != pair[1] and PICTURE not in pair[0]], (
                number
            )
    return sum(counts)


def scribbled(seed: int) -> Iterator[Write]:
    """Random frames, with controls and foreign output in between."""
    random = Random(seed)
    size = (random.randint(8, 60), random.randint(3, 16))
    painter = Painter(random, size)
    for _ in range(80):
        other = random.random() < 0.15
        yield Write(size, random.choice(CONTROLS + FOREIGN) if other else painter.frame())


@pytest.mark.parametrize("terminal", [XTERM, BASIC], ids=["xterm", "vt100"])
@pytest.mark.parametrize("seed", range(5))
def test_random_frames_look_as_textual_wrote_them(
    package: Path, seed: int, terminal: Abilities
) -> None:
    assert compared(package, list(scribbled(seed)), terminal) == 80


@pytest.mark.parametrize("session", SESSIONS[:1], indirect=True)
@pytest.mark.parametrize("terminal", [XTERM, BASIC], ids=["xterm", "vt100"])
def test_a_session_looks_the_same_after_every_write(
    package: Path, terminal: Abilities, session: list[Write]
) -> None:
    assert compared(package, session, terminal) > 0.5 * len(session)
