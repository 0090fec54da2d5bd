"""How a letter begins and ends, in several languages: `Dear minister,`, `Yours sincerely,`."""

from __future__ import annotations

import re

from reader.document.patterns import any_of

_LONGEST = 160
"""Characters of a line that addresses someone."""
_LONGEST_CLOSING = 100
_BEGINNING = 1200
"""Characters of a paragraph in which a letter may begin."""

_MARK = r"[“\"«„]?"
_SALUTATION = re.compile(
    _MARK
    + any_of(
        r"""
        (?:My |To (?:our|my|the) )?(?:Dear(?:est)?|DEAR|Beloved|Esteemed|Respected)\s+\S
        (?:Sirs?|Madam|Ministers?|Prime Minister|Mr\.? \S+)(?: \S+){0,4},$
        To [Ww]hom [Ii]t\s  TO WHOM IT  (?:To )?[Tt]he [Ee]ditors?[,:]
        (?:SIR|Sir|Madam|Editor)S?(?: or Madam)?\s?(?:[:–—-]|,\s?[–—-])
        Madame  Monsieur  Mesdames  Messieurs
        Sehr geehrte  Hochverehrte  Verehrte
        (?:Muy )?(?:[Ee]stimad|[Aa]preciad|[Qq]uerid|[Rr]espetad|[Dd]istinguid)[oa]s?\b
        Señor(?:a|es|as)?\s  Excm[oa]\.
        (?:Gentil|Egregi|Illustrissim)[eoia]+\s+[A-Z]
        Prezad[oa]s?  Senhor(?:a|es|as)?\s
        Geachte?  Kjære  Kära  Kære  Szanown[ia]  Уважаем\w+\s  Шановн\w+\s
        """
    )
)
_SALUTATION_OR_NAME = re.compile(
    _MARK
    + any_of(
        r"""
        Liebe[rs]?\s+[A-ZÄÖÜ]  (?:Très )?[Cc]h(?:er|ère)s?[\s(·.-]\S*
        Car[oiae]s?\s+\S  Beste\s+\S  Herrn?\s+\S  Frau\s+\S  S(?:r|ra|res|ras)\.\s+\S
        """
    )
    + r"[^,]*[,:!]$"
)
"""Words that may be a name as well: `Cara Streit, Lecturer`."""
_CLOSED = re.compile(r"[”\"»].")
_INSIDE = re.compile(
    r"(?:(?<=[.:!?…”\"] )|(?<=: ))"
    + _MARK
    + any_of(
        r"""
        Dear(?: (?:[A-Z(&]|and |of |the |all |colleagues|friends|members)[\w.’'()&-]*){1,9}
        (?:Sehr geehrte|Madame|Monsieur|Estimad[oa]s?)[^.?!:]{0,90}?
        """
    )
    + r"[,:]\s"
)
_OPENS = re.compile(
    _MARK + r"(?:Dear(?:est)? [^.?!:”\"»]{2,80}?[,:;–—](?![”\"’»])"
    r"|(?:SIR|Sir|Madam|Editor)S?(?: or Madam)?\s?(?:[:–—]|,\s?[–—-])) ?(?=\S)"
    r"|(?:SIR|Sir|Madam)S?(?: or Madam)?, (?=[A-Z][a-z]*\s\S)"
)


def salutes(line: str) -> bool:
    """Whether `line` addresses someone, as the first line of a letter does.

    >>> salutes("Dear Prime Minister,"), salutes("Dear me, what a day it was.")
    (True, False)
    """
    if len(line) > _LONGEST or _CLOSED.search(line, 1):
        return False
    if not _SALUTATION.match(line):
        return bool(_SALUTATION_OR_NAME.match(line))
    return line[-1] in ",:!;–—-" or (line[-1] not in '.?”"' and len(line.split()) <= 12)


_ADDRESSES = re.compile(
    r"(?:To (?:the|all|our|my) |TO (?:THE|ALL) |An (?:die|den|das) |À (?:la|l['’]|Monsieur|Madame)"
    r"|Aux? [a-z]|Al? (?:la |los |las )?[a-zA-Z]\w+ de |Ai |Alla )"
)


def addresses(title: str) -> bool:
    """Whether a title says to whom a letter is written: `To the trustees of the museum`."""
    return bool(_ADDRESSES.match(title)) and title[-1] not in ".!?"


def is_address(line: str) -> bool:
    """Whether a line that is no title says to whom a letter is written."""
    return len(line) <= _LONGEST and line[0] in "TAÀ" and addresses(line) and len(line.split()) < 16


def salutation_in(line: str) -> int | None:
    """Where in a paragraph a letter begins by addressing someone; 0 is its beginning.

    >>> salutation_in("The letter says: “Dear Minister, we write to you today.")
    17
    """
    if _OPENS.match(line):
        return 0
    found = _INSIDE.search(line[:_BEGINNING])
    return found.start() if found else None


def greets(line: str) -> bool:
    """Whether `line` is the first of a letter: it addresses someone, and may go on after that."""
    return salutes(line) or salutation_in(line) == 0


_FEELING = any_of(
    """
    regards  wishes  respect  thanks  gratitude  solidarity  hope  urgency  concern  love
    """
)
_CAUSE = any_of("solidarity  hope  struggle  peace  faith  unity  friendship")
_INQUIRY = any_of(
    """
    further  more  additional  media  press  information  interviews?  details  enquir\\w+
    inquir\\w+  questions  example  instance
    """
)
"""After `for` these lead to an address, where a body would be one that signs."""
_SIGN_OFF = re.compile(
    '(?i)[“"„«]?'
    + any_of(
        rf"""
        yours?(?:\s+\w+){{0,4}}
        (?:most |very )?(?:sincerely|respectfully|faithfully|cordially|gratefully|truly)\b.{{0,30}}
        (?:kind|best|warm|warmest|kindest)\s+(?:regards|wishes)(?:\s+\S+){{0,2}}
        regards  best  all the best  warmly  cheers  thanks
        (?:many |with )?thank(?:s(?! to\b)| you).{{0,40}}
        with (?:\w+ ){{0,2}}{_FEELING}(?:\s+\S+){{0,3}}
        in (?:\w+ ){{0,2}}{_CAUSE}(?:\s+\S+){{0,3}}
        (?:love|peace|onwards?|solidarity)(?-i: [a-z&]\S*){{0,3}}
        (?:for(?!\s{_INQUIRY}\b)|on behalf of)\s+\w.{{2,60}}[,:]
        sent on behalf of\W*  namens\W*  fdo\W*  /s/\W*
        (?:fait à|done (?:at|in)|hecho en|dado en|fatto a|geschehen zu)\s(?-i:[A-ZÉ]).{{2,50}}\d
        signed  sd\b\W*  s/d\W*
        (?:sincères |cordiales )?salutations.{{0,40}}  cordialement  respectueusement
        (?:bien |très )?(?:sincèrement|solidairement|fraternellement|amicalement)
        (?:bien|très) cordialement  bien à (?:vous|toi)  signé  en solidarité
        avec (?:nos|mes|toute)\b.{{0,60}}
        mit\s.{{0,40}}gr[üu](?:ß|ss)(?:en)?  hochachtungsvoll  gezeichnet
        (?:viele|liebe|schöne)\s(?:herzliche )?gr[üu](?:ß|ss)e.{{0,20}}
        herzlich(?:st)?  ihre?  eure?  euer  deine?
        (?:herzliche|beste|freundliche|solidarische)\s.{{0,20}}
        (?:le |les |muy )?(?:saludan? )?(?:atentamente|cordialmente)  un abrazo
        respetuosamente  fraternalmente  firmado
        (?:recib\w+ )?(?:un |con un )?(?:cordial |fraternal )?saludos?(?: .{{0,30}})?
        (?:cordiali|distinti)\s+saluti  in fede  con (?:stima|osservanza|affetto)
        atenciosamente  com os melhores.{{0,20}}
        hoogachtend  met vriendelijke groet(?:en)?  vennlig hilsen  z poważaniem
        med vänlig hälsning(?:ar)?
        """
    )
    + r"\s*[,.:!–—-]*$"
)


def signs_off(line: str) -> bool:
    """Whether `line` is the courtesy that closes a letter.

    >>> signs_off("Yours sincerely,"), signs_off("With urgency,"), signs_off("In this letter")
    (True, True, False)
    """
    return len(line) <= _LONGEST_CLOSING and bool(_SIGN_OFF.match(line))


_CLOSING = re.compile(r"[“\"«„]?(?P<closing>[^,:.!?]{3,40}[,:])\s+(?=[^\W\d_a-z])")


def closing_in(line: str) -> int | None:
    """Where the names begin in a line that first closes a letter: `Yours sincerely, Ana Diaz`.

    >>> closing_in("“Signed, Ana Diaz and Tom Lee.”"), closing_in("In May, Ana Diaz wrote.")
    (9, None)
    """
    found = _CLOSING.match(line)
    return found.end() if found and signs_off(found["closing"]) else None
