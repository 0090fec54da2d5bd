"""The user's keys: a TOML file that gives bindings, by their ids, other keys.

    next-stop = "]"
    back = "backspace, ctrl+h, alt+left"

Keys are written as people write them and named as Textual names them (`right_square_bracket`).
"""

from __future__ import annotations

import difflib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reader.failure import SourceError
from reader.text.cleaning import clean_line

Keys = tuple[str, ...]
"""Keys of one binding, by Textual's names."""
Places = Mapping[str, Mapping[str, Keys]]
"""For each place in which keys are pressed, under its heading, the keys of its bindings by id."""

_MODIFIERS = {
    "alt": "alt", "option": "alt", "control": "ctrl", "ctrl": "ctrl", "hyper": "hyper",
    "meta": "meta", "shift": "shift", "super": "super",
}  # fmt: skip
_NAMED = {
    **{name: name for name in "backspace delete down end enter escape home insert left".split()},
    **{name: name for name in "pagedown pageup right space tab up".split()},
    **{f"f{number}": f"f{number}" for number in range(1, 36)},
    "bksp": "backspace", "comma": "comma", "del": "delete", "esc": "escape", "ins": "insert",
    "pgdn": "pagedown", "pgup": "pageup", "return": "enter", "spacebar": "space",
}  # fmt: skip
# Where Textual's name of a character is not Unicode's.
_CHARACTERS = {
    "/": "slash", "\\": "backslash", "@": "at", "-": "minus", "+": "plus", "_": "underscore",
}  # fmt: skip
_UNWRITABLE = {",": "comma", " ": "space"}
_SEPARATORS = re.compile(r"[,\s]+")
_LINE = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")


class KeymapError(SourceError):
    """The keymap cannot be used; the message is a sentence that names the file and the line."""


def read(path: Path, places: Places) -> dict[str, Keys]:
    """The keymap in a file, which need not be there; raises `KeymapError`."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        why = "is not UTF-8" if isinstance(error, UnicodeDecodeError) else "cannot be read"
        raise KeymapError(f"The keys in {clean_line(str(path))} are not used: it {why}.") from error
    return parse(text, places, clean_line(str(path)))


def parse(text: str, places: Places, file: str) -> dict[str, Keys]:
    """The keymap that `text` says, by binding id; raises `KeymapError`, which calls it `file`."""
    import tomllib  # noqa: PLC0415 - most users have no keymap

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KeymapError(_sentence(file, *_what_and_line(str(error), text))) from error
    keymap = {}
    for name, value in table.items():
        try:
            keymap[name] = _keys(name, value, places)
        except ValueError as error:
            raise KeymapError(_sentence(file, str(error), _line_of(name, text))) from error
    for name, other, key in _clashes(keymap, places):
        what = f"{written(key)} is given to {other} already, in line {_line_of(other, text)}"
        raise KeymapError(_sentence(file, what, _line_of(name, text)))
    return keymap


def current(places: Places, keymap: Mapping[str, Keys]) -> dict[str, dict[str, Keys]]:
    """The keys in each place: those of the keymap, and of the others what it has not taken."""
    found = {}
    for heading, bindings in places.items():
        taken = {key for name in bindings for key in keymap.get(name, ())}
        found[heading] = {
            name: keymap.get(name) or tuple(key for key in keys if key not in taken)
            for name, keys in bindings.items()
        }
    return found


def written(key: str) -> str:
    """A key by Textual's name as a keymap has it: `ctrl+right_square_bracket` is `ctrl+]`."""
    *modifiers, name = key.split("+")
    return "+".join((*modifiers, _UNWRITABLE.get(_character(name), _character(name))))


def line(name: str, keys: Iterable[str]) -> str:
    """The line of a keymap file that gives a binding its keys."""
    return f"{name} = {json.dumps(', '.join(map(written, keys)), ensure_ascii=False)}"


def named(text: str) -> str:
    """A key as a person writes it, by Textual's name; raises `ValueError` for what is no key.

    Names of keys and modifiers may have capitals; a character is itself. `shift` with a letter is
    its capital.
    """
    *prefixes, name = text[:-1].split("+")
    name += text[-1:]
    if not name or (name == "+" and prefixes and not prefixes[-1]):
        raise ValueError(_no_key(text))
    try:
        modifiers = {_MODIFIERS[prefix.lower()] for prefix in prefixes}
        if len(name) == 1:
            name = name.lower() if "ctrl" in modifiers else name
            if "shift" in modifiers and name.isalpha() and "ctrl" not in modifiers:
                modifiers, name = modifiers - {"shift"}, name.upper()
            name = _character_name(name)
        else:
            name = _NAMED.get(name.lower()) or _character_name(_character(name))
    except (KeyError, ValueError) as error:
        raise ValueError(_no_key(text)) from error
    return "+".join((*sorted(modifiers), name))


def _no_key(text: str) -> str:
    example = "keys are written like ], n, N, ctrl+n, shift+tab, pgdn, f5"
    return f"“{clean_line(text)}” is no key; {example}"


def _character_name(character: str) -> str:
    """Textual's name of a character; raises `ValueError` for what is none that can be typed."""
    if len(character) != 1 or not character.isprintable():
        raise ValueError(character)
    if character.isalnum():
        return character
    name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    return _CHARACTERS.get(character, name)


def _character(name: str) -> str:
    """The character of that name of Textual's; the name itself if it is not a character's."""
    for character, known in _CHARACTERS.items():
        if name == known:
            return character
    if len(name) == 1 or name in _NAMED.values():
        return "," if name == "comma" else " " if name == "space" else name
    for spelt in (name.replace("_", " "), name.replace("_", "-", 1).replace("_", " ")):
        try:
            return unicodedata.lookup(spelt)
        except KeyError:
            continue
    return name


def _keys(name: str, value: object, places: Places) -> Keys:
    """The keys that a line of the file gives a binding; raises `ValueError`."""
    ids = {known for bindings in places.values() for known in bindings}
    if name not in ids:
        close = difflib.get_close_matches(name, ids, n=1)
        hint = f"; is {close[0]} meant" if close else "; reader keys lists them"
        raise ValueError(f"no binding is called “{clean_line(name)}”{hint}")
    found = [named(key) for text in _texts(name, value) for key in _SEPARATORS.split(text) if key]
    if not found:
        raise ValueError(f"{name} has no keys; a comma is written comma")
    return tuple(dict.fromkeys(found))


def _texts(name: str, value: object) -> Iterator[str]:
    for text in value if isinstance(value, list) else [value]:
        if not isinstance(text, str):
            raise ValueError(f"the keys of {name} are not in quotation marks")  # noqa: TRY004 - the file is wrong, not the program
        yield text


def _clashes(keymap: Mapping[str, Keys], places: Places) -> Iterator[tuple[str, str, str]]:
    """Bindings of one place that are given the same key: the later, the earlier, the key."""
    for bindings in places.values():
        owners: dict[str, str] = {}
        for name in (name for name in keymap if name in bindings):
            for key in keymap[name]:
                if owners.setdefault(key, name) != name:
                    yield name, owners[key], key


def _what_and_line(message: str, text: str) -> tuple[str, int]:
    """What is wrong with the TOML, and in which line."""
    found = _LINE.search(message)
    at = int(found[1]) if found and found[1] else text.count("\n") + 1
    what = _LINE.sub("", message).strip()
    return clean_line(what[:1].lower() + what[1:]), at


def _line_of(name: str, text: str) -> int:
    """The line that begins with a name, from 1."""
    begins = re.compile(rf"\s*\[*\s*[\"']?{re.escape(name)}[\"']?\s*[=.\]]")
    lines = enumerate(text.split("\n"), start=1)
    return next((number for number, line in lines if begins.match(line)), 1)


def _sentence(file: str, what: str, number: int) -> str:
    return f"{file}, line {number}: {what}."
