"""What kind of document bytes or a text are: told from the content, then from the name."""

import re
from enum import StrEnum
from pathlib import PurePath


class Kind(StrEnum):
    """The kinds of document; the value is the module in `reader.formats` that reads it."""

    TEXT = ""
    MARKDOWN = "markdown"
    HTML = "html"
    WORD = "docx"
    PDF = "pdf"


_SUFFIXES = {
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".mdown": Kind.MARKDOWN,
    ".mkd": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
}
_MEDIA_TYPES = {
    "text/markdown": Kind.MARKDOWN,
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
}
_SAMPLE = 1 << 12
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKED_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
_MARKED_WORDS = re.compile(r"\*\*\S|\]\([^)\s]+\)|^\|.*\|$|^> |^[-*] ", re.MULTILINE)


def kind_of_bytes(raw: bytes) -> Kind:
    """The kind of a document that is not kept as text; `TEXT` for all others."""
    if b"%PDF-" in raw[:1024]:
        return Kind.PDF
    if raw.startswith(b"PK\x03\x04") and b"word/document.xml" in raw:
        return Kind.WORD
    return Kind.TEXT


def kind_of_text(text: str, name: str, media_type: str = "") -> Kind:
    """The kind of a decoded text, of the file's name and the type that whoever sent it named."""
    sample = text[:_SAMPLE].removeprefix("\ufeff")
    if _PAGE.match(sample):
        return Kind.HTML
    suffix = PurePath(name).suffix.lower()
    kind = _SUFFIXES.get(suffix) or _MEDIA_TYPES.get(media_type, Kind.TEXT)
    if kind is Kind.TEXT and not suffix and not media_type:
        marked = _MARKED_HEADING.search(sample) and _MARKED_WORDS.search(sample)
        return Kind.MARKDOWN if marked else Kind.TEXT
    return kind
