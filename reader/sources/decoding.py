"""From bytes to text: UTF-8 where it can be, else what the document says, else a guess."""

import codecs
import re

from reader.failure import Unreadable

# C0 controls that text files hold: tab, line feed, vertical tab, form feed, carriage return, and
# what terminal recordings are full of: bell, backspace, escape.
_NO_TEXT = bytes(set(range(32)) - set(b"\a\b\t\n\v\f\r\x1b"))
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r"))
_SAMPLE = 1 << 16
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_META = re.compile(rb"<meta\s[^>]{0,200}?charset=[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_BINARY = "is not a text: it holds binary data"


def decoded(raw: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The text of `raw`, and sentences to say of the way it was decoded.

    `declared` is the encoding that whoever sent it named; a page may name one itself. Raises
    `Unreadable` if it is no text.
    """
    if raw.startswith(_UTF16_MARKS):
        text = raw.decode("utf-16", errors="replace")
        return text, _notice_of_damage(text.count("\ufffd"))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decoded_otherwise(raw, declared)
    if _share_of_controls(raw) > 0.3:
        raise Unreadable(_BINARY)
    return text, ()


def _share_of_controls(raw: bytes) -> float:
    """How much of the start of `raw` is controls that texts do not hold."""
    sample = raw[:_SAMPLE]
    return 1 - len(sample.translate(None, _NO_TEXT)) / len(sample) if sample else 0.0


def _decoded_otherwise(raw: bytes, declared: str) -> tuple[str, tuple[str, ...]]:
    """The text of bytes that are not UTF-8, or not all of them.

    Chance seldom makes a valid sequence of more than one byte, so where most are valid the text
    is UTF-8 that was damaged, and is not to be read as something else.
    """
    try:
        # Halves of characters as UTF-16 has them: two that meet are one, others are damage.
        halves = raw.decode("utf-8-sig", errors="surrogatepass")
    except UnicodeDecodeError:
        pass
    else:
        whole = halves.encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")
        return whole, _notice_of_damage(whole.count("\ufffd"))
    text = raw.decode("utf-8-sig", errors="replace")
    damaged = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    if beyond_ascii > 5 * damaged:
        return text, _notice_of_damage(damaged)
    if b"\0" in raw or _share_of_controls(raw) > 0.02:
        raise Unreadable(_BINARY)
    encoding = _known(declared) or _declared_inside(raw)
    if encoding:
        return raw.decode(encoding, errors="replace"), (f"Not UTF-8: read as {encoding}.",)
    encoding = _guessed(raw[: 16 * _SAMPLE])
    text = raw.decode(encoding, errors="replace")
    return text, (f"Not UTF-8: read as {encoding.replace('_', '-')}, which is a guess.",)


def _declared_inside(raw: bytes) -> str:
    """The encoding that an HTML page names at its top."""
    found = _META.search(raw[:4096])
    return _known(found[1].decode("ascii", errors="replace")) if found else ""


def _known(encoding: str) -> str:
    """The name of an encoding of text that Python knows; as browsers do, Latin-1 is cp1252."""
    try:
        name = codecs.lookup(encoding).name
        bytes(range(256)).decode(name, errors="replace")
    except (LookupError, ValueError):
        return ""
    if name.startswith("utf"):
        return ""
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _guessed(sample: bytes) -> str:
    """The likeliest encoding; of several as likely Windows-1252, which is the commonest."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow, and seldom needed

    # A control says nothing of the encoding, and is taken for a sign that this is no text.
    matches = from_bytes(sample.translate(None, _CONTROLS))
    best = matches.best()
    if best is None:
        raise Unreadable(_BINARY)
    for match in matches:
        as_likely = match.chaos <= best.chaos and match.coherence >= best.coherence
        if as_likely and "cp1252" in match.could_be_from_charset:
            return "cp1252"
    return best.encoding


def _notice_of_damage(count: int) -> tuple[str, ...]:
    return (f"Damaged text: {count} of its characters could not be read.",) if count else ()
