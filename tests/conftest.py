"""What all tests share."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # xdist has no types

# How long an example takes says nothing on a machine that does other things as well.
settings.register_profile("reader", deadline=None)
settings.load_profile("reader")

Run = Callable[..., subprocess.CompletedProcess[bytes]]
ROOT = Path(__file__).parents[1]
_TOGETHER = ("tests/ssh/", "session-1", "session-2")
"""What is in the names of tests that share what takes long to make."""


class _Scheduling(LoadScopeScheduling):  # type: ignore[misc]  # likewise
    """Each test runs in the process that is free first; those that share something, in one."""

    def _split_scope(self, nodeid: str) -> str:
        return next((group for group in _TOGETHER if group in nodeid), nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> _Scheduling:
    """Which process runs which test; of xdist's own groups nothing is left with pytest 9.2."""
    return _Scheduling(config, log)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test keeps its places and notes, and has its keymap, in a home of its own."""
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
    for folder in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(folder, raising=False)


@pytest.fixture
def reader() -> Run:
    """Runs `python -m reader` with these arguments and additions to the environment.

    `given` is piped in, else there is no input; `output` is a descriptor, else what is written is
    in the answer.
    """

    def run(
        *arguments: str,
        given: bytes | None = None,
        output: int = subprocess.PIPE,
        **environment: str,
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "reader", *arguments],
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            stdout=output,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
            cwd=ROOT,
            env={**os.environ, **environment},
        )

    return run
