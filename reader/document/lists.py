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

from reader.document.blocks import BlockKind, Line
from reader.document.columns import has_gap
from reader.document.couples import is_couple, side_by_side
from reader.document.enumerations import after_cue, after_group, begins_with_person, people_in
from reader.document.evidence import Evidence
from reader.document.model import Span
from reader.document.people import entries_of
from reader.document.progress import Progress, part_of, silent
from reader.document.runs import Over, Runs, says_who
from reader.document.stacking import as_one
from reader.document.tables import names_columns
from reader.document.together import Signed, bodies_in
from reader.document.trimming import closes_mail, names_above, signature, trimmed


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
        self._evidence = Evidence(self._runs)

    def find(self) -> list[Listing]:
        """All lists."""
        found: list[Listing] = []
        number = 0
        while number < len(self._lines):
            listing = self._enumeration(number)
            end = number + 1
            if listing is None and (below := self._runs.end(number)) > number:
                listing = self._list(Span(number, below))
                end = below
            if listing is not None:
                found.append(listing)
                end = listing.lines.end
                self._evidence.pass_list(end, listing.opening)
            else:
                self._evidence.pass_by(self._lines[number:end])
            number = end
        return found

    def _enumeration(self, number: int) -> Listing | None:
        """The people that one line names, if it or the line over it announces them."""
        line = self._lines[number]
        found = after_cue(self._text, line)
        if not found and self._evidence.may_be_group(number):
            labelled = number > self._evidence.floor or self._evidence.labelled
            found = after_group(self._text, line, labelled=labelled)
        if found:
            cue, people = found
            return self._enumerated(number, (cue,), people)
        if line.block.kind is BlockKind.HEADING or self._over_place(number):
            return None
        if line.text[line.mark] != "@" and not begins_with_person(line.text):
            ends = self._evidence.may_be_bodies(number)
            people = bodies_in(self._text, line) if ends else []
        else:
            people = self._people(number, line)
        return self._enumerated(number, (), people) if people else None

    def _over_place(self, number: int) -> bool:
        """Whether two people sign on the line, and more of them may stand right below it."""
        return self._runs.goes_on(number) and is_couple(self._lines[number].text)

    def _people(self, number: int, line: Line) -> list[Signed]:
        """The people in a line that begins with one."""
        over = self._runs.over(number, self._evidence.floor)
        if over is Over.OTHER or (has_gap(line) and self._runs.goes_on(number)):
            return []
        announced = over in (Over.SIGNATORIES, Over.COURTESY) and self._runs.alone(number)
        ends = announced or self._evidence.may_close(number)
        single = self._runs.is_single(number)
        return people_in(
            self._text,
            line,
            announced=announced,
            single=announced and line.block.kind is BlockKind.PARAGRAPH and single,
            apart=number > self._evidence.first_sentence and not self._runs.has_like(number),
            closing=ends and single,
        )

    def _enumerated(self, number: int, cue: tuple[Line, ...], people: list[Signed]) -> Listing:
        opening = self._opening(number)
        span = Span(number - len(opening), number + 1)
        return Listing(span, (*opening, *cue), tuple(people))

    def _list(self, run: Span) -> Listing | None:
        over = self._over(run)
        if over is Over.OTHER:
            return None
        resumed = over is Over.NOTHING and self._evidence.resumes(run.start)
        floor, ends = self._evidence.floor, run.end == len(self._lines)
        on_page = self._evidence.on_page_of_letters or (ends and self._evidence.voices.untitled)
        names = 0
        if over is Over.NOTHING:
            names = names_above(self._runs, run, over, floor, on_page=on_page)
        if not names and self._runs.family(run.start) is BlockKind.LINE:
            run = trimmed(self._runs, run, announced=resumed or over is not Over.NOTHING)
            run = signature(self._runs, run) if over is Over.COURTESY else run
        mail = over is Over.COURTESY and not self._evidence.titled and closes_mail(self._runs, run)
        names = names or names_above(self._runs, run, over, floor, on_page=on_page)
        if run.start == run.end or mail:
            return None
        if not names and not self._evidence.accepts(run, over, resumed=resumed):
            return None
        opening = self._opening(run.start)
        if run.end - run.start > 1 and names_columns(self._text, self._lines[run.start]):
            row = self._lines[run.start]
            opening = (*opening, replace(row, block=replace(row.block, header=True)))
            run = Span(run.start + 1, run.end)
        header = [line for line in opening if line.block.header]
        total = len(self._lines)
        progress = part_of(self._progress, run.start / total, run.end / total)
        lines = self._lines[run.start : run.end]
        if names > 1 or (names and is_couple(lines[0].text)):
            signed = side_by_side(self._text, lines, names)
        else:
            signed = entries_of(self._text, [as_one(lines)] if names else lines, header, progress)
        return Listing(Span(run.start - len(opening), run.end), opening, tuple(signed))

    def _over(self, run: Span) -> Over:
        """What stands over a run, or what the run itself says of it."""
        over = self._runs.over(run.start, self._evidence.floor)
        if over is Over.OTHER:
            told = (
                says_who(self._lines[run.start - 1])
                or self._evidence.goes_on(run)
                or self._evidence.resumes(run.start)
            )
        else:
            told = over is Over.NOTHING and (
                self._evidence.are_bodies(run) or self._evidence.under_signers(run)
            )
        return Over.SIGNATORIES if told else over

    def _opening(self, start: int) -> tuple[Line, ...]:
        """The lines over line `start` that belong to the list."""
        first = start
        while (
            first > self._evidence.floor
            and start - first < 5
            and self._runs.belongs_over(first - 1)
        ):
            first -= 1
        return tuple(self._lines[first:start])
