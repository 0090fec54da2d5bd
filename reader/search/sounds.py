"""How a name sounds, as a key: what is spelt in several ways, or by ear, shares it.

>>> sound_keys("mohammed") == sound_keys("muhammad"), sound_keys("yaqoob")
(True, ('yakab',))
>>> chinese_key("hsiaoping") == chinese_key("xiaoping")
True
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
_RULE = re.compile("|".join(f"({pattern})" for pattern, _ in _RULES))
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


_CHINESE = re.compile(
    "(zh|ch|sh|hs|ts|tz|ss|sz|[bpmfdtnlgkhjqxrzcsyw])?"
    "(iang|iong|iung|uang|ang|eng|ing|ong|ung|ian|iao|ien|ieh|uai|uan|ueh|uei"
    "|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ih|eh|a|e|i|o|u)"
)
_INITIALS = {
    "b": "p", "d": "t", "g": "k", "zh": "c", "ch": "c", "j": "c", "q": "c", "z": "z", "c": "z",
    "ts": "z", "tz": "z", "hs": "x", "ss": "s", "sz": "s",
}  # fmt: skip
_FINALS = {
    "ieh": "ie", "ien": "ian", "iung": "iong", "ung": "ong", "ueh": "ue", "uei": "ui", "eh": "e",
    "ih": "i", "uo": "o",
}  # fmt: skip
_MOST_SYLLABLES = 3


@lru_cache(maxsize=1024)
def chinese_key(word: str) -> str:
    """What the Pinyin and the Wade-Giles spelling of a Chinese name share; empty for others."""
    key: list[str] = []
    place = 0
    while place < len(word) and len(key) < _MOST_SYLLABLES:
        match = _CHINESE.match(word, place)
        if not match:
            return ""
        key.append(_syllable(match.group(1) or "", match.group(2)))
        place = match.end()
    return "".join(key) if place == len(word) else ""


def _syllable(initial: str, final: str) -> str:
    # Wade-Giles writes j for the sound that Pinyin writes r.
    if initial == "j" and (final[0] in "aeo" or final in {"ung", "ui", "ih", "u"}):
        initial = "r"
    initial = _INITIALS.get(initial, initial)
    final = _FINALS.get(final, final)
    if initial in {"s", "z"} and final == "u":
        final = "i"
    if initial in {"k", "h"} and final == "e":
        final = "o"
    if initial == "y":
        final = {"ou": "u", "en": "an"}.get(final, final)
    return initial + final
