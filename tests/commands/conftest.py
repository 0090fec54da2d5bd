"""Running commands in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import run
from tests.commands.desk import LETTER

Printed = Callable[..., tuple[int, str]]


@pytest.fixture
def letter(tmp_path: Path) -> str:
    path = tmp_path / "letter.md"
    path.write_text(LETTER)
    return str(path)


@pytest.fixture
def plain(tmp_path: Path) -> str:
    """A document in which nobody signed and nothing is quoted."""
    path = tmp_path / "plain.txt"
    path.write_text("The bridge\n\nThe bridge will be closed in May. It is old, and it is tired.\n")
    return str(path)


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    """Runs a command: its status and what it prints. Nothing may come on standard error."""

    def call(*arguments: str) -> tuple[int, str]:
        status = run(arguments)
        out, err = capsys.readouterr()
        assert not err
        return status, out

    return call
