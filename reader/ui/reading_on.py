"""Recognising the whole of a long document in a thread, while its beginning is read."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

from textual.message import Message

from reader.document.model import Document, Place
from reader.failure import SourceError
from reader.ui.keeping import keeping

Rest = Callable[[Callable[[float], None]], tuple[Document, Place | None]]
"""Gives the whole of a document and where to open it, and tells the share done, from 0 to 1."""


class Progressed(Message):
    """A share of the document, from 0 to 1, is recognised."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share


class Recognised(Message):
    """The whole of the document is there, and where it was to be opened."""

    def __init__(self, document: Document, place: Place | None = None) -> None:
        super().__init__()
        self.document = document
        self.place = place


class Failed(Message):
    """There is no more than the beginning."""

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


def read_on(rest: Rest, tell: Callable[[Message], object]) -> None:
    """Begin to recognise; what comes is handed to `tell`, in another thread.

    Leaving the reader does not wait for that.
    """

    def progress(share: float) -> None:
        tell(Progressed(share))

    def read() -> None:
        try:
            with keeping():
                found = rest(progress)
        except SourceError as error:
            tell(Failed(str(error)))
        except MemoryError:
            tell(Failed("There is not enough memory for the whole of it."))
        else:
            tell(Recognised(*found))

    Thread(target=read, daemon=True).start()
