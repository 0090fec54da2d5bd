"""What the names of persons and bodies look like, by spelling alone."""

from __future__ import annotations

import re

from reader.document.vocabulary import COUNTRIES, INSTITUTIONS, ROLES, SURNAMES
from reader.text.folding import fold

_PARTICLES = frozenset(
    "a abu af al ap ar av aw bar bat ben bin bint d da dal dalla das de dei del della delle den der"
    " di do dos du e el ez i ibn ibni la las le les lo los mac mc na ní of ó op san st t te ten ter"
    " till to ul und ur van vande vanden vander vd vom von y z zu zum zur ’t 't d’ d'".split()
)
"""Small words inside names of persons."""
_SMALL = _PARTICLES | frozenset(
    "am and at by for in on or our the with & + au aux à avec dans des en et l pour sur aus das des"
    " die"
    " für im mit con las los para por per com dos em het voor met og för i".split()
)
"""Small words inside names of bodies."""
_HONOURS = frozenset(
    "adj ao asst dipl dr drs em habil hc inf ing iur jur lic mag math med nat oec phil pol prof ra"
    " rer soc techn theol univ vet".split()
)
"""Abbreviated titles, which are often in small letters."""
_TITLES = re.compile(r"(?:[^\W\d_]{1,6}\.(?:-?[^\W\d_]{1,6}\.)*\s+|\([^\W\d_]{1,6}\.\)\s+)+")
_TITLE_WORD = re.compile(r"[^\W\d_]+")
_THE = re.compile(
    r"The (?=(?:Rev|Revd|Reverend|Rt|Right (?:Hon|Rev)\w*|Hon|Honourable|Most|Very|Ven|Venerable"
    r"|Lord|Lady|Baroness|Viscount|Viscountess|Earl|Countess|Duke|Duchess)\b)"
)
"""The article before a style: `The Rev. Canon`, `The Lord Dahl`."""
_OF = frozenset("and at d de der des di du et for for fur in of und y".split())
"""After a role these say whose or what for: `Professor of History`."""
_PEERS = frozenset("baron baroness bishop countess duchess duke earl lady lord viscount".split())
_AFTER_NAMES = frozenset(
    "ba bsc cbe cpa dbe dphil esq facp frcp frs frse jd jr kbe kc lcsw llb llm ma mba mbchb mbe md"
    " mep mp mph mphil msc msp msw obe osb osf phd qc rn sj sr".split()
)
"""Letters after a name."""
_SPELT = re.compile(r"[^\W\d_]+(?:[.'’‘`´·-][^\W\d_]*)*[.,]?$")
_LONGEST = 7
"""Words of a person's name; more are a sentence or the name of a body."""
_NOT_NAMES = frozenset(
    # Words that begin a sentence or a heading and are no one's name, in English, French, German,
    # Spanish, Italian and Portuguese.
    "aber abierta about add all als am and any aos aperta are as at auch auf aus aux avec be"
    " been bei both brief but by carta ce ces cette che chi com come comme como con could cual"
    " dans dass dem der did die diese doch does donde each eine einen ela ele elle ellos en es"
    " est esta este esto está et every firmantes firmatari for from für get gli haben has have"
    " hay here his how ich if ihr il ils im in into is isso ist it its join just kann know learn"
    " letter lettera lettre leur leurs like mais make many mehr mit more most must muy más nach"
    " nella nicht noch non nosotros nossa nosso not notre nous now nuestra nuestro nur não oder"
    " of offener ohne on only open or other ou our out ouverte où par para pas pela pelo pero"
    " più please por porque pour quando que questa questo qui read sans se section see según"
    " sein sem send ser ses seu she should sich sie sign signataires signatories signatures"
    " signed sind sobre some sono sont su subscribe such sur sus también than that the their"
    " them then there these they this those through today todo todos tous tout toute toutes um"
    " un under une uns unser unsere unterzeichner until up us vor vos votre vous was we wenn"
    " werden what when where which who why wie wir wird with would your".split()
)


def begins_sentence(word: str) -> bool:
    """Whether a word, capitalised or not, is one that sentences begin with and names do not."""
    return word.casefold() in _NOT_NAMES


def is_name(text: str) -> bool:
    """Whether `text` is spelt as the name of a person: capitalised words, no others but particles.

    >>> is_name("Gianamar Giovannetti-Singh"), is_name("Alice de Bourg"), is_name("R. Ganayi")
    (True, True, True)
    >>> is_name("Everything Labour."), is_name("We demand"), is_name("Subscribe to our Email")
    (False, False, False)
    """
    words = text.replace("/", " ").split()
    if not 1 < len(words) <= _LONGEST or (words[-1][-1] in ".:;!?" and len(words[-1]) > 4):
        return False
    capital = 0
    for word in words:
        core = word.strip("()“”\"'‘’[]")
        if not core:
            continue
        if not _SPELT.match(core):
            return False
        lower = core.casefold().rstrip(".,")
        if not core[0].islower():
            if lower in _NOT_NAMES and capital == 0:
                return False
            capital += lower not in _HONOURS
        elif lower not in _PARTICLES and lower not in _HONOURS:
            if not capital or lower in _NOT_NAMES:
                return False
            capital -= 1
    return capital > 0


def titles_length(text: str) -> int:
    """How many characters of `text` are a run of abbreviated titles before a name.

    >>> titles_length("Univ.-Prof. Dr. h.c. (mult.) Max Ott"), titles_length("J. R. Hartley")
    (29, 0)
    """
    found = _TITLES.match(text)
    if not found:
        return 0
    words = _TITLE_WORD.findall(found[0].casefold())
    return found.end() if any(word in _HONOURS and len(word) > 1 for word in words) else 0


def is_person(text: str) -> bool:
    """Whether `text` is a person's name and not that of a body, a country or an office.

    >>> is_person("Kurt Baker"), is_person("Yale University"), is_person("Branch Secretary")
    (True, False, False)
    >>> is_person("Northgate Bakers")
    False
    """
    bare = text[titles_length(text) :]
    bare = _THE.sub("", bare if len(bare.split()) > 1 else text, 1)
    if not is_name(bare):
        return False
    words = fold(bare).split()
    if any(word in INSTITUTIONS and word not in SURNAMES for word in words[1:]):
        return False
    if " ".join(words) in COUNTRIES or words[0] in INSTITUTIONS:
        return False
    if words[0] in ROLES and (words[1] in _OF or ("of" in words and words[0] not in _PEERS)):
        return False
    while words and words[-1] in _AFTER_NAMES:
        words.pop()
    several = bool(words) and words[-1][-1] == "s" and words[-1][:-1] in ROLES
    surname = bool(words) and (words[-1] not in ROLES or words[-1] in SURNAMES)
    return surname and not several


def is_after_name(text: str) -> bool:
    """Whether `text` is only letters that stand after a name: `, Ph.D., M.P.H.`."""
    words = text.replace(".", "").replace(",", " ").casefold().split()
    return bool(words) and all(word in _AFTER_NAMES for word in words)


def is_headed(text: str) -> bool:
    """Whether most words are capitalised, as in the name of a body: `Women in Prison`."""
    words = [word for word in text.split() if word.casefold().rstrip(".") not in _SMALL]
    if not words or len(words) > 12:
        return False
    capital = sum(not core[0].islower() for word in words if (core := word.lstrip("(“\"'‘«#")))
    return capital * 5 >= len(words) * 4
