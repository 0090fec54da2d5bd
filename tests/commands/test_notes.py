"""`reader notes`: marks and notes on paper."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader import folders, sources
from reader.document.model import Place
from reader.document.recognise import recognise
from reader.opening import opened
from reader.reach import Reach
from reader.remembering import opened_store, remembered
from reader.session.marking import marked_at, noted
from tests.commands.conftest import Printed
from tests.commands.desk import LETTER
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "store_file", lambda _: tmp_path / "state" / "reader.sqlite")


def leave(path: str, text: str = LETTER, *notes: str) -> None:
    """Marks a paragraph of a document and writes notes on another."""
    document = recognise(text, name=Path(path).name)
    if Path(path).exists():
        document = opened(sources.take(path), None, Reach())[0]
    store = opened_store(Reach())
    memory = remembered(store, document, path)
    session = marked_at(memory.opened(), "a", Place("letter", 1))
    for note in notes:
        session = noted(session, Place("letter", 2), note)
    assert memory.keep(session)
    store.close()


def test_marks_and_notes_are_printed_with_citations(printed: Printed, letter: str) -> None:
    leave(letter, LETTER, "Who?\n\nAnd *why*?")
    status, text = printed("notes", letter)
    lines = text.splitlines()
    assert status == 0
    assert lines[0] == f"Neighbours write about the bridge  {Path(letter).resolve()}"
    assert "letter:1  mark a" in lines
    assert "“Dear councillors, the bridge is the pride of the town.” — open letter" in text
    assert lines[-4].startswith("    “Closing it would hurt every small shop")
    assert lines[-3:] == ["    Who?", "", "    And *why*?"]


def test_without_a_file_those_of_all_documents_are_printed(printed: Printed, letter: str) -> None:
    leave(letter, LETTER, "Who?")
    leave("/elsewhere/b.txt", LETTER.replace("# Neighbours", "# People").replace("old", "worn"))
    status, text = printed("notes")
    assert (status, text.count("mark a")) == (0, 1 + text.count("/elsewhere/b.txt"))
    assert "Who?" in text


def test_json_has_a_row_for_each(printed: Printed, letter: str) -> None:
    leave(letter, LETTER, "Who?")
    mark, note = json.loads(printed("notes", "--json", letter)[1])
    assert (mark["kind"], mark["mark"], mark["at"], mark["text"]) == ("mark", "a", "letter:1", None)
    assert (note["kind"], note["mark"], note["at"], note["text"]) == (
        "note",
        None,
        "letter:2",
        "Who?",
    )
    assert note["citation"].endswith("¶2, in “Neighbours write about the bridge”")
    assert json.loads(printed("notes", "--json")[1]) == [mark, note]


def test_markdown_shows_the_notes_as_they_are(printed: Printed, letter: str) -> None:
    leave(letter, LETTER, "Who?\nAnd *why*?\n\n# So")
    text = printed("notes", "--markdown", letter)[1]
    assert text.startswith("## Neighbours write about the bridge\n\n> “Dear councillors")
    assert text.endswith("\n\nWho?\\\nAnd \\*why\\*?\n\n\\# So\n")


def test_in_an_edited_document_they_are_where_their_words_are(
    printed: Printed, letter: str
) -> None:
    leave(letter, LETTER, "Who?")
    new = LETTER.replace("Dear councillors", "Read this, please.\n\nDear councillors")
    Path(letter).write_text(new)
    rows = json.loads(printed("notes", "--json", letter)[1])
    assert [row["at"] for row in rows] == ["letter:2", "letter:3"]


def test_where_there_are_none_the_status_is_1(printed: Printed, letter: str) -> None:
    assert printed("notes") == (1, "")
    assert printed("notes", letter) == (1, "")
    assert printed("notes", "--json") == (1, "[]\n")


def test_what_was_pasted_into_a_note_cannot_act_on_a_terminal(
    printed: Printed, letter: str
) -> None:
    leave(letter, LETTER, "\x1b]0;owned\x07")
    assert "␛]0;owned␇" in printed("notes")[1]


def test_a_damaged_store_is_told(reader: Run, tmp_path: Path) -> None:
    reader("notes", XDG_STATE_HOME=str(tmp_path))
    (path,) = tmp_path.rglob("*.sqlite")
    path.write_bytes(b"no database at all" * 100)
    done = reader("notes", XDG_STATE_HOME=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"reader: What was kept of places and notes is damaged;")


def test_a_path_is_the_same_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert sources.full_path("a.txt") == sources.full_path(str(tmp_path / "b" / ".." / "a.txt"))
    assert sources.full_path("-") == ""
    assert sources.full_path("https://example.org/a") == "https://example.org/a"
