"""A file that what is copied goes into, for terminals that have no clipboard to send it to."""

from __future__ import annotations

import os
from collections.abc import Callable

_AT_ONCE = getattr(os, "O_NONBLOCK", 0)
"""Opening does not wait, where the system knows of that."""


def into(path: str) -> Callable[[str], None]:
    """What adds a text to the file at `path`, with an empty line before it if one is there.

    The file is made if need be, and nothing in it is ever lost. Raises `OSError`.
    """

    def add(text: str) -> None:
        # A pipe that nobody reads is told of; waiting for a reader would stop the program.
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | _AT_ONCE
        descriptor = os.open(path, flags, 0o666)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            between = "\n" if os.fstat(file.fileno()).st_size else ""
            file.write(f"{between}{text}\n")

    return add
