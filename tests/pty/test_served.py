"""The reader as `textual serve` starts it: its terminal is two pipes to a browser."""

from __future__ import annotations

import json
import os
import select
import subprocess
import time
from pathlib import Path

import pytest

from reader.terminal import SERVED
from tests.pty.terminal import PATIENCE
from tests.pty.test_reading import READER

# The colours that a browser is sent stand between any two words.
FIRST_WORD, OTHER_WORD = b"Starmer", b"Gilani"


def packet(kind: bytes, data: bytes) -> bytes:
    return kind + len(data).to_bytes(4, "big") + data


def wait_for(process: subprocess.Popen[bytes], wanted: bytes) -> None:
    """Wait until a word has been sent to the browser."""
    assert process.stdout is not None
    written, end = b"", time.monotonic() + PATIENCE
    while wanted not in written:
        assert time.monotonic() < end, written[-500:]
        assert process.poll() is None
        if select.select([process.stdout], [], [], 0.2)[0]:
            written += os.read(process.stdout.fileno(), 1 << 16)


@pytest.mark.parametrize("options", [[], ["--restricted"]], ids=" ".join)
def test_it_is_shown_and_takes_keys(options: list[str], tmp_path: Path) -> None:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "TEXTUAL_DRIVER": SERVED,
        "COLUMNS": "100",
        "ROWS": "30",
    }
    with subprocess.Popen(
        [*READER, *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    ) as process:
        assert process.stdin is not None
        wait_for(process, FIRST_WORD)
        process.stdin.write(packet(b"D", b"sgilani"))
        process.stdin.flush()
        wait_for(process, OTHER_WORD)
        process.stdin.write(packet(b"M", json.dumps({"type": "quit"}).encode()))
        process.stdin.flush()
        process.wait(timeout=PATIENCE)
