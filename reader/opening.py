"""From what was read to the document, and the place in it that was asked for."""

from reader.document.address import place_at
from reader.document.model import Document, Place
from reader.document.recognise import recognise
from reader.failure import SourceError
from reader.sources import Source


def opened(source: Source, address: str | None) -> tuple[Document, Place | None]:
    """The document recognised, and its place at `address`; raises `SourceError` for a wrong one."""
    document = recognise(
        source.text, name=source.name, blocks=source.blocks, notices=source.notices
    )
    if address is None:
        return document, None
    try:
        return document, place_at(address, document)
    except ValueError as error:
        raise SourceError(str(error)) from error
