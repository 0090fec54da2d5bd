"""The store: what is kept of documents between runs, and of the user's choices.

Nothing it does stops the reading: what cannot be kept is not kept, and `notices` says so, once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from reader.session import database, records
from reader.session.records import Change, Identity, Kept
from reader.session.saved import Saved

_T = TypeVar("_T")


class Store:
    """What is kept, in one file that several sessions use at the same time.

    It belongs to the thread that opened it. What could not be read is as if it were not there;
    what could not be written is answered with `False`, and can be tried again.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the store at `path`, which is made if need be; without a path it leaves no trace."""
        self._path = path
        self._notices: list[str] = []
        self._told: set[str] = set()
        self._database = self._opened()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    @property
    def is_kept(self) -> bool:
        """Whether what is written is there in the next run."""
        return bool(self._do(database.file_of, ""))

    def notices(self) -> tuple[str, ...]:
        """Sentences for the user that have not been asked for yet."""
        told, self._notices = tuple(self._notices), []
        return told

    def load(self, identity: Identity) -> Kept | None:
        """What is kept of a document; none if it is not known."""
        return self._do(lambda rows: records.load(rows, identity), None)

    def save(self, identity: Identity, session: Saved) -> bool:
        """Keep how a session stands."""
        return self._do(lambda rows: records.save(rows, identity, session), False)

    def record(self, identity: Identity, changes: Sequence[Change]) -> bool:
        """Keep changes of marks and notes."""
        return self._do(lambda rows: records.record(rows, identity, changes), False)

    def remarked(self) -> tuple[Kept, ...]:
        """What is kept of all documents that have marks or notes, by title."""
        return self._do(records.remarked, ())

    def settings(self) -> Mapping[str, str]:
        """All that the user chose, by name."""
        return self._do(records.settings, {})

    def choose(self, name: str, value: str) -> bool:
        """Keep a choice, such as the theme."""
        return self._do(lambda rows: records.choose(rows, name, value), False)

    def phrases(self) -> tuple[str, ...]:
        """What was looked for, in any document, the last one last."""
        return self._do(records.phrases, ())

    def looked_for(self, phrase: str) -> bool:
        """Keep what was looked for."""
        return self._do(lambda rows: records.looked_for(rows, phrase), False)

    def _do(self, work: Callable[[sqlite3.Connection], _T], otherwise: _T) -> _T:
        """What `work` gives, on a new file if this one turns out to be damaged."""
        try:
            return work(self._database)
        except sqlite3.Error as error:
            if not database.is_damage(error):
                # Who writes at the same time is soon done: that is tried again without a word.
                if not database.is_busy(error):
                    self._tell_failure(error)
                return otherwise
        self._database.close()
        self._database = self._reopened()
        try:
            return work(self._database)
        except sqlite3.Error as error:
            self._tell_failure(error)
            return otherwise

    def _opened(self) -> sqlite3.Connection:
        try:
            return database.opened(self._path)
        except database.NewerError:
            self._tell("A newer reader has kept places and notes: this one keeps nothing.")
        except sqlite3.Error as error:
            if database.is_damage(error):
                return self._reopened()
            self._tell_failure(error)
        except OSError as error:
            self._tell_failure(error)
        return database.opened(None)

    def _reopened(self) -> sqlite3.Connection:
        """A new file in place of the damaged one, which is kept under another name."""
        try:
            aside = database.set_aside(self._path) if self._path else None
            if aside is not None:
                self._tell(f"What was kept of places and notes is damaged; it is now {aside}.")
            return database.opened(self._path)
        except (sqlite3.Error, OSError, database.NewerError) as error:
            self._tell_failure(error)
            return database.opened(None)

    def _tell_failure(self, error: Exception) -> None:
        self._tell(f"Places and notes cannot be kept: {_reason(error)}.")

    def _tell(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            self._notices.append(sentence)


def _reason(error: Exception) -> str:
    """What the system says was wrong, as the end of a sentence."""
    said = error.strerror if isinstance(error, OSError) else str(error)
    return (said or "it is not known why").lower()
