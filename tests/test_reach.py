"""How far a run may go is decided by its options and its environment."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.failure import SourceError
from reader.reach import Reach, reach_of


def reach(environment: dict[str, str] | None = None, **options: object) -> Reach:
    return reach_of(argparse.Namespace(**options), environment or {})


def private(folder: Path) -> str:
    folder.mkdir(mode=0o700)
    return str(folder)


def test_unrestricted_a_run_may_do_what_the_user_may() -> None:
    free = reach()
    assert free == Reach()
    assert free.copies
    assert free.store_file
    assert free.keymap_file
    assert free.cache_folder


@pytest.mark.parametrize(
    "restricted", [reach(restricted=True), reach({"READERSECURE": "1"})], ids=["option", "variable"]
)
def test_restricted_it_may_do_nothing(restricted: Reach) -> None:
    assert restricted.restricted
    assert not restricted.copies
    assert restricted.store_file is None
    assert restricted.keymap_file is None
    assert restricted.cache_folder is None


@given(
    st.fixed_dictionaries(
        {},
        optional={
            name: st.booleans()
            for name in ("restricted", "allow_copy", "no_state", "plain", "json")
        },
    )
)
def test_no_option_undoes_the_variable(options: dict[str, object]) -> None:
    found = reach({"READERSECURE": "1"}, **options)
    assert found.restricted
    assert found.store_file is None
    assert found.copies == bool(options.get("allow_copy"))


def test_a_folder_of_its_own_is_where_all_is_that_is_kept(tmp_path: Path) -> None:
    folder = private(tmp_path / "state")
    for found in (reach(state=folder), reach(state=folder, restricted=True)):
        assert found.store_file == f"{folder}/reader.sqlite"
        assert found.keymap_file == f"{folder}/keys.toml"
    assert reach(state=folder, no_state=True).store_file is None


@pytest.mark.parametrize("mode", [0o755, 0o770, 0o707, 0o701])
def test_restricted_the_folder_has_to_be_closed_to_others(tmp_path: Path, mode: int) -> None:
    folder = private(tmp_path / "state")
    Path(folder).chmod(mode)
    with pytest.raises(SourceError, match="closed to others"):
        reach(state=folder, restricted=True)


def test_restricted_the_folder_has_to_be_there_and_be_one(tmp_path: Path) -> None:
    (tmp_path / "file").touch(mode=0o600)
    (tmp_path / "link").symlink_to(private(tmp_path / "state"))
    for name in ("nowhere", "file", "link", "nul\0"):
        with pytest.raises(SourceError, match="--state"):
            reach({"READERSECURE": "1"}, state=str(tmp_path / name))


def test_restricted_nothing_is_copied_into_files() -> None:
    with pytest.raises(SourceError, match="--copy-to"):
        reach(restricted=True, allow_copy=True, copy_to="file")
    assert reach(copy_to="file").copies
