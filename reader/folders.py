"""Where the reader keeps its own files: in a folder it is told, else by custom of the system."""

import os
import sys

_NAME = "reader"


def store_file(own: str = "") -> str:
    """The file of places, marks and notes (see `reader.session.store`)."""
    return os.path.join(own or _folder("state", ".local/state"), "reader.sqlite")


def keymap_file(own: str = "") -> str:
    """The file of the user's keys (see `reader.keymap`)."""
    return os.path.join(own or _folder("config", ".config"), "keys.toml")


def cache_folder() -> str:
    """The folder of what can be made again (see `reader.recognised`)."""
    return _folder("cache", ".cache")


def _folder(kind: str, usual: str) -> str:
    """The user's folder of that kind for the reader; `usual` is where Linux has it."""
    if sys.platform == "linux":
        # What platformdirs says there, without the 5 ms that importing it takes.
        home = os.environ.get("HOME", "")
        base = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
        if os.path.isabs(base) or os.path.isabs(home):
            return os.path.join(base if os.path.isabs(base) else f"{home}/{usual}", _NAME)
    import platformdirs  # noqa: PLC0415 - see above

    folder: str = getattr(platformdirs, f"user_{kind}_dir")(_NAME, appauthor=False)
    return folder
