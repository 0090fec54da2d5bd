"""Phrases that stand over lists of something else than signatories, and between those of them.

Each function looks at one line of text, and only at its beginning if it is long.
"""

from __future__ import annotations

import re

from reader.document.patterns import any_of
from reader.document.signing import calls_to_sign
from reader.document.vocabulary import COUNTRIES, INSTITUTIONS, ROLES
from reader.text.folding import fold

_LONGEST = 300

_OTHER = re.compile(
    r"(?i)\b"
    + any_of(
        r"""
        references?  bibliography  end ?notes?  foot ?notes?  notes  sources?  further reading
        related  see also  read (?:more|next|also)  more (?:from|on|stories|articles)  recent
        latest  most (?:read|popular)  trending  links?  contacts?  media enquiries  about us
        address  share  follow us  tags  categories  comments?  licen[sc]e  faq  menu  navigation
        enclosures?  attachments?  enclosed  distribution  press (?:office|officers?|team)
        anlagen?  verteiler  pièces jointes  adjuntos  traduc\w+  translat\w+  übersetz\w+
        contents  how to  next steps  timeline  in the press  coverage  photo  credits  agenda
        programme  schedule  copied to  copies to  cc
        demands?  recommendations?  proposals?  requests?  asks
        board of  (?:advisory|editorial) board  our team  acknowledg\w+
        références  bibliographie  liens  voir aussi  à lire  revendications  exigences
        forderungen  quellen  fußnoten  literatur  kontakt  impressum
        weiterführende
        demandas  exigencias  reivindicaciones  exigimos  referencias  fuentes  bibliografía
        contacto  richieste  riferimenti  fonti
        """
    )
    + r"\b"
)
_HONOURED = re.compile(
    r"(?i)\b"
    + any_of(
        r"""
        in memoriam  contributors
        winners?  awards?  awarded  prizes?  nominees?  nominated  shortlist(?:ed)?  finalists?
        laureates?  recipients  honou?red  voted  victims  detained  arrested  killed
        prisoners  imprisoned  speakers  (?:committee|board) members
        lauréate?s  prix  preisträger\w*  ganador\w*  premiad[oa]s  vincitor[ei]  premiat[oi]
        """
    )
    + r"\b"
)


def tells_other(line: str) -> bool:
    """Whether `line`, which is over a list, says that it is a list of something else.

    >>> tells_other("The winners of the 2019 awards:"), tells_other("Academics")
    (True, False)
    """
    return bool(_OTHER.search(line[:_LONGEST])) or names_others(line[:_LONGEST])


def names_others(line: str) -> bool:
    """Whether `line` speaks of people whose names may follow though they sign nothing."""
    return bool(_HONOURED.search(line))


_BACK_MATTER = re.compile(
    r"(?i)[\W\d]*"
    + any_of(
        r"""
        references?  bibliography  end ?notes?  foot ?notes?  notes?(?: to editors?)?  sources?
        further reading  related\b.*  see also  read (?:more|next|also)\b.*
        more (?:from|on|stories|articles)\b.*  recent .*  latest .*  licen[sc]e  faq
        contacts?(?: us)?  press contacts?  media (?:contacts?|enquiries)
        about(?: us| this .*)?  share\b.*  comments?  leave a (?:reply|comment).*  tags
        donat\w+.*  donors  bank details  spenden\w*  kontoverbindung  faire un don
        categories  how (?:to|can you|do i) .*  ways to .*  sign (?:the|this|our|here|up|on).*
        add your .*  contributing
        références  bibliographie  liens?  voir aussi  à lire aussi.*  comment signer.*
        contact presse  signer .*  quellen  fußnoten  anmerkungen  literatur  kontakt
        impressum  weiterführende .*  referencias  fuentes  notas  bibliografía  contacto
        cómo firmar.*  enlaces  riferimenti  fonti  note  come firmare.*
        """
    )
    + r"[\s.:]*$"
)


def is_back_matter(line: str) -> bool:
    """Whether `line`, a heading, is over what belongs to no text: notes, references, contacts."""
    return len(line) < 100 and bool(_BACK_MATTER.match(line))


_GROUP = frozenset(
    "individuals individual organisations organizations organisation others other international"
    " national local academics students staff faculty unions trade political civil society public"
    " figures people citizens persons names list personalities einzelpersonen organisationen"
    " personen personlichkeiten privatpersonen vereine verbande initiativen gruppen parteien"
    " gewerkschaften kirchen firmen unternehmen kulturschaffende wissenschaft politik kultur"
    " universitaires personnalites chercheurs chercheuses elus elues collectifs syndicats partis"
    " organizaciones asociaciones federaciones fundaciones entidades personalidades particulares"
    " academicos profesionales organizzazioni associazioni"
    " personnes particuliers individuos personas enti".split()
)
_INDEX = re.compile(r"[^\W\d_](?:\s?[-–—]\s?[^\W\d_])?$")
"""The letter with which the names below begin."""
_LINKING = frozenset("and et und y of de".split())


def is_group(line: str) -> bool:
    """Whether `line` names a kind of signatory, as a heading inside a list does.

    >>> is_group("Trade unions"), is_group("Councillors and MPs"), is_group("Ana Diaz")
    (True, True, False)
    """
    if _INDEX.match(line):
        return True
    words = [word for word in fold(line).split() if word not in _LINKING]
    if not 0 < len(words) <= 5 or re.search(r"[,;()@]", line):
        return False
    return all(word in _GROUP or word in COUNTRIES or _is_plural(word) for word in words)


def _is_plural(word: str) -> bool:
    """Whether `word` means several who do something, or several bodies."""
    return word[-1] == "s" and (word in ROLES or word in INSTITUTIONS)


_AND = any_of("and  et  und  y  e  en  plus  as well as  with  sowie")
_ABOUT = any_of("over  more than  about  plus de  über  más de")
_MANY = any_of(
    r"\d[\d.,]*  many  several  hundreds(?: of)?  thousands(?: of)?  numerous  viele  muchos"
)
_MORE = any_of(
    """
    more  others?  further  additional  autres?  weitere  andere  otr[oa]s  más  signatures
    signatories  names
    """
)
_OTHERS = re.compile(
    rf"(?i)[\W_]*(?:{_AND} )?(?:(?:by|par|von|por) )?(?:{_ABOUT} )?{_MANY} {_MORE}\b"
)


def counts_others(line: str) -> bool:
    """Whether `line` stands for names that are left out: `and 243 others`."""
    return len(line) < 120 and bool(_OTHERS.match(line))


_MONTH = any_of(
    """
    jan  feb  mar  apr  may  jun  jul  aug  sep  oct  nov  dec  janv  févr  avr  mai  juin  juil
    août  déc  mär  okt  dez  ene  abr  ago  dic
    """
)
_DATE = re.compile(
    "(?i)"
    + any_of(
        rf"""
        \b\d{{1,2}}(?:st|nd|rd|th|er|\.)? (?:de )?{_MONTH}\w*\.?,? (?:de )?\d{{2,4}}\b
        \b{_MONTH}\w*\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}\b
        \b\d{{4}}-\d{{2}}-\d{{2}}\b  \b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b
        """
    )
)


def has_date(line: str) -> bool:
    """Whether `line` has a date in it."""
    return bool(_DATE.search(line[:_LONGEST]))


_DATELINE = re.compile(
    r"(?i)[^\W\d_][^\d,]{1,40},? (?:im |in |en |em |den |le |a )?"
    rf"{_MONTH}\w*\.?,? (?:de )?\d{{4}}\W*$"
    r"|[^\W\d_][^\d,]{1,40}, (?:le|den|am|el|il) \d{1,2}\b"
)
_LABEL = re.compile(r"[^\W\d_][^\W\d_A-Z]+ ?: ")
_CREDIT = re.compile(
    r"[^\W\d_]+ (?:by|par) |(?:[Üü]bersetzt|Fotos?|Übersetzung) von |Trad\w+ (?:por|da|di) "
    r"|(?i:copyright|©)\b"
)


def is_footer(line: str) -> bool:
    """Whether `line` is one of those that stand below a list: a date line, a credit, an appeal.

    >>> is_footer("Bonn, im Mai 2014"), is_footer("Contact: Ana Diaz"), is_footer("Ana Diaz, Bonn")
    (True, True, False)
    """
    start = line[:_LONGEST]
    found = (
        _DATELINE.match(start),
        _LABEL.match(start),
        _CREDIT.match(start),
        calls_to_sign(start),
    )
    return any(found)


_GOING_ON = re.compile(
    r"(?i)\b"
    + any_of(
        r"""
        names?  added  joined  since then  also  further  additional  later
        noms?  ajout\w+  également  depuis  namen  weitere  hinzu\w+  inzwischen  ferner
        nombres?  añadi\w+  además  también  nomi  aggiunt\w+  anche  inoltre  nomes?  também
        """
    )
    + r"\b"
)


def goes_on(line: str) -> bool:
    """Whether `line`, which is below a list, says that more names of the same kind follow.

    >>> goes_on("The following names were added in May:"), goes_on("Editors:")
    (True, False)
    """
    return len(line) <= _LONGEST and bool(_GOING_ON.search(line)) and not tells_other(line)
