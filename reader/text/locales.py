"""What a locale says of the letters that a terminal shows."""

from collections.abc import Mapping


def speaks_utf8(environment: Mapping[str, str]) -> bool:
    """Whether the terminal shows more than ASCII, going by the locale; where none is given, yes."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next((name for name in names if name), "UTF-8")
    return "utf8" in locale.casefold().replace("-", "")
