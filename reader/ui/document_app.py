"""Opening a document on the screen, keeping how it is read, and reading it again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from rich.console import RenderableType
from textual import on
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input

from reader.document.model import Document, Place
from reader.session.link_marks import ASCII_MARKS, Marks
from reader.session.memory import Memory
from reader.session.resume import joined, moved_to
from reader.session.session import Session, first_line
from reader.session.store import Store
from reader.ui.choosing import ChoosingApp
from reader.ui.first_styles import size_classes
from reader.ui.reading_on import Failed, Progressed, Recognised, Rest, read_on
from reader.ui.screen import ReadingScreen
from reader.ui.surroundings import Surroundings

_PAUSE = 1.0
"""Seconds without a key after which the session is kept."""

Remember = Callable[[Document], Memory]
"""Gives what is kept of a document."""


class Renewed(Message):
    """The document as it is now."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document


class NotRenewed(Message):
    """It cannot be read again."""

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


class DocumentApp(ChoosingApp, inherit_bindings=False):
    """Has a document, the session in which it is read, and what is kept of that."""

    copy_to: Callable[[str], None] | None = None
    """What takes what is copied, if not the terminal."""

    again: Rest | None = None
    """What reads the document again, if that can be done."""

    wish: Callable[[Session], Session] = staticmethod(lambda session: session)
    """Goes on from a document just opened to what is asked for beside a place."""

    def __init__(  # noqa: PLR0913 - each is a choice of its own
        self,
        document: Document,
        place: Place | None,
        rest: Rest | None,
        remember: Remember | None,
        store: Store | None,
        around: Surroundings,
        *,
        from_start: bool,
    ) -> None:
        """See `ReaderApp`."""
        super().__init__(store, around)
        self._document = document
        self._place = place
        self._rest = rest
        self._remember = remember
        self._from_start = from_start
        self._memory: Memory | None = None
        self._pause: Timer | None = None
        self._marks = Marks() if around.utf8 else ASCII_MARKS

    def get_default_screen(self) -> ReadingScreen:
        """The only screen."""
        session = Session.open(self._document, self._place)
        if self._rest is None:
            session = self.wish(self._remembered(self._document, session))
        screen = ReadingScreen(session, self._marks, self.copy_to, copies=self.reach.copies)
        screen.add_class(*size_classes(self), update=False)
        return screen

    @property
    def reading(self) -> ReadingScreen:
        """The screen, whatever lies over it."""
        screen = self.screen_stack[0]
        if not isinstance(screen, ReadingScreen):
            raise TypeError("the first screen is the one that reads")
        return screen

    # What is kept.

    def _remembered(self, document: Document, session: Session, *, resume: bool = False) -> Session:
        """The session of a whole document as it was left, if that is known; else `session`.

        To `resume` means to go on there although something else was asked for at the start.
        """
        if self._remember is None:
            return session
        self._memory = self._remember(document)
        place, from_start = (None, False) if resume else (self._place, self._from_start)
        opened = self._memory.opened(place, from_start=from_start)
        opened = opened._replace(width=self._memory.width)
        notices = "  ".join((*document.notices, *self._memory.store.notices()))
        return opened.said(notices)

    def keep(self) -> None:
        """Keep how the session stands; done at every pause and before leaving."""
        # A pause may end when the screen has been left already, and all is kept.
        if not self.screen_stack or self._memory is None or self.reading.session is None:
            return
        screen = self.reading
        session = screen.now
        self._memory.keep(session, session.width)
        notices = self._memory.store.notices()
        if notices:
            self._say("  ".join(notices))

    def rest(self) -> None:
        """Draw what was held back, and keep the session after a pause."""
        self.reading.release()
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE, self.keep)

    def lays_out(self) -> bool:
        """Whether what the last key did has the screen laid out anew; told once."""
        return self.screen is self.reading and self.reading.lays_out()

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """Keep how the session stands, and leave."""
        self.keep()
        super().exit(result, return_code, message)

    # What is read while something is shown already.

    def on_ready(self) -> None:
        """Begin to recognise the rest of a long document."""
        if self._rest is not None:
            self.reading.status.more = "reading on"
            read_on(self._rest, self.post_message)

    @on(Progressed)
    def _tell_progress(self, message: Progressed) -> None:
        self.reading.status.more = f"reading on, {message.share:.0%}"

    @on(Failed)
    def _tell_failure(self, message: Failed) -> None:
        self.reading.status.more = "only the beginning"
        self._say(message.why)

    @on(Recognised)
    async def _show_whole(self, message: Recognised) -> None:
        """Show the whole document where its beginning was shown."""
        if self._put_off(message):
            return
        typing = isinstance(self.focused, Input)
        self.hold_keys()
        here, self._place = self.reading.now, message.place
        opened = self._remembered(message.document, Session.open(message.document, message.place))
        opened = self.wish(opened)
        first = first_line(here.document, here.part)
        moved = bool(here.trail.behind) or here.tops.get(here.part, first) != first
        here = joined(moved_to(here, message.document), opened)
        await self.reading.open(here if moved or typing else opened)
        if typing:
            self.reading.action_signatories()
        self.settle()

    def _put_off(self, message: Message) -> bool:
        """Have the message come again later, where what is typed belongs to what is shown."""
        typing = self.reading.is_finding or self.screen is not self.reading
        if typing:
            self.set_timer(_PAUSE, partial(self.post_message, message))
        return typing

    # Reading again.

    def action_reload(self) -> None:
        """Read the document again, as it is now, and go on at the same paragraph."""
        if self.again is None:
            self._say("this cannot be read again")
        else:
            self.reading.status.more = "reading again"
            read_on(self.again, self._tell_again)

    def _tell_again(self, message: Message) -> None:
        if isinstance(message, Recognised):
            self.post_message(Renewed(message.document))
        elif isinstance(message, Failed):
            self.post_message(NotRenewed(message.why))

    @on(NotRenewed)
    def _stay(self, message: NotRenewed) -> None:
        self.reading.status.more = ""
        self._say(message.why)

    @on(Renewed)
    async def _show_again(self, message: Renewed) -> None:
        """Show the document as it is now; what is kept of it goes on from there."""
        if self._put_off(message):
            return
        self.hold_keys()
        self.keep()
        here, document = self.reading.now, message.document
        session = self._remembered(document, moved_to(here, document), resume=True)
        same = document.source == here.document.source
        said = session.message or f"read again: {'nothing has' if same else 'it has'} changed"
        await self.reading.open(session._replace(zoomed=here.zoomed, message=said))
        self.settle()

    def _say(self, sentence: str) -> None:
        self.reading.session = self.reading.now.said(sentence)
