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
    """The lines of a page, from top to bottom, a blank one where there is room between two.

    How far apart the lines of a paragraph are is told by those that go on in lower case.
    """
    laid_out = page.extract_text(extraction_mode="layout") or page.extract_text()
    text = "\n".join(" ".join(line.split()) for line in laid_out.splitlines()).strip("\n")
    gaps = list(_GAP.finditer(text))
    going_on = [gap for gap in gaps if text[gap.end()].islower()]
    counts = Counter(len(gap[0]) for gap in going_on or gaps)
    usual = counts.most_common(1)[0][0] if counts else 1
    return _GAP.sub(lambda gap: "\n\n" if len(gap[0]) > usual else "\n", text)


def _between(page: str) -> str:
    """What stands between a page and the next: a paragraph may go on there."""
    return "\n\n" if page.endswith(_SENTENCE_ENDS) else "\n"
