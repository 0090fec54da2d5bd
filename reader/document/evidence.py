"""What speaks for a run of lines being signatories, besides what is over it.

It is what the text above is, whether it ends there, and how many of the lines name persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from reader.document.blocks import BlockKind, Line
from reader.document.candidates import Promise, is_sentence
from reader.document.courtesies import (
    addresses,
    greets,
    is_address,
    salutation_in,
)
from reader.document.cues import (
    another_heading,
    is_page_of_letters,
    issuer,
    says_we,
    text_heading,
    text_named,
)
from reader.document.headings import (
    goes_on,
    has_date,
    is_back_matter,
    is_footer,
    is_group,
    names_others,
    tells_other,
)
from reader.document.labels import is_label
from reader.document.lead_ins import lead_in
from reader.document.model import Span
from reader.document.quoted import passage_ends
from reader.document.roles import is_body
from reader.document.runs import Over, Runs, is_over_group
from reader.document.signing import announces, points_down
from reader.document.trimming import are_closing, are_short, signs, stacks
from reader.document.voices import Voices
from reader.text.folding import fold

_FEWEST = 5
"""Persons in a list that nothing announces."""
_MAJORITY = 3
"""Persons below a letter that no courtesy closes who carry the few lines that name no person."""
_FEWEST_BELOW_TITLE = 3
"""Names below a text that only its title calls a letter or a statement."""
_FEWEST_BODIES = 2
_LONGEST_BODY = 120
"""Characters of the name of a body and its town."""
_NEAR = 4
"""Lines above a list in which those who sign speak."""
_LAST_WORDS = 200
"""Characters at the end of a paragraph that may say whose names follow."""
_ARTICLE = re.compile(r"(?i)^(?:the|die|der|das|le|la|les|el|los|las|il)\s|^l[’']")
_SHORT = 3
"""Letters of a name that may stand in a title by chance."""
_DEEPEST = 9
_HEAD = 4
"""Lines in which a title may stand."""


class Evidence:
    """What is known of a document above the line that is looked at."""

    def __init__(self, runs: Runs) -> None:
        self._runs = runs
        self._lines = runs.lines
        self.voices = Voices(runs.lines)
        self.floor = 0
        """The first line after the last list found."""
        self._opened = False
        self._found = False
        self.labelled = False
        self._level = _DEEPEST
        """Of the heading over the last lists: those of groups of them are deeper."""

    def pass_by(self, lines: Iterable[Line]) -> None:
        """Take note of lines that are no list."""
        self._opened = self._opened or any(map(_opens, lines))

    def pass_list(self, end: int, opening: Sequence[Line]) -> None:
        """Take note of a list that ends before line `end`, and of what is over it."""
        self.floor, self._opened, self._found = end, False, True
        self.labelled = any(is_label(line.text) for line in opening)
        for line in opening:
            if line.block.kind is BlockKind.HEADING:
                told = announces(line.text)
                self._level = line.block.level if told else min(self._level, line.block.level - 1)

    @cached_property
    def first_sentence(self) -> int:
        """The line of the first sentence: what is above it is the head."""
        sentences = (n for n, line in enumerate(self._lines) if is_sentence(line.text))
        return next(sentences, len(self._lines))

    @property
    def titled(self) -> bool:
        """Whether the text above is a letter or a statement, as it or its title says."""
        return self._opened or any(map(_is_title_of_text, self._lines[:_HEAD]))

    def may_close(self, number: int, end: int | None = None) -> bool:
        """Whether a text that speaks for someone may end above the line, with their names in it."""
        ends = number > self.floor and self._ends_text(end or number + 1)
        if not ends or _under_other_heading(self._lines, self.first_sentence, number):
            return False
        above = [line.text for line in self._lines[max(self.floor, number - _NEAR) : number]]
        return not names_others(above[-1][-_LAST_WORDS:]) and (
            self.titled or any(map(says_we, above))
        )

    def may_be_bodies(self, number: int) -> bool:
        """Whether a line of names of bodies would be those whose text is above it."""
        if number <= max(self.first_sentence, self.floor) or not self.titled:
            return False
        after_prose = is_sentence(self._lines[number - 1].text)
        several = number + 1 < len(self._lines) and is_body(self._lines[number + 1].text)
        footer = several or is_footer(self._lines[number].text)
        return after_prose and self.may_close(number) and not footer

    def under_signers(self, run: Span) -> bool:
        """Whether the heading over a run names who signs: a body, or a kind of the undersigned."""
        if run.start == self.floor or run.start <= self.first_sentence + 1:
            return False
        above = self._lines[run.start - 1]
        if above.block.kind is not BlockKind.HEADING and not above.strong:
            return False
        if is_group(above.text) and self.voices.undersigned:
            return True
        named = self.titled and is_body(above.text) and not tells_other(above.text)
        return named and self._runs.persons(run) == run.end - run.start

    def goes_on(self, run: Span) -> bool:
        """Whether only a line that says that more follow parts persons from a list above."""
        if not self._found or run.start - self.floor != 1:
            return False
        above = self._lines[self.floor].text
        most = self._runs.persons(run) * 2 > run.end - run.start
        return most and goes_on(above)

    def resumes(self, start: int) -> bool:
        """Whether only headings of groups are between the last list and line `start`."""
        between = self._lines[self.floor : start]
        return bool(self._found and between) and all(
            (self._is_over_group(line) or (self.labelled and is_label(line.text)))
            and not is_back_matter(line.text)
            for line in between
        )

    def _is_over_group(self, line: Line) -> bool:
        """Whether a line below a list may be the heading of more of the same."""
        if line.block.kind is not BlockKind.HEADING or is_group(line.text):
            return is_over_group(line) and not tells_other(line.text)
        return line.block.level > self._level and not tells_other(line.text)

    def may_be_group(self, number: int) -> bool:
        """Whether a line that begins with the name of a group would go on with who signs in it."""
        if self._found and number == self.floor:
            return True
        return self._runs.over(number, self.floor) in (Over.SIGNATORIES, Over.COURTESY)

    def accepts(self, run: Span, over: Over, *, resumed: bool) -> bool:
        """Whether the lines of a run are entries."""
        count = run.end - run.start
        persons = self._runs.persons(run)
        likely = persons + self._runs.headed(run)
        if over is not Over.NOTHING or resumed:
            closed = not persons and _mentions(self._lines, run.start)
            none = self._runs.promises[run.start : run.end].count(Promise.NONE)
            alone = count == 1 and signs(self._runs, self.floor, run.start)
            plain = (
                over is Over.SIGNATORIES
                and not none
                and are_short(self._lines[run.start : run.end])
            )
            most = likely * 2 >= count and none * 4 <= count
            return alone or (not closed and (plain or most))
        if (stacked := stacks(self._runs, run)) and persons >= stacked:
            count = persons = stacked
        if persons * 5 < count * 3 or _under_other_heading(
            self._lines, self.first_sentence, run.start
        ):
            return False
        if self._found and (persons > 1 or run.start == self.floor):
            return not self._under_plain_heading(run.start)
        if persons >= _FEWEST:
            return self._may_follow(run.start) or self._close(run)
        ends = self._ends_text(run.end) or passage_ends(self._lines, run.start)
        alone = run.end == len(self._lines) and self.voices.untitled
        if not ends or not (self.titled or alone):
            return False
        lone = self._opened or self.on_page_of_letters or alone
        fewest = 1 if lone else _FEWEST_BELOW_TITLE
        return persons >= _MAJORITY or fewest <= persons == count

    def are_bodies(self, run: Span) -> bool:
        """Whether the lines below a titled text name bodies, or all who sign, and nothing else."""
        lines = self._lines[run.start : run.end]
        several = run.end - run.start >= _FEWEST_BODIES
        plain = several and all(
            len(line.text) < _LONGEST_BODY and is_body(line.text) for line in lines
        )
        after_prose = run.start > self.floor and is_sentence(self._lines[run.start - 1].text)
        set_off = self._opened or lines[0].block.quoted
        closing = set_off and are_closing(self._runs, run)
        told = closing or (
            after_prose and self.titled and (plain or _is_issuer(lines, self._lines[:_HEAD]))
        )
        return told and self.may_close(run.start, run.end)

    def _under_plain_heading(self, start: int) -> bool:
        """Whether a short line alone, below a list, is over other people than those who sign."""
        if start <= self.floor or not self._runs.alone(start - 1):
            return False
        text = self._lines[start - 1].text
        headed = self._runs.is_heading(start - 1) and not has_date(text)
        return headed and not (is_group(text) or is_body(text) or announces(text))

    def _close(self, run: Span) -> bool:
        """Whether nothing comes below lines of persons that stand under what `we` say."""
        plain = self._runs.family(run.start) is BlockKind.LINE
        return plain and run.end == len(self._lines) and self.may_close(run.start)

    def _may_follow(self, start: int) -> bool:
        """Whether names that nothing announces may be of those who say what is above them."""
        if start <= self.first_sentence:
            return True
        above = [line.text for line in self._lines[max(self.floor, start - _NEAR) : start]]
        if names_others(above[-1][-_LAST_WORDS:]):
            return False
        return self.titled or (self.voices.signing and any(map(says_we, above)))

    def _ends_text(self, end: int) -> bool:
        """Whether a letter may end before line `end`: no sentence of the same goes on there."""
        if end == len(self._lines) or not is_sentence(self._lines[end].text):
            return True
        if self._lines[end].mark and not self._lines[end - 1].mark:
            return True
        if self._lines[end].gap and self.on_page_of_letters:
            return True
        return self._lines[end - 1].block.quoted and not self._lines[end].block.quoted

    @cached_property
    def on_page_of_letters(self) -> bool:
        """Whether the document is a page of a newspaper with letters to it."""
        return any(is_page_of_letters(line.text) for line in self._lines[:_HEAD])


def _opens(line: Line) -> bool:
    """Whether a letter or a statement begins with the line or right below it."""
    if greets(line.text) or (line.gap and is_address(line.text)):
        return True
    cut = salutation_in(line.text)
    if cut and text_named(line.text[:cut]):
        return True
    heading = line.block.kind is BlockKind.HEADING and (
        another_heading(line.text) or bool(issuer(line.text))
    )
    lead = lead_in(line.text)
    return heading or (lead is not None and lead.sure)


def _is_issuer(lines: Sequence[Line], titles: Sequence[Line]) -> bool:
    """Whether the only line names the body whose text a title says it is."""
    name = fold(_ARTICLE.sub("", lines[0].text))
    whose = (f" {fold(issuer(line.text))} " for line in titles)
    return len(lines) == 1 and len(name) > _SHORT and any(f" {name} " in who for who in whose)


def _is_title_of_text(line: Line) -> bool:
    heading = line.block.kind is BlockKind.HEADING and addresses(line.text)
    return heading or text_heading(line.text) is not None


def _under_other_heading(lines: Sequence[Line], first_sentence: int, start: int) -> bool:
    """Whether a heading that is none of signatories, nor the title, stands over a list."""
    if start <= first_sentence + 1:
        return False
    above = lines[start - 1]
    explicit = above.block.kind is BlockKind.HEADING or above.strong
    return explicit and not is_group(above.text) and not has_date(above.text)


def _mentions(lines: Sequence[Line], start: int) -> bool:
    """Whether a sentence over a list speaks of signing and is closed: it may announce nobody."""
    above = lines[start - 1].text if start else ""
    ends = above.endswith((".", "!", "?", ".”", '."')) and is_sentence(above)
    return ends and announces(above) and not points_down(above)
