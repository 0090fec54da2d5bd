"""Looking for words: at once in a short document, else while other keys are taken."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

from textual.message import Message

from reader.document.model import Document
from reader.session import finding
from reader.session.found import is_long
from reader.session.session import Find
from reader.ui.keeping import keeping

Then = Callable[[Find], None]
"""What is done with what was found."""


class Lookout:
    """Looks for words; of several looked for only the last ones count.

    A thread looks through a long document. Leaving the reader does not wait for it.
    """

    class Found(Message):
        """What was looked for is found; to be handed to `take`."""

        def __init__(self, find: Find, asked: object) -> None:
            super().__init__()
            self.find = find
            self.asked = asked

    def __init__(self, tell: Callable[[Message], object]) -> None:
        """What is found later is handed to `tell`, in any thread."""
        self.then: Then = lambda _: None
        """What will be done with what is being looked for."""
        self._asked: object = None
        self._tell = tell

    @property
    def looking(self) -> bool:
        """Whether something is being looked for."""
        return self._asked is not None

    def look(self, document: Document, phrase: str, then: Then, *, pattern: bool = False) -> None:
        """Look for a phrase or a regular expression, and `then` do something, now or later."""
        sought = finding.sought  # loaded here: what is loaded later is loaded by one thread
        if not is_long(document):
            then(sought(document, phrase, pattern=pattern))
            return
        asked = object()
        self._asked, self.then = asked, then

        def work() -> None:
            with keeping():
                find = sought(
                    document, phrase, pattern=pattern, cancelled=lambda: self._asked is not asked
                )
            if self._asked is asked:
                self._tell(self.Found(find, asked))

        Thread(target=work, daemon=True).start()

    def take(self, message: Found) -> None:
        """Do what was to be done with what is found, if it is still looked for."""
        if message.asked is self._asked:
            self._asked = None
            self.then(message.find)

    def give_up(self) -> None:
        """Look no more."""
        self._asked = None
