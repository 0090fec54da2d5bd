"""Where the page begins: as far as it is seen, how the document was left."""

import json
import os
from collections.abc import Mapping
from contextlib import closing
from typing import Any, NamedTuple

from reader.document.model import Document, Place, Span
from reader.session.panes import pane_names, pane_of
from reader.text.fingerprints import fingerprint, fingerprint_of_whole

_NOTHING: Mapping[str, Place] = {}
_LEFT = (
    "SELECT session FROM documents JOIN contents ON contents.document = documents.id"
    " WHERE content = ?"
)
_KNOWN = "SELECT 1 FROM paths WHERE path = ?"


class Standing(NamedTuple):
    """Which panes are seen, and what stands at their tops."""

    part: str
    """The pane that is read."""
    shown: tuple[str, ...]
    """The two panes of a wide screen, left and right; one if the document has one."""
    recent: tuple[str, ...]
    """All panes, the one read last first."""
    tops: Mapping[str, Place] = _NOTHING
    """By pane, the place at its top; a pane not scrolled yet is not in it."""
    goal: Place | None = None
    """What must be on the screen in the pane that is read."""
    width: int | None = None
    """Cells that a line of text has at the most; `None` is as many as usual."""


def beginning(document: Document) -> Standing:
    """A document that is opened at its beginning for the first time."""
    panes = pane_names(document)
    return Standing(panes[0], panes[:2], panes)


def left(document: Document, path: str, store: str, *, from_start: bool) -> Standing | None:
    """How a document, read at `path` (full), was left, going by the store in that file.

    None where that is not plain at a glance, as in an edited document. Nothing is written.
    """
    if not os.path.exists(store):
        return beginning(document)
    import sqlite3  # noqa: PLC0415 - without a store, as at the first start, it is not needed

    address = f"file:{_quoted(store)}?mode=ro"
    try:
        with closing(sqlite3.connect(address, timeout=0, uri=True)) as rows:
            found = rows.execute(_LEFT, (fingerprint_of_whole(document.source),)).fetchone()
            if found is None and not rows.execute(_KNOWN, (path,)).fetchone():
                return beginning(document)
        return _standing(document, json.loads(found[0]), from_start=from_start)
    except (sqlite3.Error, OSError, ValueError, LookupError, TypeError):
        return None


def _quoted(path: str) -> str:
    """A path as it stands in an address."""
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _standing(document: Document, kept: Mapping[str, Any], *, from_start: bool) -> Standing:
    """What `reader.session.saved` has written; raises an error for what it has not, or not so."""
    first, width = beginning(document), kept["width"]
    if from_start:
        return first._replace(width=width)
    now, panes = kept["now"], first.recent
    part, shown = now["part"], tuple(now["shown"])
    if part not in shown or len(shown) != len(first.shown) or not {*shown} <= {*panes}:
        raise ValueError("the panes are others")
    tops = [_place(document, anchor) for anchor in kept["tops"]]
    return Standing(
        part,
        shown,
        tuple(dict.fromkeys((part, *(name for name in kept["recent"] if name in panes), *panes))),
        {pane_of(document, top): top for top in tops},
        width=width,
    )


def _place(document: Document, anchor: Mapping[str, Any]) -> Place:
    """A place whose paragraph is what it was; raises `LookupError` or `ValueError` for others."""
    at = anchor["place"]
    place = Place(at["part"], at["paragraph"], Span(at["span"]["start"], at["span"]["end"]))
    if fingerprint(document.part(place.part)[place.paragraph].text) != anchor["paragraph"]:
        raise ValueError("the paragraph is another")
    return place
