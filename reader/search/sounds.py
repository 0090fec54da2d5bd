"""How a name sounds, as a key: what is spelt in several ways, or by ear, shares it.

>>> sound_keys("mohammed") == sound_keys("muhammad"), sound_keys("yaqoob")
(True, ('yakab',))
>>> chinese_keys("hsiaoping"), chinese_keys("xiaoping")
(('xiaoping',), ('xiaoping',))
"""

from __future__ import annotations

import re
from functools import lru_cache

# In the order in which they are tried at each letter. Capitals and `c` (as in church) are sounds
# that the rules must not read again.
_RULES = (
    ("^mc", "mak"),
    ("^[kg]n", "n"),
    ("^wr", "r"),
    ("^wh", "f"),
    ("^ps", "s"),
    ("que$", "k"),
    ("(?<=[aeiouy])gh(?![aeiouy])", ""),
    ("gh", "g"),
    ("tsch|tch|cz", "c"),
    ("sch|sh|zh|sz|tz|z", "s"),
    ("chr", "kr"),
    ("ch", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("kh|ck|q", "k"),
    ("dh", "d"),
    ("bh", "b"),
    ("dj|dzh|dg(?=[eiy])|g(?=[eiy])", "j"),
    ("c(?=[eiy])", "s"),
    ("c", "k"),
    ("x", "ks"),
    ("w(?=sk)", "f"),
    ("w(?![aeiouy])", ""),
    ("[vw]", "f"),
    ("(?<=[aeiouy])h(?![aeiouy])|(?<![aeiouy])(?<!^)h", ""),
    ("^[yi](?=[aeou])", "Y"),
    ("(?<=[^aeiouy])e$", ""),
)
# Most letters begin no rule.
_RULE = re.compile(
    "(?=[bcdghkmpqstvwxyz]|^i|e$)(?:" + "|".join(f"({pattern})" for pattern, _ in _RULES) + ")"
)
_SOUNDS = ("", *(sound for _, sound in _RULES))
_RUN = re.compile(r"[aeiouy]+|(.)\1+")
_QUIET = str.maketrans("", "", "ah")


@lru_cache(maxsize=4096)
def sound_keys(word: str) -> tuple[str, ...]:
    """The keys of a word of a to z: one, or two where its letters are read in two ways.

    All vowels are one sound, `a`. Consonants that languages or their spellings interchange
    (v and w, s and z and sh, k and q and kh) are one letter.
    """
    key = _RULE.sub(lambda match: _SOUNDS[match.lastindex or 0], word)
    key = _RUN.sub(lambda match: match.group(1) or "a", key).lower()
    if key.startswith("j"):
        return (key, "y" + key[1:])
    if "g" in word and "j" in key:
        return (key, key.replace("j", "g"))
    return (key,)


def skeleton(key: str) -> str:
    """The consonants of a sound key."""
    return key.translate(_QUIET)


_MOST_SYLLABLES = 3


def _mandarin(initials: str, finals: str) -> re.Pattern[str]:
    """A word of up to three syllables, each two groups; without an initial it begins with a, e, o.

    The longest initials and finals are given first, so that a name is cut at its syllables.
    """
    one = f"(?:({initials.replace(' ', '|')})|(?=[aeo]))({finals.replace(' ', '|')})"
    return re.compile(one + f"(?:{one})?" * (_MOST_SYLLABLES - 1))


_PINYIN = _mandarin(
    "zh ch sh b p m f d t n l g k h j q x r z c s y w",
    "iang iong uang ang eng ing ong ian iao uai uan ai an ao ei en er ia ie in iu ou ua ue ui un"
    " uo a e i o u",
)
_WADE_GILES = _mandarin(
    "ch hs sh ss sz ts tz p m f t n l k h j s y w",
    "iang iung uang erh ang eng ieh ien iao ing ueh uei uai uan ung ai an ao eh ei en ia ih in iu"
    " ou ua ui un uo a e i o u",
)
_INITIALS = {
    "b": "p", "d": "t", "g": "k", "zh": "c", "ch": "c", "j": "c", "q": "c", "z": "z", "c": "z",
    "ts": "z", "tz": "z", "hs": "x", "ss": "s", "sz": "s",
}  # fmt: skip
_FINALS = {
    "ieh": "ie", "ien": "ian", "iung": "iong", "ung": "ong", "ueh": "ue", "uei": "ui", "eh": "e",
    "ih": "i", "uo": "o", "erh": "er",
}  # fmt: skip


@lru_cache(maxsize=4096)
def chinese_keys(word: str) -> tuple[str, ...]:
    """What the Pinyin and the Wade-Giles spelling of a Chinese name share.

    One key for each spelling in which the word can be read; none for other words. Wade-Giles is
    taken as it is mostly written, without its apostrophes.
    """
    keys: dict[str, None] = {}
    for spelling in (_PINYIN, _WADE_GILES):
        match = spelling.fullmatch(word)
        if match:
            parts = match.groups()
            syllables = zip(parts[::2], parts[1::2], strict=True)
            key = "".join(
                _key_of(initial or "", final, wade_giles=spelling is _WADE_GILES)
                for initial, final in syllables
                if final
            )
            keys[key] = None
    return tuple(keys)


def _key_of(initial: str, final: str, *, wade_giles: bool) -> str:
    # Wade-Giles writes j for the sound that Pinyin writes r.
    initial = "r" if wade_giles and initial == "j" else _INITIALS.get(initial, initial)
    final = _FINALS.get(final, final)
    if initial in {"s", "z"} and final == "u":
        final = "i"
    if initial in {"k", "h"} and final == "e":
        final = "o"
    if initial == "y":
        final = {"ou": "u", "en": "an"}.get(final, final)
    return initial + final
