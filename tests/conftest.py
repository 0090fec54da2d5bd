"""What all tests share."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]
ROOT = Path(__file__).parents[1]


@pytest.fixture
def reader() -> Run:
    """Runs `python -m reader` with these arguments; `given` is piped in, else there is no input."""

    def run(
        *arguments: str, given: bytes | None = None, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "reader", *arguments],
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            check=False,
            timeout=60,
            cwd=ROOT,
            env={**os.environ, **environment},
        )

    return run
