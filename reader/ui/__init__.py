"""The screen, in Textual. Opens no document and decides nothing that `session` can decide."""

import sys

if "ssl" not in sys.modules:
    # Textual needs asyncio, which does without encryption where there is none: 4.4 MB of 33.
    sys.modules["ssl"] = None  # type: ignore[assignment]  # Python's way to say: not here
    import asyncio  # noqa: F401

    del sys.modules["ssl"]
