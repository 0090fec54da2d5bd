"""What a run may reach outside itself: decided once, on the command line, and handed down.

In restricted mode, which is for strangers, that is the documents named on the command line and
nothing else: no other file, no address, no program, no clipboard, and nothing is written. What
opens, keeps, fetches or sends something asks here; `reader.confinement` stands behind it.
"""

import os
import stat
from collections.abc import Mapping
from typing import Any, NamedTuple

from reader import folders
from reader.failure import SourceError

RESTRICTING = "READERSECURE"
"""The variable that restricts every run, whatever its options, unless it is empty."""


class Reach(NamedTuple):
    """How far a run may go."""

    restricted: bool = False
    copies: bool = True
    """Whether what is copied may be sent to the terminal."""
    keeps: bool = True
    """Whether anything is kept of the run, or used that was kept."""
    folder: str = ""
    """Where the reader's own files are; none: where the system has them, restricted: nowhere."""

    @property
    def has_home(self) -> bool:
        """Whether there is a place for the reader's own files."""
        return bool(self.folder) or not self.restricted

    @property
    def store_file(self) -> str | None:
        """The file of places, marks and notes."""
        return folders.store_file(self.folder) if self.has_home and self.keeps else None

    @property
    def keymap_file(self) -> str | None:
        """The file of the user's keys."""
        return folders.keymap_file(self.folder) if self.has_home else None

    @property
    def cache_folder(self) -> str | None:
        """The folder of what documents were recognised as."""
        return None if self.restricted else folders.cache_folder()


def reach_of(
    options: Any,  # noqa: ANN401 - argparse's, which a plain start does without
    environment: Mapping[str, str],
) -> Reach:
    """What the command line allows; raises `SourceError` for options that a restricted run has not.

    A command that does not know an option has it as it is without.
    """
    asked = vars(options)
    restricted = bool(asked.get("restricted") or environment.get(RESTRICTING))
    folder = asked.get("state") or ""
    if restricted:
        if asked.get("copy_to"):
            raise SourceError("Restricted, the reader writes no file: --copy-to is not allowed.")
        if folder:
            _check_private(folder)
    return Reach(
        restricted=restricted,
        copies=bool(asked.get("allow_copy")) or not restricted,
        keeps=not asked.get("no_state"),
        folder=os.path.realpath(folder) if folder else "",
    )


def _check_private(folder: str) -> None:
    """Raise `SourceError` unless a folder is there, is the user's own, and closed to all others."""
    try:
        found = os.lstat(folder)
    except (OSError, ValueError):
        found = None
    own = found is not None and stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
    if found is None or not own or found.st_mode & 0o077:
        raise SourceError(
            "Restricted, the reader keeps places only in a folder that is there, belongs to the"
            " user and is closed to others (chmod 700): the one named by --state is not."
        )
