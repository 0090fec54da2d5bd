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


Found = tuple[Document, Place | None]
"""A document, and the place in it that was asked for."""


class Opened(NamedTuple):
    """A document to show, where to begin, and what gives the whole of it if it is long."""

    document: Document
    place: Place | None = None
    rest: Callable[[Progress], Found] | None = None
    """Takes as long as it takes; the document so far is the beginning of what it gives. Once."""


def opened(taken: Taken, address: str | None, reach: Reach) -> Found:
    """The document, and its place at `address`; raises `SourceError` for a wrong one.

    Nothing is kept of it, unless it is the one that comes with the reader.
    """
    document, _ = _recognised(taken, reach, keep=False, at_once=True)
    return document, _place(document, address)


def begun(taken: Taken, address: str | None, reach: Reach) -> Opened:
    """The document, or the beginning of a long one; raises `SourceError`.

    What it is recognised as is kept for the next run, where anything is. The place is known when
    the whole of it is: a wrong address is then one of its notices.
    """
    document, rest = _recognised(taken, reach, keep=reach.keeps, at_once=False)
    if rest is None:
        return Opened(document, _place(document, address))

    once = [rest]
    del rest

    def whole(progress: Progress) -> Found:
        # Then its bytes, as many as those of the document, can go.
        document = once.pop()(progress)
        try:
            return document, _place(document, address)
        except SourceError as error:
            return document._replace(notices=(*document.notices, str(error))), None

    return Opened(document, None, whole)


def _place(document: Document, address: str | None) -> Place | None:
    if address is None:
        return None
    try:
        return place_at(address, document)
    except ValueError as error:
        raise SourceError(str(error)) from error


def _recognised(
    taken: Taken, reach: Reach, *, keep: bool, at_once: bool
) -> tuple[Document, Callable[[Progress], Document] | None]:
    document = recognised.known(taken, reach.cache_folder)
    if document is not None:
        return document, None
    from reader import recognising  # noqa: PLC0415 - a document that is known does without

    def kept(document: Document) -> None:
        if not reach.restricted and (keep or recognised.is_bundled(taken)):
            recognised.keep(taken, document, reach.cache_folder)

    return recognising.begun(taken, kept, at_once=at_once)
