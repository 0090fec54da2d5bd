"""Phrases that open and close the texts of a document, in several languages.

Each function looks at one line of text, and only at lines short enough to be such a phrase, so
that no line costs more than a fixed time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.document.model import PartKind

_LETTER = (
    r"letters?|lettres?|brief[es]?|rundbriefe?s?|cartas?|letter[ae]|epistles?|brev|list otwarty"
)
_STATEMENT = (
    r"statements?|declarations?|déclarations?|communiqués?|tribunes?|appeals?|appels?|pledges?"
    r"|manifest[eo]?s?|manifiestos?|motions?|petitions?|pétitions?|resolutions?|résolutions?"
    r"|erklärung(?:en)?|stellungnahmen?|aufrufe?s?|resolution(?:en)?|declaración|declaraciones"
    r"|comunicados?|llamamientos?|petición|peticiones|pronunciamientos?|dichiarazion[ei]"
    r"|appell[oi]|declaração|verklaring|joint text|texte? commun"
)
_TEXT = rf"(?:{_LETTER}|{_STATEMENT}|texte?s?|textos?|testo|wortlaut|volltext)"
_NOUN = re.compile(rf"(?i)\b(?:(?P<letter>{_LETTER})|(?P<statement>{_STATEMENT}))\b")
_LONGEST = 300
"""Characters of a line that announces a text."""

_FULL = r"(?:full|complete|entire|unedited|unabridged|original|whole)"
_SURE = re.compile(
    r"(?i)[“\"(]?(?:(?:below|here|following|what follows)(?:[’']s| is| are|,| we| you)"
    rf"|(?:this|the following) (?:is|was) the {_FULL})\b.{{0,120}}?\b{_TEXT}\b"
    rf"|(?:voici|nous (?:publions|reproduisons)|publicamos|reproducimos|a continuación,?|aquí está"
    rf"|wir (?:dokumentieren|veröffentlichen)|hier (?:ist|der|die|das)|im folgenden|pubblichiamo"
    rf"|di seguito"
    rf"|reproduzimos)\b.{{0,120}}?\b{_TEXT}\b"
    rf"|.{{0,120}}\b(?:{_FULL}\s+(?:\S+\s+){{0,3}}?{_TEXT}|{_TEXT}\b.{{0,120}}?\b(?:in full"
    rf"|in its entirety"
    r"|is as (?:follows|under)|as follows|below|reproduced|verbatim|ci-dessous|suit|im wortlaut"
    r"|in voller länge|íntegr[oa]|a continuación|a seguir|di seguito|intégrale?"
    r"|integrale))\b.{0,60}:\W*$"
    rf"|.{{0,80}}\b{_TEXT}\b.{{0,60}}\b(?:in full|in its entirety|verbatim|im wortlaut"
    rf"|ungekürzt)\W*$"
    rf"|(?:(?:the|le|der|el|il)\s+)?(?:{_FULL}\s+)?(?:text|texte(?: intégral)?|wortlaut|volltext"
    r"|texto(?: íntegro| completo)?|testo(?: integrale)?)\s+(?:of|de|des|du|der|del"
    r"|von)\b[^.]*[:]?$"
    rf"|.{{0,120}}\b{_TEXT}\b.{{0,60}}\b(?:is|are)? ?(?:published|printed|reproduced|set out"
    rf"|quoted)?"
    r" ?(?:in full )?below\W*$"
    rf"|.{{0,200}}\b(?:(?:the|this) following|suivante?|folgende[nrs]?"
    rf"|siguiente) (?:\S+ ){{0,3}}?{_TEXT}"
    r"\b.{0,60}:\W*$"
    rf"|.{{0,200}}\b{_TEXT}\s+(?:suivante?|siguiente|seguente|seguinte)\b.{{0,40}}:\W*$"
)
_PERHAPS = re.compile(
    rf"(?i).{{0,160}}\b{_TEXT}\b.{{0,120}}?\b(?:reads?|says?|said|states?|stated|wrote|écrit"
    rf"|déclare|lautet"
    r"|heißt|dice|afirma|recita)\b.{0,40}:$"
)
_TITLE_OF = re.compile(
    r"(?i)\b(?:text|texte(?: intégral)?|texto(?: íntegro)?|wortlaut|testo)\s+(?:of|de|der|des|del"
    r"|von|du)"
    r"\s+(?:(?:the|an?|la|le|el|los|das)\s+|l[’'])?(?P<title>.+?)[\s.:]*$"
)
_QUOTED_TITLE = re.compile(r"[“\"«]\s*(?P<title>[^”\"»]{4,80}?)\s*[”\"»]")


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
    if len(line) > _LONGEST:
        return None
    sure = bool(_SURE.match(line))
    if not sure and not _PERHAPS.match(line):
        return None
    title = _TITLE_OF.search(line) or _QUOTED_TITLE.search(line)
    return LeadIn(text_named(line) or PartKind.STATEMENT, title["title"] if title else "", sure)


def text_named(line: str) -> PartKind | None:
    """The kind of text that `line` speaks of first, if it does."""
    found = _NOUN.search(line[:_LONGEST])
    if found is None:
        return None
    return PartKind.LETTER if found["letter"] else PartKind.STATEMENT


_HEADING = re.compile(
    rf"(?i)[\W_]*(?:(?:the|an?|our|this|joint|full|complete|public|international|read"
    rf"|text of(?: the)?"
    rf"|proposed|le|la|les|el|der|die|das|ein|une?|texte(?: intégral)? de|texto de)[\s:–—-]+"
    rf"|l['’])*"
    rf"(?:(?:open|offener?|offene|joint|public|group|solidarity|support)\s+)?"
    rf"(?:(?P<letter>{_LETTER})|(?P<statement>{_STATEMENT}))\b(?P<rest>.*)"
)
_REPORTS = re.compile(
    r"(?i)\b(?:signed|signs?|calls?|called|urges?|urged|demands?|demanded|sparks?|prompts?"
    r"|criticis\w+|condemns?"
    r"|says?|warns?|slams?|backs?|accuses?|asks?|how to|sign the|signature)\b"
)


def text_heading(line: str) -> PartKind | None:
    """The kind of text that a heading is over: `Open letter to the Minister`.

    >>> text_heading("The full statement"), text_heading("How the letter came about")
    (<PartKind.STATEMENT: 'statement'>, None)
    """
    found = _HEADING.match(line[:_LONGEST])
    if found is None or _REPORTS.search(found["rest"]):
        return None
    return PartKind.LETTER if found["letter"] else PartKind.STATEMENT


_SALUTATION = re.compile(
    r"[“\"«„]?(?:(?:My |To (?:our|my|the) )?(?:Dear(?:est)?|DEAR|Beloved|Esteemed|Respected)\s+\S"
    r"|(?:Sirs?|Madam|Ministers?|Prime Minister|Mr\.? \S+)(?: \S+){0,4},$|Уважаем\w+\s|Шановн\w+\s"
    r"|To [Ww]hom [Ii]t |TO WHOM IT|Sehr geehrte|Hochverehrte|Verehrte|Madame|Monsieur|Mesdames"
    r"|Messieurs|(?:Muy )?(?:[Ee]stimad|[Aa]preciad|[Qq]uerid|[Rr]espetad|[Dd]istinguid)[oa]s?\b"
    r"|Señor(?:a|es|as)?\s|Excm[oa]\.|(?:Gentil|Egregi|Illustrissim)[eoia]+\s+[A-Z]|Prezad[oa]s?"
    r"|Senhor(?:a|es|as)?\s|Geachte?|Kjære|Kära|Kære|Szanown[ia])"
)
_SALUTATION_OR_NAME = re.compile(
    r"[“\"«„]?(?:Liebe[rs]?\s+[A-ZÄÖÜ]|(?:Très )?[Cc]h(?:er|ère)s?[\s(·.-]\S*|Car[oiae]s?\s+\S"
    r"|Beste\s+\S)[^,]*[,:!]$"
)
"""Words that may be a name as well: `Cara Streit, Lecturer`."""
_CLOSED = re.compile(r"[”\"»].")
_INSIDE = re.compile(
    r"(?:(?<=[.:!?…”\"] )|(?<=: ))[“\"«„]?(?:Dear(?: (?:[A-Z(&]|and |of |the |all |colleagues"
    r"|friends|members)"
    r"[\w.’'()&-]*){1,9}|(?:Sehr geehrte|Madame|Monsieur|Estimad[oa]s?)[^.?!:]{0,90}?)[,:]\s"
)


def salutes(line: str) -> bool:
    """Whether `line` addresses someone, as the first line of a letter does.

    >>> salutes("Dear Prime Minister,"), salutes("Dear me, what a day it was.")
    (True, False)
    """
    if len(line) > 160 or _CLOSED.search(line, 1):
        return False
    if not _SALUTATION.match(line):
        return bool(_SALUTATION_OR_NAME.match(line))
    return line[-1] in ",:!;–—-" or (line[-1] not in '.?”"' and len(line.split()) <= 12)


_OPENS = re.compile(r"[“\"«„]?Dear(?:est)? [^.?!:”\"»]{2,80}?[,:;–—](?![”\"’»]) ?(?=\S)")


def salutation_in(line: str) -> int | None:
    """Where in a paragraph a letter begins by addressing someone; 0 is its beginning.

    >>> salutation_in("The letter says: “Dear Minister, we write to you today.")
    17
    """
    if _OPENS.match(line):
        return 0
    found = _INSIDE.search(line[: 4 * _LONGEST])
    return found.start() if found else None


_SIGN_OFF = re.compile(
    r"(?i)(?:yours?(?:\s+\w+){0,4}|(?:most |very )?(?:sincerely|respectfully|faithfully|cordially"
    r"|gratefully|truly)"
    r"\b.{0,30}|(?:kind|best|warm|warmest|kindest)\s+(?:regards|wishes)(?:\s+\S+){0,2}|regards"
    r"|best|thanks"
    r"|(?:many |with )?thank(?:s| you).{0,40}|signed|sd\b\W*|s/d\W*|with (?:\w+ ){0,2}(?:regards"
    r"|wishes|respect"
    r"|thanks|gratitude"
    r"|solidarity|hope|urgency|concern|love)(?:\s+\S+){0,3}|in (?:\w+ ){0,2}(?:solidarity|hope"
    r"|struggle|peace|faith|unity|friendship)"
    r"(?:\s+\S+){0,3}|(?:love|peace|onwards?|solidarity)(?-i: [a-z&]\S*){0,3}|(?:for"
    r"|on behalf of)\b.{0,60}[,:]"
    r"|(?:sincères |cordiales )?salutations.{0,40}|cordialement|respectueusement|solidairement"
    r"|fraternellement|amicalement"
    r"|bien à (?:vous|toi)|signé|en solidarité|avec (?:nos|mes|toute)\b.{0,60}"
    r"|mit\s.{0,40}gr[üu](?:ß|ss)(?:en)?|hochachtungsvoll"
    r"|(?:herzliche|beste|freundliche|solidarische)\s.{0,20}|gezeichnet|atentamente|cordialmente"
    r"|respetuosamente"
    r"|(?:un |con un )?(?:cordial |fraternal )?saludos?(?: .{0,30})?|fraternalmente|firmado"
    r"|(?:cordiali|distinti)\s+saluti"
    r"|atenciosamente|com os melhores.{0,20}|hoogachtend|met vriendelijke groet(?:en)?"
    r"|vennlig hilsen"
    r"|med vänlig hälsning(?:ar)?|z poważaniem)\s*[,.:!–—-]*$"
)


def signs_off(line: str) -> bool:
    """Whether `line` is the courtesy that closes a letter.

    >>> signs_off("Yours sincerely,"), signs_off("With urgency,"), signs_off("In this letter")
    (True, True, False)
    """
    return len(line) <= 100 and bool(_SIGN_OFF.match(line))


_WE = re.compile(
    r"(?i)\b(?:we|us|our|ours|nous|notre|nos|wir|uns|unsere?[nrms]?|nosotr[oa]s|nuestr[oa]s?|noi"
    r"|nostr[oaie]|nós|noss[oa]s?|wij|onze|vår[at]?|undersigned|signatories|soussigné\w*"
    r"|signataires|i|my|je|ich)\b"
)
_WE_ARE = re.compile(r"(?i)[“\"«„]?(?:we|nous|wir|nosotr[oa]s|noi|nós|wij), ")


def says_we(line: str) -> bool:
    """Whether `line` speaks in the first person, as letters do and reports do not."""
    return bool(_WE.search(line))


def begins_with_we(line: str) -> bool:
    """Whether `line` begins by saying who `we` are: `We, the tenants of Mill Street, ...`."""
    return bool(_WE_ARE.match(line))


_THIS = re.compile(
    rf"(?i)\b(?:this|our|cette|ce|notre|dies(?:e|er|en|em)|esta?|este|questa|quest[oe]) (?:open "
    rf"|joint )?"
    rf"(?:(?P<letter>{_LETTER})|(?P<statement>{_STATEMENT}))\b"
)
_REPORTED = re.compile(
    r"(?i)\b(?:said|told|says|according to|a déclaré|selon|sagte|laut|dijo|según|ha detto|secondo"
    r"|disse)\b"
)


def calls_itself(line: str) -> PartKind | None:
    """The kind of text that a sentence says it stands in: `We sign this letter ...`."""
    found = _THIS.search(line)
    if found is None:
        return None
    return PartKind.LETTER if found["letter"] else PartKind.STATEMENT


def reports(line: str) -> bool:
    """Whether `line` reports what others say, as an article does."""
    return bool(_REPORTED.search(line))
