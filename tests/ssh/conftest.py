"""One pair of hosts for all tests; all run in one process, so that they are started once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.ssh.host import MISSING, Host, hosts


@pytest.fixture(scope="session")
def _both() -> Iterator[tuple[Host, Host]]:
    if MISSING:
        pytest.skip(f"needs {MISSING} (.ci/run installs openssh-server)")
    with hosts() as both:
        yield both


@pytest.fixture
def host(_both: tuple[Host, Host]) -> Host:
    """A host that keeps nothing."""
    return _both[0]


@pytest.fixture
def keeping(_both: tuple[Host, Host]) -> Host:
    """A host that keeps where a visitor was."""
    return _both[1]
