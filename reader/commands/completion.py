"""`reader completion`: what a shell runs to complete the command line; made by `shtab`."""

import argparse
from importlib import import_module
from typing import Any

import shtab

from reader import terminal
from reader.commands import COMMANDS
from reader.options import add_reading_options

_SHELLS = ("bash", "zsh", "fish")


class _Parser(argparse.ArgumentParser):
    """A parser that knows where names of files are completed."""

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:  # noqa: ANN401 - as in argparse
        action = super().add_argument(*names, **options)
        if action.metavar == "FILE":
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # shtab looks for it
        return action


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take the shell."""
    parser.add_argument("shell", choices=_SHELLS, help='bash: eval "$(reader completion bash)"')


def run(options: argparse.Namespace) -> int:
    """Print the script of a shell."""
    terminal.write(script(options.shell))
    return 0


def script(shell: str) -> str:
    """What the shell is to run."""
    parser = _Parser("reader")
    parser.add_argument("--version", action="store_true", help="print the version")
    add_reading_options(parser)
    commands = parser.add_subparsers(parser_class=_Parser)
    for name, does in COMMANDS.items():
        import_module(f"reader.commands.{name}").add_options(commands.add_parser(name, help=does))
    made: str = shtab.complete(parser, shell=shell)
    return _with_files(made, shell)


def _with_files(made: str, shell: str) -> str:
    """The script, with files offered as well where a command may stand."""
    if shell == "zsh":
        listing = "_describe 'reader commands' _commands\n"
        return made.replace(listing, f"{listing}  _files\n", 1)
    first = "_shtab_reader_using; and test $_shtab_reader_npos -eq 0"
    offered = {
        "bash": "_shtab_reader_pos_0_COMPGEN=_shtab_compgen_files",
        "fish": f"complete -c reader -n '{first}' -F",
    }
    return f"{made}\n{offered[shell]}\n"
