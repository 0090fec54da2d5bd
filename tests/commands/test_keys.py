"""`reader keys`: what is printed is a keymap."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import folders
from reader.keymap import parse
from reader.ui import keys
from reader.ui.key_places import default_keys
from tests.commands.conftest import Printed
from tests.conftest import Run


@pytest.fixture
def keymap_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "config" / "keys.toml"
    path.parent.mkdir()
    monkeypatch.setattr(folders, "keymap_file", lambda _: path)
    return path


@pytest.mark.usefixtures("keymap_file")
def test_what_is_printed_can_be_used_as_the_file(printed: Printed) -> None:
    status, text = printed("keys")
    assert status == 0
    assert parse(text, default_keys(), "keys.toml") == {
        name: held for bindings in default_keys().values() for name, held in bindings.items()
    }
    assert 'next-stop = "]"  # Next quotation or quoted passage' in text


def test_the_file_changes_what_is_printed(printed: Printed, keymap_file: Path) -> None:
    keymap_file.write_text('next-stop = "x, n"\n')
    text = printed("keys")[1]
    assert 'next-stop = "x, n"  # ' in text
    assert "# next-hit has no key  # " in text
    assert parse(text, default_keys(), "keys.toml")["next-stop"] == ("x", "n")
    assert 'next-stop = "]"' in printed("keys", "--default")[1]
    assert printed("keys", "--where") == (0, f"{keymap_file}\n")


def test_a_wrong_file_is_one_sentence_and_status_2(reader: Run, tmp_path: Path) -> None:
    path = Path(reader("keys", "--where", XDG_CONFIG_HOME=str(tmp_path)).stdout.decode().strip())
    assert tmp_path in path.parents
    path.parent.mkdir()
    path.write_text('\nnext-stp = "x"\n')
    done = reader("keys", XDG_CONFIG_HOME=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, b"")
    what = "no binding is called “next-stp”; is next-stop meant."
    assert done.stderr.decode() == f"reader: {path}, line 2: {what}\n"


def test_every_binding_is_printed() -> None:
    lists = [value for name, value in vars(keys).items() if name.endswith("_KEYS")]
    ids = {binding.id for bindings in lists for binding in bindings}
    assert {name for bindings in default_keys().values() for name in bindings} == ids
