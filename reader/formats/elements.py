"""From HTML elements to text and blocks.

Emphasis and links leave their words. Paragraphs, headings, list items, rows, quotations, rules and
line breaks become blocks, apart by a blank line; a bullet or number that a browser would draw is
written out. What a page hides or runs is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from reader.document.blocks import Block, BlockKind
from reader.document.model import Span
from reader.document.quoted import unbroken
from reader.formats.writing import BOLD, PLAIN, Writer
from reader.text.cleaning import STAND_IN

_UNSEEN = frozenset(
    "audio button canvas datalist dialog embed form head iframe input map math noscript object"
    " progress script select style svg template textarea title video".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = (
    frozenset(
        "address article aside blockquote body caption center dd details div dl dt fieldset"
        " figcaption figure footer header html legend li main menu nav ol p pre section summary"
        " table tbody td tfoot th thead tr ul".split()
    )
    | _HEADINGS.keys()
)
_LISTS = frozenset(("menu", "ol", "ul"))
_STRONG = frozenset(("b", "strong"))
_SPACES = re.compile(r"[ \t\f\n\r]+")
_SPACES_IN_LINE = re.compile(r"[ \t\f]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_NO_SWITCH = {ord(BOLD): STAND_IN, ord(PLAIN): STAND_IN}


def read(html: str, *, soft_breaks: bool = False) -> tuple[str, tuple[Block, ...]]:
    """The text of `html` and its blocks.

    With `soft_breaks` a line end in the source stays one (Markdown), else it is a space.
    """
    parser = _Parser(soft_breaks=soft_breaks)
    parser.feed(html)
    parser.close()
    return parser.result()


@dataclass(slots=True)
class _List:
    """An open list: the number of its next item, or 0 for bullets."""

    number: int


@dataclass(slots=True)
class _Row:
    """An open table row: its cells so far."""

    cells: list[str] = field(default_factory=list)
    header: bool = True


class _Parser(HTMLParser):
    """Collects the blocks of a page as its tags come by."""

    def __init__(self, *, soft_breaks: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._soft_breaks = soft_breaks
        self._unseen: list[str] = []
        self._lists: list[_List] = []
        self._mark = ""
        self._quotes = 0
        self._said = 0
        """Open elements that stand for quotation marks."""
        self._preformatted = 0
        self._kind = BlockKind.PARAGRAPH
        self._level = 0
        self._row: _Row | None = None
        self._pieces: list[str] = []
        self._strong = 0
        self._writer = Writer()

    def result(self) -> tuple[str, tuple[Block, ...]]:
        """The text and the blocks, when all has been fed."""
        self._end_row()
        self._end_block()
        return self._writer.result()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.append(tag)
            return
        attributes = dict(attrs)
        hidden = "hidden" in attributes or attributes.get("aria-hidden") == "true"
        if tag not in _VOID and (tag in _UNSEEN or hidden):
            self._unseen.append(tag)
        elif tag == "q":
            self._pieces.append("“‘"[self._said % 2])
            self._said += 1
        elif tag == "br":
            self._pieces.append("\v")
        elif tag == "hr":
            self._end_block()
            self._writer.rule()
        elif tag in _STRONG:
            self._strong += 1
            self._pieces.append(BOLD)
        elif tag in _BLOCKS:
            self._open(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.pop()
        elif tag in _STRONG:
            self._strong = max(0, self._strong - 1)
            self._pieces += [PLAIN] * (not self._strong)
        elif tag == "q" and self._said:
            self._said -= 1
            self._pieces.append("”’"[self._said % 2])
        elif tag in _BLOCKS:
            self._close(tag)

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self._unseen:
            return
        data = data.translate(_NO_SWITCH)
        if self._preformatted:
            self._pieces.append(data.replace("\n", "\v"))
        elif self._soft_breaks:
            self._pieces.append(_AROUND_BREAK.sub("\n", _SPACES_IN_LINE.sub(" ", data)))
        else:
            self._pieces.append(_SPACES.sub(" ", data))

    def _open(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag in ("td", "th"):
            self._end_cell(header=tag == "th")
            return
        if tag == "tr":
            self._end_row()
            self._end_block()
            self._row = _Row()
            return
        if self._row is None:
            self._end_block()
        else:
            self._pieces.append(" ")
        if tag in _HEADINGS:
            self._kind, self._level = BlockKind.HEADING, _HEADINGS[tag]
        elif tag in _LISTS:
            start = attributes.get("start") or "1"
            first = int(start) if start.isdecimal() and len(start) < 8 else 1
            self._lists.append(_List(first if tag == "ol" else 0))
        elif tag == "li":
            self._open_item()
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "pre":
            self._preformatted += 1
        elif tag == "figcaption":
            self._kind = BlockKind.CAPTION

    def _open_item(self) -> None:
        self._kind, self._level, self._mark = BlockKind.ITEM, max(0, len(self._lists) - 1), "• "
        if self._lists and self._lists[-1].number:
            self._mark = f"{self._lists[-1].number}. "
            self._lists[-1].number += 1

    def _close(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._end_cell(header=tag == "th")
            return
        if tag in ("tr", "table"):
            self._end_row()
        if self._row is None:
            self._end_block()
        if tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)
        elif tag == "pre":
            self._preformatted = max(0, self._preformatted - 1)

    def _end_cell(self, *, header: bool) -> None:
        """Keep what was said since the last cell ended."""
        said = " ".join(self._taken().split())
        if self._row is not None and said:
            self._row.cells.append(said)
            self._row.header = self._row.header and header

    def _taken(self) -> str:
        """What was said since this was last asked; bold goes on if its element is still open."""
        said = "".join(self._pieces)
        self._pieces = [BOLD] * bool(self._strong)
        return said

    def _end_row(self) -> None:
        if self._row is None:
            return
        self._end_cell(header=self._row.header)
        row, self._row = self._row, None
        self._writer.write_row(row.cells, header=row.header)

    def _end_block(self) -> None:
        """Write what was said since the last block ended: a hard break ends a block of its own."""
        lines = [line for line in _lines(self._taken()) if line.strip(_NOTHING)]
        if not lines:
            return
        kind, level, mark = self._kind, self._level, self._mark
        self._kind, self._level, self._mark = BlockKind.PARAGRAPH, 0, ""
        if kind is BlockKind.ITEM or kind is BlockKind.HEADING:
            lines = ["\n".join(map(str.strip, lines))]
        elif len(lines) > 1 and kind is BlockKind.PARAGRAPH:
            lines = list(unbroken(lines))
            kind = BlockKind.LINE if len(lines) > 1 else kind
        block = Block(Span(0, 0), kind, level, quoted=self._quotes > 0)
        for index, line in enumerate(lines):
            self._writer.write(line, block, mark=mark, joined=index > 0)


_NOTHING = f" \n\t{BOLD}{PLAIN}"


def _lines(said: str) -> Iterator[str]:
    """What stands between hard breaks; bold that is open at one goes on after it."""
    bold = False
    for line in said.split("\v"):
        yield BOLD * bold + line
        last = max(line.rfind(BOLD), line.rfind(PLAIN))
        bold = line[last] == BOLD if last >= 0 else bold
