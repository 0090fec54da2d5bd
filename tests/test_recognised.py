"""What was recognised before is used if it is the same in every way, and else never."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import folders, recognised, sources
from reader.document.model import Document
from reader.document.packing import packed, unpacked
from reader.opening import begun, opened
from reader.reach import Reach
from tests.documents import bundled_document, small_document

LETTER = (
    "An open letter\n\nDear all,\n\nwe ask “for an answer”.\n\nSigned\n\nAnn Lee\nBo Oak\nCy Elm\n"
)


@pytest.fixture
def taken(tmp_path: Path) -> sources.Taken:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER)
    return sources.take(str(path))


@pytest.fixture
def document(taken: sources.Taken) -> Document:
    """The document, kept."""
    return begun(taken, None, Reach()).document


def kept_file() -> Path:
    (file,) = Path(folders.cache_folder()).iterdir()
    return file


@pytest.mark.parametrize("document", [small_document(), bundled_document()])
def test_a_document_is_packed_and_unpacked_as_it_was(document: Document) -> None:
    assert unpacked(json.loads(json.dumps(packed(document)))) == document


@given(st.recursive(st.none() | st.integers() | st.text(), st.lists))
def test_what_is_no_packed_document_is_told_so(data: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        unpacked(data)


def test_a_document_is_known_again(taken: sources.Taken, document: Document) -> None:
    assert recognised.known(taken, folders.cache_folder()) == document
    assert recognised.known(taken, folders.cache_folder()).notices == document.notices  # type: ignore[union-attr]


def test_what_is_kept_is_the_users_alone(document: Document) -> None:  # noqa: ARG001 - kept by it
    file = kept_file()
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_printing_keeps_nothing_of_the_users_documents(taken: sources.Taken) -> None:
    opened(taken, None, Reach())
    begun(taken, None, Reach(keeps=False))
    assert not Path(folders.cache_folder()).exists()


def _truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-5])


def _altered(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"Ann Lee", b"Ann Roe"))


def _open_to_others(file: Path) -> None:
    file.chmod(0o666)


def _another_documents(file: Path) -> None:
    other = file.parent.parent / "other.txt"
    other.write_text(LETTER.replace("Ann Lee", "Ann Roe"))
    begun(sources.take(str(other)), None, Reach())
    (theirs,) = (found for found in file.parent.iterdir() if found != file)
    theirs.replace(file)


def _no_document(file: Path) -> None:
    file.write_bytes(recognised._seal(file.stem, b"[]") + b"\n[]")


@pytest.mark.parametrize(
    "harm", [_truncated, _altered, _open_to_others, _another_documents, _no_document]
)
def test_what_is_damaged_or_foreign_is_not_used(
    taken: sources.Taken,
    document: Document,
    harm: Callable[[Path], None],
) -> None:
    harm(kept_file())
    assert recognised.known(taken, folders.cache_folder()) is None
    assert begun(taken, None, Reach()).document == document
    assert recognised.known(taken, folders.cache_folder()) == document


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_what_belongs_to_another_user_is_not_used(
    taken: sources.Taken,
    document: Document,  # noqa: ARG001 - kept by it
) -> None:
    os.chown(kept_file(), 1, 1)
    assert recognised.known(taken, folders.cache_folder()) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("__version__", "0.0.0"),
        ("_state", lambda path: f"{path} has changed"),
    ],
)
def test_another_version_of_the_program_or_its_libraries_does_not_use_it(
    taken: sources.Taken,
    document: Document,  # noqa: ARG001 - kept by it
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    value: object,
) -> None:
    monkeypatch.setattr(recognised, name, value)
    assert recognised.known(taken, folders.cache_folder()) is None


def test_the_same_bytes_under_another_name_are_another_document(
    taken: sources.Taken,
    document: Document,  # noqa: ARG001 - kept by it
) -> None:
    assert recognised.known(taken._replace(name="letter.md"), folders.cache_folder()) is None


def test_the_oldest_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognised, "_MOST", 2)
    for number in range(4):
        path = tmp_path / f"{number}.txt"
        path.write_text(LETTER)
        begun(sources.take(str(path)), None, Reach())
    assert len(list(Path(folders.cache_folder()).iterdir())) == 2


def test_where_nothing_can_be_kept_the_document_opens(
    taken: sources.Taken, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(folders, "cache_folder", lambda: str(tmp_path / "file" / "reader"))
    assert begun(taken, None, Reach()).document.title == "An open letter"
