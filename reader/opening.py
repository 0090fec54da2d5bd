"""From what was taken in to the document, and the place in it that was asked for."""

from collections.abc import Callable
from typing import NamedTuple

from reader import recognised
from reader.document.address import place_at
from reader.document.model import Document, Place
from reader.failure import SourceError
from reader.reach import Reach
from reader.sources import Taken

Progress = Callable[[float], None]


class Opened(NamedTuple):
    """A document to show, where to begin, and what gives the whole of it if it is long."""

    document: Document
    place: Place | None = None
    rest: Callable[[Progress], Document] | None = None
    """Takes as long as it takes; the document so far is the beginning of what it gives."""


def opened(taken: Taken, address: str | None, reach: Reach) -> tuple[Document, Place | None]:
    """The document, and its place at `address`; raises `SourceError` for a wrong one.

    Nothing is kept of it, unless it is the one that comes with the reader.
    """
    document, place, _ = _opened(taken, address, reach, keep=False, at_once=True)
    return document, place


def begun(taken: Taken, address: str | None, reach: Reach) -> Opened:
    """The document, or the beginning of a long one that is not opened at a place.

    What it is recognised as is kept for the next run, where anything is.
    """
    return _opened(taken, address, reach, keep=reach.keeps, at_once=address is not None)


def _opened(
    taken: Taken, address: str | None, reach: Reach, *, keep: bool, at_once: bool
) -> Opened:
    document, rest = recognised.known(taken, reach.cache_folder), None
    if document is None:
        from reader import recognising  # noqa: PLC0415 - a document that is known does without

        def kept(document: Document) -> None:
            if not reach.restricted and (keep or recognised.is_bundled(taken)):
                recognised.keep(taken, document, reach.cache_folder)

        document, rest = recognising.begun(taken, kept, at_once=at_once)
    if address is None:
        return Opened(document, None, rest)
    try:
        return Opened(document, place_at(address, document), rest)
    except ValueError as error:
        raise SourceError(str(error)) from error
