"""The manual page says what the program does: READER_UPDATE=1 writes its lists anew."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

import reader
from reader.commands import COMMANDS
from reader.options import add_reading_options
from reader.plain.verbs import VERBS
from reader.ui.key_places import default_keys, explained
from reader.ui.keys import written

PAGE = Path(reader.__file__).with_name("reader.1")
Entry = tuple[str, str]


def options(parser: argparse.ArgumentParser) -> Iterator[Entry]:
    for action in parser._actions:
        if action.option_strings:
            value = f" {action.metavar}" if action.metavar else ""
            choices = f" {'|'.join(action.choices)}" if action.choices else ""
            says = (action.help or "").replace("%(default)s", str(action.default))
            yield ", ".join(action.option_strings) + value + choices, says


def reading() -> Iterator[Entry]:
    parser = argparse.ArgumentParser(add_help=False)
    add_reading_options(parser)
    yield from options(parser)
    yield "--help", "say how it is called"
    yield "--version", "say which version it is"


def commands() -> Iterator[Entry]:
    for name, does in COMMANDS.items():
        yield f"reader {name}", does
        parser = argparse.ArgumentParser(add_help=False)
        import_module(f"reader.commands.{name}").add_options(parser)
        yield from ((f"reader {name} {option}", says) for option, says in options(parser))


def keys() -> Iterator[Entry]:
    told = explained()
    for heading, bindings in default_keys().items():
        yield "", heading
        for name, held in bindings.items():
            yield " ".join(written(key) for key in held), told[name]


def verbs() -> Iterator[Entry]:
    for verb in VERBS:
        yield ", ".join(name or "Enter" for name in verb.names), verb.does


LISTS = {"options": reading, "commands": commands, "keys": keys, "verbs": verbs}


def escaped(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text[:1] in {".", "'"} else text


def set_as_list(entries: Iterable[Entry]) -> str:
    lines = []
    for head, says in entries:
        if head:
            lines += [".TP", f"\\fB{escaped(head)}\\fR", escaped(says)]
        else:
            lines += [f".SS {says.capitalize()}"]
    return "\n".join(lines) + "\n"


def with_lists(page: str) -> str:
    for name, entries in LISTS.items():
        section = re.compile(rf'(?<=\n\.\\" {name} from the program\n)(?s:.*?)(?=\.\\" end\n)')
        wanted = set_as_list(entries())
        page, times = section.subn(wanted.replace("\\", r"\\"), page)
        assert times == 1, f"one list of {name} in the page"
    return page


def test_the_manual_lists_what_the_program_has() -> None:
    page = PAGE.read_text("utf-8")
    wanted = with_lists(page)
    if os.environ.get("READER_UPDATE"):
        # At once, so that a test beside this one reads no half-written page.
        written_anew = PAGE.with_suffix(".new")
        written_anew.write_text(wanted, "utf-8")
        page = written_anew.replace(PAGE).read_text("utf-8")
    assert page == wanted, "READER_UPDATE=1 pytest tests/test_manual.py writes it anew"


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
def test_the_manual_can_be_set() -> None:
    command = ["groff", "-man", "-Kutf8", "-Tutf8", "-ww", str(PAGE)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    text = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", done.stdout.decode())
    assert "reader - read an article" in " ".join(text.split())
    for head in ("KEYS", "READING BY LINES", "WHAT IS KEPT", "EXIT STATUS"):
        assert f"\n{head}\n" in text
