"""What the words of a field after a name say: a place (a town, a body) or a role."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.vocabulary import COUNTRIES, INSTITUTIONS, ROLES, SUBJECTS
from reader.text.folding import fold


def place_and_role(fields: Sequence[str]) -> tuple[str, str]:
    """Which of the fields after the name are a place (a town, a body) and which a role.

    A list says either where first and then what (`Slough, Councillor`), or what first and then
    where (`Professor of Law, Yale University`). After a town comes a role, even if it is only
    initials, unless it says plainly that it is a further place.
    """
    told = [tells_role(field) for field in fields]
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
        if told[index] or (index and _initials(field) and not is_body(fields[0])):
            return index
    return len(fields)


_AT = re.compile(
    r"\s(?P<at>at|from|@|with|chez|bei(?: der| dem)?|an der|am|à|au|en la|en el|presso|bij"
    r"|de(?= l[’'](?i:universit|école|ens\b|institut|iut|hôpital|académie|ins)))\s+(?=[^\W\d_])"
)
"""An office is that of an association (`présidente de l’association`), a post is at a school."""


_AT_NAME = ("at", "@")
"""Before a name these words always say where."""


def _split_role(role: str) -> tuple[str, str]:
    """A role that says where, in two: `Fellow at Girton College`."""
    for found in reversed(list(_AT.finditer(role))):
        named = found["at"] in _AT_NAME and role[found.end()].isupper()
        if named or is_body(role[found.end() :]):
            return role[found.end() :], role[: found.start()]
    return "", role


_OCCUPATION = re.compile(
    r"(?:(?<!\bZ)ist|ologue|ologe|nom|keeper|maker|ician|grapher|binder|smith(?<!Hammersmith)"
    r"|(?<!fl)eur|iker|graph|bildner|macher|(?:olog|ist|ik|eur|ökonom|graph|\w{3}er(?<!Schwer)|[^M\W]\w{2}or)in)s?$"
)
"""Endings of what people do for a living, in English, French and German."""
_SMALL_BEFORE = frozenset("the la le les los las el il der die das den de l".split())


def tells_role(field: str) -> bool:
    """Whether `field` says what someone is or does, by its words or by how they are spelt.

    Places and bodies are names, which begin with a capital; what someone does mostly does not.

    >>> tells_role("roofer and slater"), tells_role("Cellist"), tells_role("à Nantes")
    (True, True, False)
    """
    if is_role(field):
        return True
    words = field.split()
    if len(words) <= 2 and _OCCUPATION.search(field):
        return not is_body(field)
    first = words[0]
    if not first[0].islower() or not first.replace("-", "").replace("’", "").isalpha():
        return False
    folded = fold(first)
    small = folded in _PREPOSITIONS or folded in _SMALL_BEFORE
    return not small and folded not in COUNTRIES and not is_body(field)


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


def is_body(field: str) -> bool:
    """Whether the words of `field` name a body, such as a university or a union."""
    return any(word in INSTITUTIONS for word in fold(_ELIDED.sub("", field)).split())


def _is_subject(field: str) -> bool:
    """Whether the field is a subject taught or studied, which belongs to the role before it."""
    words = fold(field).removeprefix("and ").split()
    return len(words) <= 5 and not is_body(field) and any(word in SUBJECTS for word in words)


def _initials(field: str) -> bool:
    """Whether the field holds initials that are no country: `TULO`, `RMT Waterloo`."""
    return any(
        len(word) > 1 and word.isalpha() and word.isupper() and word.casefold() not in COUNTRIES
        for word in field.split()
    )


def is_detail(body: str) -> bool:
    """Whether a line below a name may say more of the same person."""
    words = fold(body).split()
    return tells_role(body) or any(word in INSTITUTIONS or word in COUNTRIES for word in words)
