"""A long document is begun with what its first bytes hold; the whole of it comes later."""

import gzip
from pathlib import Path

import pytest

from reader import recognising, sources
from reader.document.model import Document, Place
from reader.document.progress import silent
from reader.failure import SourceError
from reader.opening import Opened, begun
from reader.reach import Reach

START = "The bridge\n\nThe “old” bridge will be closed in May. It is old, and it is tired.\n\n"
MORE = "Dear councillors,\n\nKeep it open.\n\nSigned,\n\nAna Ribeiro\nTom Okafor\nUna Byrne\n"
TEXT = START * 40 + MORE


@pytest.fixture(autouse=True)
def _everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognising, "_LARGE", 100)
    monkeypatch.setattr(recognising, "_AT_ONCE", 100)
    monkeypatch.setattr(recognising, "_BEGINNING", 500)


def of(path: Path, raw: bytes, address: str | None = None) -> Opened:
    path.write_bytes(raw)
    return begun(sources.take(str(path)), address, Reach(keeps=False))


def whole(found: Opened) -> tuple[Document, Place | None]:
    assert found.rest is not None
    return found.rest(silent)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.txt", TEXT.encode()),
        ("a.md", TEXT.encode()),
        ("a.txt", gzip.compress(TEXT.encode())),
        ("a.txt", TEXT.encode("cp1252")),
        ("a.txt", TEXT.encode("utf-16")),
        ("a.txt", START.encode() * 20 + TEXT.encode("cp1252")),
    ],
)
def test_the_beginning_is_what_the_whole_begins_with(tmp_path: Path, name: str, raw: bytes) -> None:
    found = of(tmp_path / name, raw)
    assert not found.document.signatories
    document, _ = whole(found)
    assert document.title == found.document.title == "The bridge"
    assert len(document.signatories) == 3


def test_the_place_that_is_asked_for_is_one_of_the_whole(tmp_path: Path) -> None:
    found = of(tmp_path / "a.txt", TEXT.encode(), "letter:2")
    assert found.place is None
    assert whole(found)[1] == Place("letter", 2)


def test_an_address_that_is_not_there_is_said_when_that_is_known(tmp_path: Path) -> None:
    document, place = whole(of(tmp_path / "a.txt", TEXT.encode(), "letter:99"))
    assert place is None
    assert "letter" in document.notices[-1]


def test_what_begins_like_a_text_may_turn_out_to_be_none(tmp_path: Path) -> None:
    found = of(tmp_path / "a.txt", TEXT.encode() + b"\x00\x01\xff\xfe" * 2000)
    assert found.document.title == "The bridge"
    with pytest.raises(SourceError, match="binary"):
        whole(found)
