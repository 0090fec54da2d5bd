"""`reader FILE`: opens the screen on a document, or prints its text where there is no screen."""

import argparse
from contextlib import closing
from pathlib import Path

from reader import clippings, keymap, sources, terminal
from reader.reach import Reach


def run(options: argparse.Namespace) -> int:
    """Read the document at `options.file` and show it, as the options say."""
    reach: Reach = options.reach
    path, address = sources.located(options.file or "", restricted=reach.restricted)
    taken = sources.take(path)
    screen = terminal.is_screen()
    if not screen and address is None:
        return _printed(taken)
    from reader.opening import begun  # noqa: PLC0415 - printing a text recognises nothing

    found = begun(taken, address, reach)
    if not screen:
        return _printed(taken)
    del taken  # its bytes, which may be many, are not needed while the screen is open
    from reader.remembering import opened_store, remembered  # noqa: PLC0415 - nor keeps anything
    from reader.ui.app import ReaderApp  # noqa: PLC0415 - nothing else imports Textual
    from reader.ui.key_places import default_keys  # noqa: PLC0415 - likewise
    from reader.ui.surroundings import surroundings  # noqa: PLC0415 - likewise

    keymap_file = reach.keymap_file
    keys = keymap.read(Path(keymap_file), default_keys()) if keymap_file else {}
    store = opened_store(reach)
    with closing(store), terminal.attached():
        app = ReaderApp(
            found.document,
            found.place,
            found.rest,
            remember=lambda document: remembered(store, document, path),
            from_start=options.from_start,
            stock_output=options.stock_output,
            slow=options.slow,
            around=surroundings(terminal.environment(), coloured=not options.no_color),
        )
        app.reach = reach
        app.copy_to = clippings.into(options.copy_to) if options.copy_to else None
        app.set_keymap({name: ",".join(chosen) for name, chosen in keys.items()})
        app.run(mouse=options.mouse)
    return app.return_code or 0


def _printed(taken: sources.Taken) -> int:
    from reader.sources.reading import source_of  # noqa: PLC0415 - a known document does without

    source = source_of(taken)
    for notice in source.notices:
        terminal.tell(notice)
    terminal.write(source.text)
    if not source.text.endswith("\n"):
        terminal.write("\n")
    return 0
