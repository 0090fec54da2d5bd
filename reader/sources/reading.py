"""From bytes to clean text, by the kind of document they are."""

from dataclasses import dataclass
from importlib import import_module

from reader.document.blocks import Block
from reader.failure import SourceError, Unreadable
from reader.formats.damage import DamagedError
from reader.sources import Taken, take
from reader.sources.decoding import decoded
from reader.sources.files import is_archive, is_packed, unpacked
from reader.sources.kinds import Kind, kind_of_bytes, kind_of_text
from reader.text.cleaning import clean

_EXTRAS = {Kind.HTML: "web", Kind.WORD: "office", Kind.PDF: "office"}
_CALLED = {Kind.HTML: "a web page", Kind.WORD: "a Word document", Kind.PDF: "a PDF file"}


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


def read(path: str) -> Source:
    """Read a document: a file, a web address, or standard input (`-`); raises `SourceError`."""
    return source_of(take(path))


def source_of(taken: Taken) -> Source:
    """What was taken in, as text; raises `SourceError`."""
    try:
        return _source(taken)
    except Unreadable as why:
        raise SourceError(f"{taken.title} {why}.") from why


def start_of(taken: Taken, most: int) -> Source | None:
    """The first lines, of `most` bytes, of a plain text; none if more must be read to tell."""
    head = taken.raw[: taken.raw.rfind(b"\n", 0, most) + 1]
    if is_packed(head) or kind_of_bytes(head) is not Kind.TEXT or is_archive(head):
        return None
    try:
        text, notices = decoded(head, taken.charset)
    except Unreadable:
        return None
    if notices or kind_of_text(text, taken.name, taken.media_type) is not Kind.TEXT:
        return None
    text = clean(text)
    return None if not text or text.isspace() else Source(taken.name, text, head)


def _source(taken: Taken) -> Source:
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
    if not text or text.isspace():
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
