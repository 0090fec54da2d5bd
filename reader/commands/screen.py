"""Opening the screen: a page before anything else, then the store, and last Textual.

Each is imported when those before it have done their work.
"""

from __future__ import annotations

from contextlib import closing
from typing import Any

from reader import sources, terminal
from reader.early.entrance import Entrance
from reader.early.standing import Standing, beginning, left
from reader.opening import Opened
from reader.reach import Reach
from reader.text.locales import speaks_utf8

_AS_LEFT = {
    "allow_copy", "copy_to", "file", "from_start", "mouse", "no_color", "no_state", "reach",
    "restricted", "slow", "state",
}  # fmt: skip
"""The options with which a document opens where it was left, or begins."""


def shown(found: Opened, path: str, options: Any) -> int:  # noqa: ANN401 - as in `read`
    """Show a document that was read at `path` until the user leaves; the exit status."""
    plain = {name for name, value in vars(options).items() if value} <= _AS_LEFT
    with terminal.attached(), Entrance(ascii_only=not _speaks_utf8()) as entrance:
        if plain:
            entrance.show(found.document, _at_a_glance(found, path, options))
        from reader.remembering import opened_store, remembered  # noqa: PLC0415 - see above

        with closing(opened_store(options.reach)) as store:
            if plain and entrance.page is None:
                from reader.early.opened import standing_of  # noqa: PLC0415 - see above

                memory = remembered(store, found.document, path)
                session = memory.opened(found.place, from_start=options.from_start)
                entrance.show(found.document, standing_of(session))
            from reader.commands.reading import read  # noqa: PLC0415 - it imports Textual

            return read(found, path, options, store, entrance)


def _speaks_utf8() -> bool:
    return speaks_utf8(terminal.environment())


def _at_a_glance(found: Opened, path: str, options: Any) -> Standing | None:  # noqa: ANN401
    """Where the document opens, if that is plain before the store is opened."""
    if found.place is not None:
        return None
    reach: Reach = options.reach
    if found.rest is not None or reach.store_file is None:
        return beginning(found.document)
    known = sources.full_path(path)
    return left(found.document, known, reach.store_file, from_start=options.from_start)
