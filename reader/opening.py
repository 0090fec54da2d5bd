"""From what was read to the document, and the place in it that was asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.document.address import place_at
from reader.document.model import Document, Place
from reader.document.recognise import recognise
from reader.failure import SourceError
from reader.sources import Source

_AT_ONCE = 300_000
"""Characters up to which a text is recognised before the screen opens: in about half a second."""
_BEGINNING = 40_000
"""Characters of a longer text that are shown until the whole of it is recognised."""

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Opened:
    """A document to show, where to begin, and what gives the whole of it if it is long."""

    document: Document
    place: Place | None = None
    rest: Callable[[Progress], Document] | None = None
    """Takes as long as it takes; the document so far is the beginning of what it gives."""


def opened(source: Source, address: str | None) -> tuple[Document, Place | None]:
    """The document recognised, and its place at `address`; raises `SourceError` for a wrong one."""
    document = _recognised(source, lambda _: None)
    if address is None:
        return document, None
    try:
        return document, place_at(address, document)
    except ValueError as error:
        raise SourceError(str(error)) from error


def begun(source: Source, address: str | None) -> Opened:
    """The document, or the beginning of a long one that is not opened at a place."""
    text = source.text
    if len(text) <= _AT_ONCE or address is not None:
        return Opened(*opened(source, address))
    end = text.rfind("\n", 0, _BEGINNING) + 1 or _BEGINNING
    blocks = source.blocks
    if blocks is not None:
        blocks = tuple(block for block in blocks if block.span.end <= end)
    beginning = recognise(text[:end], name=source.name, blocks=blocks, notices=source.notices)
    return Opened(beginning, None, lambda progress: _recognised(source, progress))


def _recognised(source: Source, progress: Progress) -> Document:
    return recognise(
        source.text,
        name=source.name,
        blocks=source.blocks,
        notices=source.notices,
        progress=progress,
    )
