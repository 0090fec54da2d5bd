"""The README says what the program does."""

from __future__ import annotations

import re

import pytest
from textual.binding import Binding

from reader.ui.keys import (
    APP_KEYS,
    CHOICE_KEYS,
    FACET_KEYS,
    FIND_KEYS,
    LIST_KEYS,
    NOTE_KEYS,
    PEOPLE_KEYS,
    PROMPT_KEYS,
    QUERY_KEYS,
    READING_KEYS,
    SELECTING_KEYS,
    written,
)
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")


def row(binding: Binding) -> str:
    keys = " ".join(f"`{written(key)}`" for key in binding.key.split(","))
    return f"| {binding.tooltip} | {keys} |"


@pytest.mark.parametrize(
    "binding",
    [
        *READING_KEYS,
        *SELECTING_KEYS,
        *APP_KEYS,
        *QUERY_KEYS,
        *PEOPLE_KEYS,
        *LIST_KEYS,
        *FACET_KEYS,
        *FIND_KEYS,
        *CHOICE_KEYS,
        *NOTE_KEYS,
        *PROMPT_KEYS,
    ],
    ids=lambda binding: binding.id,
)
def test_the_readme_lists_every_key(binding: Binding) -> None:
    if re.fullmatch(r"part-\d", binding.id or ""):
        assert "| Go to the part of that number | `1` to `9` |" in README
    else:
        assert row(binding) in README


def test_no_two_keys_of_one_place_are_the_same() -> None:
    for place in (
        READING_KEYS + APP_KEYS,
        PEOPLE_KEYS + LIST_KEYS,
        SELECTING_KEYS,
        QUERY_KEYS,
        FACET_KEYS,
        FIND_KEYS,
    ):
        keys = [key for binding in place for key in binding.key.split(",")]
        assert len(keys) == len(set(keys))
        assert all(binding.id and binding.description and binding.tooltip for binding in place)


@pytest.mark.skipif(not (ROOT / "reader").is_dir(), reason="only a checkout has the sources")
def test_every_path_in_the_map_is_there_and_every_module_is_in_a_room_it_names() -> None:
    tree = README.split("## The tree")[1].split("```")[1]
    named = {line.split()[0] for line in tree.splitlines() if line.strip()}
    assert all((ROOT / path).exists() for path in named)
    folders = {path.parent for path in (ROOT / "reader").rglob("*.py")}
    assert {f"{folder.relative_to(ROOT)}/" for folder in folders} <= named
