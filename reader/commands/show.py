"""`reader show`: the text of a document, of one part or of one paragraph."""

import argparse
import sys
from collections.abc import Iterator

from reader import sources, terminal
from reader.commands.documents import add_files, named
from reader.document.model import Document, Paragraph, ParagraphKind, Part, PartKind, Place
from reader.failure import SourceError
from reader.opening import opened
from reader.text.wrapping import wrap_text

_WIDTH = 72
_NARROWEST = 10
_CLOSE = (ParagraphKind.ENTRY, ParagraphKind.ITEM)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take documents, what of them, and how wide."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--part", metavar="PART", help="only this part: article, letter, letter-2")
    what.add_argument("--raw", action="store_true", help="the bytes of the file, as they are")
    parser.add_argument(
        "--width",
        type=_width,
        default=_WIDTH,
        metavar="CELLS",
        help="the longest line (%(default)s; 0 does not break lines)",
    )
    add_files(parser)


def run(options: argparse.Namespace) -> int:
    """Print what is asked for of each document, a blank line between two."""
    for index, (path, address) in enumerate(named(options.files, options.reach)):
        if options.raw:
            _write_raw(path)
            continue
        if index:
            terminal.write("\n")
        if options.part and address is not None:
            raise SourceError("A part can be named by --part or after #, not both.")
        document, place = opened(sources.take(path), address or options.part, options.reach)
        whole = place is not None and ":" not in (address or options.part)
        width = options.width
        for line in _lines(document, place, whole=whole):
            terminal.write(_wrapped(line, width) + "\n")
    return 0


def _width(argument: str) -> int:
    if not argument.isdecimal():
        raise argparse.ArgumentTypeError(f"{argument} is no number of cells")
    width = int(argument)
    if width and width < _NARROWEST:
        raise argparse.ArgumentTypeError(f"{width} is less than {_NARROWEST} cells")
    return width


def _write_raw(path: str) -> None:
    raw = sources.raw(path)
    if sys.stdout is not None and sys.stdout.isatty():
        raise SourceError("Raw bytes may act on a terminal: send them to a file or a pipe.")
    terminal.write_bytes(raw)


def _lines(document: Document, place: Place | None, *, whole: bool) -> Iterator[str]:
    """The paragraphs that are asked for, and an empty line where one parts them."""
    if place is None:
        for index, part in enumerate(document.parts):
            yield from ([""] if index else [])
            yield from _part_lines(part)
    elif whole:
        yield from _part_lines(document.part(place.part))
    else:
        yield document.text(place)


def _part_lines(part: Part) -> Iterator[str]:
    before: Paragraph | None = None
    for _, paragraph in part.numbered():
        close = paragraph.kind in _CLOSE or part.kind is PartKind.NOTES
        if before is not None and not (close and before.kind is paragraph.kind):
            yield ""
        yield paragraph.text
        before = paragraph


def _wrapped(text: str, width: int) -> str:
    if not width:
        return text
    starts = wrap_text(text, width)
    ends = [*starts[1:], len(text)]
    rows = zip(starts, ends, strict=True)
    return "\n".join(text[start:end].rstrip() for start, end in rows)
