"""The options of the command line.

argparse takes 5 ms to import and to be told of them: a run that names none does without.
"""

import argparse
import os
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from reader import __version__, terminal
from reader.commands import COMMANDS

_FAILED = 2
_USUAL_WIDTH = 80

_DESCRIPTION = """\
Reads an article that quotes a statement and an open letter, prints them in full and lists who
signed: jump from a quotation to its context and back, and find who signed."""

_EPILOG = """\
FILE#letter:3 and +letter:3 open at the third paragraph of the letter, +/WORDS where the words stand
first, +50% in the middle. Without FILE, standard input is read if
it is a pipe or a file; else the document that comes with the reader opens. Where there is no
screen to draw on, the text is printed. A file that is called like a command, or has a # in its
name, opens as ./name.

commands:
"""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Is told the width: argparse asks shutil for it, which takes 3 ms to import."""

    def __init__(self, prog: str) -> None:
        given = os.environ.get("COLUMNS", "")
        columns = int(given) if given.isdecimal() else terminal.columns()
        super().__init__(prog, width=(columns or _USUAL_WIDTH) - 2)


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one sentence."""

    def error(self, message: str) -> NoReturn:
        said = terminal.harmless(f"{self.prog}: {message} (see {self.prog} --help)")
        self.exit(_FAILED, f"{said}\n")


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of reading; raises `SystemExit` with a status if there is nothing to be read."""
    parser = _parser()
    wished = [argument[1:] for argument in arguments if _is_wish(argument)]
    options, more = parser.parse_known_args([a for a in arguments if not _is_wish(a)])
    unknown = [argument for argument in more if argument.startswith("-")]
    if unknown:
        parser.error(f"there is no option {unknown[0]}")
    if more:
        named = " ".join((options.file, *more))
        parser.error(f"one FILE is opened at a time, and here are {len(more) + 1}: {named}")
    options.at = ""
    for wish in wished:
        if wish.startswith("/") or wish.endswith("%"):
            options.at = wish
        else:
            options.file = f"{options.file or ''}#{wish}"
    return options


def _is_wish(argument: str) -> bool:
    return len(argument) > 1 and argument.startswith("+")


def parsed_for(command: str, arguments: Sequence[str]) -> argparse.Namespace:
    """The options of a command; raises `SystemExit` likewise."""
    parser = _Parser(
        f"reader {command}",
        description=f"{COMMANDS[command]}.",
        formatter_class=_Formatter,
        allow_abbrev=False,
    )
    import_module(f"reader.commands.{command}").add_options(parser)
    return parser.parse_args(arguments)


def _parser() -> argparse.ArgumentParser:
    """The options of `reader` itself."""
    parser = _Parser(
        "reader",
        usage="reader [OPTIONS] [FILE]\n       reader COMMAND [--help] ...",
        description=_DESCRIPTION,
        epilog=_EPILOG + "".join(f"  {name:<14}{does}\n" for name, does in COMMANDS.items()),
        formatter_class=_Formatter,
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
    parser.add_argument(
        "-q", "--query", metavar="NAME", help="open the list of signatories, with NAME typed"
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
