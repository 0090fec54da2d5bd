"""Putting lines into parts: the head, the texts, the lists, and what is left.

The lists are known. Between them, lead-ins, salutations, headings and quoted passages open texts;
what follows a list and opens nothing belongs to no text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.blocks import BlockKind, Line, split_line
from reader.document.candidates import is_sentence
from reader.document.contents import contents_of
from reader.document.courtesies import greets, salutation_in, salutes
from reader.document.cues import (
    another_heading,
    begins_with_we,
    is_page_of_letters,
    issuer,
    text_heading,
    text_named,
)
from reader.document.drafts import (
    PREFACE,
    PRINTED,
    Draft,
    in_order,
    is_article,
    is_cover,
    list_title,
    quotes,
    unpunctuated,
)
from reader.document.finishing import finished
from reader.document.head import head_of
from reader.document.headings import is_back_matter, is_footer
from reader.document.lead_ins import LeadIn, lead_in
from reader.document.lists import Listing
from reader.document.model import ParagraphKind, PartKind
from reader.document.progress import Progress, silent
from reader.document.quoted import passage_end, passage_inside
from reader.document.signing import announces

_EVERY = 1024
"""Lines between two reports of progress."""
_SENTENCES = re.compile(r"[.!?…]\S{0,2}\s+\S.*:?\W*$")
"""Two sentences: the first of them tells something besides that a text follows."""
_CHOICES = re.compile(r"(?:[^|.:,]{1,20}\s\|\s){2,}[^|.:,]{1,20}$")
"""Links beside each other, as above a page: `English | Deutsch | Français`."""
_HEAD = 4
"""Lines in which a title may stand."""
_FEW = 3
"""So many names below a covering note would be its own."""


class Composer:
    """Puts the lines of one document into drafts of parts, from the top."""

    def __init__(self, text: str, lines: Sequence[Line], listings: Sequence[Listing]) -> None:
        self._text = text
        self._lines = lines
        self._listings = {listing.lines.start: listing for listing in listings}
        first = min(self._listings, default=len(lines))
        head = head_of(lines, first)
        self._top = Draft(PartKind.ARTICLE, opening=head)
        self._current = self._top
        self._notes = Draft(PartKind.NOTES)
        self._drafts = [self._top]
        self._passage_end = -1
        """The line at which the quoted passage that is the current text ends."""
        self._top_is_below = False
        self._contents = contents_of(lines)
        self._is_page = any(is_page_of_letters(line.text) for line in lines[:_HEAD])

    def compose(self, progress: Progress = silent) -> list[Draft]:
        """The parts in reading order, notes last; none is empty unless it is the only one."""
        number = len(self._top.opening)
        while number < len(self._lines):
            listing = self._listings.get(number)
            if listing is not None:
                self._list(listing)
                number = listing.lines.end
                continue
            if number == self._passage_end:
                self._current = self._top
            if number in self._contents:
                self._notes.add(self._lines[number])
            else:
                self._place(number, self._lines[number])
            number += 1
            if number % _EVERY == 0:
                progress(number / len(self._lines))
        told = any(begins_with_we(line.text) for line in self._top.lines[:1])
        if self._top_is_below and self._top.prose < PREFACE and not told:
            self._notes.lines = in_order([*self._top.empty(), *self._notes.lines])
        return finished(self._drafts, self._notes)

    def _list(self, listing: Listing) -> None:
        if is_cover(self._current) and len(listing.entries) < _FEW:
            for line in self._lines[listing.lines.start : listing.lines.end]:
                self._current.add(line)
            return
        opening = [(line, ParagraphKind.LEAD_IN) for line in listing.opening]
        first = not (self._top.opening or self._top.lines) and len(self._drafts) == 1
        if first and opening and opening[0][0].block.kind is BlockKind.HEADING:
            opening[0] = (opening[0][0], ParagraphKind.TITLE)
        title = list_title(listing.opening)
        self._drafts.append(Draft(PartKind.SIGNATORIES, title, opening, entries=listing.entries))
        # A list may stand above its text, but a few words below one are no text.
        self._top_is_below = self._current is self._top and not self._top.lines
        if listing.lines.start < self._passage_end <= listing.lines.end:
            self._current = self._top
            return
        self._current = self._top if self._top_is_below else self._notes

    def _place(self, number: int, line: Line) -> None:
        """Put the line into the current part, or into one that it opens."""
        lead = self._lead_in(number, line)
        if self._current is self._top and not self._top.prose and _CHOICES.match(line.text):
            self._notes.add(line)
        elif lead is not None:
            self._open_led(lead, number, line)
        elif self._is_heading(line) and (is_back_matter(line.text) or self._lists_none(line)):
            self._current = self._notes
            self._notes.add(line)
        elif self._next_on_page(line):
            self._start(Draft(PartKind.LETTER))
            self._current.add(line)
        elif greets(line.text):
            self._greet(line)
            if line.block.quoted and self._current is not self._top:
                self._passage_end = passage_end(self._lines, number)
        elif self._is_heading(line) and self._opens_text(number, line):
            self._head(line)
        elif (cut := self._begins_inside(number, line)) is not None:
            above, below = split_line(self._text, line, cut)
            kind = text_named(above.text) or PartKind.STATEMENT
            if _SENTENCES.search(above.text):
                self._current.add(above)
                self._start(Draft(kind, led_in=True))
            else:
                self._open_led(LeadIn(kind, "", sure=True), number - 1, above)
            self._passage_end = max(passage_end(self._lines, number + 1), number + 1)
            self._current.greeted = greets(below.text)
            self._current.add(below)
        else:
            self._current.add(line)

    def _lead_in(self, number: int, line: Line) -> LeadIn | None:
        """What `line` opens, if what follows is such a text."""
        text = line.text
        if text[-1] == ":":
            above = _first_sentences(text)
            if len(text) > 300 or _quotes_first(text):
                text = text[len(above) :].strip()
        lead = lead_in(text)
        if lead is None or number + 1 >= len(self._lines):
            return None
        below = self._lines[number + 1]
        if self._current.kind in PRINTED and self._current.prose and not self._current.led_in:
            return lead if lead.sure and (lead.title or self._is_heading(line)) else None
        if lead.sure or greets(below.text):
            return lead
        end = passage_end(self._lines, number + 1)
        return lead if end - number > 2 else None

    def _open_led(self, lead: LeadIn, number: int, line: Line) -> None:
        """Open the part that `line` leads in."""
        current = self._current
        if current.led_in and not current.lines and not current.entries:
            current.opening.append((line, ParagraphKind.LEAD_IN))
            current.title = current.title or lead.title
            return
        draft = Draft(lead.kind, lead.title, led_in=True)
        if len(line.text) > 300 or (current.prose and _quotes_first(line.text)):
            current.add(line)
        else:
            draft.opening.append((line, ParagraphKind.LEAD_IN))
        self._start(draft)
        end = passage_end(self._lines, number + 1)
        self._passage_end = end if end > number + 1 else -1

    def _start(self, draft: Draft) -> None:
        self._drafts.append(draft)
        self._current = draft
        self._passage_end = -1

    def _greet(self, line: Line) -> None:
        """A line that addresses someone: it begins a letter, or goes on with its beginning."""
        current = self._current
        if current.lines and salutes(current.lines[-1].text):
            current.add(line)
        elif current.kind in PRINTED and not current.prose:
            current.add(line)
            current.greeted = True
        elif (
            current is self._top
            and not current.greeted
            and current.prose < PREFACE
            and not is_article(current)
        ):
            current.kind, current.greeted = PartKind.LETTER, True
            if current.prose:
                current.opening += [(above, ParagraphKind.LEAD_IN) for above in current.empty()]
            current.add(line)
        else:
            draft = Draft(PartKind.LETTER, unpunctuated(line.text), greeted=True)
            if current.lines and current.lines[-1].block.kind is BlockKind.HEADING:
                draft.opening.append((current.lines.pop(), ParagraphKind.HEADING))
                draft.title = draft.opening[0][0].text
            draft.add(line)
            self._start(draft)

    def _head(self, line: Line) -> None:
        """A heading that is over a letter or a statement."""
        current = self._current
        another = (another_heading(line.text) or _is_beside(line, current)) and current.prose > 0
        kind = text_heading(line.text) or PartKind.LETTER
        if current is self._top and not current.lines:
            current.opening.append((line, ParagraphKind.HEADING))
        elif current.kind in PRINTED and not is_cover(current) and not another:
            current.add(line)
        else:
            title = unpunctuated(line.text)
            self._start(Draft(kind, title, [(line, ParagraphKind.HEADING)], led_in=True))

    def _opens_text(self, number: int, line: Line) -> bool:
        """Whether the heading is over a letter or a statement."""
        if text_heading(line.text) is not None:
            return True
        if not another_heading(line.text):
            return False
        others = any(draft.kind in PRINTED for draft in self._drafts)
        return others or (number + 1 < len(self._lines) and salutes(self._lines[number + 1].text))

    def _next_on_page(self, line: Line) -> bool:
        """Whether another of the letters on a newspaper's page begins below the names."""
        if self._current is not self._notes or self._notes.prose or not self._is_page:
            return False
        return line.gap and is_sentence(line.text) and not line.mark and not is_footer(line.text)

    def _begins_inside(self, number: int, line: Line) -> int | None:
        """Where in the line, which names a text, that text begins."""
        if self._current.kind in PRINTED and self._current.prose:
            return None
        below = self._lines[number + 1] if number + 1 < len(self._lines) else None
        cut = salutation_in(line.text) or passage_inside(line, below)
        return cut if cut and text_named(line.text[max(0, cut - 250) : cut]) else None

    def _is_heading(self, line: Line) -> bool:
        if line.block.kind is BlockKind.HEADING or (line.strong and len(line.text) < 160):
            return True
        plain = line.block.kind in (BlockKind.LINE, BlockKind.PARAGRAPH)
        return plain and line.gap and len(line.text.split()) <= 8 and line.text[-1] not in ".,;!?"

    def _lists_none(self, line: Line) -> bool:
        """Whether the line is a heading of signatories with no list under it."""
        explicit = line.block.kind is BlockKind.HEADING or line.strong
        return explicit and self._current.prose > 0 and announces(line.text)


def _is_beside(line: Line, text: Draft) -> bool:
    """Whether a heading of a text that names whose it is, is of the level of that of `text`."""
    over = text.opening[-1][0] if text.opening else None
    return bool(
        over
        and over.block.kind is line.block.kind is BlockKind.HEADING
        and over.block.level == line.block.level
        and issuer(line.text)
    )


def _first_sentences(text: str) -> str:
    """`text` without its last sentence."""
    return text[: max(map(text.rfind, (". ", "? ", "! ", "” "))) + 1]


def _quotes_first(text: str) -> bool:
    """Whether someone is quoted before the last sentence: that much belongs to the text above."""
    above = _first_sentences(text).strip()
    return bool(above) and quotes(above)
