"""The rows of the store: what is kept of documents, read and written in SQL.

A function that writes does so in one transaction: when it fails, nothing of it is written.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from os import urandom
from sqlite3 import Connection
from typing import Any, NamedTuple, Self

from reader.document.model import Document
from reader.session.anchors import Anchor, sketch
from reader.session.database import transaction
from reader.session.remarks import Mark, Note, Remark
from reader.session.saved import Saved, anchor_from_json, anchor_to_json
from reader.text.fingerprints import fingerprint_of_whole

_MOST_PHRASES = 200
"""Phrases looked for that are kept."""


class Identity(NamedTuple):
    """By what a document is known: its content, else where it is."""

    content: str
    """The fingerprint of its clean text."""
    path: str = ""
    """Its full path or web address; empty if it has none."""
    title: str = ""
    """What it is called where it is listed."""
    sketch: tuple[str, ...] = ()
    """See `reader.session.anchors`."""

    @classmethod
    def of(cls, document: Document, path: str = "") -> Self:
        """The identity of a whole document that was read at `path`."""
        content = fingerprint_of_whole(document.source)
        return cls(content, path, document.title or document.name, sketch(document))


class Anchored(NamedTuple):
    """A mark or a note as it is kept: its place is the anchor's, in the version it was made in."""

    remark: Remark
    anchor: Anchor


Change = tuple[Anchored | None, Anchored | None]
"""A mark or a note before and after; none where there was none, or is none any more."""


class Kept(NamedTuple):
    """What is kept of a document."""

    title: str
    path: str
    session: Saved | None = None
    remarks: tuple[Anchored, ...] = ()


def load(database: Connection, identity: Identity) -> Kept | None:
    """What is kept of a document, known by its content, else by its path.

    One that is known by its path only must share a paragraph with what was there: another
    document may have taken its place.
    """
    number = _known(database, identity)
    return None if number is None else _kept(database, number)


def save(database: Connection, identity: Identity, session: Saved) -> bool:
    """Keep how a session stands."""
    with transaction(database):
        number = _adopted(database, identity)
        _run(database, "UPDATE documents SET session = ? WHERE id = ?", session.to_json(), number)
    return True


def record(database: Connection, identity: Identity, changes: Sequence[Change]) -> bool:
    """Keep changes of marks and notes.

    A note that another session has written anew meanwhile stays, and ours is kept beside it.
    """
    with transaction(database):
        number = _adopted(database, identity)
        for before, after in changes:
            if after is not None:
                _put(database, number, before, after)
            elif before is not None:
                _remove(database, number, before.remark)
    return True


def remarked(database: Connection) -> tuple[Kept, ...]:
    """What is kept of all documents that have marks or notes, by title."""
    select = (
        "SELECT id FROM documents"
        " WHERE id IN (SELECT document FROM marks UNION SELECT document FROM notes)"
        " ORDER BY title, id"
    )
    return tuple(_kept(database, number) for (number,) in _rows(database, select))


def settings(database: Connection) -> Mapping[str, str]:
    """All that the user chose, by name."""
    return dict(_rows(database, "SELECT name, value FROM settings"))


def choose(database: Connection, name: str, value: str) -> bool:
    """Keep a choice."""
    return _run(database, "INSERT OR REPLACE INTO settings VALUES (?, ?)", name, value) > 0


def phrases(database: Connection) -> tuple[str, ...]:
    """What was looked for, in any document, the last one last."""
    rows = _rows(database, "SELECT phrase FROM phrases ORDER BY number")
    return tuple(phrase for (phrase,) in rows)


def looked_for(database: Connection, phrase: str) -> bool:
    """Keep what was looked for, as the last one."""
    most = "SELECT number FROM phrases ORDER BY number DESC LIMIT ?"
    with transaction(database):
        _run(database, "DELETE FROM phrases WHERE phrase = ?", phrase)
        _run(database, "INSERT INTO phrases (phrase) VALUES (?)", phrase)
        _run(database, f"DELETE FROM phrases WHERE number NOT IN ({most})", _MOST_PHRASES)  # noqa: S608 - no value of anybody's is in it
    return True


def _kept(database: Connection, number: int) -> Kept:
    select = "SELECT title, session FROM documents WHERE id = ?"
    ((title, session),) = _rows(database, select, number)
    paths = _rows(database, "SELECT path FROM paths WHERE document = ?", number)
    found = None
    with suppress(ValueError):
        found = Saved.from_json(session) if session else None
    return Kept(title, paths[0][0] if paths else "", found, tuple(_remarks(database, number)))


def _remarks(database: Connection, number: int) -> Iterator[Anchored]:
    """The marks and notes that can be read; others would only keep the rest from being."""
    marks = "SELECT letter, anchor, about FROM marks WHERE document = ?"
    for letter, kept, about in _rows(database, marks, number):
        with suppress(ValueError):
            anchor = anchor_from_json(kept)
            yield Anchored(Mark(letter, anchor.place, about), anchor)
    notes = "SELECT id, anchor, about, text, made FROM notes WHERE document = ?"
    for key, kept, about, text, made in _rows(database, notes, number):
        with suppress(ValueError):
            anchor = anchor_from_json(kept)
            at, time = anchor.place, datetime.fromisoformat(made)
            yield Anchored(Note(at, text, about, time, key), anchor)


def _known(database: Connection, identity: Identity) -> int | None:
    """The number of a document; none if it is not known."""
    by_content = "SELECT document FROM contents WHERE content = ?"
    for (number,) in _rows(database, by_content, identity.content):
        return int(number)
    by_path = "SELECT id, sketch FROM documents JOIN paths ON document = id WHERE path = ?"
    for number, kept in _rows(database, by_path, identity.path):
        if set(json.loads(kept)) & set(identity.sketch):
            return int(number)
    return None


def _adopted(database: Connection, identity: Identity) -> int:
    """The number of a document, which is known from now on as it is now."""
    number = _known(database, identity)
    kept = (identity.title, json.dumps(identity.sketch))
    if number is None:
        insert = "INSERT INTO documents (title, sketch) VALUES (?, ?)"
        number = database.execute(insert, kept).lastrowid or 0
    else:
        _run(database, "UPDATE documents SET title = ?, sketch = ? WHERE id = ?", *kept, number)
    _run(database, "INSERT OR IGNORE INTO contents VALUES (?, ?)", identity.content, number)
    if identity.path:
        _run(database, "INSERT OR REPLACE INTO paths VALUES (?, ?)", identity.path, number)
    return number


def _put(database: Connection, number: int, before: Anchored | None, after: Anchored) -> None:
    remark, anchor = after.remark, anchor_to_json(after.anchor)
    if isinstance(remark, Mark):
        insert = "INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?)"
        _run(database, insert, number, remark.letter, anchor, remark.about)
        return
    if before is not None and isinstance(before.remark, Note):
        update = "UPDATE notes SET anchor = ?, text = ? WHERE id = ? AND text = ?"
        if _run(database, update, anchor, remark.text, remark.id, before.remark.text):
            return
    if _rows(database, "SELECT 1 FROM notes WHERE id = ?", remark.id):
        remark = remark._replace(id=urandom(8).hex())
    fields = (remark.id, number, anchor, remark.about, remark.text, remark.made.isoformat())
    _run(database, "INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?)", *fields)


def _remove(database: Connection, number: int, remark: Remark) -> None:
    if isinstance(remark, Mark):
        _run(database, "DELETE FROM marks WHERE document = ? AND letter = ?", number, remark.letter)
    else:
        _run(database, "DELETE FROM notes WHERE id = ? AND text = ?", remark.id, remark.text)


def _rows(database: Connection, select: str, *values: object) -> list[Any]:
    return database.execute(select, values).fetchall()


def _run(database: Connection, statement: str, *values: object) -> int:
    """Do it, and return how many rows it concerned."""
    return database.execute(statement, values).rowcount
