import gzip
import os
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import sources
from reader.sources import SourceError
from reader.sources.decoding import decoded
from reader.sources.kinds import Kind, kind_of_text
from reader.sources.reading import Source, read

FRENCH = (
    "Nous, soussignés, demandons à l’Assemblée de dire où sont les réfugiés. Naïveté ? Ça suffit.\n"
)


def written(folder: Path, raw: bytes, name: str = "letter.txt") -> str:
    path = folder / name
    path.write_bytes(raw)
    return str(path)


def test_utf8_is_read_as_it_is(tmp_path: Path) -> None:
    raw = FRENCH.encode()
    assert read(written(tmp_path, raw)) == Source("letter.txt", FRENCH, raw)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(tmp_path: Path, encoding: str) -> None:
    mark = "\ufeff" if encoding[-2:] in {"le", "be"} else ""
    source = read(written(tmp_path, (mark + FRENCH).encode(encoding)))
    assert (source.text, source.notices) == (FRENCH, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        ("Der Brief wurde von Künstlern und Ärzten unterzeichnet. Größe zählt.", "cp1252"),
        ("Мы, нижеподписавшиеся, требуем ответа от президента.", "cp1251"),
        ("公開状：私たちは以下に署名します。", "cp932"),
    ],
)
def test_what_is_not_utf8_is_guessed_and_a_notice_says_so(
    tmp_path: Path, text: str, encoding: str
) -> None:
    source = read(written(tmp_path, text.encode(encoding)))
    assert source.text == text
    assert source.notices == (f"Not UTF-8: read as {encoding}, which is a guess.",)


def test_utf8_with_a_few_bad_bytes_is_still_utf8(tmp_path: Path) -> None:
    source = read(written(tmp_path, FRENCH.encode() + b"\xff and more"))
    assert source.text == FRENCH + "� and more"
    assert source.notices == ("Damaged text: 1 of its characters could not be read.",)


def test_control_characters_in_a_text_are_shown(tmp_path: Path) -> None:
    source = read(written(tmp_path, b"\x1b]0;title\x07Dear all,\x00 we write to you today"))
    assert source.text == "␛]0;title␇Dear all,␀ we write to you today"


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "is empty."),
        (b" \r\n\t\n", "holds no text."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", "is not a text: it holds binary data."),
        (b"\x7fELF\2\1\1\0\0\0\0\0\0\0\0\0", "is not a text: it holds binary data."),
        (bytes(range(256)) * 40, "is not a text: it holds binary data."),
    ],
)
def test_what_is_not_a_text_is_refused(tmp_path: Path, raw: bytes, sentence: str) -> None:
    path = written(tmp_path, raw)
    with pytest.raises(SourceError) as refusal:
        read(path)
    assert str(refusal.value) == f"{path} {sentence}"


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("missing.txt", "missing.txt does not exist."),
        ("missing\x1b[31m\n.txt", "missing␛[31m␊.txt does not exist."),
        ("missing\udcff", "missing� does not exist."),
        ("/", "/ is a folder, not a document."),
        ("/dev/zero", "/dev/zero is a device, not a document."),
        ("nul\0", "nul␀ cannot be read: invalid argument."),
        ("x" * 300, f"{'x' * 300} cannot be read: file name too long."),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(path: str, sentence: str) -> None:
    with pytest.raises(SourceError) as refusal:
        read(path)
    assert str(refusal.value) == sentence


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, b"secret")
    Path(path).chmod(0)
    with pytest.raises(SourceError, match="cannot be read: permission denied"):
        read(path)


def test_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=["Dear all,\n"])
    writer.start()
    assert read(str(path)).text == "Dear all,\n"
    writer.join()


def test_the_bundled_document_is_found() -> None:
    assert "\n" in read(sources.bundled()).text


@given(raw=st.binary())
def test_any_bytes_are_either_clean_text_or_refused_in_one_line(
    raw: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = written(tmp_path_factory.getbasetemp(), raw, "any.txt")
    refusal = ""
    try:
        source = read(path)
    except SourceError as error:
        refusal = str(error)
    if refusal:
        assert len(refusal.splitlines()) == 1
    else:
        assert source.raw == raw
        assert source.text.splitlines() == source.text.removesuffix("\n").split("\n")
        assert source.text.encode().decode() == source.text


@pytest.mark.parametrize(
    ("argument", "found"),
    [
        ("a.txt", ("a.txt", None)),
        ("a.txt#letter:3", ("a.txt", "letter:3")),
        ("./a.txt#letter:3", ("./a.txt", "letter:3")),
        ("./b#1.txt", ("./b#1.txt", None)),
        ("./b#1.txt#letter:3", ("./b#1.txt", "letter:3")),
        ("-", ("-", None)),
        ("a.txt#", ("a.txt", "")),
    ],
)
def test_an_argument_is_a_file_and_a_place_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argument: str, found: tuple[str, str | None]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b#1.txt"):
        written(tmp_path, b"Dear all,", name)
    assert sources.located(argument) == found


def test_a_name_with_a_hash_is_told_how_to_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, b"Dear all,", "b#1.txt")
    with pytest.raises(SourceError) as refusal:
        sources.located("b#1.txt")
    assert str(refusal.value) == "b does not exist; b#1.txt opens as ./b#1.txt."


def test_a_gzip_file_is_opened(tmp_path: Path) -> None:
    raw = gzip.compress(FRENCH.encode())
    assert read(written(tmp_path, raw, "letter.txt.gz")) == Source("letter.txt", FRENCH, raw)
    assert read(written(tmp_path, raw, "letter")).text == FRENCH


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (gzip.compress(b"Dear all,", mtime=0)[:-9], "is damaged: it cannot be unpacked."),
        (b"\x1f\x8b\x08 and so on", "is damaged: it cannot be unpacked."),
        (gzip.compress(b"", mtime=0), "is empty."),
        (gzip.compress(b"a" * (2 << 20), mtime=0), "is too large: it unpacks to more than 1 MB."),
    ],
)
def test_a_gzip_file_that_cannot_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raw: bytes, sentence: str
) -> None:
    monkeypatch.setattr("reader.sources.files.UNPACKED_LIMIT", 1 << 20)
    path = written(tmp_path, raw)
    with pytest.raises(SourceError) as refusal:
        read(path)
    assert str(refusal.value) == f"{path} {sentence}"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Dear all,", "letter.txt", Kind.TEXT),
        ("Dear all,", "letter", Kind.TEXT),
        ("Dear *all*,", "letter.md", Kind.MARKDOWN),
        ("Dear *all*,", "LETTER.MARKDOWN", Kind.MARKDOWN),
        ("# A letter\n\nDear **all**,", "letter", Kind.MARKDOWN),
        ("# A letter\n\nDear **all**,", "letter.txt", Kind.TEXT),
        ("# 1 is a number", "letter", Kind.TEXT),
        ("Dear all,", "letter.html", Kind.HTML),
        ("\n<!DOCTYPE html><p>Dear all,", "letter.txt", Kind.HTML),
        ("<!-- saved -->\n<HTML lang=fr><p>Dear all,", "letter.md", Kind.HTML),
        ('<?xml version="1.0"?><html xmlns="...">', "letter", Kind.HTML),
        ("<headless> chickens", "letter", Kind.TEXT),
    ],
)
def test_the_kind_is_told_from_the_content_then_the_name(text: str, name: str, kind: Kind) -> None:
    assert kind_of_text(text, name) is kind


def test_a_missing_library_is_told_with_the_extra_that_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    monkeypatch.delitem(sys.modules, "reader.formats.pdf", raising=False)
    path = written(tmp_path, b"%PDF-1.4")
    with pytest.raises(SourceError) as refusal:
        read(path)
    command = "pip install 'open-letter-reader[office]'"
    assert str(refusal.value) == f"{path} is a PDF file, which needs an extra: {command}."


def test_the_bytes_are_had_whatever_they_are(tmp_path: Path) -> None:
    assert sources.raw(written(tmp_path, b"\0\xff")) == b"\0\xff"


def test_an_encoding_that_a_page_names_is_believed() -> None:
    page = '<html><meta charset="windows-1251"><p>Мы, нижеподписавшиеся'
    assert decoded(page.encode("cp1251")) == (page, ("Not UTF-8: read as cp1251.",))


def test_an_encoding_that_a_server_names_is_believed_unless_it_is_wrong() -> None:
    assert decoded("Café".encode("latin-1"), "ISO-8859-1") == (
        "Café",
        ("Not UTF-8: read as cp1252.",),
    )
    assert decoded("Café".encode(), "ISO-8859-1") == ("Café", ())
    assert decoded("Café noir, été".encode("cp1252"), "rot13")[1] != ()


@pytest.mark.parametrize(
    ("raw", "text", "damaged"),
    [
        (b"We ask \xed\xa0\x80 now", "We ask \ufffd now", 1),
        (b"We ask \xed\xb0\x80\xed\xa0\x80 now\0", "We ask \ufffd\ufffd now\0", 2),
        (b"caf\xc3\xa9 \xed\xa0\xbd\xed\xb8\x80", "café \U0001f600", 0),
    ],
)
def test_halves_of_characters_are_joined_or_damage_and_nothing_else_is(
    raw: bytes, text: str, damaged: int
) -> None:
    found, notices = decoded(raw)
    assert found == text
    assert [str(damaged) in notice for notice in notices] == [True] * bool(damaged)


def test_a_text_with_the_controls_of_a_terminal_is_still_a_text_in_an_old_encoding() -> None:
    letter = "Dear Sir,\n\nwe ask in the café \x1b[2J that you read “this” at last.\n"
    assert decoded(letter.encode("cp1252"))[0] == letter
