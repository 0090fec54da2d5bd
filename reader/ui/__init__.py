"""The screen, in Textual. Opens no document and decides nothing that `session` can decide."""

import sys

from reader.later import later

if "ssl" not in sys.modules:
    # Textual needs asyncio, which does without encryption where there is none: 4.4 MB of 33.
    sys.modules["ssl"] = None  # type: ignore[assignment]  # Python's way to say: not here
    import asyncio  # noqa: F401

    del sys.modules["ssl"]

# What the first screen does without. The key that uses one first waits for it, 5 ms at the most.
later("reader.session", ["citing", "finding", "going", "growing", "marking", "naming", "starting"])
later("reader.ui", ["find_bar", "foot_panel", "moves", "people_list", "people_pane", "welcome"])
later("reader.ui.dialogs", ["choice", "note", "prompt", "themes"])
