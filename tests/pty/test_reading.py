"""The installed program in a real terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.sources import bundled
from reader.text.cells import cell_len
from tests.pty.terminal import COLOURS, Terminal

SCRIPT = Path(sys.executable).with_name("reader")
READER = [str(SCRIPT)] if SCRIPT.exists() else [sys.executable, "-m", "reader"]
FIRST_WORDS = "Labour left groups have spoken out to defy the party’s position"


def test_a_quotation_is_followed_and_a_signatory_found() -> None:
    with Terminal(READER) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("]")
        terminal.wait_for(lambda terminal: "solidarity with the people" in terminal.lit)
        terminal.wait_for("verbatim in SCG statement")
        terminal.wait_for("q quit")
        first_page = terminal.lines
        terminal.send("\r")
        terminal.wait_for("We reaffirm our solidarity")
        terminal.send("\x7f")
        terminal.wait_for(lambda terminal: terminal.lines == first_page)
        terminal.send("s")
        terminal.wait_for("304 of 304")
        terminal.send("gilani")
        terminal.wait_for("2 of 304")
        found = [line for line in terminal.lines if "Gilani" in line]
        assert len(found) == 2
        terminal.send("\x1b")
        terminal.wait_for("304 of 304")
        terminal.send("q")
        assert terminal.wait_for_end() == 0
        assert terminal.is_restored


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["+/military occupation"], "hit 1/"),
        (["-q", "gilani"], "2 of 304"),
        (["+letter:3"], "Open letter ¶"),
    ],
)
def test_it_opens_where_the_command_line_says(arguments: list[str], shown: str) -> None:
    with Terminal([*READER, *arguments]) as terminal:
        terminal.wait_for(shown)
        terminal.send("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize(("columns", "rows"), [(40, 10), (80, 24), (120, 40), (200, 50)])
def test_it_opens_at_every_size_and_leaves_the_terminal_as_it_was(columns: int, rows: int) -> None:
    with Terminal(READER, columns=columns, rows=rows) as terminal:
        terminal.wait_for("Labour left groups")
        assert not terminal.is_restored
        terminal.send("q")
        assert terminal.wait_for_end() == 0
        assert terminal.is_restored


def test_a_document_that_is_piped_in_leaves_the_keys_to_the_terminal() -> None:
    with Path(bundled()).open("rb") as file:
        cat = subprocess.Popen(["cat"], stdin=file, stdout=subprocess.PIPE)
    assert cat.stdout is not None
    with cat.stdout, cat, Terminal(READER, stdin=cat.stdout.fileno()) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("q")
        assert terminal.wait_for_end() == 0
        assert terminal.is_restored


def test_what_is_written_to_standard_error_does_not_take_the_screen_away(tmp_path: Path) -> None:
    with (
        (tmp_path / "log").open("wb") as log,
        Terminal(READER, stderr=log.fileno()) as terminal,
    ):
        terminal.wait_for(FIRST_WORDS)
        terminal.send("q")
        assert terminal.wait_for_end() == 0
        assert terminal.is_restored
    assert (tmp_path / "log").read_bytes() == b""


def test_output_that_is_piped_on_is_plain_text() -> None:
    reading, writing = os.pipe()
    with Terminal(READER, stdout=writing) as terminal:
        os.close(writing)
        with os.fdopen(reading, "rb") as printed:
            text = printed.read().decode()
        assert terminal.wait_for_end() == 0
        assert terminal.written == b""
    assert text == Path(bundled()).read_text("utf-8") + "\n"


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {}])
def test_a_terminal_that_cannot_draw_gets_the_plain_text(environment: dict[str, str]) -> None:
    with Terminal(READER, environment={"LANG": "C.UTF-8", **environment}) as terminal:
        assert terminal.wait_for_end() == 0
        assert b"\x1b" not in terminal.written
        text = terminal.written.decode().replace("\r\n", "\n")
    assert text == Path(bundled()).read_text("utf-8") + "\n"


def test_a_place_can_be_given_with_the_file() -> None:
    with Terminal([*READER, f"{bundled()}#letter:3"]) as terminal:
        terminal.wait_for("Article")
        terminal.wait_for(lambda terminal: "letter" in terminal.text.lower())
        assert FIRST_WORDS not in terminal.text
        terminal.send("q")
        assert terminal.wait_for_end() == 0


def test_a_wrong_place_is_told_before_the_screen_opens() -> None:
    with Terminal([*READER, f"{bundled()}#letter:99"]) as terminal:
        assert terminal.wait_for_end() == 2
        assert terminal.text.startswith("reader: There is no paragraph 99 in letter (1 to ")
        assert terminal.is_restored


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_table_fits_the_terminal(columns: int) -> None:
    with Terminal([*READER, "signatories"], columns=columns) as terminal:
        assert terminal.wait_for_end() == 0
        lines = terminal.written.decode().splitlines()
    assert len(lines) == 304
    assert max(map(cell_len, lines)) <= columns


def test_raw_bytes_are_not_sent_to_a_terminal() -> None:
    with Terminal([*READER, "show", "--raw"]) as terminal:
        assert terminal.wait_for_end() == 2
        assert terminal.text.startswith("reader: Raw bytes may act on a terminal")


def test_keys_that_arrive_all_at_once_go_where_they_would_one_by_one() -> None:
    with Terminal(READER) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("sgilani")
        terminal.wait_for("gilani 2 of 304")
        terminal.send("\x1b")
        terminal.wait_for("304 of 304")
        terminal.send("1/kashmiris\rnq")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("pause", [0.0, 0.03])
@pytest.mark.parametrize(("key", "shown"), [("/", "Esc close"), ("3", "Open letter ¶1")])
def test_a_sign_right_after_escape_is_a_key_as_well(key: str, shown: str, pause: float) -> None:
    with Terminal(READER) as terminal:
        terminal.wait_for("q quit")
        terminal.send("]p")
        terminal.wait_for("We reaffirm our solidarity")
        for sent in ("\x1b", key) if pause else (f"\x1b{key}",):
            terminal.send(sent)
            terminal.look(pause)
        terminal.wait_for(shown)
        terminal.wait_for(lambda seen: "We reaffirm our solidarity" not in seen.text)


def test_a_document_opens_where_it_was_left_unless_the_start_is_asked_for(tmp_path: Path) -> None:
    home = {**COLOURS, "HOME": str(tmp_path)}
    with Terminal(READER, environment=home) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("]]\r")
        terminal.wait_for("quoted in article:3")
        terminal.wait_for("100%")
        left = terminal.lines
        terminal.send("q")
        assert terminal.wait_for_end() == 0
    with Terminal(READER, environment=home) as terminal:
        terminal.wait_for(lambda terminal: terminal.lines == left)
        terminal.send("\x7f")
        terminal.wait_for("link 2/8")
        terminal.send("q")
        assert terminal.wait_for_end() == 0
    with Terminal([*READER, "--from-start"], environment=home) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.wait_for("Article ¶1/10")
        terminal.send("Gq")
        assert terminal.wait_for_end() == 0


def test_without_state_nothing_is_written(tmp_path: Path) -> None:
    with Terminal(
        [*READER, "--no-state"], environment={**COLOURS, "HOME": str(tmp_path)}
    ) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("Gq")
        assert terminal.wait_for_end() == 0
    assert list(tmp_path.iterdir()) == []


def test_keys_of_the_users_own_are_used_and_a_wrong_one_is_named_with_its_line(
    tmp_path: Path,
) -> None:
    home = {**COLOURS, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    keymap = tmp_path / "reader" / "keys.toml"
    keymap.parent.mkdir()
    keymap.write_text('next-stop = "x"\n')
    with Terminal(READER, environment=home) as terminal:
        terminal.wait_for(FIRST_WORDS)
        terminal.send("x")
        terminal.wait_for("link 1/8")
        terminal.send("q")
        assert terminal.wait_for_end() == 0
    keymap.write_text('# mine\nnext-step = "x"\n')
    with Terminal(READER, environment=home) as terminal:
        assert terminal.wait_for_end() == 2
        assert "line 2: no binding is called “next-step”" in terminal.text
