"""`reader keys`: the keys as they are now, in the form of the file that changes them."""

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path

from reader import keymap, terminal
from reader.failure import SourceError


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take what to print."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--default", action="store_true", help="the keys that the reader has of itself"
    )
    what.add_argument(
        "--where", action="store_true", help="only the path of the file that changes them"
    )


def run(options: argparse.Namespace) -> int:
    """Print the keys; raises `KeymapError`."""
    from reader.ui.key_places import default_keys, explained  # noqa: PLC0415 - they load Textual

    path = options.reach.keymap_file
    if path is None and options.where:
        raise SourceError("Restricted, the reader takes its keys from no file.")
    if options.where:
        terminal.write(f"{path}\n")
        return 0
    places, changed = default_keys(), {}
    if path is not None:
        changed = {} if options.default else keymap.read(Path(path), places)
        terminal.write(f"# Lines of this kind in {path}\n# give a binding other keys.\n")
    for line in _lines(keymap.current(places, changed), explained()):
        terminal.write(line + "\n")
    return 0


def _lines(places: keymap.Places, explained: Mapping[str, str]) -> Iterator[str]:
    for heading, bindings in places.items():
        yield f"\n# {heading}"
        for name, keys in bindings.items():
            # A line without keys would be refused; a comment can be given some.
            line = keymap.line(name, keys) if keys else f"# {name} has no key"
            yield f"{line}  # {explained[name]}"
