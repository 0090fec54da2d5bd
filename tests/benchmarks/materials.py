"""What the programs read: the bundled document in their formats, and documents of any size."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain, islice
from pathlib import Path

from reader.document.recognise import recognise
from reader.sources import bundled
from tests.benchmarks.population import people

FIRST_WORDS = "Labour left groups"
"""How the first paragraph of the bundled document begins."""
LONG_WORDS = "Margaret Owen signed"
"""How the first paragraph of a long one begins."""
_QUOTED = "what was promised to the people of the valley must be kept by all of us"
_LETTER = ("", "The full text of the open letter", "", "Dear friends,", "", f"We say: {_QUOTED}.")
_SIGNED = (
    "Open letter",
    "",
    "Dear friends,",
    "",
    f"{LONG_WORDS} it, and so did all who are named below: {_QUOTED}.",
    "",
    "We ask every councillor and every member to say so in public, and to sign this letter.",
    "",
    "Signed by:",
    "",
)
_WORDS = "The letter calls on councillors and members of the party in Kashmir".split()


class Materials:
    """Documents made in a folder, each when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def document(self, kind: str) -> Path:
        """The bundled document; `kind` is `.txt`, `.md` (the same text), `.epub` or `.list`.

        A list holds the raw lines of its signatories. Of kind `bundled` it is the file itself.
        """
        if kind == "bundled":
            return Path(bundled())
        text = Path(bundled()).read_text("utf-8")
        path = self.folder / f"letter{kind}"
        if path.exists():
            return path
        if kind == ".epub":
            book(path, text)
        elif kind == ".list":
            _write(path, (person.raw for person in recognise(text).signatories))
        else:
            path.write_text(text, "utf-8")
        return path

    def prose(self, megabytes: int) -> Path:
        """An article of that many megabytes, which quotes a short letter below it."""
        path = self.folder / f"prose-{megabytes}.txt"
        if not path.exists():
            _write(path, chain(_sized(prose(), megabytes * 1_000_000), _LETTER))
        return path

    def signatories(self, count: int) -> Path:
        """A letter that so many have signed."""
        path = self.folder / f"signed-{count}.txt"
        if not path.exists():
            names = (person.raw for person in people(count))
            _write(path, [*_SIGNED, *names])
        return path

    def lines(self, count: int) -> Path:
        """The names alone, for programs that filter lines."""
        path = self.folder / f"names-{count}.list"
        if not path.exists():
            _write(path, (person.raw for person in people(count)))
        return path


def prose() -> Iterator[str]:
    """Paragraphs of a text without end, of 80 words each."""
    choose = random.Random(1)
    yield f"{LONG_WORDS} it, and it says that “{_QUOTED}”."
    while True:
        yield ""
        yield " ".join(choose.choices(_WORDS, k=80)) + "."


def _sized(lines: Iterable[str], size: int) -> Iterator[str]:
    for line in lines:
        if size <= 0:
            return
        size -= len(line) + 1
        yield line


def _write(path: Path, lines: Iterable[str]) -> None:
    """Write lines, some at a time."""
    left = iter(lines)
    with path.open("w", encoding="utf-8") as file:
        while some := list(islice(left, 10_000)):
            file.write("\n".join(some) + "\n")


def book(path: Path, text: str) -> None:
    """Write the text as the simplest EPUB."""
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
        '<rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/>'
        "</rootfiles></container>"
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Letter</dc:title></metadata>'
        '<manifest><item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
        '<spine toc="ncx"><itemref idref="text"/></spine></package>'
    )
    contents = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint id="one">'
        '<navLabel><text>Letter</text></navLabel><content src="text.xhtml"/></navPoint></navMap>'
        "</ncx>"
    )
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{paragraphs}</body></html>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("book.opf", package)
        archive.writestr("toc.ncx", contents)
        archive.writestr("text.xhtml", page)
