"""The terminal the reader was started from, as far as it is there, and standard output."""

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

_TERMINAL = "/dev/tty"
_DRIVER, SERVED = "TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver"
_KEYS, _SCREEN, _DRAWN = 0, 1, 2
_REPLACED, _REPLACEMENTS = "LC_CTYPE", {"C.UTF-8", "C.utf8", "UTF-8"}


def is_screen() -> bool:
    """Whether the screen can be had: the output is a terminal that can draw, and keys arrive."""
    if is_served():
        return True
    if sys.stdout is None or not sys.stdout.isatty() or os.environ.get("TERM", "") in {"", "dumb"}:
        return False
    if sys.__stdin__ is None or sys.__stderr__ is None:
        return False
    if os.isatty(_KEYS):
        return True
    try:
        os.close(os.open(_TERMINAL, os.O_RDWR))
    except OSError:
        return False
    return True


def is_served() -> bool:
    """Whether `textual serve` shows the screen in a browser, and pipes are its terminal."""
    return os.environ.get(_DRIVER) == SERVED


def environment() -> dict[str, str]:
    """The environment as it was given: Python replaces a locale it cannot use (PEP 538)."""
    environment = dict(os.environ)
    if environment.get(_REPLACED) in _REPLACEMENTS:
        with suppress(OSError), open("/proc/self/environ", "rb") as file:
            given = dict(entry.partition(b"=")[::2] for entry in file.read().split(b"\0"))
            environment[_REPLACED] = os.fsdecode(given.get(_REPLACED.encode(), b""))
    return environment


@contextmanager
def attached() -> Iterator[None]:
    """The time in which descriptors 0 and 2 are the terminal, whatever they were.

    Textual reads keys from 0 and draws on 2. But 0 may be the document (`cat x | reader`), and 2
    a file (`reader 2>log`).
    """
    if is_served():
        yield
        return
    saved = {fd: os.dup(fd) for fd in (_KEYS, _DRAWN) if not os.isatty(fd)}
    try:
        if _KEYS in saved:
            terminal = os.open(_TERMINAL, os.O_RDWR)
            os.dup2(terminal, _KEYS)
            os.close(terminal)
        if _DRAWN in saved:
            sys.stderr.flush()
            os.dup2(_SCREEN, _DRAWN)
        yield
    finally:
        for fd, original in saved.items():
            os.dup2(original, fd)
            os.close(original)


def lines(*, from_terminal: bool) -> TextIO:
    """What is typed, line by line: on standard input or on the terminal; raises `OSError`."""
    source = _TERMINAL if from_terminal else _KEYS
    return open(source, encoding="utf-8", errors="replace", closefd=from_terminal)


def ask(prompt: str, typed: TextIO) -> str | None:
    """Print a prompt and wait for a line; none at the end of what is typed."""
    write(prompt)
    _output().flush()
    line = typed.readline()
    # Nobody has seen a line that comes from a file or a pipe.
    if not typed.isatty():
        write(line if line.endswith("\n") else line + "\n")
    elif not line:
        write("\n")
    return line or None


def columns() -> int | None:
    """The width of the terminal that is printed on; none if the output is no terminal."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    try:
        # That of shutil looks at the environment as well, and takes 3 ms to import.
        return os.get_terminal_size(_SCREEN).columns or None
    except OSError:
        return None


def speaks_unicode() -> bool:
    """Whether the output can hold every letter."""
    encoding = getattr(sys.stdout, "encoding", None) or ""
    return encoding.lower().replace("-", "").startswith("utf")


def write(text: str) -> None:
    """Print clean text; letters that the output cannot hold become question marks."""
    stream = _output()
    if isinstance(stream, io.TextIOWrapper) and stream.errors != "replace":
        stream.reconfigure(errors="replace")
    stream.write(text)


def write_bytes(raw: bytes) -> None:
    """Print bytes as they are."""
    _output().buffer.write(raw)


def tell(sentence: str) -> None:
    """Say something about the run on standard error; nothing that it quotes acts on a terminal."""
    if sys.stderr is not None:
        print(f"reader: {harmless(sentence)}", file=sys.stderr)


def harmless(sentence: str) -> str:
    """A sentence in which a stand-in is shown for each character that cannot be seen."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in sentence)


def _output() -> TextIO:
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdout


def let_go_of_output() -> None:
    """Give up on standard output, whose reader has left: what is still unwritten is dropped."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, _SCREEN)
        os.close(nowhere)
