"""Finding the lists of signatories among the lines of a document.

A list is a run of lines that may be entries. What stands over it decides, then its own lines: a
heading or a courtesy announces it (`Signatories`, `Yours sincerely,`), another says that it is
something else (`Winners`, `We demand:`). A list that nothing announces must be one of persons.

The lines over a list that belong to it open its part. A heading or sentence between entries ends
one list and opens the next, so that entry n of a list is always its nth paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reader.document.blocks import BlockKind, Line
from reader.document.candidates import Promise, is_sentence
from reader.document.courtesies import greets, salutes, signs_off
from reader.document.cues import lead_in, says_we, text_heading
from reader.document.enumerations import after_cue, begins_with_person, people_in
from reader.document.headings import (
    goes_on,
    has_date,
    is_back_matter,
    is_footer,
    is_group,
    names_others,
    speaks_of_signing,
    tells_other,
)
from reader.document.model import Span
from reader.document.people import entries_of
from reader.document.progress import Progress, part_of, silent
from reader.document.roles import is_body
from reader.document.runs import Over, Runs, says_who
from reader.document.tables import names_columns
from reader.document.together import Signed, bodies_in
from reader.document.trimming import signature, trimmed

_FEWEST = 5
"""Persons in a list that nothing announces."""
_MAJORITY = 3
"""Persons below a letter that no courtesy closes who carry the few lines that name no person."""
_FEWEST_BELOW_TITLE = 3
"""Names below a text that only its title calls a letter or a statement."""
_NEAR = 4
"""Lines above a list in which those who sign speak."""
_LAST_WORDS = 200
"""Characters at the end of a paragraph that may say whose names follow."""
_HEAD = 4
"""Lines in which a title may stand."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of signatories."""

    lines: Span
    """The numbers of the lines that open it and of its entries."""
    opening: tuple[Line, ...]
    entries: tuple[Signed, ...]


def find_lists(text: str, lines: Sequence[Line], progress: Progress = silent) -> list[Listing]:
    """The lists of signatories in the order of the text; they share no line."""
    return _Finder(text, lines, progress).find()


class _Finder:
    """Goes through the lines once, from the top."""

    def __init__(self, text: str, lines: Sequence[Line], progress: Progress) -> None:
        self._runs = Runs(text, lines, part_of(progress, 0, 0.4))
        self._progress = part_of(progress, 0.4, 1)
        self._text = text
        self._lines = lines
        self._found: list[Listing] = []
        self._opened = False

    @cached_property
    def _signing(self) -> bool:
        """Whether the document is a letter or the like, or speaks of signing one."""
        return any(
            speaks_of_signing(line.text)
            or (len(line.text) < 160 and (salutes(line.text) or text_heading(line.text)))
            for line in self._lines
        )

    @cached_property
    def _first_sentence(self) -> int:
        """The line of the first sentence: what is above it is the head."""
        sentences = (n for n, line in enumerate(self._lines) if is_sentence(line.text))
        return next(sentences, len(self._lines))

    @property
    def _titled(self) -> bool:
        """Whether the text above is a letter or a statement, as it or its title says."""
        return self._opened or any(text_heading(line.text) for line in self._lines[:_HEAD])

    def find(self) -> list[Listing]:
        """All lists."""
        number = 0
        while number < len(self._lines):
            listing = self._enumeration(number)
            end = number
            if listing is None:
                end = self._runs.end(number)
                listing = self._list(Span(number, end)) if end > number else None
            if listing is not None:
                self._found.append(listing)
                self._opened = False
                end = listing.lines.end
            for line in self._lines[number : max(end, number + 1)]:
                self._opened = self._opened or greets(line.text) or _leads_in(line.text)
            number = max(end, number + 1)
        return self._found

    @property
    def _floor(self) -> int:
        """The first line after the last list found."""
        return self._found[-1].lines.end if self._found else 0

    def _enumeration(self, number: int) -> Listing | None:
        """The people that one line names, if it or the line over it announces them."""
        line = self._lines[number]
        if (found := after_cue(self._text, line)) is not None:
            cue, people = found
            return self._enumerated(number, (cue,), people)
        if line.block.kind is BlockKind.HEADING:
            return None
        if not begins_with_person(line.text):
            below = number > self._first_sentence and is_sentence(self._lines[number - 1].text)
            ends = below and self._may_close(number) and not is_footer(line.text)
            people = bodies_in(self._text, line) if ends and self._titled else []
            return self._enumerated(number, (), people) if people else None
        over = self._runs.over(number, self._floor)
        if over is Over.OTHER:
            return None
        announced = over in (Over.SIGNATORIES, Over.COURTESY) and self._runs.alone(number)
        apart = number > self._first_sentence and not self._runs.has_like(number)
        people = people_in(
            self._text,
            line,
            announced=announced,
            apart=apart,
            closing=self._runs.is_single(number) and (announced or self._may_close(number)),
        )
        return self._enumerated(number, (), people) if people else None

    def _may_close(self, number: int) -> bool:
        """Whether a text that speaks for someone may end above the line, with their names in it."""
        ends = number > self._floor and self._ends_text(number + 1)
        if not ends or self._under_other_heading(number):
            return False
        above = [line.text for line in self._lines[max(self._floor, number - _NEAR) : number]]
        return not names_others(above[-1][-_LAST_WORDS:]) and (
            self._titled or any(map(says_we, above))
        )

    def _enumerated(self, number: int, cue: tuple[Line, ...], people: list[Signed]) -> Listing:
        opening = self._opening(number)
        span = Span(number - len(opening), number + 1)
        return Listing(span, (*opening, *cue), tuple(people))

    def _list(self, run: Span) -> Listing | None:
        over = self._runs.over(run.start, self._floor)
        if over is Over.OTHER and says_who(self._lines[run.start - 1]):
            over = Over.SIGNATORIES
        if over is Over.OTHER and self._goes_on(run):
            over = Over.SIGNATORIES
        if over is Over.OTHER:
            return None
        if over is Over.NOTHING and self._under_body(run):
            over = Over.SIGNATORIES
        resumed = over is Over.NOTHING and self._resumes(run.start)
        if self._runs.family(run.start) is BlockKind.LINE:
            run = trimmed(self._runs, run, announced=resumed or over is not Over.NOTHING)
            run = signature(self._runs, run) if over is Over.COURTESY else run
        if run.start == run.end or not self._accepts(run, over, resumed=resumed):
            return None
        opening = self._opening(run.start)
        if run.end - run.start > 1 and names_columns(self._text, self._lines[run.start]):
            row = self._lines[run.start]
            opening = (*opening, replace(row, block=replace(row.block, header=True)))
            run = Span(run.start + 1, run.end)
        header = [line for line in opening if line.block.header]
        total = len(self._lines)
        progress = part_of(self._progress, run.start / total, run.end / total)
        signed = entries_of(self._text, self._lines[run.start : run.end], header, progress)
        return Listing(Span(run.start - len(opening), run.end), opening, tuple(signed))

    def _under_body(self, run: Span) -> bool:
        """Whether the members of a body, under its name, sign the letter above it."""
        if not self._titled or run.start == self._floor or run.start <= self._first_sentence + 1:
            return False
        above = self._lines[run.start - 1]
        explicit = above.block.kind is BlockKind.HEADING or above.strong
        named = explicit and is_body(above.text) and not tells_other(above.text)
        return named and self._runs.persons(run) == run.end - run.start

    def _goes_on(self, run: Span) -> bool:
        """Whether only a line that says that more follow parts persons from a list above."""
        if not self._found or run.start - self._floor != 1:
            return False
        above = self._lines[self._floor].text
        most = self._runs.persons(run) * 2 > run.end - run.start
        return most and goes_on(above)

    def _resumes(self, start: int) -> bool:
        """Whether only headings of groups are between the last list and line `start`."""
        between = self._lines[self._floor : start]
        return bool(self._found and between) and all(
            (line.block.kind is BlockKind.HEADING or line.strong or is_group(line.text))
            and not is_back_matter(line.text)
            for line in between
        )

    def _accepts(self, run: Span, over: Over, *, resumed: bool) -> bool:
        count = run.end - run.start
        persons = self._runs.persons(run)
        likely = persons + self._runs.headed(run)
        if over is not Over.NOTHING or resumed:
            none = self._runs.promises[run.start : run.end].count(Promise.NONE)
            signs = count == 1 and self._signs(run.start)
            return signs or (likely * 2 >= count and none * 4 <= count)
        if persons * 5 < count * 3 or self._under_other_heading(run.start):
            return False
        if self._found and (persons > 1 or run.start == self._floor):
            return True
        if persons >= _FEWEST:
            return self._may_follow(run.start)
        if not (self._titled and self._ends_text(run.end)):
            return False
        fewest = 1 if self._opened else _FEWEST_BELOW_TITLE
        return persons >= _MAJORITY or fewest <= persons == count

    def _signs(self, number: int) -> bool:
        """Whether a line that stands alone below a courtesy is a body that signs with it."""
        text = self._lines[number].text
        short = self._runs.promises[number] is not Promise.NONE and text[0].isupper()
        below_courtesy = number > self._floor and signs_off(self._lines[number - 1].text)
        return short and below_courtesy and self._runs.alone(number)

    def _may_follow(self, start: int) -> bool:
        """Whether names that nothing announces may be of those who say what is above them."""
        if start <= self._first_sentence:
            return True
        above = [line.text for line in self._lines[max(self._floor, start - _NEAR) : start]]
        if names_others(above[-1][-_LAST_WORDS:]):
            return False
        return self._titled or (self._signing and any(map(says_we, above)))

    def _under_other_heading(self, start: int) -> bool:
        """Whether a heading that is none of signatories, nor the title, stands over a list."""
        if start <= self._first_sentence + 1:
            return False
        above = self._lines[start - 1]
        explicit = above.block.kind is BlockKind.HEADING or above.strong
        return explicit and not is_group(above.text) and not has_date(above.text)

    def _ends_text(self, end: int) -> bool:
        """Whether a letter may end before line `end`: no sentence of the same goes on there."""
        if end == len(self._lines) or not is_sentence(self._lines[end].text):
            return True
        if self._lines[end].mark and not self._lines[end - 1].mark:
            return True
        return self._lines[end - 1].block.quoted and not self._lines[end].block.quoted

    def _opening(self, start: int) -> tuple[Line, ...]:
        """The lines over line `start` that belong to the list."""
        first = start
        while first > self._floor and start - first < 5 and self._runs.belongs_over(first - 1):
            first -= 1
        return tuple(self._lines[first:start])


def _leads_in(text: str) -> bool:
    """Whether a line says that a text follows in full."""
    lead = lead_in(text)
    return lead is not None and lead.sure
