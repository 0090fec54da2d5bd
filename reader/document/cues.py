"""Phrases by which a document says what a text in it is, in several languages.

Each function looks at one line of text, and only at its beginning if it is long.
"""

from __future__ import annotations

import re

from reader.document.model import PartKind
from reader.document.patterns import any_of

_LETTER = any_of(
    """
    letters?  lettres?  (?:brand|bitt|protest|rund)?brief[es]?  cartas?  letter[ae]  epistles?
    brev
    """
)
# A newspaper may be called Tribune.
_TRIBUNE = (
    r"tribunes?(?=\W*$|\W*[:«“–]|\s(?:de|des|du|pour|contre|sur|coll|publ|comm|dans|en|intit))"
)
_STATEMENT = any_of(
    rf"""
    statements?  declarations?  déclarations?  communiqués?  {_TRIBUNE}  appeals?  appels?  pledges?
    manifest[eo]?s?  manifiestos?  motions?  petitions?  pétitions?  resolutions?  résolutions?
    joint text  (?:\w{{1,20}}s)?erklärung(?:en)?  stellungnahmen?  aufrufe?s?  resolution(?:en)?
    declaración  declaraciones  comunicados?  llamamientos?  petición  peticiones
    pronunciamientos?  dichiarazion[ei]  appell[oi]  declaração  verklaring  texte? commun
    """
)
_EITHER = rf"(?:(?P<letter>{_LETTER})|(?P<statement>{_STATEMENT}))"
TEXT = rf"(?:{_LETTER}|{_STATEMENT}|texte?s?|textos?|testo|wortlaut|volltext)"
"""A pattern for the words for a text."""
_NOUN = re.compile(rf"(?i)\b{_EITHER}\b")
_LONGEST = 300
"""Characters of a line that are looked at."""


def _kind(found: re.Match[str] | None) -> PartKind | None:
    if found is None:
        return None
    return PartKind.LETTER if found["letter"] else PartKind.STATEMENT


def text_named(line: str) -> PartKind | None:
    """The kind of text that `line` speaks of first, if it does."""
    return _kind(_NOUN.search(line[:_LONGEST]))


_BEFORE_NOUN = any_of(
    """
    the  an?  our  this  joint  full  complete  public  international  read  text of(?: the)?
    proposed  le  la  les  el  der  die  das  ein  une?  texte(?: intégral)? de  texto de
    """
)
_ORDINAL = any_of(
    """
    first  second  third  fourth  fifth  1st  2nd  3rd  erste[rs]?  zweite[rs]?  dritte[rs]?
    première  deuxième  seconde  troisième  primera  segunda  tercera  prima  seconda  terza
    """
)
_KIND_OF = any_of(rf"open  offener?  offene  joint  public  group  solidarity  support  {_ORDINAL}")
_HEADING = re.compile(
    rf"(?i)[\W_]*(?:{_BEFORE_NOUN}[\s:–—-]+|l['’])*(?:{_KIND_OF}\s+)?{_EITHER}\b(?P<rest>.*)"
)
_NEWS_OF_ONE = re.compile(
    r"(?i)\b"
    + any_of(
        r"""
        signed  signs?  calls?  called  urges?  urged  demands?  demanded  sparks?  prompts?
        criticis\w+  condemns?  says?  warns?  slams?  backs?  accuses?  asks?  how to  sign the
        signature
        """
    )
    + r"\b"
)


_LABEL = re.compile(r"\s?[:|]")
"""After it a page says what the text is about, not what it did: `Letters: Bishops ask ...`."""


def text_heading(line: str) -> PartKind | None:
    """The kind of text that a heading is over: `Open letter to the Minister`.

    >>> text_heading("The full statement"), text_heading("How the letter came about")
    (<PartKind.STATEMENT: 'statement'>, None)
    """
    found = _HEADING.match(line[:_LONGEST])
    told = found and not _LABEL.match(found["rest"]) and _NEWS_OF_ONE.search(found["rest"])
    return None if told else _kind(found)


_REPLY = re.compile(
    r"(?i)\W*(?:(?:the|our|their|a|die|la|le|l['’])\s?)?"
    r"(?:reply|response|answer|antwort|réponse|respuesta|risposta|resposta)\b"
    r"(?: (?:from|by|of|to|de|du|des|del|von|vom|der|an|à|al|di)\b.*)?\W*$"
)
_NUMBERED = re.compile(
    rf"(?i)\W*(?:(?:the|der|la|le)\s)?(?:{_ORDINAL}\s+{_EITHER}|{_LETTER}\s\W*"
    r"(?:n[o°º]\.?\s?)?(?:\d{1,2}|[IVX]{1,4}|[A-Z]))\b(?!\s\d)"
)


def another_heading(line: str) -> bool:
    """Whether a heading says that one of several texts follows: `Second letter`, `The reply`.

    >>> another_heading("Letter 2: the parents"), another_heading("Reply from the mayor")
    (True, True)
    """
    return len(line) < 100 and bool(_REPLY.match(line) or _NUMBERED.match(line))


_FROM = re.compile(
    rf"(?i){_EITHER} (?:from|by|of|du|des|de|der|vom|von|del|di)\b (?:the |l[ae]s? )?"
)


def issuer(title: str) -> str:
    """Whose text a title says it is over, or nothing.

    >>> issuer("Statement from the Parish Council of Wending")
    'Parish Council of Wending'
    """
    found = _FROM.match(title[:_LONGEST]) if text_heading(title) else None
    return title[found.end() :] if found else ""


_PAGE = re.compile(
    r"(?i)(?:letters?|letters? to the editor|your letters|leserbriefe|courrier(?: des lecteurs)?"
    r"|cartas(?: al director)?|lettere(?: al direttore)?)\s*(?:[:|]|$)"
)


def is_page_of_letters(line: str) -> bool:
    """Whether a heading is over letters that a newspaper prints: `Letters: what bread costs`."""
    return bool(_PAGE.match(line))


_THIS = any_of("this  our  cette  ce  notre  dies(?:e|er|en|em)  esta?  este  questa  quest[oe]")
_ITSELF = re.compile(rf"(?i)\b{_THIS} (?:open |joint )?{_EITHER}\b")


def calls_itself(line: str) -> PartKind | None:
    """The kind of text that a sentence says it stands in: `We sign this letter ...`."""
    return _kind(_ITSELF.search(line))


_HANDING_ON = re.compile(
    r"(?i)\b"
    + any_of(
        "below  attached  forward(?:ed|ing)?  please find  ci-dessous  ci-joint  anbei  adjunt[oa]"
    )
    + r"\b"
)


def hands_on(line: str) -> bool:
    """Whether `line` hands on a text, as in `Please find below the statement`."""
    return bool(_HANDING_ON.search(line) and _NOUN.search(line))


_REPORTED = re.compile(
    r"(?i)\b"
    + any_of(
        """
        said  told  says  according to  a déclaré  selon  sagte  laut  dijo  según  ha detto
        secondo  disse
        """
    )
    + r"\b"
)


def reports(line: str) -> bool:
    """Whether `line` reports what others say, as an article does."""
    return bool(_REPORTED.search(line))


_WE = re.compile(
    # The letters that it may begin with are asked for first, which takes half of the time.
    r"(?i)\b(?=[wuoismnjv])"
    + any_of(
        r"""
        we  us  our  ours  undersigned  signatories  i  my  nous  notre  nos  soussigné\w*
        signataires  je  wir  uns  unsere?[nrms]?  ich  nosotr[oa]s  nuestr[oa]s?  noi
        nostr[oaie]  nós  noss[oa]s?  wij  onze  vår[at]?
        """
    )
    + r"\b"
)
_WE_ARE = re.compile(
    r"(?i)[“\"«„]?(?:(?:we|nous|wir|nosotr[oa]s|noi|nós|wij), |(?:we )?the undersigned\b"
    r"|(?:nous )?soussign\w+|(?:wir )?die unterzeichne|l[oa]s (?:abajo|aquí) firmantes"
    r"|i sottoscritti|os abaixo)"
)


def says_we(line: str) -> bool:
    """Whether `line` speaks in the first person, as letters do and reports do not."""
    return bool(_WE.search(line))


def begins_with_we(line: str) -> bool:
    """Whether `line` begins by saying who `we` are: `We, the tenants of Mill Street, ...`."""
    return bool(_WE_ARE.match(line))
