"""A signal may come while a screen is still being built."""

from __future__ import annotations

import asyncio

import pytest

from reader.ui.app import ReaderApp
from reader.ui.output.steady import leave
from reader.ui.reading_on import Recognised
from tests.documents import small_document

SIZE = (80, 24)


async def turns(count: int) -> None:
    """Wait until the event loop has gone round so often."""
    for _ in range(count):
        await asyncio.sleep(0)


async def left(app: ReaderApp) -> None:
    """Wait until the app has been told to exit."""
    while app.return_code is None:
        await asyncio.sleep(0.01)
    await turns(50)


@pytest.mark.parametrize("steps", range(8))
async def test_it_is_left_at_any_step_of_its_start(steps: int) -> None:
    app = ReaderApp(small_document())

    async def end() -> None:
        await turns(steps)
        leave(app, 143)

    ending = asyncio.create_task(end())
    await app.run_async(headless=True, size=SIZE)
    await ending
    assert app.return_code == 143
    assert app.screen_stack == []


@pytest.mark.parametrize("steps", range(2))
async def test_it_is_left_while_the_palette_opens(steps: int) -> None:
    app = ReaderApp(small_document())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        app.action_command_palette()
        await turns(steps)
        leave(app, 143)
        await left(app)
    assert app.return_code == 143


@pytest.mark.parametrize("steps", range(0, 24, 6))
async def test_it_is_left_while_another_document_is_shown(steps: int) -> None:
    app = ReaderApp(small_document())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        app.post_message(Recognised(small_document()))
        await turns(steps)
        leave(app, 143)
        await left(app)
    assert app.return_code == 143
