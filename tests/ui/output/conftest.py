"""Sessions with the reader, each recorded once for all tests, which run in one process."""

from __future__ import annotations

import pytest

from tests.ui.output.recording import Write, recorded


@pytest.fixture(scope="session")
def session(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> list[Write]:
    """What Textual wrote in one of the `SESSIONS`."""
    seed, theme = request.param
    return recorded(tmp_path_factory.mktemp("session"), seed, 100, theme)
