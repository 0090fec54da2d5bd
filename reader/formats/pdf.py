"""PDF files: the text of their pages, as lines with a blank one where the page leaves room."""

import io
import logging
import re
from collections import Counter

from pypdf import PageObject, PdfReader
from pypdf.errors import FileNotDecryptedError

from reader.formats.damage import DamagedError
from reader.text.cleaning import clean

_GAP = re.compile(r"\n+")
_SENTENCE_ENDS = (".", "!", "?", ":", "”", '"', "»", "’")


def read(raw: bytes) -> tuple[str, None]:
    """The text of a `.pdf` file; its lines tell the layout. Raises `DamagedError`."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages = [_lines(page) for page in PdfReader(io.BytesIO(raw)).pages]
    except FileNotDecryptedError as error:
        raise DamagedError("is locked by a password") from error
    except Exception as error:
        raise DamagedError("is damaged: it cannot be read as a PDF file") from error
    return clean("".join(page + _between(page) for page in pages if page)), None


def _lines(page: PageObject) -> str:
    """The lines of a page, from top to bottom, none but single blank ones between them."""
    laid_out = page.extract_text(extraction_mode="layout") or page.extract_text()
    text = "\n".join(" ".join(line.split()) for line in laid_out.splitlines()).strip("\n")
    gaps = Counter(map(len, _GAP.findall(text)))
    usual = gaps.most_common(1)[0][0] if gaps else 1  # more than one where lines are spaced out
    return _GAP.sub(lambda gap: "\n\n" if len(gap[0]) > usual else "\n", text)


def _between(page: str) -> str:
    """What stands between a page and the next: a paragraph may go on there."""
    return "\n\n" if page.endswith(_SENTENCE_ENDS) else "\n"
