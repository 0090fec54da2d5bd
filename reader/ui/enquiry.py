"""Asking the signatory list: at once if it is short, else while other keys are taken."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

from textual.message import Message

from reader.document.model import Document
from reader.session.listing import Listing
from reader.session.register import Register, Roll
from reader.ui.keeping import keeping

_AT_ONCE = 3000
"""Signatories up to which the list is read and asked while the key waits: under 0.1 seconds."""


class Enquiry:
    """Reads the list once and asks it; of several questions only the last one's answer counts.

    Threads do the work for a long list. Leaving the reader does not wait for them.
    """

    class Progressed(Message):
        """A share of the list, in percent, is read."""

        def __init__(self, percent: int) -> None:
            super().__init__()
            self.percent = percent

    class Answered(Message):
        """What was asked last is answered, or without a roll: more is known of the list."""

        def __init__(self, roll: Roll | None) -> None:
            super().__init__()
            self.roll = roll

    def __init__(self, document: Document, tell: Callable[[Message], object]) -> None:
        """Ask the list of `document`; what comes later is handed to `tell`, in any thread."""
        self.register: Register | None = None
        """The list once it is read."""
        self._is_short = len(document.signatories) <= _AT_ONCE
        self._is_gathered = self._is_short
        self._document = document
        self._tell = tell
        self._asked = Listing()
        self._is_reading = False

    @property
    def gathered(self) -> Register | None:
        """The list once its places, roles and likely duplicates can be had at once."""
        return self.register if self._is_gathered else None

    def prepare(self) -> bool:
        """Have the list read; whether that was not done before."""
        if self._is_short and self.register is None:
            self.register = Register(self._document)
        elif not self._is_short and not self._is_reading:
            self._is_reading = True
            Thread(target=self._read, daemon=True).start()
        else:
            return False
        return True

    def warm(self) -> None:
        """Have at hand what the first letters of a name need."""
        Thread(target=self._warm, daemon=True).start()

    def _warm(self) -> None:
        from reader.search.shortforms import short_forms  # noqa: PLC0415 - as in the register

        short_forms("")
        if self.register is not None:
            _ = self.register.rank

    def ask(self, listing: Listing) -> Roll | None:
        """The answer, or nothing: then it is told later."""
        self._asked = listing
        if self.register is None:
            return None
        if self._is_short:
            return self.register.answer(listing)
        Thread(target=self._answer, args=(self.register, listing), daemon=True).start()
        return None

    def _read(self) -> None:
        shown = -1

        def progress(share: float) -> None:
            nonlocal shown
            if int(share * 100) > shown:
                shown = int(share * 100)
                self._tell(self.Progressed(shown))

        with keeping():
            register = Register(self._document, progress)
        self.register = register
        self._answer(register, self._asked)
        register.gather()
        self._is_gathered = True
        self._tell(self.Answered(None))

    def _answer(self, register: Register, listing: Listing) -> None:
        roll = register.answer(listing, lambda: self._asked is not listing)
        if self._asked is listing:
            self._tell(self.Answered(roll))
