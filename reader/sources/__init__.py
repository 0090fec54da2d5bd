"""The only code that reads documents: files, standard input, the web become clean text.

What goes wrong is a `SourceError`, which is one sentence for the person who asked.
"""

import os
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from reader.document.blocks import Block
from reader.failure import SourceError, Unreadable
from reader.formats.damage import DamagedError
from reader.sources.decoding import decoded
from reader.sources.files import contents, is_archive, is_given, is_packed, standard_input, unpacked
from reader.sources.kinds import Kind, kind_of_bytes, kind_of_text
from reader.text.cleaning import clean, clean_line

__all__ = [
    "STANDARD_INPUT",
    "Source",
    "SourceError",
    "bundled",
    "is_address",
    "located",
    "raw",
    "read",
]

STANDARD_INPUT = "-"
"""The name by which standard input is asked for."""

_BUNDLED = "labourlist-kashmir-letter.txt"
_EXTRAS = {Kind.HTML: "web", Kind.WORD: "office", Kind.PDF: "office"}
_CALLED = {Kind.HTML: "a web page", Kind.WORD: "a Word document", Kind.PDF: "a PDF file"}
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it was read."""

    name: str
    """What it is called: a file's name without its folders, on one clean line."""
    text: str
    """Clean (see `reader.text.cleaning`), and not blank."""
    raw: bytes
    """What was read, byte for byte."""
    notices: tuple[str, ...] = ()
    """Clean sentences about how it was read."""
    blocks: tuple[Block, ...] | None = None
    """The layout that its format states, of `text`; none where the lines have to tell."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """Bytes as they came in, and what is known of them."""

    raw: bytes
    name: str
    media_type: str = ""
    charset: str = ""


def bundled() -> str:
    """The path of the document that comes with the reader, installed or in the checkout."""
    package = Path(__file__).parents[1]
    installed = package / "seeds" / _BUNDLED
    return str(installed if installed.exists() else package.parent / "seeds" / _BUNDLED)


def located(argument: str, *, waiting: bool = True) -> tuple[str, str | None]:
    """The path and the address that a command-line argument such as `FILE#letter:3` holds.

    None (an empty one), or an address alone, means standard input if `waiting` and a document waits
    there, else the bundled document. A `#` in the name of a file counts as one where the name is
    written with its folder (`./a#b.txt`) and there is such a file.
    """
    path, mark, address = argument.rpartition("#")
    if not mark:
        path = address
    if mark and is_address(argument):
        return (path, address) if ":" in address else (argument, None)
    if mark and Path(argument).is_file():
        if os.sep in argument:
            return argument, None
        if not Path(path).exists():
            wanted, name = clean_line(path), clean_line(argument)
            raise SourceError(f"{wanted} does not exist; {name} opens as ./{name}.")
    if not path:
        path = STANDARD_INPUT if waiting and is_given(0) else bundled()
    return path, address if mark else None


def is_address(path: str) -> bool:
    """Whether a path is a web address, not a file."""
    return path.lower().startswith(_WEB)


def read(path: str) -> Source:
    """Read a document: a file, a web address, or standard input (`-`); raises `SourceError`."""
    try:
        taken = _taken(path)
        return _source(taken)
    except Unreadable as why:
        raise SourceError(f"{_title(path)} {why}.") from why


def raw(path: str) -> bytes:
    """The bytes of a document, whatever they are; raises `SourceError`."""
    try:
        return _taken(path).raw
    except Unreadable as why:
        raise SourceError(f"{_title(path)} {why}.") from why


def _title(path: str) -> str:
    return "Standard input" if path == STANDARD_INPUT else clean_line(path)


def _taken(path: str) -> _Taken:
    if path == STANDARD_INPUT:
        return _Taken(standard_input(), "standard input")
    if is_address(path):
        from reader.sources.fetching import fetch  # noqa: PLC0415 - files do without

        fetched = fetch(path)
        return _Taken(fetched.raw, fetched.name, fetched.media_type, fetched.charset)
    return _Taken(contents(path), clean_line(Path(path).name))


def _source(taken: _Taken) -> Source:
    raw, name = taken.raw, taken.name
    if is_packed(raw):
        raw, name = unpacked(raw), name.removesuffix(".gz")
    if not raw:
        raise Unreadable("is empty")
    kind = kind_of_bytes(raw)
    if kind is Kind.TEXT and is_archive(raw):
        raise Unreadable("is a ZIP file with no Word document in it")
    notices: tuple[str, ...] = ()
    content: str | bytes = raw
    if kind is Kind.TEXT:
        content, notices = decoded(raw, taken.charset)
        kind = kind_of_text(content, name, taken.media_type)
    text, blocks = _formatted(content, kind)
    if not text.strip():
        raise Unreadable("holds no text")
    return Source(name, text, taken.raw, notices, blocks)


def _formatted(content: str | bytes, kind: Kind) -> tuple[str, tuple[Block, ...] | None]:
    """The clean text of a document of that kind, and its blocks."""
    if isinstance(content, str) and kind is Kind.TEXT:
        return clean(content), None
    try:
        module = import_module(f"reader.formats.{kind}")
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get(kind)
        if extra is None or (error.name or "").startswith("reader"):
            raise
        command = f"pip install 'open-letter-reader[{extra}]'"
        raise Unreadable(f"is {_CALLED[kind]}, which needs an extra: {command}") from error
    try:
        text, blocks = module.read(content)
    except DamagedError as why:
        raise Unreadable(str(why)) from why
    return text, blocks
