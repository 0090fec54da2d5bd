"""The people that one line or paragraph names as signing, one after the other."""

from __future__ import annotations

import re

from reader.document.blocks import Line, split_line, without_mark
from reader.document.candidates import is_reference, is_sentence
from reader.document.couples import is_couple
from reader.document.courtesies import closing_in
from reader.document.entries import head_of
from reader.document.glued import name_length
from reader.document.headings import is_group
from reader.document.labels import labels
from reader.document.names import is_person
from reader.document.signing import names_begin
from reader.document.together import Manner, Signed, accounts_in, by_bold, together

_LONGEST_NAME = 200
"""Characters in which a name and what parts it from the next have room."""
_AFTER_CUE = Manner(commas=True, details=True, bodies=True, fewest=1)
_AFTER_LABEL = Manner(commas=True, all_of_them=True)
_IN_PARAGRAPH = Manner(commas=True, details=True, fewest=3)
_PARTED = Manner(pairs=False, fewest=3)
_PAIR = Manner(commas=True, pairs=False, all_of_them=True)
_ONE_LINE = Manner(commas=True, pairs=False, all_of_them=True, fewest=3)
_CLOSING = Manner(commas=True, details=True, closing=True)
_MARKS = re.compile(r"[\s“”\"„«»‘’']*")


def after_cue(text: str, line: Line) -> tuple[Line, list[Signed]] | None:
    """The words in `line` that announce people, and the people after them."""
    begin = names_begin(line.text)
    if begin is None:
        begin = closing_in(line.text)
    if begin is None:
        return None
    cue, rest = split_line(text, line, begin)
    people = together(text, rest, _AFTER_CUE) if cue.text and rest.text else []
    return (cue, people) if people else None


_GROUP = re.compile(r"(?P<group>[^:;,.]{3,60}?)\s?:\s+(?=\S)")


def after_group(text: str, line: Line, *, labelled: bool) -> tuple[Line, list[Signed]] | None:
    """The words in `line` that name a kind of people or a country, and its people after them.

    If `labelled` the words may be any label: `Branch committee: Ana Diaz, Tom Lee`.
    """
    found = _GROUP.match(line.text)
    if found is None:
        return None
    group = is_group(found["group"]) or line.bold_words >= found.end("group")
    if not group and not (labelled and labels(found["group"])):
        return None
    cue, rest = split_line(text, line, found.end())
    manner = _AFTER_CUE if group else _AFTER_LABEL
    people = together(text, rest, manner) if cue.text and rest.text else []
    return (cue, people) if people else None


def people_in(
    text: str, line: Line, *, announced: bool, single: bool, apart: bool, closing: bool
) -> list[Signed]:
    """The people that `line`, which begins with one, names.

    `announced` says that a line above speaks of them, `single` that it is all of the list which
    that names, `apart` that no line next to it may name people as well, `closing` that it stands
    where a text ends.
    """
    if announced and line.text[line.mark :].startswith("@"):
        return accounts_in(text, line)
    if not begins_with_person(line.text):
        return []
    if closing and (people := by_bold(text, line)):
        return people
    if single and (people := together(text, line, _PAIR)):
        return people
    if announced:
        manner = _IN_PARAGRAPH
    elif apart:
        manner = _ONE_LINE
    else:
        manner = _PARTED
    people = together(text, line, manner)
    if people or not closing or is_sentence(line.text) or is_reference(line.text):
        return people
    return together(text, line, _CLOSING)


def begins_with_person(text: str) -> bool:
    """Whether `text` begins with the name of a person."""
    start = without_mark(text[:_LONGEST_NAME])
    start = start[_MARKS.match(start).end() :]  # type: ignore[union-attr]
    head = start.partition(",")[0]
    return is_person(head_of(start)) or is_couple(head) or bool(name_length(start, untitled=True))
