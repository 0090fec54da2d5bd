"""Plays keys on the app and looks at the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.events import Key
from textual.pilot import Pilot

from reader.document.model import Document, Place
from reader.session.session import Session
from reader.ui.app import ReaderApp
from reader.ui.screen import ReadingScreen

SIZES = [(80, 24), (120, 40), (200, 50)]
_KEYS = {"]": "right_square_bracket", "[": "left_square_bracket", " ": "space", "/": "slash"}
_CHARACTERS = {"space": " ", "enter": "\r", "escape": "\x1b", "tab": "\t"}
_KEYS |= {"}": "right_curly_bracket", "{": "left_curly_bracket", "?": "question_mark"}


class Player:
    """An open reader and the hands on its keyboard."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> ReadingScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def session(self) -> Session:
        return self.screen.now

    @property
    def lit(self) -> str:
        lit = self.session.lit
        return self.session.document.text(lit.at) if lit else ""

    @property
    def lines(self) -> list[str]:
        """The text of the screen, row by row."""
        # The compositor is where a screen's rows are; Textual shows them as pictures only.
        return [strip.text.rstrip() for strip in self.app.screen._compositor.render_strips()]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.lines).split())

    async def play_at_once(self, keys: str) -> None:
        """Press keys, given with spaces between them, as a line brings them that has hung."""
        for key in keys.split():
            character = _CHARACTERS.get(key, key if len(key) == 1 else None)
            self.app.post_message(Key(_KEYS.get(key, key), character))
        for _ in range(200):
            await self.pilot.pause(0.02)
            if not self.app.waiting:
                break
        await self.pilot.pause(0.1)

    async def play(self, keys: str) -> None:
        """Press keys, given with spaces between them; a word in quotes is typed."""
        for key in keys.split():
            typed = (
                list(key[1:-1].replace("_", " ")) if key.startswith("'") and len(key) > 2 else [key]
            )
            for letter in typed:
                await self.pilot.press(_KEYS.get(letter, letter))
        await self.pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()


@asynccontextmanager
async def reading(
    document: Document, size: tuple[int, int], place: Place | None = None
) -> AsyncIterator[Player]:
    """The reader open on a document in a terminal of that size."""
    app = ReaderApp(document, place)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Player(app, pilot)
