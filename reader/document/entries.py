"""One line of a signatory list: who it names, and which words are a place and which a role."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.document.blocks import without_mark
from reader.document.glued import name_length
from reader.document.names import is_after_name, is_person, titles_length
from reader.document.roles import place_and_role


@dataclass(frozen=True, slots=True)
class Entry:
    """The fields of one line; what is not stated is empty."""

    name: str
    place: str
    role: str


_PARTS = (
    r"\t\s*|[^\S\n]{3,}|\s[·•‧∙]\s|[,;|]|\s[–—-]+(?:\s|(?=[@\w]))|(?<=\w)-\s|[–—]\s|\s[–—]"
    r"|:\s|\s/\s|(?=[(\[])"
    r"|\s(?=[\w.+-]{0,40}@\w)|\s(?=https?://)|\s(?=<)"
)
# The characters that it may begin with are asked for first, which takes a third of the time.
_SEPARATOR = re.compile(rf"(?=[,;|\s–—:/(\[-])(?:{_PARTS})")
_SHORTENED = (
    "Prof Dott Dipl Rev Hon Sen Gen Rep Gov Mag Ing Drs Ven Dra Sra Mme Mlle Jnr Snr Inc Ltd"
)
_NO_END = "".join(rf"(?<!\b{word})" for word in _SHORTENED.split())
_SEPARATOR_OR_POINT = re.compile(
    rf"(?=[,;|\s–—:/(\[.-])(?:{_PARTS}|(?<=[^\W\d_]{{3}}){_NO_END}\.\s)"
)
"""A point parts fields where none ends the line, as it would a sentence."""
_WORDS_OF_FIELDS = 8
_BREAK = re.compile(r"\s*\n\s*")
_NICKNAME = re.compile(r"[(\[][^\W\d_]+[)\]]\s(?=[^\W\d_a-z])")
_POINT = re.compile(r"(?<=[^\W\d_]{3})\.\s+")
_FIELD = re.compile(r"\t\s*|\s{3,}|[,;|]|\s[–—·•-]\s")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ALONE = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*,?(?P<rest>.*)", re.DOTALL)
_LAST_BRACKET = re.compile(r"\s\((?P<inside>[^\W\d_]\w*[a-zß-ÿ](?:[\s-][^\W\d_]+){0,3})\)\s*$")
"""A town or a word on an office after it: `Professor (emeritus)`."""
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
_INITIAL_LAST = re.compile(r"[\s.][^\W\d_a-zß-ÿ]$")
_MARKED = re.compile(r"[\s*†‡§¹²³⁴⁵⁶⁷⁸⁹]+$")
_NUMBER = re.compile(r"^\d{1,7}\s+(?=[^\W\d_a-z])")
_SUFFIX = re.compile(r"(?i)(?:jr|sr|junior|senior|i{1,3}|iv)\.?$")


def parse(line: str, details: str = "", *, numbered: bool = False) -> Entry:
    """The fields of `line`: name first, then whatever its own words say they are.

    A line break counts if a name stands alone above it. `details` is more of the same line, apart
    from the name by how it is printed. In a `numbered` list a number before the name is none of it.

    >>> parse("12. Ana Diaz (UNAM), poet")
    Entry(name='Ana Diaz', place='UNAM', role='poet')
    """
    body = without_mark(line.strip())
    first, _, below = (_NUMBER.sub("", body) if numbered else body).partition("\n")
    if below and is_person(head_of(first)) and stands_alone(first.strip()):
        name, letters = _name(first.strip())
        rest = ", ".join(filter(None, (letters, *map(str.strip, below.split("\n")))))
    else:
        name, rest = _name(_BREAK.sub(" ", f"{first}\n{below}".strip()))
    place, role = place_and_role([*fields_of(rest), *fields_of(details.strip(_OUTER))])
    return Entry(name, place, role)


def is_numbered(body: str) -> bool:
    """Whether a line without its mark begins with a number and no full stop: `12 Ana Diaz`."""
    return bool(_NUMBER.match(body))


def head_of(text: str) -> str:
    """The name, or whatever else stands first in a line without a bullet or number."""
    return _name(_NUMBER.sub("", text))[0]


def stands_alone(text: str) -> bool:
    """Whether nothing follows the name in `text` but letters such as `PhD`."""
    _, rest = _name(text)
    return not rest.strip(_OUTER) or is_after_name(rest)


def _name(text: str) -> tuple[str, str]:
    """The name that `text` begins with, and the rest of it."""
    if text[:1] == "(" and text[-1:] == ")" and text.count("(") == 1:
        text = text[1:-1]
    sentence = text.endswith(".") and len(text.split()) > _WORDS_OF_FIELDS
    separator = _SEPARATOR if sentence else _SEPARATOR_OR_POINT
    found = separator.search(text, max(1, titles_length(text)))
    if found and found[0].startswith(".") and " " not in text[: found.start()]:
        found = separator.search(text, found.end())
    while found and (nickname := _NICKNAME.match(text, found.end())):
        found = separator.search(text, nickname.end())
    if found is None:
        name = " ".join(text.split())
        if cut := name_length(name):
            return name[:cut], name[cut:]
        return _bare(name) or text, ""
    name, rest = text[: found.start()], text[found.end() :]
    suffix, _, after = rest.partition(",")
    if found[0].startswith("."):
        rest = _POINT.sub(", ", rest)
    if found[0] == "," and _SUFFIX.match(suffix.strip()):
        name, rest = f"{name}, {suffix.strip()}", after
    name = " ".join(name.split())
    if cut := name_length(name):
        name, rest = name[:cut], f"{name[cut:]}, {rest}"
    return _bare(name) or text, rest


def _bare(name: str) -> str:
    """A name without the marks around it; the point of an initial at its end is none of them."""
    bare = name.strip(_OUTER)
    point = "." if _INITIAL_LAST.search(bare) and f"{bare}." in name else ""
    return _MARKED.sub("", bare) + point


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
        elif alone is None and (last := _LAST_BRACKET.search(field)):
            fields += [field[: last.start()], last["inside"]]
        else:
            fields.append(alone["rest"] if alone else field)
    words = (_MARKED.sub("", " ".join(part.split()).strip(_OUTER)) for part in fields)
    return [field for part in words if (field := _BEHALF.sub("", part))]
