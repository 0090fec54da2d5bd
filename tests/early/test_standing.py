"""Where the page begins is where the session will be, or it is not known."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.document.model import Document, Place, Span
from reader.document.recognise import recognise
from reader.early.opened import standing_of
from reader.early.standing import beginning, left
from reader.session.memory import Memory
from reader.session.session import Session
from reader.session.store import Store
from tests.documents import SMALL, small_document

PATH = "/home/ann/a letter#1.txt"
WALKS: dict[str, Callable[[Session], Session]] = {
    "nowhere": lambda session: session,
    "to another part": lambda session: session.go_to_pane("letter"),
    "to the list": lambda session: session.go_to_pane("signatories").selected(3),
    "down": lambda session: session.scrolled("article", Place("article", 1, Span(8, 8))),
    "down in two parts": lambda session: (
        session.scrolled("article", Place("article", 2))
        .go_to_pane("statement")
        .scrolled("statement", Place("statement", 2))
    ),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a ? folder" / "reader.sqlite"


def leave(
    file: Path, walk: Callable[[Session], Session], document: Document, width: int | None = None
) -> Session:
    """Leave a document somewhere, and open it again."""
    store = Store(file)
    memory = Memory(store, document, PATH)
    assert memory.keep(walk(memory.opened()), width)
    opened = Memory(store, document, PATH).opened()
    store.close()
    return opened


@pytest.mark.parametrize("walk", WALKS.values(), ids=list(WALKS))
@pytest.mark.parametrize("width", [None, 50])
def test_it_is_where_the_document_was_left(
    file: Path, walk: Callable[[Session], Session], width: int | None
) -> None:
    document = small_document()
    opened = leave(file, walk, document, width)
    found = left(document, PATH, str(file), from_start=False)
    assert found == standing_of(opened)._replace(width=width)


def test_from_the_start_only_the_width_is_kept(file: Path) -> None:
    document = small_document()
    leave(file, WALKS["down in two parts"], document, 50)
    found = left(document, PATH, str(file), from_start=True)
    assert found == beginning(document)._replace(width=50)


def test_a_document_that_was_never_left_begins_at_its_beginning(file: Path) -> None:
    document = small_document()
    expected = beginning(document)
    assert left(document, PATH, str(file), from_start=False) == expected
    leave(file, WALKS["down"], recognise("Something else altogether."))
    assert left(document, "/elsewhere", str(file), from_start=False) == expected
    assert standing_of(Session.open(document)) == expected


def test_of_an_edited_document_it_is_not_known(file: Path) -> None:
    leave(file, WALKS["down"], small_document())
    edited = recognise(SMALL.replace("Ann Other", "Bo Other"), name="small.txt")
    assert left(edited, PATH, str(file), from_start=False) is None


def test_of_a_document_edited_since_and_back_it_is_not_known_either(file: Path) -> None:
    edited = recognise(SMALL.replace("a danger to", "no danger to"), name="small.txt")
    leave(file, WALKS["nowhere"], small_document())
    leave(file, WALKS["down"], edited)
    assert left(small_document(), PATH, str(file), from_start=False) is None


@pytest.mark.parametrize(
    "kept", ["{}", "nonsense", "null", "[]", '{"now": {"part": "x"}, "width": null}', None]
)
def test_what_cannot_be_read_is_not_known(file: Path, kept: str | None) -> None:
    document = small_document()
    leave(file, WALKS["down"], document)
    with sqlite3.connect(file) as rows:
        rows.execute("UPDATE documents SET session = ?", (kept,))
    rows.close()
    assert left(document, PATH, str(file), from_start=False) is None


def test_a_file_that_is_no_store_is_not_known(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("not a database")
    assert left(small_document(), PATH, str(file), from_start=False) is None
    assert file.read_text() == "not a database"
