"""What is loaded when it is first used, and what the first screen does without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from reader.later import later
from tests.conftest import ROOT

_SCREEN = """
import asyncio, sys, types
from reader.document.model import Document
from reader.ui.app import ReaderApp
from tests.documents import bundled_document

async def shown():
    async with ReaderApp(bundled_document()).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*sys.argv[1:])
        await pilot.pause()
        loaded = [name for name, module in sys.modules.items() if type(module) is types.ModuleType]
        print(*loaded)

asyncio.run(shown())
"""
_WITHOUT = {
    "reader.search.patterns", "reader.session.finding", "reader.session.going",
    "reader.session.marking", "reader.session.register", "reader.ui.dialogs.choice",
    "reader.ui.dialogs.note", "reader.ui.dialogs.prompt", "reader.ui.dialogs.themes",
    "reader.ui.find_bar", "reader.ui.foot_panel", "reader.ui.moves", "reader.ui.people_pane",
    "reader.ui.welcome",
}  # fmt: skip


def loaded(*keys: str) -> set[str]:
    """The modules that are loaded when a document is on the screen and keys were pressed."""
    printed = subprocess.check_output([sys.executable, "-c", _SCREEN, *keys], cwd=ROOT, text=True)
    return set(printed.split())


def test_what_the_first_screen_does_without_is_not_loaded() -> None:
    modules = loaded()
    assert "reader.ui.screen" in modules
    assert not modules & _WITHOUT
    assert len([name for name in modules if name.startswith("reader.")]) <= 170


@pytest.mark.parametrize(
    ("key", "module"),
    [
        ("o", "reader.ui.dialogs.choice"),
        ("colon", "reader.ui.dialogs.prompt"),
        ("slash", "reader.ui.find_bar"),
        ("s", "reader.ui.people_pane"),
        ("p", "reader.ui.foot_panel"),
    ],
)
def test_it_is_loaded_by_the_key_that_uses_it(key: str, module: str) -> None:
    assert module in loaded(key)


def test_a_module_is_loaded_when_something_of_it_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shelf").mkdir()
    (tmp_path / "shelf" / "__init__.py").touch()
    (tmp_path / "shelf" / "book.py").write_text("import sys\nsys.opened = True\ntitle = 'A'\n")
    monkeypatch.syspath_prepend(tmp_path)
    later("shelf", ["book", "no_such_thing"])
    from shelf import book  # type: ignore[import-not-found]  # noqa: PLC0415 - made just now

    assert type(book) is not ModuleType
    assert not hasattr(sys, "opened")
    assert book.title == "A"
    assert type(book) is ModuleType
    later("shelf", ["book"])
    assert type(sys.modules["shelf.book"]) is ModuleType
    monkeypatch.delattr(sys, "opened")
    for name in ("shelf", "shelf.book"):
        monkeypatch.delitem(sys.modules, name)
