"""People who sign side by side over one place: `Ana Diaz and Tom Lee` above `Leith`.

What stands below their names is said of all of them. Two given names with one family name are one
entry, as the document has it: taking them apart would make up a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.document.blocks import Line, one_line
from reader.document.entries import Entry, fields_of, parse, stands_alone
from reader.document.model import Span
from reader.document.names import is_person
from reader.document.roles import is_body, is_role, place_and_role
from reader.document.together import Manner, Signed, together

_AND = re.compile(r"\s+(?:and|et|und|y|e|og|och|en|&)\s+")
_GIVEN = re.compile(r"[^\W\d_a-zß-ÿ][\w’'.-]*$")
_BOTH = Manner(commas=True)


def is_couple(text: str) -> bool:
    """Whether `text` is two names and no more, or two given names with one family name.

    >>> is_couple("Ana Diaz and Tom Lee"), is_couple("Monika und Peter Krause")
    (True, True)
    >>> is_couple("Bread and Roses"), is_couple("Law and Economics Department")
    (False, False)
    """
    pieces = _AND.split(text)
    if len(pieces) != 2 or is_body(text) or is_role(pieces[0]):
        return False
    first, second = pieces
    known = (is_person(first) and stands_alone(first)) or bool(_GIVEN.match(first))
    return known and is_person(second) and stands_alone(second)


def side_by_side(text: str, lines: Sequence[Line], names: int) -> list[Signed]:
    """Who signs in `lines`, of which the first `names` name people and the others say where.

    Each has the place and the role that stand below the names.
    """
    people: list[Signed] = []
    for line in lines[:names]:
        people += together(text, line, _BOTH) or [Signed(line, parse(line.text), line.text)]
    below = lines[names:]
    place, role = place_and_role([field for line in below for field in fields_of(line.text)])
    last = people[-1]
    span = Span(last.line.span.start, below[-1].span.end)
    whole = replace(last.line, span=span, text=one_line(span.of(text)))
    people[-1] = replace(last, line=whole, raw=whole.text)
    return [replace(one, entry=Entry(one.entry.name, place, role)) for one in people]
