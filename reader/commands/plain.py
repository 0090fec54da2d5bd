"""`reader --plain FILE`: the document line by line, without a screen."""

import argparse
import gc
from contextlib import closing
from typing import TextIO

from reader import sources, terminal
from reader.failure import SourceError
from reader.opening import opened
from reader.plain.loop import converse
from reader.reach import Reach
from reader.remembering import opened_store, remembered

_DONE = 0
_WIDEST = 72


def run(options: argparse.Namespace) -> int:
    """Read the document at `options.file` and talk about it until the user leaves."""
    reach: Reach = options.reach
    path, address = sources.located(options.file or "", restricted=reach.restricted)
    document, place = opened(sources.take(path), address, reach)
    room = terminal.columns()
    wished = [f"signatories {options.query}"] if options.query else []
    if options.at:
        wished.append(options.at.replace("/", "/ ", 1) if "/" in options.at else f": {options.at}")
    with closing(opened_store(reach)) as store, _typed(path) as lines:
        gc.enable()
        memory = remembered(store, document, path)
        converse(
            memory.opened(place, from_start=options.from_start),
            lambda prompt: wished.pop() if wished else terminal.ask(prompt, lines),
            terminal.write,
            width=min(room, _WIDEST) if room else 0,
            keep=memory.keep,
            notices=store.notices,
        )
    return _DONE


def _typed(path: str) -> TextIO:
    """Where verbs come from: standard input, or the terminal if that is the document."""
    try:
        return terminal.lines(from_terminal=path == sources.STANDARD_INPUT)
    except OSError as error:
        raise SourceError("There is nothing to read what is typed from.") from error
