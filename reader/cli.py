"""The command line: which command is asked for, and how it ends.

What a run does not need it does not import: a command's module is loaded when it is asked for.
Statuses: 0 done, 1 a command's no, 2 not done, with one sentence on standard error that says why.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from reader import terminal
from reader.commands import COMMANDS
from reader.failure import SourceError
from reader.reach import reach_of

_READ, _PLAIN = "read", "plain"
_FAILED, _INTERRUPTED = 2, 130


class _Unasked:
    """The options of a run that names none: what is not a file is false, or nothing."""

    def __init__(self, file: str = "") -> None:
        self.file = file

    def __getattr__(self, _name: str) -> None:
        return None


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
    except MemoryError:
        terminal.tell("There is not enough memory for this.")
        return _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _status(arguments: Sequence[str]) -> int:
    try:
        name, options = _asked(arguments)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    options.reach = reach_of(options, os.environ)
    if options.reach.restricted:
        import_module("reader.confinement").confine(options.reach)
    status: int = import_module(f"reader.commands.{name}").run(options)
    return status


def _asked(arguments: Sequence[str]) -> tuple[str, Any]:
    """The command and its options."""
    command = arguments[0] if arguments and arguments[0] in COMMANDS else ""
    named = [argument for argument in arguments if argument[:1] in {"-", "+"} and argument[1:]]
    if not command and not named and len(arguments) < 2:
        return _READ, _Unasked(*arguments)
    from reader.options import parsed, parsed_for  # noqa: PLC0415 - a plain start has none

    if command:
        return command, parsed_for(command, arguments[1:])
    options = parsed(arguments)
    return (_PLAIN if options.plain else _READ), options
