"""The store: what is kept is there again, whatever happens, and nothing stops the reading."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.document.model import Document, Place
from reader.document.recognise import recognise
from reader.session import database
from reader.session.history import PATTERN, History
from reader.session.marking import edited, marked_at, noted, removed, undone
from reader.session.memory import Memory
from reader.session.remarks import Note
from reader.session.session import Session
from reader.session.store import Store
from tests.conftest import ROOT
from tests.documents import SMALL, bundled_document, small_document

PLACE = Place("letter", 2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "reader.sqlite"


def left(path: Path, change: Callable[[Session], Session], at: str = "/a.txt") -> None:
    """A run of the reader that does something and ends."""
    run(path, small_document(), at, change)


def run(
    path: Path, document: Document, at: str, change: Callable[[Session], Session] = lambda s: s
) -> Session:
    store = Store(path)
    memory = Memory(store, document, at)
    session = change(memory.opened())
    assert memory.keep(session)
    assert not store.notices()
    store.close()
    return session


def notes(path: Path) -> list[str]:
    store = Store(path)
    found = [
        one.remark.text
        for kept in store.remarked()
        for one in kept.remarks
        if isinstance(one.remark, Note)
    ]
    store.close()
    return sorted(found)


def test_a_document_opens_where_it_was_left(path: Path) -> None:
    session = run(path, small_document(), "/a.txt", lambda s: s.jump(PLACE).next_pane(1))
    again = run(path, small_document(), "/a.txt")
    assert again.visit == session.visit
    assert len(again.trail.behind) == 2


def test_it_opens_at_a_place_or_at_the_start_if_that_is_asked_for(path: Path) -> None:
    left(path, lambda s: marked_at(s.jump(PLACE), "a", PLACE))
    memory = Memory(Store(path), small_document(), "/a.txt")
    assert memory.opened().part == "letter"
    assert memory.opened(Place("statement", 1)).part == "statement"
    start = memory.opened(from_start=True)
    assert (start.part, len(start.trail.behind)) == ("article", 0)
    assert start.remarks.marks["a"].at == PLACE


def test_a_renamed_document_is_known_by_its_content(path: Path) -> None:
    left(path, lambda s: s.jump(PLACE))
    assert run(path, small_document(), "/b.txt").part == "letter"
    assert run(path, small_document(), "").part == "letter"


def test_an_edited_document_is_known_by_its_path_and_then_by_its_new_content(path: Path) -> None:
    left(path, lambda s: noted(s.jump(PLACE), PLACE, "So?"))
    lead_in = "Below is the full text of the statement."
    new = recognise(SMALL.replace(lead_in, f"A word more.\n\n{lead_in}"), name="small.txt")
    assert new.source != small_document().source
    session = run(path, new, "/a.txt")
    assert session.part == "letter"
    assert [note.text for note in session.remarks.notes.values()] == ["So?"]
    assert run(path, new, "/c.txt").part == "letter"
    assert run(path, small_document(), "/d.txt").part == "letter"


def test_another_document_in_its_place_is_another_document(path: Path) -> None:
    left(path, lambda s: noted(s.jump(PLACE), PLACE, "So?"))
    other = run(path, bundled_document(), "/a.txt")
    assert (other.part, len(other.remarks.notes)) == ("article", 0)
    assert len(run(path, small_document(), "/a.txt").remarks.notes) == 1


def test_documents_without_a_path_are_known_by_content_only(path: Path) -> None:
    run(path, small_document(), "", lambda s: s.jump(PLACE))
    edited_one = recognise(SMALL + "Zoë Last, Oldbridge\n", name="small.txt")
    assert run(path, edited_one, "").part == "article"


def test_marks_and_notes_are_kept_changed_and_removed(path: Path) -> None:
    left(path, lambda s: marked_at(noted(s, PLACE, "So?\nYes."), "a", PLACE))
    session = run(path, small_document(), "/a.txt")
    (note,) = session.remarks.notes.values()
    assert (note.text, note.at, note.about) == ("So?\nYes.", PLACE, note.about)
    assert note.about.endswith("¶2, in “A letter about the bridge”")
    left(path, lambda s: edited(s, note, "So!"))
    assert notes(path) == ["So!"]
    left(path, lambda s: undone(removed(s, s.remarks.notes[note.id])))
    assert notes(path) == ["So!"]
    left(path, lambda s: removed(removed(s, s.remarks.notes[note.id]), s.remarks.marks["a"]))
    assert notes(path) == []
    assert not run(path, small_document(), "/a.txt").remarks.marks


def test_what_was_removed_comes_back_after_it_was_kept(path: Path) -> None:
    store = Store(path)
    memory = Memory(store, small_document(), "/a.txt")
    session = noted(memory.opened(), PLACE, "So?")
    assert memory.keep(session)
    session = removed(session, next(iter(session.remarks.notes.values())))
    assert memory.keep(session)
    assert notes(path) == []
    assert memory.keep(undone(session))
    assert notes(path) == ["So?"]


def test_a_note_changed_by_two_sessions_is_kept_twice(path: Path) -> None:
    left(path, lambda s: noted(s, PLACE, "So?"))
    ours, theirs = (Memory(Store(path), small_document(), "/a.txt") for _ in range(2))
    for memory, text in ((ours, "ours"), (theirs, "theirs")):
        session = memory.opened()
        (note,) = session.remarks.notes.values()
        assert memory.keep(edited(session, note, text))
    assert notes(path) == ["ours", "theirs"]
    session = ours.opened()
    left(path, lambda s: s)
    assert notes(path) == ["ours", "theirs"]


def test_what_another_session_writes_is_not_undone_by_ours(path: Path) -> None:
    ours, theirs = (Memory(Store(path), small_document(), "/a.txt") for _ in range(2))
    assert ours.keep(noted(ours.opened(), PLACE, "ours"))
    assert theirs.keep(noted(theirs.opened(), PLACE, "theirs"))
    assert ours.keep(marked_at(noted(ours.opened(), PLACE, "more"), "b", PLACE))
    assert {"theirs", "more"} <= set(notes(path))


def test_only_what_is_said_to_be_removed_is_removed(path: Path) -> None:
    left(path, lambda s: noted(s, PLACE, "So?"))
    left(path, lambda s: Session.open(s.document))
    assert notes(path) == ["So?"]


def test_while_another_session_writes_the_reader_waits_and_tries_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PATIENCE", 0.0)
    left(path, lambda s: s)
    store = Store(path)
    memory = Memory(store, small_document(), "/a.txt")
    session = noted(memory.opened(), PLACE, "So?")
    with closing(sqlite3.connect(path, timeout=0)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert not memory.keep(session)
        other.execute("ROLLBACK")
    assert memory.keep(session)
    assert notes(path) == ["So?"]
    assert store.notices() == ()


def writing(path: Path, name: str, most: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.session.writing", str(path), name, str(most)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_several_processes_that_write_at_once_lose_nothing(path: Path) -> None:
    names = ["a", "b", "c"]
    processes = [writing(path, name, 30) for name in names]
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    assert notes(path) == sorted(f"{name} {number}" for name in names for number in range(1, 31))


def test_what_was_kept_is_there_after_a_kill_at_any_moment(path: Path) -> None:
    told: list[str] = []
    for name in "abcd":
        process = writing(path, name, 0)
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(random.Random(name).random() / 10)
        process.kill()
        told += [f"{name} {number}" for number in (first + process.communicate()[0]).split()]
    kept = notes(path)
    assert set(told) <= set(kept)
    assert len(set(kept) - set(told)) <= 4  # killed between keeping a note and telling of it
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    session = Memory(Store(path), small_document(), "/a.txt").opened()
    assert session.trail.behind
    assert set(session.remarks.marks) == {"a"}


GARBAGE = {
    "words": b"no database at all\n" * 500,
    "noise": random.Random(1).randbytes(20_000),
    "a half header": b"SQLite format 3\x00" + bytes(84),
}


@pytest.mark.parametrize("garbage", GARBAGE)
def test_a_store_of_garbage_is_set_aside_and_told(path: Path, garbage: str) -> None:
    path.parent.mkdir()
    path.write_bytes(GARBAGE[garbage])
    store = Store(path)
    memory = Memory(store, small_document(), "/a.txt")
    assert memory.keep(noted(memory.opened(), PLACE, "So?"))
    (notice,) = store.notices()
    (aside,) = (file for file in path.parent.iterdir() if "damaged" in file.name)
    assert notice == f"What was kept of places and notes is damaged; it is now {aside}."
    assert aside.read_bytes() == GARBAGE[garbage]
    assert store.notices() == ()
    assert notes(path) == ["So?"]


def test_a_store_that_is_damaged_while_it_is_open_is_set_aside(path: Path) -> None:
    left(path, lambda s: noted(s, PLACE, "lost"))
    with path.open("r+b") as file:
        file.seek(100)
        file.write(random.Random(2).randbytes(60_000))
    store = Store(path)
    memory = Memory(store, small_document(), "/a.txt")
    memory.keep(noted(memory.opened(), PLACE, "So?"))
    assert memory.keep(noted(memory.opened(), PLACE, "So?"))
    assert any("damaged" in notice for notice in store.notices())
    assert "So?" in notes(path)


def test_of_two_sessions_that_find_the_damage_one_sets_it_aside(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(GARBAGE["words"])
    processes = [writing(path, name, 5) for name in "abc"]
    assert [process.wait() for process in processes if process.communicate()] == [0, 0, 0]
    assert len(notes(path)) == 15
    assert len([file for file in path.parent.iterdir() if "damaged" in file.name]) == 1


def test_the_file_of_another_program_is_set_aside(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as rows:
        rows.execute("CREATE TABLE documents (x)")
        rows.commit()
    store = Store(path)
    assert store.choose("theme", "dark")
    assert len(store.notices()) == 1


def test_rows_of_garbage_do_not_keep_the_rest_from_being_read(path: Path) -> None:
    left(path, lambda s: marked_at(noted(s.jump(PLACE), PLACE, "So?"), "a", PLACE))
    left(path, lambda s: noted(s, Place("letter", 1), "Yes."))
    with closing(sqlite3.connect(path)) as rows:
        rows.execute("UPDATE documents SET session = '{'")
        rows.execute("UPDATE marks SET anchor = 'x', letter = '??'")
        rows.execute("UPDATE notes SET made = 'never' WHERE text = 'So?'")
        rows.commit()
    session = Memory(Store(path), small_document(), "/a.txt").opened()
    assert session.part == "article"
    assert [note.text for note in session.remarks.notes.values()] == ["Yes."]


def test_what_a_newer_reader_has_kept_is_left_alone(path: Path) -> None:
    left(path, lambda s: noted(s, PLACE, "So?"))
    with closing(sqlite3.connect(path)) as rows:
        rows.execute("PRAGMA user_version = 99")
    store = Store(path)
    assert store.notices() == ("A newer reader has kept places and notes: this one keeps nothing.",)
    assert store.choose("theme", "dark")
    with closing(sqlite3.connect(path)) as rows:
        assert rows.execute("SELECT count(*) FROM notes").fetchone() == (1,)
        assert rows.execute("SELECT count(*) FROM settings").fetchone() == (0,)


def test_where_nothing_can_be_written_nothing_is_kept_and_that_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "reader" / "reader.sqlite")
    memory = Memory(store, small_document(), "/a.txt")
    session = memory.opened()
    assert memory.keep(session)
    assert memory.keep(session.next_pane(1))
    (notice,) = store.notices()
    assert notice == "Places and notes cannot be kept: not a directory."
    assert store.notices() == ()


def test_a_file_that_can_only_be_read_is_read(path: Path) -> None:
    left(path, lambda s: s.jump(PLACE))
    store = Store(path)
    memory = Memory(store, small_document(), "/a.txt")
    refuse = "BEFORE UPDATE ON documents BEGIN SELECT RAISE(ABORT, 'no'); END"
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"CREATE TRIGGER refusal {refuse}")
        other.commit()
    session = memory.opened()
    assert session.part == "letter"
    assert not memory.keep(session.next_pane(1))
    assert not memory.keep(session.next_pane(1))
    assert store.notices() == ("Places and notes cannot be kept: no.",)


def test_without_a_path_nothing_leaves_a_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store()
    memory = Memory(store, small_document(), "/a.txt")
    assert memory.keep(noted(memory.opened(), PLACE, "So?"))
    assert len(store.remarked()) == 1
    store.close()
    assert list(tmp_path.iterdir()) == []
    assert not Store().remarked()


def test_what_has_not_changed_is_not_written_again(path: Path) -> None:
    memory = Memory(Store(path), small_document(), "/a.txt")
    session = memory.opened()
    assert memory.keep(session)
    with closing(sqlite3.connect(path, timeout=0)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert memory.keep(session)


def test_choices_and_phrases_are_kept(path: Path) -> None:
    store = Store(path)
    assert store.choose("theme", "light")
    assert store.choose("theme", "dark")
    for phrase in ("bridge", "town", "bridge"):
        assert store.looked_for(phrase)
    store.close()
    store = Store(path)
    assert store.settings() == {"theme": "dark"}
    assert store.phrases() == ("town", "bridge")
    for number in range(250):
        store.looked_for(str(number))
    assert store.phrases()[-1] == "249"
    assert len(store.phrases()) == 200


def test_what_was_looked_for_in_one_document_is_at_hand_in_another(path: Path) -> None:
    def looking(*phrases: str) -> Callable[[Session], Session]:
        def look(session: Session) -> Session:
            for phrase in phrases:
                history = History(session.phrases).looked_for(phrase)
                session = session._replace(phrases=history.phrases)
            return session

        return look

    left(path, looking("bridge", "town"))
    left(path, looking(PATTERN + "t.wn", "bridge"))
    other = run(path, bundled_document(), "/b.txt")
    assert other.phrases == ("town", PATTERN + "t.wn", "bridge")


def test_only_the_user_can_read_what_is_kept(path: Path) -> None:
    left(path, lambda s: noted(s, PLACE, "So?"))
    assert path.parent.stat().st_mode & 0o077 == 0
