"""The only code that reads documents: a path or standard input becomes clean text.

What goes wrong is a `SourceError`, which is one sentence for the person who asked.
"""

import errno
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from reader.text.cleaning import clean, clean_line

STANDARD_INPUT = "-"
"""The name by which standard input is asked for."""

_BUNDLED = "labourlist-kashmir-letter.txt"
# C0 controls that text files hold: tab, line feed, vertical tab, form feed, carriage return, and
# what terminal recordings are full of: bell, backspace, escape.
_NO_TEXT = bytes(set(range(32)) - set(b"\a\b\t\n\v\f\r\x1b"))
_SAMPLE = 1 << 16
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class SourceError(Exception):
    """A document cannot be read; the message is a sentence that says which and why."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it was read."""

    name: str
    """What it is called: a file's name without its folders, on one clean line."""
    text: str
    """Clean (see `reader.text.cleaning`), and not blank."""
    raw: bytes
    """What was read, byte for byte."""
    notices: tuple[str, ...] = ()
    """Clean sentences about how it was read."""


def bundled() -> str:
    """The path of the document that comes with the reader, installed or in the checkout."""
    package = Path(__file__).parent
    installed = package / "seeds" / _BUNDLED
    return str(installed if installed.exists() else package.parent / "seeds" / _BUNDLED)


def is_given(fd: int) -> bool:
    """Whether a document waits at this file descriptor: it is a pipe, a socket or a file."""
    try:
        mode = os.fstat(fd).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def located(argument: str | None) -> tuple[str, str | None]:
    """The path and the address that a command-line argument such as `FILE#letter:3` holds.

    No argument, or an address alone, means standard input if a document waits there, else the
    bundled document. A `#` in the name of a file counts as one where the name is written with its
    folder (`./a#b.txt`) and there is such a file.
    """
    path, mark, address = (argument or "").rpartition("#")
    if not mark:
        path = address
    if mark and argument and Path(argument).is_file():
        if os.sep in argument:
            return argument, None
        if not Path(path).exists():
            wanted, name = clean_line(path), clean_line(argument)
            raise SourceError(f"There is no file named {wanted}; {name} opens as ./{name}.")
    if not path:
        path = STANDARD_INPUT if is_given(0) else bundled()
    return path, address if mark else None


def read(path: str) -> Source:
    """Read the file at `path`, or standard input if `path` is `-`; raises `SourceError`."""
    if path == STANDARD_INPUT:
        title, name = "Standard input", "standard input"
        raw = _standard_input()
    else:
        title, name = clean_line(path), clean_line(Path(path).name)
        raw = _contents(path, title)
    text, notices = _decoded(raw, title)
    text = clean(text)
    if not text.strip():
        raise SourceError(f"{title} {'holds only white space' if raw else 'is empty'}.")
    return Source(name, text, raw, notices)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise SourceError("Standard input is closed.")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise SourceError(f"Standard input cannot be read: {_reason(error)}.") from error


def _contents(path: str, title: str) -> bytes:
    """The bytes of a file that has an end: a regular one or a pipe."""
    try:
        with Path(path).open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
                return file.read()
    except FileNotFoundError as error:
        raise SourceError(f"There is no file named {title}.") from error
    except IsADirectoryError as error:
        raise SourceError(f"{title} is a folder, not a document.") from error
    except (OSError, ValueError) as error:
        raise SourceError(f"{title} cannot be read: {_reason(error)}.") from error
    raise SourceError(f"{title} is a device, not a document.")


def _reason(error: OSError | ValueError) -> str:
    """What the system says was wrong, as the end of a sentence."""
    if isinstance(error, PermissionError):
        return "permission denied"
    number = error.errno if isinstance(error, OSError) else None
    return os.strerror(number or errno.EINVAL).lower()


def _decoded(raw: bytes, title: str) -> tuple[str, tuple[str, ...]]:
    """The text of `raw`, and what must be said of the way it was decoded."""
    if raw.startswith(_UTF16_MARKS):
        text = raw.decode("utf-16", errors="replace")
        return text, _notice_of_damage(text.count("\ufffd"))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decoded_otherwise(raw, title)
    if _share_of_controls(raw) > 0.3:
        raise _binary(title)
    return text, ()


def _share_of_controls(raw: bytes) -> float:
    """How much of the start of `raw` is controls that texts do not hold."""
    sample = raw[:_SAMPLE]
    return 1 - len(sample.translate(None, _NO_TEXT)) / len(sample) if sample else 0.0


def _binary(title: str) -> SourceError:
    return SourceError(f"{title} is not a text: it holds binary data.")


def _decoded_otherwise(raw: bytes, title: str) -> tuple[str, tuple[str, ...]]:
    """The text of bytes that are not UTF-8, or not all of them.

    Chance seldom makes a valid sequence of more than one byte, so where most are valid the text
    is UTF-8 that was damaged, and is not to be read as something else.
    """
    text = raw.decode("utf-8-sig", errors="replace")
    damaged = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    if beyond_ascii > 5 * damaged:
        return text, _notice_of_damage(damaged)
    if b"\0" in raw or _share_of_controls(raw) > 0.02:
        raise _binary(title)
    encoding = _guessed_encoding(raw[: 16 * _SAMPLE])
    if encoding is None:
        raise _binary(title)
    text = raw.decode(encoding, errors="replace")
    return text, (f"Not UTF-8: read as {encoding.replace('_', '-')}, which is a guess.",)


def _guessed_encoding(sample: bytes) -> str | None:
    """The likeliest encoding; of several as likely Windows-1252, which is the commonest."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow, and seldom needed

    matches = from_bytes(sample)
    best = matches.best()
    if best is None:
        return None
    for match in matches:
        as_likely = match.chaos <= best.chaos and match.coherence >= best.coherence
        if as_likely and "cp1252" in match.could_be_from_charset:
            return "cp1252"
    return best.encoding


def _notice_of_damage(count: int) -> tuple[str, ...]:
    return (f"Damaged text: {count} of its characters could not be read.",) if count else ()
