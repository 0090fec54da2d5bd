"""One line of a signatory list: who it names, and which words are a place and which a role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.blocks import without_mark
from reader.document.names import is_after_name, is_person, titles_length
from reader.document.vocabulary import COUNTRIES, INSTITUTIONS, ROLES, SUBJECTS
from reader.text.folding import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """The fields of one line; what is not stated is empty."""

    name: str
    place: str
    role: str


_PARTS = (
    r"[,;|]|\s[–—-]+(?:\s|(?=[@\w]))|(?<=\w)-\s|[–—]\s|\s[–—]|:\s|\s/\s|(?=[(\[])"
    r"|\s(?=[\w.+-]{0,40}@\w)|\s(?=https?://)|\s(?=<)"
)
_SEPARATOR = re.compile(_PARTS)
_SEPARATOR_OR_POINT = re.compile(_PARTS + r"|(?<=[^\W\d_]{4})(?<!\bProf)(?<!\bDott)(?<!\bDipl)\.\s")
"""A point parts fields where none ends the line, as it would a sentence."""
_NICKNAME = re.compile(r"[(\[][^\W\d_]+[)\]]\s(?=[^\W\d_a-z])")
_FIELD = re.compile(r"[,;|]|\s[–—-]\s")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ALONE = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*,?(?P<rest>.*)", re.DOTALL)
_NO_FIELD = re.compile(
    r"(?i)\s*(?:[a-z./& -]{0,20}\b(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?|(?:she|he|they|ze|elle|il"
    r"|sie|er|ella|él)"
    r"\s?/.{2,20})\s*$"
)
_HANDLE = re.compile(r"(?<![\w.])@[\w.-]+|https?://\S+|<[^<>\s]+>|\b[\w.+-]{1,64}@[\w-]+\.[\w.-]+")
_BEHALF = re.compile(
    r"(?i)^(?:on behalf of|for|au nom de|pour|im namen(?: der| des)?|für|en nombre de|por"
    r"|a nome di|per)\s+(?:the )?(?-i:(?=[^\W\d_a-z]))"
)
_OUTER = " \t\u00a0,;|.:–—-"
_MARKED = re.compile(r"[\s*†‡§¹²³⁴⁵⁶⁷⁸⁹]+$")
_NUMBER = re.compile(r"^\d{1,7}\s+(?=[^\W\d_a-z])")
_SUFFIX = re.compile(r"(?i)(?:jr|sr|junior|senior|i{1,3}|iv)\.?$")


def parse(line: str, details: str = "") -> Entry:
    """The fields of `line`: name first, then whatever its own words say they are.

    A line break counts if a name stands alone above it. `details` is more of the same line, apart
    from the name by how it is printed.

    >>> parse("12. Ana Diaz (UNAM), poet")
    Entry(name='Ana Diaz', place='UNAM', role='poet')
    """
    first, _, below = without_mark(line.strip()).partition("\n")
    if below and is_person(head_of(first)) and stands_alone(first.strip()):
        name, letters = _name(first.strip())
        rest = ", ".join(filter(None, (letters, *map(str.strip, below.split("\n")))))
    else:
        name, rest = _name(" ".join(f"{first} {below}".split()))
    place, role = place_and_role([*fields_of(rest), *fields_of(details.strip(_OUTER))])
    return Entry(name, place, role)


def head_of(text: str) -> str:
    """The name, or whatever else stands first in a line without a bullet or number."""
    return _name(text)[0]


def stands_alone(text: str) -> bool:
    """Whether nothing follows the name in `text` but letters such as `PhD`."""
    name, rest = _name(text)
    return name == text or is_after_name(rest)


def _name(text: str) -> tuple[str, str]:
    """The name that `text` begins with, and the rest of it."""
    if text[:1] == "(" and text[-1:] == ")" and text.count("(") == 1:
        text = text[1:-1]
    separator = _SEPARATOR if text.endswith(".") else _SEPARATOR_OR_POINT
    found = separator.search(text, max(1, titles_length(text)))
    while found and (nickname := _NICKNAME.match(text, found.end())):
        found = separator.search(text, nickname.end())
    if found is None:
        return _MARKED.sub("", _NUMBER.sub("", text.strip(_OUTER))) or text, ""
    name, rest = text[: found.start()], text[found.end() :]
    name = _NUMBER.sub("", name)
    suffix, _, after = rest.partition(",")
    if found[0] == "," and _SUFFIX.match(suffix.strip()):
        name, rest = f"{name}, {suffix.strip()}", after
    return _MARKED.sub("", name.strip(_OUTER)) or text, rest


def masked(text: str) -> str:
    """`text` with what stands in brackets made letters, so that no separator is found there."""
    return _BRACKETED.sub(lambda found: "x" * len(found[0]), text)


def fields_of(rest: str) -> list[str]:
    """The fields after a name: those in brackets of their own count as fields too.

    Handles and addresses are none, nor pronouns or years in brackets (`(JNU 2008)`, `(she/her)`).
    """
    if not rest:
        return []
    rest = _HANDLE.sub(" ", rest).replace("()", "").replace("[]", "")
    fields: list[str] = []
    while (alone := _ALONE.match(rest)) is not None:
        inside = _FIELD.split(alone["inside"])
        fields += [field for field in inside if not _NO_FIELD.match(field)]
        rest = alone["rest"]
    start = 0
    cuts = [(found.start(), found.end()) for found in _FIELD.finditer(masked(rest))]
    for end, after in (*cuts, (len(rest), len(rest))):
        field = rest[start:end]
        start = after
        if (alone := _ALONE.match(field)) is not None and not _NO_FIELD.match(alone["inside"]):
            fields += [*_FIELD.split(alone["inside"]), alone["rest"]]
        else:
            fields.append(alone["rest"] if alone else field)
    words = (" ".join(part.split()).strip(_OUTER) for part in fields)
    return [field for part in words if (field := _BEHALF.sub("", part))]


def place_and_role(fields: Sequence[str]) -> tuple[str, str]:
    """Which of the fields after the name are a place (a town, a body) and which a role.

    A list says either where first and then what (`Slough, Councillor`), or what first and then
    where (`Professor of Law, Yale University`). After a town comes a role, even if it is only
    initials, unless it says plainly that it is a further place.
    """
    told = [is_role(field) for field in fields]
    if not any(told) and not any(map(_initials, fields[1:])):
        return ", ".join(fields), ""
    if told[0]:
        last = max(index for index, role in enumerate(told) if role)
        end = last + 1
        while end < len(fields) - 1 and _is_subject(fields[end]):
            end += 1
        place, role = ", ".join(fields[end:]), ", ".join(fields[:end])
        return (place, role) if place or end > 1 else _split_role(role)
    first = _first_role(fields, told)
    return ", ".join(fields[:first]), ", ".join(fields[first:])


def _first_role(fields: Sequence[str], told: Sequence[bool]) -> int:
    """Where the role begins after a place."""
    for index, field in enumerate(fields):
        if told[index] or (index and _initials(field) and not _is_institution(fields[0])):
            return index
    return len(fields)


_AT = re.compile(
    r"\s(?:at|from|@|with|chez|bei(?: der| dem)?|an der|am|à|au|en la|en el|de(?= l[’'])|presso"
    r"|bij)\s+(?=[^\W\d_])"
)


def _split_role(role: str) -> tuple[str, str]:
    """A role that says where, in two: `Fellow at Girton College`."""
    for found in reversed(list(_AT.finditer(role))):
        if _is_institution(role[found.end() :]):
            return role[found.end() :], role[: found.start()]
    return "", role


def is_role(field: str) -> bool:
    """Whether the words of `field` say what someone is or does, not where.

    The head of a name decides: `Teachers College` is a college, `College teacher` a teacher.
    """
    words = fold(field).split()
    if not any(word in ROLES for word in words):
        return False
    if words[-1] in ROLES and words[-1][-1] != "s" and words[0] not in INSTITUTIONS:
        return words[-1] not in _TITLES or len(words) == 1
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
    "of at in for from with to on de du des d a au aux en pour chez l la le von vom an am der fur"
    " im"
    " bei zu del por para di da do degli".split()
)
_TITLES = frozenset({"bishop", "lord", "lady", "abbot", "prior", "king", "mayor"})
"""Words that begin the names of towns as well: `Bishop Auckland`, but `Bishop of Durham`."""


def _modifies(word: str) -> bool:
    """Whether the word may stand before that of an institution: `Workers Party`."""
    return word in {"student", "teacher", "worker"} or word.endswith("s")


_ELIDED = re.compile(r"\b[dlDL][’']")


def _is_institution(field: str) -> bool:
    return any(word in INSTITUTIONS for word in fold(_ELIDED.sub("", field)).split())


def _is_subject(field: str) -> bool:
    """Whether the field is a subject taught or studied, which belongs to the role before it."""
    words = fold(field).removeprefix("and ").split()
    return (
        len(words) <= 5 and not _is_institution(field) and any(word in SUBJECTS for word in words)
    )


def _initials(field: str) -> bool:
    """Whether the field holds initials that are no country: `TULO`, `RMT Waterloo`."""
    return any(
        len(word) > 1 and word.isalpha() and word.isupper() and word.casefold() not in COUNTRIES
        for word in field.split()
    )
