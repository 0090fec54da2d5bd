"""Phrases by which documents of this genre say what comes next, in several languages."""

from __future__ import annotations

import re

from reader.document.model import PartKind

_LETTER = r"letters?|lettres?|briefe?s?|cartas?|letter[ae]|épîtres?"
_STATEMENT = (
    r"statements?|declarations?|déclarations?|communiqués?|tribunes?|appeals?|appels?|manifest[eo]s?"
    r"|motions?|petitions?|pétitions?|resolutions?|résolutions?|erklärung(?:en)?|stellungnahmen?"
    r"|aufrufe?s?|resolution(?:en)?|manifieste?os?|manifiestos?|declaración(?:es)?|comunicados?"
    r"|llamamientos?|peticion(?:es)?|dichiarazion[ei]|appell[oi]|pledges?|texts?|texte?s?|textos?"
)
_WHOLE = (
    r"full text|text in full|complete text|entire text|text of|in full|reads|read as follows"
    r"|is as (?:follows|under)|as follows|texte intégral|texte complet|texte de|volltext|wortlaut"
    r"|texto íntegro|texto completo|testo integrale|reproduced below|printed below|below"
)
LEAD_IN = re.compile(
    rf"(?i)(?=.*\b(?:{_WHOLE})\b)(?=.*\b(?P<kind>(?P<letter>{_LETTER})|(?:{_STATEMENT}))\b)"
)
_OF = re.compile(
    r"(?i)^.*?\b(?:full |complete |entire )?text of (?:the |an? )?(?P<title>.+?)[\s.:]*$"
)


def lead_in(line: str) -> tuple[PartKind, str] | None:
    """The kind and title of the part that `line` opens, if it says that one follows in full.

    >>> lead_in("Below is the full text of the open letter organised by our branch.")
    (<PartKind.LETTER: 'letter'>, 'open letter organised by our branch')
    """
    if len(line) > 300 or not (found := LEAD_IN.match(line)):
        return None
    title = _OF.match(line)
    kind = PartKind.LETTER if found["letter"] else PartKind.STATEMENT
    return kind, title["title"] if title else ""
