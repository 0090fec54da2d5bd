"""The command line: which command is asked for, and how it ends.

What a run does not need it does not import: a command's module is loaded when it is asked for.
Statuses: 0 done, 1 a command's no, 2 not done, with one sentence on standard error that says why.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from reader import __version__, terminal
from reader.failure import SourceError
from reader.reach import reach_of

COMMANDS = {
    "show": "print the text, a part of it or a paragraph",
    "signatories": "list who signed, or find someone among them",
    "quotes": "list the quotations, and whether they are as they were said",
    "export": "print the whole document as JSON, CSV or Markdown",
    "notes": "print your marks and notes, with citations",
    "keys": "print the keys, in the form of the file that changes them",
    "completion": "print what makes a shell complete the command line",
}
"""The commands besides reading, which needs none. Each is a module of `reader.commands`."""

_READ, _PLAIN = "read", "plain"
_FAILED, _INTERRUPTED = 2, 130

_DESCRIPTION = """\
Reads an article that quotes a statement and an open letter, prints them in full and lists who
signed: jump from a quotation to its context and back, and find who signed."""

_EPILOG = """\
FILE#letter:3 opens at the third paragraph of the letter. Without FILE, standard input is read if
it is a pipe or a file; else the document that comes with the reader opens. Where there is no
screen to draw on, the text is printed. A file that is called like a command, or has a # in its
name, opens as ./name.

commands:
"""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(_FAILED, f"{self.prog}: {message} (see {self.prog} --help)\n")


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
        terminal.tell(str(error))
        return _FAILED
    except OSError as error:
        terminal.let_go_of_output()
        terminal.tell(f"The output cannot be written: {os.strerror(error.errno or 0).lower()}.")
        return _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _status(arguments: Sequence[str]) -> int:
    try:
        if arguments and arguments[0] in COMMANDS:
            name, options = arguments[0], _command_parser(arguments[0]).parse_args(arguments[1:])
        else:
            options = _parser().parse_args(arguments)
            name = _PLAIN if options.plain else _READ
    except SystemExit as leaving:
        return int(leaving.code or 0)
    options.reach = reach_of(options, os.environ)
    if options.reach.restricted:
        import_module("reader.confinement").confine(options.reach)
    status: int = import_module(f"reader.commands.{name}").run(options)
    return status


def _command_parser(name: str) -> argparse.ArgumentParser:
    parser = _Parser(f"reader {name}", description=f"{COMMANDS[name]}.", allow_abbrev=False)
    import_module(f"reader.commands.{name}").add_options(parser)
    return parser


def _parser() -> argparse.ArgumentParser:
    """The options of `reader` itself."""
    parser = _Parser(
        "reader",
        usage="reader [OPTIONS] [FILE]\n       reader COMMAND [--help] ...",
        description=_DESCRIPTION,
        epilog=_EPILOG + "".join(f"  {name:<14}{does}\n" for name, does in COMMANDS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    add_reading_options(parser)
    parser.add_argument("file", nargs="?", metavar="FILE", help="what to read; - is standard input")
    return parser


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """Take how a document is read."""
    parser.add_argument(
        "--mouse", action="store_true", help="use the mouse (the terminal can then not select)"
    )
    parser.add_argument(
        "--no-color", action="store_true", help="use no colours (likewise with NO_COLOR set)"
    )
    parser.add_argument(
        "--slow",
        action="store_true",
        help="do not write ahead of what a slow line has shown (always so over SSH)",
    )
    parser.add_argument(
        "--stock-output",
        action="store_true",
        help="write whole frames, for a terminal that goes wrong with less",
    )
    parser.add_argument(
        "--from-start", action="store_true", help="open at the beginning, not where it was left"
    )
    parser.add_argument(
        "--no-state", action="store_true", help="keep nothing of this run, and use nothing kept"
    )
    parser.add_argument(
        "--plain", action="store_true", help="read line by line, typing verbs: no screen is drawn"
    )
    _add_reach_options(parser)


def _add_reach_options(parser: argparse.ArgumentParser) -> None:
    """Take how far a run may go (see `reader.reach`)."""
    parser.add_argument(
        "--state",
        metavar="FOLDER",
        help="keep places, marks and notes in FOLDER, and take keys.toml from it",
    )
    parser.add_argument(
        "--restricted",
        action="store_true",
        help="for strangers: only read what is named here (likewise with READERSECURE=1 set)",
    )
    parser.add_argument(
        "--allow-copy",
        action="store_true",
        help="with --restricted: let copied text be sent to the terminal's clipboard",
    )
    parser.add_argument(
        "--copy-to",
        metavar="FILE",
        help="add what is copied to the end of FILE, for a terminal that takes no clipboard",
    )
