"""Cleaning: text from anywhere becomes text that may be shown on a terminal.

Nothing in a document may act on the terminal, hide from the reader or turn the order of the
letters round. So control characters are shown instead of sent: C0 controls and DEL as their
pictures (ESC is `␛`), all others that are invisible or forbidden as `�`. What is left out
altogether only chooses a glyph or offers a line break: variation selectors, soft hyphens.

Otherwise one character in is one character out. Lines end in a line feed, tabs are spaces.
"""

import re
from functools import cache

STAND_IN = "\ufffd"
"""What is shown for a character that has no picture of its own."""

# Most texts hold nothing but plain characters, or little else. Asking whether there is nothing else
# takes a sixth of the time of looking for it, and a small set is looked for ten times as fast as
# the whole one: only runs of what is not plain are looked at closely.
_PLAIN_SET = r"\n -~\xa0-\xac\xae-\u02ff\u2010-\u2027"
_PLAIN = f"[{_PLAIN_SET}]*+"
_NOT_PLAIN = f"[^{_PLAIN_SET}]+"
_UNSAFE_SET = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f"
    # Default_Ignorable_Code_Point of Unicode: all bidirectional controls, zero-width
    # characters, fillers, tag characters and variation selectors.
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    # Line and paragraph separator, annotation marks, surrogates, noncharacters.
    "\u2028\u2029\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(end - 2)}-{chr(end - 1)}" for end in range(0x10000, 0x110001, 0x10000))
)
_GLYPH_OR_BREAK = "[\xad\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]"
_LINE_ENDS = "\u2028\u2029"


def clean(text: str) -> str:
    r"""`text` with nothing in it but line feeds and characters that can be seen, or are spaces.

    Line ends (`\r\n`, `\r`, the Unicode line and paragraph separators) become `\n`; a byte order
    mark at the start goes. Cleaning twice is cleaning once.
    """
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\t", " ")
    return text if re.fullmatch(_PLAIN, text) else re.sub(_NOT_PLAIN, _shown, text)


def clean_line(text: str) -> str:
    """`text` cleaned and on one line, for names of files and messages."""
    # Nearly every name is; the patterns are compiled for the others.
    if text.isascii() and text.isprintable():
        return text
    return clean(text).replace("\n", "\u240a")


@cache
def _unsafe() -> re.Pattern[str]:
    """Compiled when it is first needed: it takes 1 ms, and most texts are plain."""
    return re.compile(f"[{_UNSAFE_SET}]")


def _shown(run: re.Match[str]) -> str:
    """A run of characters that are not plain, with what is unsafe replaced."""
    return _unsafe().sub(_stand_in, run[0])


def _stand_in(unsafe: re.Match[str]) -> str:
    """What stands for one unsafe character."""
    character = unsafe[0]
    if character in _LINE_ENDS:
        return "\n"
    if re.match(_GLYPH_OR_BREAK, character):
        return ""
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else STAND_IN
