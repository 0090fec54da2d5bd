"""What all commands share: which documents they read."""

import argparse
from collections.abc import Iterator, Sequence

from reader import sources
from reader.document.model import Document
from reader.opening import opened


def add_files(parser: argparse.ArgumentParser) -> None:
    """Take any number of documents."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="what to read; - is standard input, nothing the document that comes with the reader",
    )


def named(arguments: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """The path and the address of each document that is asked for, or of the bundled one."""
    for argument in arguments or [""]:
        yield sources.located(argument, waiting=False)


def documents(arguments: Sequence[str]) -> Iterator[Document]:
    """Each document that is asked for, or the bundled one; raises `SourceError`."""
    for path, address in named(arguments):
        yield opened(sources.read(path), address)[0]
