"""Word and PDF files, made here."""

import io
import zipfile
from pathlib import Path

import pytest

from reader.document.blocks import BlockKind
from reader.formats import docx, pdf
from reader.formats.damage import DamagedError
from reader.sources import SourceError
from reader.sources.reading import read

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPEN = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def word_file(*paragraphs: tuple[str, str]) -> bytes:
    """A `.docx` file of paragraphs: style and text."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    members = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OPEN}/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return file.getvalue()


def pdf_file(*pages: list[str], leading: float = 14) -> bytes:
    """A `.pdf` file of pages of lines, `leading` points apart."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>"
        % (b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(pages))), len(pages)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, lines in enumerate(pages):
        shown = "\n".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 11 Tf 72 760 Td {leading} TL\n{shown}\nET".encode("cp1252")
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R>>>>>>" % (5 + 2 * number),
            b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        ]
    file, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(file))
        file += b"%d 0 obj %s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return (
        file
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\n"
        % (
            size,
            table,
            size,
        )
        + b"startxref\n%d\n%%%%EOF\n" % len(file)
    )


def test_a_word_file_gives_its_words_and_headings() -> None:
    text, blocks = docx.read(
        word_file(("Heading1", "A letter"), ("", "Dear “all”,"), ("", "\tAnna Berg, Oslo"))
    )
    assert text == "A letter\n\nDear “all”,\n\nAnna Berg, Oslo"
    assert [block.kind for block in blocks][:2] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("leading", [13, 16, 24])
def test_a_pdf_file_gives_its_lines_and_the_room_between_paragraphs(leading: float) -> None:
    lines = ["A letter", "", "Dear all, we write", "to you “today”.", "", "Anna", "Ben", "Cem"]
    text, blocks = pdf.read(pdf_file(lines, leading=leading))
    assert text == "A letter\n\nDear all, we write\nto you “today”.\n\nAnna\nBen\nCem\n"
    assert blocks is None


def test_short_paragraphs_of_a_pdf_file_do_not_tell_how_far_apart_its_lines_are() -> None:
    lines = ["Dear all, we write", "to you “today”."]
    for name in ("Yours,", "Anna", "Ben", "Cem", "Dan", "Eva"):
        lines += ["", name]
    text, _ = pdf.read(pdf_file(lines))
    assert text == "\n".join(lines) + "\n"


def test_a_paragraph_may_go_on_over_the_page() -> None:
    text, _ = pdf.read(pdf_file(["Dear all, we write"], ["to you."], ["Anna"]))
    assert text == "Dear all, we write\nto you.\n\nAnna\n"


@pytest.mark.parametrize(
    ("raw", "name"),
    [(word_file(("", "Dear all,")), "letter.docx"), (pdf_file(["Dear all,"]), "letter.pdf")],
)
def test_the_kind_is_told_from_the_content(tmp_path: Path, raw: bytes, name: str) -> None:
    for path in (tmp_path / name, tmp_path / "letter.txt", tmp_path / "letter"):
        path.write_bytes(raw)
        assert read(str(path)).text.strip() == "Dear all,"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (word_file(("", "Dear all,"))[:-30], "is damaged: it cannot be read as a Word document."),
        (pdf_file(["Dear all,"])[:120], "is damaged: it cannot be read as a PDF file."),
        (b"PK\x03\x04garbage", "is a ZIP file with no Word document in it."),
        (pdf_file([]), "holds no text."),
        (word_file(), "holds no text."),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, raw: bytes, why: str) -> None:
    path = tmp_path / "letter"
    path.write_bytes(raw)
    with pytest.raises(SourceError) as refusal:
        read(str(path))
    assert str(refusal.value) == f"{path} {why}"


def test_a_word_file_that_unpacks_to_very_much_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * (257 << 20))
    with pytest.raises(DamagedError, match="is too large: it unpacks to more than 256 MB"):
        docx.read(file.getvalue())
