"""The file behind the store: opened so that several sessions share it, renamed if it is damaged.

SQLite in WAL mode: whatever ends a process, what was committed is there, and nothing half done.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from time import time

VERSION = 1
_APPLICATION = 0x72646572
"""What tells our files from other programs' (`PRAGMA application_id`)."""
_PATIENCE = 2.0
"""Seconds to wait for another session that writes."""
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_SCHEMA = (
    """CREATE TABLE documents (
        id INTEGER PRIMARY KEY, title TEXT NOT NULL, sketch TEXT NOT NULL, session TEXT)""",
    "CREATE TABLE contents (content TEXT PRIMARY KEY, document INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE paths (path TEXT PRIMARY KEY, document INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE TABLE marks (
        document INTEGER, letter TEXT, anchor TEXT NOT NULL, about TEXT NOT NULL,
        PRIMARY KEY (document, letter)) WITHOUT ROWID""",
    """CREATE TABLE notes (
        id TEXT PRIMARY KEY, document INTEGER NOT NULL, anchor TEXT NOT NULL, about TEXT NOT NULL,
        text TEXT NOT NULL, made TEXT NOT NULL) WITHOUT ROWID""",
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE phrases (number INTEGER PRIMARY KEY, phrase TEXT NOT NULL UNIQUE)",
)


class NewerError(Exception):
    """The file was made by a version of the reader that is newer than this one."""


def opened(path: Path | None) -> sqlite3.Connection:
    """The database at `path`, made if it is not there; without a path one that leaves no trace.

    Raises `sqlite3.Error`, `OSError` or `NewerError`.
    """
    if path is not None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    database = sqlite3.connect(path or ":memory:", timeout=_PATIENCE, isolation_level=None)
    try:
        _prepare(database)
    except BaseException:
        database.close()
        raise
    return database


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file is no database of ours, or no longer."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


def is_busy(error: sqlite3.Error) -> bool:
    """Whether an error says that another session is writing."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is written, or nothing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        with suppress(sqlite3.Error):
            database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def set_aside(path: Path) -> Path | None:
    """Rename a damaged file, and return its new path; none if another session has done so."""
    with _alone(path.parent):
        if _is_sound(path):
            return None
        aside = path.with_name(f"{path.name}.damaged-{int(time())}")
        for suffix in ("-wal", "-shm", ""):
            with suppress(FileNotFoundError):
                Path(f"{path}{suffix}").replace(f"{aside}{suffix}")
        return aside


def _prepare(database: sqlite3.Connection) -> None:
    # Two sessions cannot turn the mode on at once; one is enough, since the file remembers it.
    with suppress(sqlite3.OperationalError):
        database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    if _is_made(database):
        return
    with transaction(database):
        if not _is_made(database):
            for statement in _SCHEMA:
                database.execute(statement)
            database.execute(f"PRAGMA application_id = {_APPLICATION}")
            database.execute(f"PRAGMA user_version = {VERSION}")


def _is_made(database: sqlite3.Connection) -> bool:
    """Whether the tables are there; raises an error for those of another program."""
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if application == _APPLICATION:
        if version > VERSION:
            raise NewerError
        return True
    if application or database.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        foreign = sqlite3.DatabaseError("the file is another program's")
        foreign.sqlite_errorcode = sqlite3.SQLITE_NOTADB
        raise foreign
    return False


def _is_sound(path: Path) -> bool:
    if not path.exists():
        return True
    try:
        with closing(opened(path)) as database:
            (found,) = database.execute("PRAGMA quick_check(1)").fetchone()
            return bool(found == "ok")
    except sqlite3.DatabaseError as error:
        return not is_damage(error)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other sessions from doing the same, where the system has locks on folders."""
    try:
        import fcntl  # noqa: PLC0415 - Windows has none
    except ImportError:
        yield
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def file_of(database: sqlite3.Connection) -> str:
    """The path of the file; empty for what is only in memory."""
    ((_, _, path),) = database.execute("PRAGMA database_list").fetchall()
    return str(path or "")
