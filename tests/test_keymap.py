"""The keymap: keys as people write them, by Textual's names, and errors that name the line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.binding import BindingsMap
from textual.keys import _character_to_key

from reader.keymap import KeymapError, current, line, named, parse, read, written
from reader.ui import keys

PLACES = {
    "reading": {"next": ("n",), "before": ("N", "p"), "quit": ("q", "ctrl+c"), "top": ("g",)},
    "list": {"up": ("k", "ctrl+p"), "sort": ("S",)},
}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("]", "right_square_bracket"),
        ("n", "n"),
        ("N", "N"),
        ("é", "é"),
        ("5", "5"),
        ("ctrl+n", "ctrl+n"),
        ("Ctrl+N", "ctrl+n"),
        ("CONTROL+n", "ctrl+n"),
        ("ctrl+]", "ctrl+right_square_bracket"),
        ("ctrl++", "ctrl+plus"),
        ("+", "plus"),
        ("-", "minus"),
        ("/", "slash"),
        ("_", "underscore"),
        ("?", "question_mark"),
        ("comma", "comma"),
        ("Space", "space"),
        ("PgDn", "pagedown"),
        ("Esc", "escape"),
        ("Shift+Tab", "shift+tab"),
        ("shift+n", "N"),
        ("shift+ctrl+left", "ctrl+shift+left"),
        ("Alt+Left", "alt+left"),
        ("alt+f", "alt+f"),
        ("F5", "f5"),
        ("question_mark", "question_mark"),
        ("right_square_bracket", "right_square_bracket"),
    ],
)
def test_a_key_is_read_as_people_write_it(text: str, name: str) -> None:
    assert named(text) == name


@pytest.mark.parametrize(
    "text", ["frob", "ctrl+", "crtl+n", "f99", "ab", "++", "ctrl+frob", "\x1b"]
)
def test_what_is_no_key_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="is no key"):
        named(text)


@given(st.characters(min_codepoint=33, max_codepoint=0x24F).filter(str.isprintable))
def test_a_character_has_the_name_that_textual_gives_it(character: str) -> None:
    assert named(character) == _character_to_key(character)
    assert named(written(named(character))) == named(character)


def test_every_key_of_ours_can_be_written_and_read_again() -> None:
    bindings = [*keys.READING_KEYS, *keys.APP_KEYS, *keys.QUERY_KEYS, *keys.PEOPLE_KEYS]
    ours = {key for binding in bindings for key in binding.key.split(",")}
    assert {key: named(written(key)) for key in ours} == {key: key for key in ours}
    assert not [key for key in ours if {",", " "} & set(written(key))]


@pytest.mark.parametrize(
    ("text", "keymap"),
    [
        ("", {}),
        ('next = "]"', {"next": ("right_square_bracket",)}),
        ('next = "x, ctrl+n"', {"next": ("x", "ctrl+n")}),
        ('next = "x ctrl+n  y"', {"next": ("x", "ctrl+n", "y")}),
        ('next = ["x", "ctrl+n"]', {"next": ("x", "ctrl+n")}),
        ("# mine\n\n\"next\" = 'x'  # so", {"next": ("x",)}),
        ('next = "x"\nup = "x"', {"next": ("x",), "up": ("x",)}),
        ('next = "N"\nbefore = "n"', {"next": ("N",), "before": ("n",)}),
    ],
)
def test_a_file_gives_bindings_other_keys(text: str, keymap: dict[str, tuple[str, ...]]) -> None:
    assert parse(text, PLACES, "keys.toml") == keymap


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("\nnext = ]", "line 2: invalid value."),
        ('next = "x"\nnext = "y"', "line 2: cannot overwrite a value."),
        ('next = "x', "line 1: "),
        ('next = "x"\n\n"nxt" = "y"', "line 3: no binding is called “nxt”; is next meant."),
        ('frobnicate = "y"', "line 1: no binding is called “frobnicate”; reader keys lists them."),
        ('[reading]\nnext = "x"', "line 1: no binding is called “reading”"),
        ('a.next = "x"', "line 1: no binding is called “a”"),
        ("# x\ntop = 5", "line 2: the keys of top are not in quotation marks."),
        ('top = [["x"]]', "line 1: the keys of top are not in quotation marks."),
        ('top = ""', "line 1: top has no keys; a comma is written comma."),
        ('top = ","', "line 1: top has no keys; a comma is written comma."),
        ('top = "crtl+n"', "line 1: “crtl+n” is no key; keys are written like ], n, N, ctrl+n,"),
        ('top = "x"\nnext = "y, x"', "line 2: x is given to top already, in line 1."),
        ('top = "\\u001b"', "line 1: “␛” is no key"),
    ],
)
def test_an_error_names_the_file_and_the_line(text: str, error: str) -> None:
    with pytest.raises(KeymapError) as raised:
        parse(text, PLACES, "keys.toml")
    assert str(raised.value).startswith(f"keys.toml, {error}")
    assert str(raised.value).endswith(".")


def test_a_file_need_not_be_there_but_must_be_readable(tmp_path: Path) -> None:
    assert read(tmp_path / "keys.toml", PLACES) == {}
    path = tmp_path / "keys.toml"
    path.write_bytes(b'next = "\xff"')
    with pytest.raises(KeymapError, match=r"keys\.toml are not used: it is not UTF-8\."):
        read(path, PLACES)
    with pytest.raises(KeymapError, match="it cannot be read"):
        read(tmp_path, PLACES)


def test_a_key_that_is_taken_is_gone_from_where_it_was() -> None:
    found = current(PLACES, {"next": ("p", "q"), "sort": ("k",)})
    assert found["reading"] == {
        "next": ("p", "q"),
        "before": ("N",),
        "quit": ("ctrl+c",),
        "top": ("g",),
    }
    assert found["list"] == {"up": ("ctrl+p",), "sort": ("k",)}


def test_what_is_told_as_current_is_what_textual_makes_of_it() -> None:
    bindings = [*keys.READING_KEYS, *keys.APP_KEYS]
    places = {"reading": {b.id or "": tuple(b.key.split(",")) for b in bindings}}
    keymap = parse('next-stop = "n, x"\nquit = "Q"\npeek = "q"', places, "keys.toml")
    made = BindingsMap(bindings)
    made.apply_keymap({name: ",".join(held) for name, held in keymap.items()})
    by_id: dict[str, set[str]] = {binding.id or "": set() for binding in bindings}
    for key, held in made.key_to_bindings.items():
        for binding in held:
            by_id[binding.id or ""].add(key)
    found = current(places, keymap)["reading"]
    assert {name: set(held) for name, held in found.items()} == by_id


def test_what_is_written_is_read_again() -> None:
    text = "\n".join(
        line(name, held) for bindings in PLACES.values() for name, held in bindings.items()
    )
    assert parse(text, PLACES, "keys.toml") == {
        name: held for bindings in PLACES.values() for name, held in bindings.items()
    }
