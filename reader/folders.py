"""Where the reader keeps its own files, by the custom of the system."""

from pathlib import Path

_NAME = "reader"


def store_file() -> Path:
    """The file of places, marks and notes (see `reader.session.store`)."""
    import platformdirs  # noqa: PLC0415 - most runs keep nothing

    return Path(platformdirs.user_state_dir(_NAME, appauthor=False)) / "reader.sqlite"


def keymap_file() -> Path:
    """The file of the user's keys (see `reader.keymap`)."""
    import platformdirs  # noqa: PLC0415 - likewise

    return Path(platformdirs.user_config_dir(_NAME, appauthor=False)) / "keys.toml"
