"""What is copied into a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader import clippings


def test_what_is_copied_is_added_to_what_is_there(tmp_path: Path) -> None:
    file = tmp_path / "clippings.txt"
    add = clippings.into(str(file))
    assert not file.exists()
    add("“one” — article, ¶1")
    add("two\n\nparagraphs")
    clippings.into(str(file))("three")
    assert file.read_text("utf-8") == "“one” — article, ¶1\n\ntwo\n\nparagraphs\n\nthree\n"


@pytest.mark.parametrize("name", [".", "no/such/folder"])
def test_where_nothing_can_be_written_an_error_is_raised(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match=r".") as raised:
        clippings.into(str(tmp_path / name))("text")
    assert raised.value.strerror


def test_a_pipe_that_nobody_reads_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="No such device"):
        clippings.into(str(pipe))("text")
