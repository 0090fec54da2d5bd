"""`reader FILE`: opens the screen on a document, or prints its text where there is no screen."""

from __future__ import annotations

from typing import Any

from reader import sources, terminal
from reader.reach import Reach


def run(options: Any) -> int:  # noqa: ANN401 - argparse's, which a plain start does without
    """Read the document at `options.file` and show it, as the options say."""
    reach: Reach = options.reach
    path, address = sources.located(
        options.file or "", waiting=not terminal.is_served(), restricted=reach.restricted
    )
    taken = sources.take(path)
    screen = terminal.is_screen()
    if not screen and address is None:
        return _printed(taken)
    from reader.opening import begun, opened  # noqa: PLC0415 - printing a text recognises nothing

    if not screen:
        opened(taken, address, reach)  # the place must be there
        return _printed(taken)
    found = begun(taken, address, reach)
    del taken  # its bytes, which may be many, are not needed while the screen is open
    from reader.commands.screen import shown  # noqa: PLC0415 - likewise

    return shown(found, path, options)


def _printed(taken: sources.Taken) -> int:
    from reader.sources.reading import source_of  # noqa: PLC0415 - a known document does without

    source = source_of(taken)
    for notice in source.notices:
        terminal.tell(notice)
    terminal.write(source.text)
    if not source.text.endswith("\n"):
        terminal.write("\n")
    return 0
