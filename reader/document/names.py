"""What the name of a person looks like, by spelling alone."""

from __future__ import annotations

import re

PARTICLES = frozenset(
    "a abu af al ap ar as av aw bar bat bin bint d da dal dalla das de dei del della delle den"
    " der di do dos du e el ibn ibni la las le les lo los mac mc na ní ó of'e 'o o op san st t"
    " te ten ter till to ul und ur van vande vanden vander vd vom von y z zu zum zur 't ’t".split()
)
"""Small words inside names."""

_WORD = re.compile(r"[^\s]+")
_SPELT = re.compile(r"[^\W\d_]+(?:[.'’‘`´·-][^\W\d_]*)*[.,]?$")
_LONGEST = 7
"""Words of a name; more are a sentence or a title."""


def is_name(text: str) -> bool:
    """Whether `text` is spelt as the name of a person: capitalised words, no others but particles.

    >>> is_name("Gianamar Giovannetti-Singh"), is_name("Alice de Bourg"), is_name("R. Ganayi")
    (True, True, True)
    >>> is_name("Everything Labour."), is_name("We demand"), is_name("Subscribe to our Email")
    (False, False, False)
    """
    words = text.split()
    if not 1 < len(words) <= _LONGEST or (words[-1][-1] in ".:;!?" and len(words[-1]) > 4):
        return False
    capital = 0
    for word in words:
        core = word.strip("()“”\"'‘’")
        if not core or not _SPELT.match(core):
            return False
        if core[0].isupper() or not core[0].islower():
            if core.casefold() in NOT_NAMES:
                return False
            capital += 1
        elif core not in PARTICLES and core.partition("-")[0] not in PARTICLES:
            if capital == 0 or core in NOT_NAMES:
                return False
            capital -= 1
    return capital > 0


NOT_NAMES = frozenset(
    # English, French, German, Spanish, Italian, Portuguese: words that begin a sentence or stand
    # inside a title, and are no one's name.
    "about add all an and any are as at be been both but by can could did do does each every for"
    " from get has have he her here his how i if in into is it its join just know learn like make"
    " many more most must my no not now of on only or other our out please read see send she should"
    " sign signed so some such subscribe than that the their them then there these they this those"
    " through to today under until up us was we were what when where which who why will with would"
    " you your"
    " aux avec ce ces cette comme dans des elle en est et il ils leur leurs mais nos notre nous ou"
    " où par pas pour que qui sans ses son sont sur tous tout toute toutes un une vos votre vous"
    " aber als am auch auf aus bei das dass dem der die diese doch ein eine einen für haben ich"
    " ihr im ist kann mehr mit nach nicht noch nur oder ohne sein sich sie sind über um unser uns"
    " unsere vor wenn werden wie wir wird"
    " como con cual donde ellos es esta este esto está hay las los más muy nuestra nuestro nosotros"
    " para pero por porque según ser sobre su sus también todo todos una"
    " che chi come della delle di gli nel nella non più quando questa questo sono"
    " ao aos com dos ela ele esta isso mais mas não nos nossa nosso ou pela pelo se sem seu"
    " sua uma".split()
)
