"""The only code that reads documents: files, standard input, the web become clean text.

What goes wrong is a `SourceError`, which is one sentence for the person who asked. Bytes are taken
in here; what they hold is told by `reading`, which a run that knows it already does without.
"""

import os
from typing import NamedTuple

from reader.failure import SourceError, Unreadable
from reader.sources.files import contents, is_given, standard_input
from reader.text.cleaning import clean_line

__all__ = [
    "STANDARD_INPUT",
    "SourceError",
    "Taken",
    "bundled",
    "full_path",
    "is_address",
    "located",
    "raw",
    "take",
]

STANDARD_INPUT = "-"
"""The name by which standard input is asked for."""

_BUNDLED = "labourlist-kashmir-letter.txt"
_WEB = ("http://", "https://")


class Taken(NamedTuple):
    """Bytes as they came in, and what is known of them."""

    path: str
    """The file, the web address, or `STANDARD_INPUT`."""
    raw: bytes
    name: str
    """What the document is called: a file's name without its folders, on one clean line."""
    media_type: str = ""
    """What the server that sent them says they are; empty if nothing."""
    charset: str = ""

    @property
    def title(self) -> str:
        """What messages call the document."""
        return _title(self.path)


def bundled() -> str:
    """The path of the document that comes with the reader, installed or in the checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "seeds", _BUNDLED)
    if os.path.exists(installed):
        return installed
    return os.path.join(os.path.dirname(package), "seeds", _BUNDLED)


def located(
    argument: str, *, waiting: bool = True, restricted: bool = False
) -> tuple[str, str | None]:
    """The path and the address that a command-line argument such as `FILE#letter:3` holds.

    None (an empty one), or an address alone, means standard input if `waiting` and a document waits
    there, else the bundled document. A `#` in the name of a file counts as one where the name is
    written with its folder (`./a#b.txt`) and there is such a file. A `restricted` run takes in no
    document that waits, and none from the web. Raises `SourceError`.
    """
    if restricted and is_address(argument):
        raise SourceError(f"{clean_line(argument)} is not fetched: the reader is restricted.")
    path, mark, address = argument.rpartition("#")
    if not mark:
        path = address
    if mark and is_address(argument):
        return (path, address) if ":" in address else (argument, None)
    if mark and os.path.isfile(argument):
        if os.sep in argument:
            return argument, None
        if not os.path.exists(path):
            wanted, name = clean_line(path), clean_line(argument)
            raise SourceError(f"{wanted} does not exist; {name} opens as ./{name}.")
    if not path:
        path = STANDARD_INPUT if waiting and not restricted and is_given(0) else bundled()
    return path, address if mark else None


def is_address(path: str) -> bool:
    """Whether a path is a web address, not a file."""
    return path.lower().startswith(_WEB)


def raw(path: str) -> bytes:
    """The bytes of a document, whatever they are; raises `SourceError`."""
    return take(path).raw


def full_path(path: str) -> str:
    """A path from anywhere; a web address is one, standard input has none."""
    if path == STANDARD_INPUT or is_address(path):
        return "" if path == STANDARD_INPUT else path
    # A name need not be text, and what is kept of it has to be.
    return os.fsencode(os.path.realpath(path)).decode("utf-8", "backslashreplace")


def take(path: str) -> Taken:
    """Take in a document: a file, a web address, or standard input (`-`); raises `SourceError`."""
    try:
        return _taken(path)
    except Unreadable as why:
        raise SourceError(f"{_title(path)} {why}.") from why


def _title(path: str) -> str:
    return "Standard input" if path == STANDARD_INPUT else clean_line(path)


def _taken(path: str) -> Taken:
    if path == STANDARD_INPUT:
        return Taken(path, standard_input(), "standard input")
    if is_address(path):
        from reader.sources.fetching import fetch  # noqa: PLC0415 - files do without

        fetched = fetch(path)
        return Taken(path, fetched.raw, fetched.name, fetched.media_type, fetched.charset)
    return Taken(path, contents(path), clean_line(os.path.basename(path)))
