"""Recognising the whole of a long document in a thread, while its beginning is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread

from textual.message import Message

from reader.document.model import Document, Place
from reader.failure import SourceError
from reader.ui.keeping import keeping

Rest = Callable[[Callable[[float], None]], tuple[Document, Place | None]]
"""Gives the whole of a document and where to open it, and tells the share done, from 0 to 1."""


@dataclass
class Progressed(Message):
    """A share of the document, from 0 to 1, is recognised."""

    share: float


@dataclass
class Recognised(Message):
    """The whole of the document is there."""

    document: Document
    place: Place | None = None
    """Where it was to be opened."""


@dataclass
class Failed(Message):
    """There is no more than the beginning."""

    why: str


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
