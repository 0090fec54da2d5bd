"""What all commands share: which documents they read."""

import argparse
from collections.abc import Iterator, Sequence

from reader import sources, terminal
from reader.document.model import Document
from reader.failure import SourceError
from reader.opening import opened
from reader.reach import Reach

_FAILED = 2


def add_files(parser: argparse.ArgumentParser) -> None:
    """Take any number of documents."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="what to read; - is standard input, nothing the document that comes with the reader",
    )


def named(arguments: Sequence[str], reach: Reach) -> Iterator[tuple[str, str | None]]:
    """The path and the address of each document that is asked for, or of the bundled one."""
    for argument in arguments or [""]:
        yield sources.located(argument, waiting=False, restricted=reach.restricted)


class Documents:
    """The documents that are asked for, or the bundled one, read one after the other.

    One of several that cannot be read is told, and the others are read; the only one raises
    `SourceError`.
    """

    def __init__(self, arguments: Sequence[str], reach: Reach) -> None:
        self.several = len(arguments) > 1
        self._arguments = arguments or [""]
        self._reach = reach
        self._failed = False

    def __iter__(self) -> Iterator[Document]:
        for argument in self._arguments:
            try:
                [(path, address)] = named([argument], self._reach)
                document = opened(sources.take(path), address, self._reach)[0]
            except SourceError as error:
                if not self.several:
                    raise
                terminal.tell(str(error))
                self._failed = True
            else:
                yield document

    def status(self, status: int) -> int:
        """The exit status of a command that would have ended with `status`, after all is read."""
        return _FAILED if self._failed else status
