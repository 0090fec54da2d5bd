"""Word documents: their words and layout, by way of the HTML that `mammoth` makes of them."""

import io
import zipfile

import mammoth

from reader.document.blocks import Block
from reader.formats.damage import DamagedError
from reader.formats.elements import read as read_elements

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""
_UNPACKED_LIMIT = 256 << 20


def read(raw: bytes) -> tuple[str, tuple[Block, ...]]:
    """The text of a `.docx` file and its blocks, without pictures; raises `DamagedError`."""
    try:
        if _size(raw) <= _UNPACKED_LIMIT:
            made = mammoth.convert_to_html(
                io.BytesIO(raw), style_map=_STYLES, convert_image=lambda _: []
            )
            return read_elements(made.value)
    except Exception as error:
        raise DamagedError("is damaged: it cannot be read as a Word document") from error
    raise DamagedError(f"is too large: it unpacks to more than {_UNPACKED_LIMIT >> 20} MB")


def _size(raw: bytes) -> int:
    """Bytes that the members of a ZIP file take when they are unpacked."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return sum(member.file_size for member in package.infolist())
