"""Lines that say that a text follows in full, and what they say of it.

Each function looks only at lines short enough to be such a line, so that no line costs more than
time in its length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.document.cues import TEXT, text_named
from reader.document.model import PartKind
from reader.document.patterns import any_of

_ANY_TEXT = re.compile(rf"(?i)\b{TEXT}\b")
"""Without such a word no line leads a text in."""
_LONGEST = 300
"""Characters of a line that announces a text."""

_FULL = any_of("full  complete  entire  unedited  unabridged  original  whole")
_IN_FULL = any_of(
    """
    in full  in its entirety  verbatim  is as (?:follows|under)  as follows  below  reproduced
    ci-dessous  suit  intégrale?  im wortlaut  in voller länge  ungekürzt  íntegr[oa]
    a continuación  a seguir  di seguito  integrale  complet[ao]  complète
    """
)
_WHOLE = any_of(
    """
    in full  in its entirety  verbatim  below  ci-dessous  im wortlaut  in voller länge  ungekürzt
    (?:dans son|en|dans leur) intégralité  \\(?texte intégral  en su integridad  na íntegra
    nella sua interezza
    """
)
_HERE_IS = any_of(
    """
    (?:below|here|following|what follows)(?:[’']s| is| are|,| we| you)
    voici  nous (?:publions|reproduisons)  wir (?:dokumentieren|veröffentlichen)
    hier (?:ist|der|die|das)  im folgenden  publicamos  reproducimos  a continuación,?
    aquí está  pubblichiamo  di seguito  reproduzimos
    """
)
_READ = any_of(
    """
    (?:you can )?(?:read|see|find)  lire  lisez  à lire  lesen sie  lea  leer  lee  leggi  leia
    """
)
_FOLLOWS = any_of("follows  folgt  suit  sigue  segue")
_FOLLOWING = any_of("(?:the|this) following  folgende[nrs]?  siguiente")
_TEXT_OF = any_of(
    """
    text(?: in full)? of  texte(?: intégral)? (?:de|des|du)  wortlaut (?:der|des)
    volltext (?:der|des)  texto(?: íntegro| completo)? (?:de|del)
    testo(?: integrale)? (?:di|del|della)
    """
)
_SURE = re.compile(
    "(?i)"
    + any_of(
        rf"""
        [“"(]?{_HERE_IS}\b.{{0,120}}?\b{TEXT}\b
        (?:this|the following) (?:is|was) the {_FULL} {TEXT}\b
        .{{0,120}}\b{_FULL}\s+(?:\S+\s+){{0,3}}?{TEXT}\b.{{0,60}}:\W*$
        .{{0,120}}\b{TEXT}\b.{{0,120}}?\b{_IN_FULL}\b.{{0,60}}:\W*$
        .{{0,120}}\b{TEXT}\b.{{0,60}}?\b{_WHOLE}[^\w.!?]*$
        .{{0,120}}\b{TEXT}\b.{{0,60}}\bbelow\W*$
        {_READ}\s.{{0,120}}\b{TEXT}\b.{{0,60}}?\b{_WHOLE}\W*$
        (?:(?:the|le|der|el|il)\s+)?(?:{_FULL}\s+)?{_TEXT_OF}\b[^.]*$
        (?:(?:the|le|der|el|il)\s+)?(?:{_FULL}\s+)?{_TEXT_OF}\b.{{0,100}}\b{_FOLLOWS}\W*$
        .{{0,200}}\b{_FOLLOWING}\s(?:\S+\s){{0,3}}?{TEXT}\b.{{0,60}}:\W*$
        .{{0,200}}\b{TEXT}\s(?:suivante?|siguiente|seguente|seguinte)\b.{{0,40}}:\W*$
        """
    )
)
_SAYS = any_of(
    "reads?  says?  said  states?  stated  wrote  écrit  déclare  lautet  heißt  dice  afirma"
)
_PERHAPS = re.compile(
    rf"(?i)(?:.{{0,160}}\b{TEXT}\b.{{0,120}}?(?:\b{_SAYS}\b.{{0,40}}:|\b{_WHOLE}\W*)"
    rf"|(?:(?!{_SAYS}\b)\S+\s){{0,4}}{TEXT}(?:\s\w+)?\s?:)$"
)


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What a line says of the part it opens."""

    kind: PartKind
    title: str
    """Empty if it does not say."""
    sure: bool
    """Whether a text follows whatever the next line is."""


def lead_in(line: str) -> LeadIn | None:
    """What `line` opens, if it says that a text follows in full.

    >>> lead_in("Below is the full text of the open letter organised by our branch.").title
    'open letter organised by our branch'
    >>> lead_in("The full text of the statement was sent to the council on Monday.")
    """
    if len(line) > _LONGEST or not _ANY_TEXT.search(line):
        return None
    sure = bool(_SURE.match(line))
    if not sure and not _PERHAPS.match(line):
        return None
    return LeadIn(text_named(line) or PartKind.STATEMENT, _title(line), sure)


_ARTICLE = any_of(
    """
    the  an?  this  our  their  its  his  her  la  le  les  une?  cette  ce  der  die  das  den  dem
    des  eine?n?  diese[nr]?  el  los  las  esta?  este  il  lo  gli  o  os  l[’']
    """
)
_TITLE_OF = re.compile(
    rf"(?i)\b{_TEXT_OF}\s+(?:(?:the|an?|la|le|el|los|das)\s+|l[’'])?(?P<title>.+?)[\s.:]*$"
)
_QUOTED_TITLE = re.compile(r"[“\"«]\s*(?P<title>[^”\"»]{4,80}?)\s*[”\"»]")
_AT_END = re.compile(rf"(?i)[\s,]+(?:{_SAYS}|{_WHOLE}|{_FOLLOWS})\W*$")
_NO_PART = re.compile(
    r"(?i)"
    + any_of(
        rf"""
        the  an?  this  la  le  les  une?  cette  ce  der  die  das  den  dem  eine?[nrm]?
        diese[nrs]?  el  los  las  esta?  este  il  lo  os  o
        {_FULL}  complet[ao]?  intégrale?  íntegr[oa]  integrale
        is  are  was  were  has  had  be  read  reads  see  find  here  below  follows  of
        voici  lire  lisez  lesen  sie  hier  dokumentieren  lea  leer  aquí  publicamos
        """
    )
    + r"$"
)
"""No word of what a text is called: it ends the words before the one for a text."""
_WHOSE = re.compile(
    r"(?i)\s+(?:from|by|to|of|on|against|for|von|vom|der|des|an|zum|zur|gegen|für|de|du|à|aux?|al?"
    r"|del|contre|pour|contra|por|para|di|della|d[’']\S+)\s+\S"
)
_WORDS_BEFORE = 4
_ADJECTIVE = re.compile(
    r"(?i)\s(?:ouverte?s?|abiert[oa]s?|apert[oa]|abert[oa]|conjunt[oa]s?|commune?s?|congiunt[oa])\b"
)
_END = re.compile(
    rf"(?i)[.,:;()“”\"«»]|\s[–—-]\s|\s\b(?:{_IN_FULL}|{_WHOLE}|{_SAYS}"
    r"|is|are|was|were|has|had|can|may|which|that|who|qui|hier|ici|aquí|complet[ao])\b|$"
)
_TEXT_ALONE = re.compile(r"(?i)(?:texte?s?|textos?|testo|wortlaut|volltext)$")


def _title(line: str) -> str:
    """What the line calls the text: its title in quotation marks, or the words it has for it."""
    if found := _TITLE_OF.search(line):
        return _AT_END.sub("", found["title"])
    if found := _QUOTED_TITLE.search(line):
        return found["title"]
    noun = next((n for n in _ANY_TEXT.finditer(line) if not _TEXT_ALONE.match(n[0])), None)
    if noun is None:
        return ""
    start = noun.start()
    for word in reversed(line[:start].split()[-_WORDS_BEFORE:]):
        if word[-1] in '.,:;“"«' or _NO_PART.match(word):
            break
        start = line.rindex(word, 0, start)
    adjective = _ADJECTIVE.match(line, noun.end())
    end = adjective.end() if adjective else noun.end()
    if _WHOSE.match(line, end):
        end = _END.search(line, end).start()  # type: ignore[union-attr]  # the end is one
    return line[start:end].strip()
