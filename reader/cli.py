"""The command line: reads the document that is asked for and shows it, or prints it.

What a run does not need it does not import; Textual above all, which only the screen needs.
Statuses: 0 done, 2 not done, with one sentence on standard error that says why.
"""

import argparse
import errno
import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from reader import __version__, sources, terminal
from reader.sources import SourceError

_FAILED, _INTERRUPTED = 2, 130

_DESCRIPTION = """\
Reads an article that quotes a statement and an open letter, prints them in full and lists who
signed: jump from a quotation to its context and back, and find who signed."""

_EPILOG = """\
FILE#letter:3 opens at the third paragraph of the letter. Without FILE, standard input is read if
it is a pipe or a file; else the document that comes with the reader opens. Where there is no
screen to draw on, the text is printed. A file whose name holds a # opens as ./name."""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(_FAILED, f"{self.prog}: {message} (see {self.prog} --help)\n")


def parser() -> argparse.ArgumentParser:
    """The options of `reader`."""
    options = _Parser("reader", description=_DESCRIPTION, epilog=_EPILOG, allow_abbrev=False)
    options.add_argument("--version", action="version", version=f"reader {__version__}")
    options.add_argument(
        "--mouse", action="store_true", help="use the mouse (the terminal can then not select)"
    )
    options.add_argument(
        "file", nargs="?", metavar="FILE", help="what to read; - is standard input"
    )
    return options


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for, and return the exit status."""
    try:
        status = _status(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        terminal.let_go_of_output()
        return 0
    except SourceError as error:
        return _failed(str(error))
    except OSError as error:
        terminal.let_go_of_output()
        return _failed(f"The output cannot be written: {os.strerror(error.errno or 0).lower()}.")
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _status(arguments: Sequence[str]) -> int:
    try:
        options = parser().parse_args(arguments)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    return _read(options.file, mouse=options.mouse)


def _failed(sentence: str) -> int:
    if sys.stderr is not None:
        print(f"reader: {sentence}", file=sys.stderr)
    return _FAILED


def _read(argument: str | None, *, mouse: bool) -> int:
    """Open the screen on the document, or print it where there is no screen."""
    path, address = sources.located(argument)
    source = sources.read(path)
    screen = terminal.is_screen()
    if not screen and address is None:
        return _printed(source)
    from reader.opening import opened  # noqa: PLC0415 - printing a text recognises nothing

    document, place = opened(source, address)
    if not screen:
        return _printed(source)
    from reader.ui.app import ReaderApp  # noqa: PLC0415 - nothing else imports Textual

    with terminal.attached():
        app = ReaderApp(document, place)
        app.run(mouse=mouse)
    return app.return_code or 0


def _printed(source: sources.Source) -> int:
    """Print the text as it is, with what must be said about it on standard error."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, "closed")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    for notice in source.notices:
        print(f"reader: {notice}", file=sys.stderr)
    sys.stdout.write(source.text)
    if not source.text.endswith("\n"):
        sys.stdout.write("\n")
    return 0
