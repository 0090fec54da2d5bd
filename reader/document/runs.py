"""Runs of lines that may be the entries of one list, and what stands over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from reader.document.blocks import BlockKind, Line, without_mark
from reader.document.candidates import Promise, is_reference, is_sentence, promise
from reader.document.courtesies import salutes, signs_off
from reader.document.cues import another_heading, begins_with_we, says_we
from reader.document.entries import head_of, stands_alone
from reader.document.headings import (
    counts_others,
    has_date,
    is_back_matter,
    is_footer,
    is_group,
    tells_other,
)
from reader.document.labels import is_label
from reader.document.model import Span
from reader.document.names import is_person
from reader.document.progress import Progress, silent, told
from reader.document.signing import announces, begins_announcing, points_down


class Over(Enum):
    """What the lines over a run say of it."""

    SIGNATORIES = "signatories"
    COURTESY = "courtesy"
    OTHER = "other"
    NOTHING = "nothing"


_HIGHEST = 6
"""Lines over a run that are looked at."""
_ASIDE = re.compile(
    r"(?s)(?:\[(?!\d+\])[^\[\]]{8,200}\]|\((?!\d+\))[^()]{8,200}\)|\*[^*]{8,200})\W*$"
)
"""A remark on the list: `[Affiliations are for identification only]`."""
_ADDRESSEE = re.compile(r"(?i)(?:to|an|à|cc|from|subject|date|von|betreff|objet|asunto)\s?[,:]?$")
"""A word above those a letter goes to."""
_WORDS_OVER = 25
"""Words of a line that may stand between a text and its list."""


class Runs:
    """The lines of one document, as far as lists are concerned."""

    def __init__(self, text: str, lines: Sequence[Line], progress: Progress = silent) -> None:
        self.text = text
        self.lines = lines
        self.promises = [self._promise(line) for line in told(lines, len(lines), progress)]

    def end(self, start: int) -> int:
        """Where the run of possible entries that begins at `start` ends; `start` if none does."""
        end = start
        while end < len(self.lines) and self.family(end) is self.family(start):
            if self._breaks(end):
                break
            end += 1
        return end

    def family(self, number: int) -> BlockKind:
        """What the entries of one list have in common: items, rows, or neither."""
        kind = self.lines[number].block.kind
        return kind if kind in (BlockKind.ITEM, BlockKind.ROW) else BlockKind.LINE

    def persons(self, span: Span) -> int:
        """How many lines are those of persons."""
        return self.promises[span.start : span.end].count(Promise.PERSON)

    def headed(self, span: Span) -> int:
        """How many lines are capitalised but no persons."""
        return self.promises[span.start : span.end].count(Promise.HEADED)

    def chunks(self, span: Span) -> list[Span]:
        """The stretches between blank lines."""
        starts = [n for n in range(span.start, span.end) if n == span.start or self.lines[n].gap]
        return [Span(a, b) for a, b in zip(starts, [*starts[1:], span.end], strict=True)]

    def over(self, start: int, floor: int) -> Over:
        """What the lines over line `start` say; those before line `floor` are not asked."""
        labelled = parted = False
        grouped = False
        for number in range(start - 1, max(floor, start - _HIGHEST) - 1, -1):
            line = self.lines[number]
            if labelled and not self._may_announce(number):
                break
            if (parted or grouped) and _speaks_of_others(line.text, apart=parted):
                break
            told = self._told(number, floor)
            if not (told or line.block.header or _ASIDE.match(line.text)):
                grouped = True
                parted = parted or not is_group(line.text)
            if told is Over.OTHER and is_label(line.text):
                labelled = True
            elif told is not None:
                return told
            elif labelled and not is_over_group(line):
                break
        return Over.OTHER if labelled else Over.NOTHING

    def _may_announce(self, number: int) -> bool:
        """Whether a line over a label may say that those below the label sign."""
        text = self.lines[number].text
        told = not tells_other(text) and (announces(text) or not is_sentence(text))
        return told and text[-1] not in ".!?" and self.belongs_over(number)

    def _told(self, number: int, floor: int) -> Over | None:
        """What one line says of what is under it; nothing if the line above must be asked."""
        text = self.lines[number].text
        if announces(text):
            return Over.SIGNATORIES
        if signs_off(text) and self.lines[number].block.kind is not BlockKind.HEADING:
            return Over.COURTESY
        other = text.startswith("--") or salutes(text) or text.endswith((":", ":)"))
        if (other or self.is_heading(number)) and tells_other(text):
            above = number > floor and announces(self.lines[number - 1].text)
            above = above and not is_sentence(self.lines[number - 1].text.rstrip(":"))
            return Over.SIGNATORIES if above and not is_back_matter(text) else Over.OTHER
        if other:
            return Over.OTHER
        return None if _ASIDE.match(text) or self.is_heading(number) else Over.NOTHING

    def is_heading(self, number: int) -> bool:
        """Whether the line is a heading by its block or by being short and no sentence."""
        line = self.lines[number]
        if line.block.kind is BlockKind.HEADING or line.block.header:
            return True
        if line.block.kind in (BlockKind.ITEM, BlockKind.ROW):
            return self._is_parent(number)
        if len(line.text) > 160 or len(line.text.split()) > _WORDS_OVER:
            return False
        ends = line.text[-1] in ".!?…”»"
        return not ends and not is_sentence(line.text) and not is_reference(line.text)

    def belongs_over(self, number: int) -> bool:
        """Whether the line, which is over a list, belongs to it and not to the text above."""
        text = self.lines[number].text
        if salutes(text) or self.lines[number].block.quoted:
            return False
        if _ASIDE.match(text):
            return True
        if len(text.split()) <= _WORDS_OVER and (announces(text) or signs_off(text)):
            return text[-1] not in ".!?…" or not (says_we(text) or begins_with_we(text))
        return is_label(text) or self.is_heading(number)

    def _promise(self, line: Line) -> Promise:
        if line.block.kind is BlockKind.ROW:
            cells = [cell.of(self.text) for cell in line.block.cells]
            return max(map(promise, cells), default=Promise.NONE)
        first, broken, _ = line.span.of(self.text).partition("\n")
        first = without_mark(first.strip())
        if broken and stands_alone(first) and is_person(head_of(first)):
            return Promise.PERSON
        if 0 < line.bold_words < len(line.text) and not is_sentence(line.text):
            bold = without_mark(line.span.of(self.text)[: line.bold_words])
            return max(promise(bold), promise(without_mark(line.text)))
        return promise(without_mark(line.text).lstrip('“"„«') or line.text)

    def _breaks(self, number: int) -> bool:
        """Whether the line can be no entry: it is over something, or ends something."""
        line = self.lines[number]
        kind = line.block.kind
        if kind in (BlockKind.HEADING, BlockKind.CAPTION, BlockKind.RULE) or line.block.header:
            return True
        over_items = line.strong and line.gap and _is_listed(self.lines, number + 1)
        if (
            counts_others(without_mark(line.text))
            or _ADDRESSEE.match(line.text)
            or (over_items and kind is not BlockKind.ITEM)
        ):
            return True
        if kind in (BlockKind.ITEM, BlockKind.ROW):
            return self._is_parent(number)
        if self.promises[number] is Promise.NONE or (line.gap and is_footer(line.text)):
            return True
        if self.promises[number] is Promise.PERSON and not another_heading(line.text):
            return signs_off(line.text) or salutes(line.text) or begins_announcing(line.text)
        return (
            (
                line.strong
                and line.gap
                and not _is_strong(self.lines, number + 1)
                and not self._is_name_above(number)
            )
            or line.text.startswith("--")
            or signs_off(line.text)
            or salutes(line.text)
            or announces(line.text)
            or is_back_matter(line.text)
            or has_date(line.text)
            or (line.gap and is_group(line.text))
            or another_heading(line.text)
        )

    def _is_parent(self, number: int) -> bool:
        """Whether the line is an item with items under it, and no person."""
        if number + 1 == len(self.lines) or self.promises[number] is Promise.PERSON:
            return False
        above, below = self.lines[number].block, self.lines[number + 1].block
        return above.kind is below.kind is BlockKind.ITEM and below.level > above.level

    def _is_name_above(self, number: int) -> bool:
        """Whether the line, all bold, takes its turn among bold persons over what they do."""
        near = range(number - 2, number + 3)
        turns = (
            n >= len(self.lines) or self.lines[n].strong == (n % 2 == number % 2) for n in near
        )
        return near[0] >= 0 and self.promises[near[0]] is Promise.PERSON and all(turns)

    def has_like(self, number: int) -> bool:
        """Whether a line next to it may be an entry of the same list."""
        near = self.promises[max(0, number - 1) : number + 2]
        return sum(promise is not Promise.NONE for promise in near) > 1

    def is_single(self, number: int) -> bool:
        """Whether no line next to it begins with a person too."""
        near = self.promises[max(0, number - 1) : number + 2]
        return near.count(Promise.PERSON) <= (self.promises[number] is Promise.PERSON)

    def goes_on(self, number: int) -> bool:
        """Whether another line is right below it."""
        return number + 1 < len(self.lines) and not self.lines[number + 1].gap

    def alone(self, number: int) -> bool:
        """Whether the line is a paragraph of its own."""
        below = number + 1 == len(self.lines) or self.lines[number + 1].gap
        return self.lines[number].gap and below


def is_over_group(line: Line) -> bool:
    """Whether a line may be the heading of a kind of signatory."""
    return line.block.kind is BlockKind.HEADING or line.strong or is_group(line.text)


def _speaks_of_others(text: str, *, apart: bool) -> bool:
    """Whether a sentence over a heading is closed, and does not speak of those below it.

    `apart` says that the heading names no kind of signatory.
    """
    if text[-1] not in ".!?…”" or not is_sentence(text):
        return False
    return apart or not (says_we(text) or points_down(text))


def says_who(line: Line) -> bool:
    """Whether a sentence over a list says that its names are those who speak."""
    return begins_with_we(line.text) and (line.text[-1] == ":" or line.text.endswith(":)"))


def _is_strong(lines: Sequence[Line], number: int) -> bool:
    """Whether that line, if there is one, is all bold, as the entries of some lists are."""
    return number < len(lines) and lines[number].strong


def _is_listed(lines: Sequence[Line], number: int) -> bool:
    """Whether that line, if there is one, is an item or a row."""
    return number < len(lines) and lines[number].block.kind in (BlockKind.ITEM, BlockKind.ROW)
