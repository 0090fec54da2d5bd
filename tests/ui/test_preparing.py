"""What keys need is loaded while nobody presses any."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

import pytest

from reader.ui import preparing
from tests.documents import small_document
from tests.ui.playing import reading


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The modules that were loaded, in their order."""
    names: list[str] = []

    def load(name: str) -> ModuleType:
        names.append(name.removeprefix("reader."))
        return import_module(name)

    monkeypatch.setattr(preparing, "import_module", load)
    monkeypatch.setattr(preparing, "_BETWEEN", 0.001)
    return names


async def test_all_is_loaded_in_its_order_when_there_is_time(
    loaded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "_AT_REST", 0.0)
    async with reading(small_document(), (80, 24)) as player:
        while len(loaded) < len(preparing._MODULES):
            await player.pilot.pause(0.01)
    assert tuple(loaded) == preparing._MODULES


async def test_keys_come_first(loaded: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "_AT_REST", 60.0)
    async with reading(small_document(), (80, 24)) as player:
        await player.play("j j ]")
        assert loaded == []
