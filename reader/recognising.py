"""From what was taken in to the document: what a run does that does not know it from before."""

from __future__ import annotations

from collections.abc import Callable

from reader.document.model import Document
from reader.document.progress import Progress, silent
from reader.document.recognise import recognise
from reader.sources import Taken
from reader.sources.reading import Source, source_of, start_of

_AT_ONCE = 300_000
"""Characters up to which a text is recognised before the screen opens: in about half a second."""
_LARGE = 8 << 20
"""Bytes above which decoding them all takes a good part of a second."""
_BEGINNING = 40_000
"""Characters of a longer text that are shown until the whole of it is recognised."""


def begun(
    taken: Taken, keep: Callable[[Document], None], *, at_once: bool
) -> tuple[Document, Callable[[Progress], Document] | None]:
    """The document, or the beginning of a long one and what gives the whole of it.

    The whole of it is what is handed to `keep`. `at_once`: never the beginning of one only. Raises
    `SourceError`, as what gives the whole may do.
    """
    start = None if at_once or len(taken.raw) <= _LARGE else start_of(taken, _BEGINNING)
    if start is not None:
        return _beginning(start), lambda progress: _whole(source_of(taken), keep, progress)
    source = source_of(taken)
    if at_once or len(source.text) <= _AT_ONCE:
        return _whole(source, keep, silent), None
    return _beginning(source), lambda progress: _whole(source, keep, progress)


def _whole(source: Source, keep: Callable[[Document], None], progress: Progress) -> Document:
    document = recognise(
        source.text,
        name=source.name,
        blocks=source.blocks,
        notices=source.notices,
        progress=progress,
    )
    keep(document)
    return document


def _beginning(source: Source) -> Document:
    text, blocks = source.text, source.blocks
    end = text.rfind("\n", 0, _BEGINNING) + 1 or _BEGINNING
    if blocks is not None:
        blocks = tuple(block for block in blocks if block.span.end <= end)
    return recognise(text[:end], name=source.name, blocks=blocks, notices=source.notices)
