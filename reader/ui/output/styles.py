"""How a cell looks, and the shortest way to say so (SGR, ECMA-48 8.3.117)."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

# What each attribute is switched on by, and what switches it off again. Attributes that share an
# end (bold and dim: 22) are switched off together.
_ENDS = {
    "1": "22",
    "2": "22",
    "3": "23",
    "4": "24",
    "5": "25",
    "6": "25",
    "7": "27",
    "8": "28",
    "9": "29",
    "21": "24",
    "51": "54",
    "52": "54",
    "53": "55",
}
_EXTENDED = {"2": 5, "5": 3}
"""How many parameters a colour beyond the sixteen takes, by its second one (RGB, palette)."""


class Style(NamedTuple):
    """Colours, attributes and link of a cell. A tuple, for cells are compared by the thousand."""

    foreground: str = ""
    """SGR parameters of the colour; empty is the terminal's own."""
    background: str = ""
    attributes: frozenset[str] = frozenset()
    """SGR parameters, without colours."""
    link: str = ""
    """Parameters and address of a hyperlink as in OSC 8; empty is none."""


PLAIN = Style()
_SEEN_ON_BLANKS = frozenset({"4", "5", "6", "7", "9", "21", "51", "52", "53"})


@lru_cache(maxsize=4096)
def of_blank(style: Style) -> Style:
    """What shows of a style where nothing is written: two blanks that look alike have one style."""
    if style.link or style.attributes & _SEEN_ON_BLANKS:
        return style
    return Style(background=style.background)


@lru_cache(maxsize=4096)
def styled(before: Style, parameters: str) -> Style:
    """The style after an SGR sequence; raises `ValueError` for parameters Textual does not use."""
    foreground, background, attributes, link = before
    for code in _codes(parameters):
        number = int(code.partition(";")[0])
        if not number:
            foreground, background, attributes = "", "", frozenset()
        elif code in _ENDS:
            attributes |= {code}
        elif number in {*range(30, 39), *range(90, 98)}:
            foreground = code
        elif number in {*range(40, 49), *range(100, 108)}:
            background = code
        elif number == 39:
            foreground = ""
        elif number == 49:
            background = ""
        else:
            ended = frozenset(start for start, end in _ENDS.items() if end == code)
            if not ended:
                raise ValueError(f"no SGR parameter that is known: {code}")
            attributes -= ended
    return Style(foreground, background, attributes, link)


def _codes(parameters: str) -> Iterator[str]:
    """The parameters one by one, the several of an extended colour as one."""
    rest = (parameters or "0").split(";")
    while rest:
        length = _EXTENDED[rest[1]] if rest[0] in {"38", "48"} else 1
        if len(rest) < length:
            raise ValueError(f"a colour is cut short: {parameters}")
        yield ";".join(rest[:length]) or "0"
        del rest[:length]


@lru_cache(maxsize=4096)
def change(before: Style, after: Style, ends: bool) -> str:
    """The shortest text that turns a style into another; `ends`: attributes end one by one."""
    link = f"\x1b]8;{after.link or ';'}\x1b\\" if before.link != after.link else ""
    if before[:3] == after[:3]:
        return link
    anew = ["", *_additions(PLAIN, after)]
    ways = [anew]
    if ends:
        ended = {_ENDS[code] for code in before.attributes - after.attributes}
        # What shares its end with an ended one has to be switched on again.
        kept = frozenset(code for code in before.attributes if _ENDS[code] not in ended)
        left = Style(before.foreground, before.background, kept)
        ways.append([*sorted(ended), *_additions(left, after)])
    elif after.attributes >= before.attributes and (
        (after.foreground or not before.foreground) and (after.background or not before.background)
    ):
        ways.append(_additions(before, after))
    return link + min((f"\x1b[{';'.join(way)}m" for way in ways), key=len)


def _additions(before: Style, after: Style) -> list[str]:
    """The parameters that add what `after` has and `before` has not."""
    codes = sorted(after.attributes - before.attributes)
    if before.foreground != after.foreground:
        codes.append(after.foreground or "39")
    if before.background != after.background:
        codes.append(after.background or "49")
    return codes
