"""The signs in the margin of paragraphs that are marked or noted."""

from __future__ import annotations

from collections.abc import Mapping

from reader.document.model import Place
from reader.session.remarks import Remark, Remarks
from reader.text.cells import cell_len

_MARKED, _NOTED = "+", "*"


def signs(remarks: Remarks) -> Mapping[Place, str]:
    """By paragraph, its sign: `'a` with the mark a, `*` with a note, `'ab*` with all of these."""
    letters: dict[Place, str] = {}
    for letter, mark in sorted(remarks.marks.items()):
        at = _paragraph(mark)
        letters[at] = letters.get(at, "'") + letter
    noted = set(map(_paragraph, remarks.notes.values()))
    return {at: letters.get(at, "") + (_NOTED if at in noted else "") for at in (*letters, *noted)}


def _paragraph(remark: Remark) -> Place:
    return Place(remark.at.part, remark.at.paragraph)


def short(sign: str) -> str:
    """A sign in one cell: `*` with a note, else `+`."""
    return sign and (_NOTED if _NOTED in sign else _MARKED)


def in_margin(sign: str, room: int) -> str:
    """A sign as it fits into `room` cells before the text, with a blank behind it if there is one.

    Without room for one cell there is none.
    """
    if not sign:
        return ""
    forms = (f"{sign} ", f"{short(sign)} ", short(sign), "")
    return next(form for form in forms if cell_len(form) <= room)
