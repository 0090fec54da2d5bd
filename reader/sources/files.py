"""Bytes from files, pipes and standard input."""

import errno
import io
import os
import stat
import sys

from reader.failure import Unreadable

UNPACKED_LIMIT = 1 << 30
"""Bytes that a packed file may hold: a small file can be made to unpack without end."""
_GZIP = b"\x1f\x8b\x08"
_ZIP = b"PK\x03\x04"


def is_given(fd: int) -> bool:
    """Whether a document waits at this file descriptor: it is a pipe, a socket or a file."""
    try:
        mode = os.fstat(fd).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def standard_input() -> bytes:
    """All of standard input."""
    if sys.stdin is None:
        raise Unreadable("is closed")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise Unreadable(f"cannot be read: {reason(error)}") from error


def contents(path: str) -> bytes:
    """The bytes of a file that has an end: a regular one or a pipe."""
    try:
        with open(path, "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
                return file.read()
    except FileNotFoundError as error:
        raise Unreadable("does not exist") from error
    except IsADirectoryError as error:
        raise Unreadable("is a folder, not a document") from error
    except (OSError, ValueError) as error:
        raise Unreadable(f"cannot be read: {reason(error)}") from error
    raise Unreadable("is a device, not a document")


def reason(error: OSError | ValueError) -> str:
    """What the system says was wrong, as the end of a sentence."""
    if isinstance(error, PermissionError):
        return "permission denied"
    number = error.errno if isinstance(error, OSError) else None
    return os.strerror(number or errno.EINVAL).lower()


def is_packed(raw: bytes) -> bool:
    """Whether the bytes are of a gzip file."""
    return raw.startswith(_GZIP)


def is_archive(raw: bytes) -> bool:
    """Whether the bytes are of a ZIP file."""
    return raw.startswith(_ZIP)


def unpacked(raw: bytes) -> bytes:
    """What a gzip file holds."""
    import gzip  # noqa: PLC0415 - seldom needed
    import zlib  # noqa: PLC0415 - likewise

    try:
        with gzip.GzipFile(fileobj=io.BytesIO(raw)) as file:
            held = file.read(UNPACKED_LIMIT + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Unreadable("is damaged: it cannot be unpacked") from error
    if len(held) > UNPACKED_LIMIT:
        raise Unreadable(f"is too large: it unpacks to more than {UNPACKED_LIMIT >> 20} MB")
    return held
