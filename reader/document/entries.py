"""One line of a signatory list: who it names, and which words are a place and which a role."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.document.blocks import MARK
from reader.document.vocabulary import COUNTRIES, INSTITUTIONS, ROLES
from reader.text.folding import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """The fields of one line; what is not stated is empty."""

    name: str
    place: str
    role: str


_SEPARATOR = re.compile(
    r"\s*[,;|]\s*|\s+[–—-]+\s+|\s*[–—]\s+|\s+[–—]\s*|:\s+|\s*(?=[(\[])|\s+(?=@\w)"
)
_FIELD = re.compile(r"[,;|](?![^(\[]*[)\]])|\s+[–—-]\s+")
_OUTER = " \t\u00a0,;|.:–—"
_SUFFIX = re.compile(r"(?i)(?:jr|sr|junior|senior|i{1,3}|iv|esq)\.?$")


def parse(line: str) -> Entry:
    """The fields of `line`: name first, then whatever its own words say they are."""
    mark = MARK.match(line)
    text = line[mark.end() :] if mark else line
    name, rest = _name(" ".join(text.split()))
    fields = [field for piece in _FIELD.split(rest) if (field := piece.strip(_OUTER))]
    place, role = _place_and_role(fields)
    return Entry(name, place, role)


def _name(text: str) -> tuple[str, str]:
    """The name that `text` begins with, and the rest of it."""
    found = _SEPARATOR.search(text, 1)
    if found is None:
        return text.strip(_OUTER) or text, ""
    name, rest = text[: found.start()], text[found.end() :]
    suffix, _, after = rest.partition(",")
    if _SUFFIX.match(suffix.strip()):
        name, rest = f"{name}, {suffix.strip()}", after
    return name.strip(_OUTER) or text, rest


def _place_and_role(fields: list[str]) -> tuple[str, str]:
    """Which of the fields after the name are a place (a town, a body) and which a role.

    A list says either where first and then what (`Slough, Councillor`), or what first and then
    where (`Professor of Law, Yale University`). After a place comes a role, even if it is only
    initials, unless it says plainly that it is a further place.
    """
    if not fields:
        return "", ""
    told = [is_role(field) for field in fields]
    if told[0]:
        last = max(index for index, role in enumerate(told) if role)
        return ", ".join(fields[last + 1 :]), ", ".join(fields[: last + 1])
    first = next((n for n, field in enumerate(fields) if told[n] or (n and _initials(field))), None)
    if first is None:
        return ", ".join(fields), ""
    return ", ".join(fields[:first]), ", ".join(fields[first:])


def is_role(field: str) -> bool:
    """Whether the words of `field` say what someone is or does, not where.

    The head of a name decides: `Teachers College` is a college, `College teacher` a teacher.
    """
    words = fold(field).split()
    if not any(word in ROLES for word in words):
        return False
    head = words
    for index, word in enumerate(words):
        if index and word in _PREPOSITIONS:
            head = words[:index]
            break
    told = [word for word in head if word in ROLES and (word not in _TITLES or len(head) == 1)]
    if head[-1] in INSTITUTIONS:
        told = [word for word in told if not _modifies(word)]
    return bool(told)


_PREPOSITIONS = frozenset(
    "of at in for from with to on de du des d at a au aux en pour chez a l la le von vom an am der"
    " fur im in bei zu del en por para di da do degli".split()
)


_TITLES = frozenset({"bishop", "lord", "lady", "abbot", "prior", "king", "mayor"})
"""Words that begin the names of towns as well: `Bishop Auckland`, but `Bishop of Durham`."""


def _modifies(word: str) -> bool:
    """Whether the word may stand before that of an institution: `Workers Party`."""
    return word in {"student", "teacher", "worker"} or word.endswith("s")


def _initials(field: str) -> bool:
    """Whether the field holds initials that are no country: `TULO`, `RMT Waterloo`."""
    return any(
        len(word) > 1 and word.isalpha() and word.isupper() and word.casefold() not in COUNTRIES
        for word in field.split()
    )
