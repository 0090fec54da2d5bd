"""Long documents: the beginning is shown at once, the whole when it is recognised."""

from __future__ import annotations

import threading
from collections.abc import Callable

from reader.document.model import Document, Place
from reader.document.recognise import recognise
from reader.failure import SourceError
from reader.ui.app import ReaderApp
from reader.ui.screen import ReadingScreen
from tests.documents import SMALL, small_document


def beginning() -> Document:
    return recognise(SMALL[: SMALL.index("Neighbours")], name="small.txt")


async def test_the_whole_takes_the_place_of_the_beginning_where_the_reader_is() -> None:
    go_on = threading.Event()

    def rest(progress: Callable[[float], None]) -> tuple[Document, None]:
        progress(0.4)
        go_on.wait(20)
        return small_document(), None

    app = ReaderApp(beginning(), rest=rest)
    async with app.run_test(size=(30, 12)) as pilot:
        await pilot.press("j", "j", "j")
        await pilot.pause()
        first = app.screen
        assert isinstance(first, ReadingScreen)
        assert "reading on" in first.status.more
        text = first.session.document.source if first.session else ""
        assert "Neighbours" not in text
        top = first.now.tops["article"]
        go_on.set()
        while first.session is None or first.session.document != small_document():
            await pilot.pause(0.01)
        await pilot.pause()
        assert first.now.tops["article"] == top
        assert first.status.more == ""
        await pilot.press("4")
        assert first.now.part == "signatories"


async def test_the_reader_can_be_left_while_it_reads_on() -> None:
    never = threading.Event()

    def rest(_: Callable[[float], None]) -> tuple[Document, None]:
        never.wait(20)
        return small_document(), None

    app = ReaderApp(beginning(), rest=rest)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("q")
        await pilot.pause()
        assert not app.is_running
    never.set()


async def test_the_whole_is_opened_at_the_place_that_was_asked_for() -> None:
    app = ReaderApp(beginning(), rest=lambda _: (small_document(), Place("letter", 1)))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        while screen.session is None or screen.session.document != small_document():
            await pilot.pause(0.01)
        assert screen.now.part == "letter"


async def test_what_cannot_be_read_on_is_told_and_the_beginning_stays() -> None:
    def rest(_: Callable[[float], None]) -> tuple[Document, None]:
        raise SourceError("small.txt is not a text.")

    app = ReaderApp(beginning(), rest=rest)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        while "beginning" not in screen.status.more:
            await pilot.pause(0.01)
        assert screen.now.message == "small.txt is not a text."
        assert screen.now.document == beginning()
