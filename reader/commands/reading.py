"""Reading on the screen: the door to Textual, which nothing else imports."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from reader import clippings, sources, terminal
from reader.document.model import Document, Place
from reader.early.entrance import Entrance
from reader.opening import Opened, opened
from reader.reach import Reach
from reader.remembering import remembered
from reader.session.store import Store
from reader.ui.app import ReaderApp
from reader.ui.key_places import default_keys
from reader.ui.surroundings import surroundings

_FAILED = 1
"""What Textual leaves with after a failure of the program."""


def read(
    found: Opened,
    path: str,
    options: Any,  # noqa: ANN401 - as in `read`
    store: Store,
    entrance: Entrance,
) -> int:
    """Show a document, which was read at `path`, until the user leaves; the exit status."""
    reach: Reach = options.reach
    app = ReaderApp(
        found.document,
        found.place,
        found.rest,
        store=store,
        remember=lambda document: remembered(store, document, path),
        from_start=options.from_start,
        stock_output=options.stock_output,
        slow=options.slow,
        around=surroundings(terminal.environment(), coloured=not options.no_color),
        entrance=entrance,
    )
    app.reach = reach
    app.copy_to = clippings.into(options.copy_to) if options.copy_to else None
    app.again = None if path == sources.STANDARD_INPUT else partial(_again, path, reach)
    if options.at or options.query:
        from reader.session.starting import Wish, started  # noqa: PLC0415 - few ask for anything

        app.wish = partial(started, wish=Wish(options.at or "", options.query or ""))
    if reach.keymap_file and os.path.lexists(reach.keymap_file):
        from reader import keymap  # noqa: PLC0415 - most users have none

        keys = keymap.read(Path(reach.keymap_file), default_keys())
        app.keys = keymap.current(default_keys(), keys)
        app.set_keymap({name: ",".join(chosen) for name, chosen in keys.items()})
    app.run(mouse=options.mouse)
    if reach.restricted and app.return_code == _FAILED:
        terminal.tell("The reader has failed.")
    return app.return_code or 0


def _again(
    path: str, reach: Reach, _progress: Callable[[float], None]
) -> tuple[Document, Place | None]:
    """The document as it is now; raises `SourceError` where it cannot be read."""
    return opened(sources.take(path), None, reach)
