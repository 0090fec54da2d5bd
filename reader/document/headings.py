"""Phrases that stand over lists, in several languages: of signatories, or of something else.

Each function looks at one line of text, and only at its beginning if it is long.
"""

from __future__ import annotations

import re

from reader.document.vocabulary import COUNTRIES, INSTITUTIONS, ROLES
from reader.text.folding import fold

_LONGEST = 300

_SIGNING = (
    r"co-?sign(?:ed|ers?|atories)|signed|signator(?:y|ies)|signatures?|signers?|signees?"
    r"|undersigned|sign-?ons?"
    r"|endorse(?:d|rs?|ments?)|supporters|supported by|supporting (?:organi[sz]ations|individuals)"
    r"|(?:co-?)?signataires?|(?:co)?sign[ée]·?e?·?s?|signent|soussigné\S*|(?:erst"
    r"|mit)?unterzeichne\w*(?:[*:_·]\w+)?"
    r"|unterschri\w+|unterschreib\w+|unterstützer\w*(?:[*:_·]\w+)?|gezeichnet|gez|firmantes?"
    r"|firman|firmad[oa]s?"
    r"|firmas|adhesiones|adherentes|suscri\w+|firmatar[ie]\w*|firme|firmato|signatári[oa]s"
    r"|assina\w+|subscri\w+"
    r"|ondertekena\w+|ondertekend|undertecknare|undertecknat|underskrivere|sygnatariusze"
    r"|podpisani|podpisy|signants"
    r"|allekirjoittajat|подписали|подписанты|подписи|підписали|підписанти|imzacı\w*"
)
_SIGNING_WORD = re.compile(rf"(?i)(?<![\w-])(?:{_SIGNING})(?!\w)")
_CALL = re.compile(
    r"(?i)\b(?:how|ways?|want|wish|like|click|here|please|link|form|visit"
    r"|to) (?:\w+ ){0,3}?(?:co-?)?sign\b"
    r"|\b(?:add|adding|put) (?:your|their|my) (?:name|signature|organi[sz]ation)"
    r"|\bsign (?:the|this|our|here|on|it|up|now)\b|\bsigne[rz] (?:la|cette|le|l['’]|ici)"
    r"|\bpour signer"
    r"|\bhier unterzeichnen|\bjetzt unterzeichnen|\bmitzeichnen|\bpara firmar|\bfirma (?:aquí|la"
    r"|el)|\bsubscribe\b"
)
_FOLLOW = re.compile(r"(?i)\b(?:below|signatories|signers|signatures)\b")


def announces(line: str) -> bool:
    """Whether `line` says that signatories follow.

    >>> announces("Cette lettre est également signée par :"), announces("First signatories")
    (True, True)
    >>> announces("Ways to sign this letter:")
    False
    """
    if len(line) > _LONGEST or not _SIGNING_WORD.search(line):
        return False
    return not calls(line) or bool(_FOLLOW.search(line))


def calls(line: str) -> bool:
    """Whether `line` asks its readers to sign."""
    return bool(_CALL.search(line[:_LONGEST]))


def speaks_of_signing(line: str) -> bool:
    """Whether `line` has a word for signing in it."""
    return bool(_SIGNING_WORD.search(line))


_INLINE = re.compile(
    r"(?i)[\[(“\"*]*(?:(?:the|les|die|los|i|first|initial|premiers|primeros|original|all|full"
    r"|list|of) ){0,4}"
    rf"(?:{_SIGNING})(?: (?:by|par|von|por|da|the following|the undersigned|organi[sz]ations"
    rf"|individuals)){{0,2}}"
    r" ?(?:\([^()]{0,60}\) ?)?(?:[:–—] ?|- |(?<=by) |(?<=par) |(?<=von) |(?<=por) |(?<=da) "
    r"|(?<=igned) )"
)


def names_begin(line: str) -> int | None:
    """Where in `line` the names begin, if it begins with words that announce them.

    >>> names_begin("Signed by: Ana Diaz, Tom Lee and Jo Kay")
    11
    """
    found = _INLINE.match(line)
    return found.end() if found and found.end() < len(line) else None


_OTHER = re.compile(
    r"(?i)\b(?:references?|bibliography|end ?notes?|foot ?notes?|notes|sources?|further reading"
    r"|related|see also"
    r"|read (?:more|next|also)|more (?:from|on|stories|articles)|recent|latest|most (?:read"
    r"|popular)|trending|links?"
    r"|contacts?|media enquiries|about us|address|share|follow us|tags|categories|comments?"
    r"|licen[sc]e|faq"
    r"|demands?|recommendations?|proposals?|requests?|asks|winners?|awards?|awarded|prizes?"
    r"|nominees?|nominated"
    r"|shortlist(?:ed)?|finalists?|laureates|recipients|honou?red|victims|detained|arrested"
    r"|killed|prisoners"
    r"|imprisoned|speakers|agenda|programme|schedule|board of|(?:committee"
    r"|board) members"
    r"|(?:advisory|editorial) board|our team|acknowledg\w+|copied to|copies to|cc|photo"
    r"|credits|menu"
    r"|navigation|contents|how to|next steps|timeline|in the press|coverage|références"
    r"|bibliographie|liens"
    r"|voir aussi|à lire|revendications|exigences|lauréats|forderungen|quellen|fußnoten|literatur"
    r"|preisträger\w*"
    r"|kontakt|impressum|weiterführende|demandas|exigencias|reivindicaciones|exigimos|referencias"
    r"|fuentes"
    r"|bibliografía|contacto|ganadores|premiad[oa]s|richieste|riferimenti|fonti)\b"
)


def tells_other(line: str) -> bool:
    """Whether `line`, which is over a list, says that it is a list of something else.

    >>> tells_other("The winners of the 2019 awards:"), tells_other("Academics")
    (True, False)
    """
    return bool(_OTHER.search(line[:_LONGEST]))


_BACK_MATTER = re.compile(
    r"(?i)[\W\d]*(?:references?|bibliography|end ?notes?|foot ?notes?|notes?(?: to editors?)?"
    r"|sources?"
    r"|further reading|related\b.*"
    r"|see also|read (?:more|next|also)\b.*|more (?:from|on|stories|articles)\b.*|recent .*"
    r"|latest .*|licen[sc]e|faq"
    r"|contacts?(?: us)?|press contacts?|media (?:contacts?|enquiries)|about(?: us| this .*)?"
    r"|share\b.*|comments?|tags"
    r"|categories|how (?:to|can you|do i) .*|ways to .*|sign (?:the|this|our|here|up|on).*"
    r"|add your .*|contributing"
    r"|références|bibliographie|liens?|voir aussi|à lire aussi.*|comment signer.*|contact presse"
    r"|signer .*|quellen"
    r"|fußnoten|anmerkungen|literatur|kontakt|impressum|weiterführende .*|referencias|fuentes"
    r"|notas|bibliografía"
    r"|contacto|cómo firmar.*|enlaces|riferimenti|fonti|note|come firmare.*)[\s.:]*$"
)


def is_back_matter(line: str) -> bool:
    """Whether `line`, a heading, is over what belongs to no text: notes, references, contacts."""
    return len(line) < 100 and bool(_BACK_MATTER.match(line))


_GROUP = frozenset(
    "individuals individual organisations organizations organisation others other international"
    " national"
    " local academics students unions trade political civil society public figures people"
    " citizens persons"
    " names list personalities einzelpersonen organisationen personnes particuliers individuos"
    " personas"
    " enti".split()
)


def is_group(line: str) -> bool:
    """Whether `line` names a kind of signatory, as a heading inside a list does.

    >>> is_group("Trade unions"), is_group("Councillors and MPs"), is_group("Ana Diaz")
    (True, True, False)
    """
    words = [
        word for word in fold(line).split() if word not in ("and", "et", "und", "y", "of", "de")
    ]
    if not words or len(words) > 5 or re.search(r"[,;()@]", line):
        return False
    return all(word in _GROUP or word in COUNTRIES or word in _PLURALS for word in words)


class _Plurals:
    """Roles and institutions in the plural."""

    def __contains__(self, word: str) -> bool:
        return word[-1:] == "s" and (word in ROLES or word in INSTITUTIONS)


_PLURALS = _Plurals()
_OTHERS = re.compile(
    r"(?i)[\W_]*(?:(?:and|et|und|y|e|en|plus|as well as|with|sowie) )?(?:(?:over|more than|about"
    r"|plus de|über|más de) )?"
    r"(?:\d[\d.,]*|many|several|hundreds(?: of)?|thousands(?: of)?|numerous|beaucoup|viele|muchos) "
    r"(?:more|others?|other|further|additional|autres?|weitere|andere|otr[oa]s|más|signatures"
    r"|signatories|names)\b"
)


def counts_others(line: str) -> bool:
    """Whether `line` stands for names that are left out: `and 243 others`."""
    return len(line) < 120 and bool(_OTHERS.match(line))


_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|mai|juin|juil|août|déc|mär"
    r"|okt|dez|ene|abr"
    r"|ago|dic)\w*"
)
_DATE = re.compile(
    rf"(?i)\b\d{{1,2}}(?:st|nd|rd|th|er|\.)? (?:de )?{_MONTH}\.?,? (?:de )?\d{{2,4}}\b"
    rf"|\b{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b"
    rf"|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b"
)


def has_date(line: str) -> bool:
    """Whether `line` has a date in it."""
    return bool(_DATE.search(line[:_LONGEST]))
