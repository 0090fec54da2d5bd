"""The layout of a text: blocks a format states, or those the line ends of plain text show.

A *block* is what a format such as Markdown calls one: a paragraph, a heading, an item of a list,
a row of a table. A *line* is a paragraph to be: one logical line of text and its block.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from reader.document.model import Span


class BlockKind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    LINE = "line"
    """A line that a hard break, not the margin, ends."""
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    CAPTION = "caption"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with one place in its layout.

    The blocks of a text are in order, disjoint, and cover all that is not white space. What
    stands in the text as a mark of the layout (a bullet, a number) belongs to its block.
    """

    span: Span
    """Characters of the text; may be empty for a rule."""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    """Of a heading from 1, or 0 for the document's own title; of an item, its depth from 0."""
    cells: tuple[Span, ...] = ()
    """The cells of a row, as spans of the text."""
    quoted: bool = False
    """Whether it is set off as a quotation."""
    strong: bool = False
    """Whether all of it is set in bold."""
    header: bool = False
    """Whether a row names the columns."""
    bold: tuple[Span, ...] = ()
    """The words of it that are set in bold, as spans of the text."""

    def shifted(self, by: int) -> Block:
        """The same block `by` characters further on."""
        return replace(
            self,
            span=Span(self.span.start + by, self.span.end + by),
            cells=tuple(Span(cell.start + by, cell.end + by) for cell in self.cells),
            bold=tuple(Span(words.start + by, words.end + by) for words in self.bold),
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One logical line: its text, each line break in it a single space, and its source."""

    text: str
    span: Span
    block: Block = field(repr=False)
    gap: bool = True
    """Whether a blank line, or the top of the document, is above it."""
    first: bool = True
    """Whether it begins its block."""

    @property
    def strong(self) -> bool:
        """Whether all of it is set in bold."""
        return self.block.strong or self.bold_words == self.span.end - self.span.start

    @property
    def bold_words(self) -> int:
        """How many characters of the source the bold words at its beginning take up, if any."""
        for words in self.block.bold:
            if words.start <= self.span.start + self.mark < words.end:
                return min(words.end, self.span.end) - self.span.start
        return 0

    @property
    def mark(self) -> int:
        """How many characters of it are a bullet or number before its words."""
        return mark_length(self.text)


MARK = re.compile(
    r"(?P<bullet>[-*•·–—‣▪◦●○■]\s+)|(?P<number>\(?\d{1,7}(?:[.)](?:\s(?=\D)|(?=[^\s\da-z]))|\\[.)]|º\s))"
)
_PICTURES = re.compile(
    r"[\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d\s]+(?=\w)"
)
_RULE = re.compile(r"(?:[-=*_~#—–•.]\s*){3,}$")
_WIDEST = 120
"""No one wraps by hand at more characters than this."""
_NARROWEST = 30
_ITEM_LINES = 4
"""Lines of an item that no margin has broken; the lines below more are no part of it."""
_WORDS_OF_NAME = 3
_FULL = 0.6
"""Share of the longest line that a line has at least which a margin broke."""
_HANGING = 2
"""Columns by which a line that goes on is further in."""


def mark_length(text: str) -> int:
    """How many characters of `text` are a bullet or number before its words."""
    found = MARK.match(text)
    return found.end() if found else 0


def without_mark(text: str, *, bullets_only: bool = False) -> str:
    """`text` without the bullet or number before it, or without a bullet only."""
    found = MARK.match(text)
    if found and (found["bullet"] or not bullets_only):
        text = text[found.end() :]
    picture = None if text[:1].isascii() else _PICTURES.match(text)
    return text[picture.end() :] if picture else text


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text.

    Lines that a margin has broken are joined to one paragraph; all others stand for themselves.
    """
    chunks = list(_chunks(text))
    margin = _margin(text, chunks)
    return tuple(block for chunk in chunks for block in _chunk_blocks(text, chunk, margin))


def lines_of(text: str, blocks: Sequence[Block]) -> Iterator[Line]:
    """The logical lines of `blocks`: a paragraph that is a list by its looks gives several."""
    end = 0
    for block in blocks:
        spans = [block.span]
        if block.kind is BlockKind.PARAGRAPH and "\n" in block.span.of(text):
            pieces = list(_split(text, block.span))
            if not _flows([span.of(text) for span in pieces]):
                spans = pieces
        for index, span in enumerate(spans):
            line = one_line(span.of(text))
            if line:
                gap = text.count("\n", end, span.start) > 1 or not end
                yield Line(line, span, block, gap, first=index == 0)
                end = span.end


def one_line(text: str) -> str:
    """`text` with each line break, and the white space around it, as a single space."""
    return " ".join(filter(None, map(str.strip, text.split("\n"))))


def split_line(text: str, line: Line, at: int) -> tuple[Line, Line]:
    """`line` in two before character `at` of its text."""
    seen = 0
    middle = line.span.end
    for piece in _split(text, line.span):
        length = piece.end - piece.start
        if at <= seen + length:
            middle = piece.start + at - seen
            break
        seen += length + 1
    above, below = Span(line.span.start, middle), Span(middle, line.span.end)
    return (
        replace(line, span=above, text=one_line(above.of(text))),
        replace(line, span=below, text=one_line(below.of(text)), gap=False, first=False),
    )


def _chunks(text: str) -> Iterator[list[Span]]:
    """The lines between blank lines, without the white space around them."""
    chunk: list[Span] = []
    for span in _split(text, Span(0, len(text)), blank=True):
        if span.start < span.end:
            chunk.append(span)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _split(text: str, whole: Span, *, blank: bool = False) -> Iterator[Span]:
    """The lines in `whole`, stripped; those that hold nothing only if `blank`."""
    start = whole.start
    while start <= whole.end:
        found = text.find("\n", start, whole.end)
        end = whole.end if found < 0 else found
        line = text[start:end]
        stripped = line.strip()
        if stripped:
            left = start + len(line) - len(line.lstrip())
            yield Span(left, left + len(stripped))
        elif blank:
            yield Span(start, start)
        start = end + 1


def _margin(text: str, chunks: list[list[Span]]) -> int:
    """The width at which the text was wrapped, in characters; 0 if it was not.

    A line was surely wrapped if the next one goes on in small letters.
    """
    widths = sorted(
        line.end - line.start
        for chunk in chunks
        for line, after in itertools.pairwise(chunk)
        if text[after.start].islower() and _NARROWEST <= line.end - line.start <= _WIDEST
    )
    return widths[len(widths) * 9 // 10] if widths else 0


def _chunk_blocks(text: str, chunk: list[Span], margin: int) -> Iterator[Block]:
    run: list[Span] = []
    for span in _hung(text, chunk):
        if run and MARK.match(text, span.start, span.end):
            yield from _run_blocks(text, run, margin)
            run = []
        run.append(span)
    yield from _run_blocks(text, run, margin)


def _hung(text: str, chunk: list[Span]) -> Iterator[Span]:
    """The lines of a chunk, those that hang below a line joined to it."""
    columns = [span.start - text.rfind("\n", 0, span.start) for span in chunk]
    edge = min(columns)
    above: Span | None = None
    for span, column in zip(chunk, columns, strict=True):
        if above and column >= edge + _HANGING and not MARK.match(text, span.start, span.end):
            above = Span(above.start, span.end)
            continue
        if above:
            yield above
        above = span
    if above:
        yield above


def _run_blocks(text: str, run: list[Span], margin: int) -> Iterator[Block]:
    kind = BlockKind.ITEM if MARK.match(text, run[0].start, run[0].end) else BlockKind.PARAGRAPH
    item = kind is BlockKind.ITEM and len(run) <= _ITEM_LINES
    if len(run) == 1 or item or (margin and _wrapped(text, run, margin)):
        whole = Span(run[0].start, run[-1].end)
        if _RULE.match(whole.of(text)):
            kind = BlockKind.RULE
        yield Block(whole, kind)
        return
    yield Block(run[0], BlockKind.LINE if kind is BlockKind.PARAGRAPH else kind)
    for span in run[1:]:
        yield Block(span, BlockKind.LINE)


def _wrapped(text: str, run: list[Span], margin: int) -> bool:
    """Whether a margin ended the lines: the next word would not have fitted, nearly always."""
    tight = 0
    for line, after in itertools.pairwise(run):
        word = text[after.start : after.end].split(None, 1)[0]
        tight += line.end - line.start + 1 + len(word) > margin - 6
    return tight >= 0.75 * (len(run) - 1)


def _flows(lines: list[str]) -> bool:
    """Whether the lines of a paragraph are one stretch of prose, broken anywhere."""
    short = sum(len(line.split()) <= _WORDS_OF_NAME and line[-1] not in ".,;:!?" for line in lines)
    if short == len(lines) > _WORDS_OF_NAME:
        return False
    full = max(map(len, lines)) * _FULL
    goes_on = sum(
        line[0].islower() and len(above) >= full for above, line in itertools.pairwise(lines)
    )
    long = sum(len(line) > 60 or line[-1] in ".;:!?" for line in lines)
    return goes_on * 3 > len(lines) - 1 or long * 2 > len(lines)
