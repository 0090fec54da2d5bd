"""Restricted, the reader shows the document that was named, and that is all."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import reader
from reader.sources import bundled
from tests.conftest import Run
from tests.documents import SMALL
from tests.pty.clipboards import in_terminal
from tests.pty.terminal import COLOURS, PATIENCE, Terminal
from tests.pty.test_reading import FIRST_WORDS, READER

RESTRICTED = [[*READER, "--restricted"], ["env", "READERSECURE=1", *READER]]
WATCHED = """
import sys
opened = set()
def look(event, values):
    if event in {"open", "sqlite3.connect"} and isinstance(values[0], str | bytes):
        opened.add(str(values[0]))
sys.addaudithook(look)
from reader.cli import run
status = run(sys.argv[1:])
print("opened:", *sorted(opened), sep="\\n")
sys.exit(status)
"""
"""The reader, telling after it was left which files it has opened."""
TICK = os.sysconf("SC_CLK_TCK")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with keys, and things kept, of a user who was not restricted."""
    home = tmp_path / "home"
    (home / ".config" / "reader").mkdir(parents=True)
    (home / ".config" / "reader" / "keys.toml").write_text('next-stop = "x"\n')
    with Terminal(READER, environment={**COLOURS, "HOME": str(home)}) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("maG")
        terminal.wait_for("100%")
        terminal.send("q")
        assert terminal.wait_for_end() == 0
    return home


@pytest.fixture
def document(tmp_path: Path) -> Path:
    document = tmp_path / "small.txt"
    document.write_text(SMALL)
    return document


def state(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file below a folder, with what would tell that it was written."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in files}


@pytest.mark.parametrize("command", RESTRICTED, ids=lambda command: command[-1])
def test_nothing_of_the_home_is_used_or_written(command: Sequence[str], home: Path) -> None:
    before = state(home)
    with Terminal(command, environment={**COLOURS, "HOME": str(home)}) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.wait_for("q quit")
        terminal.send("'a")
        terminal.wait_for("no mark a")
        terminal.send("]mb")
        terminal.wait_for("mark b on")
        terminal.send("q")
        assert terminal.wait_for_end() == 0
    assert state(home) == before


def test_no_file_is_opened_but_the_one_that_was_named(document: Path, home: Path) -> None:
    command = [sys.executable, "-c", WATCHED, "--restricted", str(document)]
    with Terminal(command, rows=50, environment={**COLOURS, "HOME": str(home)}) as terminal:
        terminal.wait_for("A letter about the bridge")
        for keys in ("]\r", "/bridge\r", "smary", "\x1b", "\x1b", ":letter:1\r", "y", "T", "\x1b"):
            terminal.send(keys)
            terminal.look(0.3)
        terminal.send("?")
        terminal.wait_for("Esc closes")
        terminal.send("\x1b")
        terminal.look(0.3)
        terminal.screen.reset()
        terminal.send("ZZ")
        assert terminal.wait_for_end() == 0
        told = terminal.written.decode().partition("opened:")[2].split()
    program = {sys.prefix, sys.base_prefix, str(Path(reader.__file__).parent)}
    program |= {path for path in sys.path if path.endswith("-packages")}
    others = {
        path
        for path in told
        if not path.startswith((*program, "/dev/", "/proc/self/")) and path != ":memory:"
    }
    assert others == {str(document)}


def test_a_document_that_waits_is_not_read(document: Path) -> None:
    with document.open("rb") as file, Terminal(RESTRICTED[0], stdin=file.fileno()) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("allowed", [False, True])
def test_nothing_is_copied_unless_that_is_allowed(allowed: bool) -> None:
    options = ["--allow-copy"] if allowed else []
    with Terminal([*RESTRICTED[0], *options]) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("]y")
        terminal.wait_for("sent to the terminal" if allowed else "copying is not allowed here")
        terminal.send("/kashmir")
        terminal.wait_for("1/")
        terminal.send("\x1b[1;2H\x18")  # what was typed is selected, and cut
        terminal.wait_for(lambda terminal: "kashmir" not in terminal.lines[-2])
        for keys in ("\x1b", "q"):
            terminal.send(keys)
            terminal.look(0.3)
        assert terminal.wait_for_end() == 0
        assert len(in_terminal(bytes(terminal.written))) == 2 * allowed
        assert allowed or b"\x1b]52" not in terminal.written


def test_it_is_not_stopped() -> None:
    shell = {**COLOURS, "PS1": "ready$ ", "ENV": ""}
    with Terminal(["sh", "-i"], environment=shell) as terminal:
        terminal.wait_for("ready$")
        terminal.send(f"{' '.join(RESTRICTED[0])}\r")
        terminal.wait_for(FIRST_WORDS)
        terminal.wait_for("q quit")
        terminal.send("\x1a]")
        terminal.wait_for("link 1/8")
        assert not terminal.is_left
        terminal.send("q")
        terminal.wait_for(lambda terminal: terminal.written.endswith(b"ready$ "))
        terminal.send("exit\r")
        assert terminal.wait_for_end() == 0


def test_a_failure_tells_nothing_of_the_inside() -> None:
    code = """
import sys
from reader.cli import run
from reader.ui.screen import ReadingScreen
def fail(self):
    secret = "of the inside"
    raise RuntimeError(secret)
ReadingScreen.action_find = fail
sys.exit(run(sys.argv[1:]))
"""
    with Terminal([sys.executable, "-c", code, "--restricted"]) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.wait_for("q quit")
        terminal.send("/")
        assert terminal.wait_for_end() == 1
        assert "reader: The reader has failed." in terminal.text
        assert b"inside" not in terminal.written
        assert b"Traceback" not in terminal.written
        assert terminal.is_restored


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["notes"], "prints no marks"),
        (["keys", "--where"], "from no file"),
        (["show", "http://127.0.0.1:9/"], "is not fetched"),
        (["--copy-to", "file"], "--copy-to is not allowed"),
        (["--state", "/"], "closed to others"),
        (["--plain", "https://127.0.0.1:9/"], "is not fetched"),
    ],
    ids=str,
)
def test_commands_are_bound_the_same_way(reader: Run, arguments: list[str], why: str) -> None:
    done = reader(*arguments, READERSECURE="1")
    assert done.returncode == 2
    assert done.stdout == b""
    assert why in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("command", ["show", "signatories", "quotes", "export", "keys"])
def test_commands_print_what_they_print(reader: Run, document: Path, command: str) -> None:
    files = [] if command == "keys" else [str(document), bundled()]
    free, bound = (reader(command, *files, READERSECURE=value) for value in ("", "1"))
    assert bound.returncode == free.returncode == 0
    # The file that changes the keys is named only where there is one.
    assert free.stdout == bound.stdout or (command == "keys" and b"keys.toml" in free.stdout)
    assert free.stdout.endswith(bound.stdout)


def test_there_is_an_end_to_memory(reader: Run, tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    huge.write_bytes(b"so it goes on\n" * 20_000_000)
    done = reader(str(huge), READERSECURE="1")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"reader: There is not enough memory for this.\n"


def used(terminal: Terminal) -> float:
    """Seconds of a processor that the program has used."""
    stat = Path(f"/proc/{terminal.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(stat[11]) + int(stat[12])) / TICK


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_a_flood_of_keys_and_sizes_takes_a_share_of_a_processor() -> None:
    seconds = 6.0
    with Terminal(RESTRICTED[0]) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.wait_for("q quit")
        terminal.look(0.5)
        before, sent = used(terminal), 0
        for size in range(int(seconds / 0.01)):
            terminal.resize(60 + size % 40, 20 + size % 10)
            sent += terminal.send_what_fits("j]\rk\x7f" * 20)
            terminal.look(0.01)
        # A second at once, a quarter of the time, and as much again for what is not the screen's.
        assert used(terminal) - before < 1 + 2 * seconds / 4 < seconds
        terminal.resize(80, 24)
        terminal.look(PATIENCE / 10)
        terminal.process.terminate()
        assert terminal.wait_for_end() == 143
        assert terminal.is_restored


def test_bytes_that_are_no_keys_end_nothing() -> None:
    wrong = (b"\xff", b"\xe9t\xe9 ", b"\x1b[1114112u", b"\x1b[99999999999999u", b"\x1b[97;1:1;9u")
    with Terminal(READER) as terminal:
        terminal.wait_for("q quit")
        for written in wrong:
            terminal.send_bytes(written)
            terminal.look(0.3)
        terminal.send_bytes(b"\x1b[48;99999;99999;1;1t\x1b[48;24;80;1;1t")
        terminal.look(0.3)
        terminal.send("]")
        terminal.wait_for("link 1/8")
        terminal.send("q")
        assert terminal.wait_for_end() == 0
