from pathlib import Path

import pytest

from reader.cli import run
from reader.document.export import as_json
from reader.sources import bundled
from reader.text.cells import cell_len
from tests.commands.conftest import Printed
from tests.documents import bundled_document


def test_the_text_is_printed_part_by_part_no_line_wider_than_72(printed: Printed) -> None:
    status, text = printed("show")
    assert status == 0
    assert max(map(cell_len, text.splitlines())) <= 72
    said = " ".join(text.split())
    sections = as_json(bundled_document())["sections"]
    paragraphs = [" ".join(text.split()) for section in sections for text in section["text"]]
    assert len(paragraphs) > 300
    assert not [paragraph for paragraph in paragraphs if paragraph not in said]


@pytest.mark.parametrize("width", [10, 40, 200])
def test_lines_are_as_wide_as_is_asked_for(printed: Printed, width: int) -> None:
    _, text = printed("show", "--part", "letter", "--width", str(width))
    widest = max(map(cell_len, text.splitlines()))
    assert width - 20 < widest <= width


def test_with_no_width_a_paragraph_is_a_line(printed: Printed, letter: str) -> None:
    _, text = printed("show", "--width", "0", "--part", "letter", letter)
    assert text == (
        "Open letter to the council\n"
        "\n"
        "Dear councillors, the bridge is the pride of the town.\n"
        "\n"
        "Closing it would hurt every small shop and school on both banks. Keep it open.\n"
    )


def test_a_list_has_no_blank_lines(printed: Printed, letter: str) -> None:
    _, text = printed("show", f"{letter}#signatories")
    assert text.splitlines()[-2:] == [
        "• Lucía Prado, Oldbridge, Teacher",
        "• Søren Mikkelsen, Newbridge, Ferryman",
    ]


def test_an_address_is_one_paragraph(printed: Printed, letter: str) -> None:
    _, text = printed("show", f"{letter}#letter:1")
    assert text == "Dear councillors, the bridge is the pride of the town.\n"


def test_several_documents_have_a_blank_line_between_them(printed: Printed, letter: str) -> None:
    _, text = printed("show", f"{letter}#letter:1", f"{letter}#letter:1")
    line = "Dear councillors, the bridge is the pride of the town.\n"
    assert text == f"{line}\n{line}"


@pytest.mark.parametrize("raw", [b"\x1b[31mred\r\n", b"\x89PNG\0", b""])
def test_raw_is_the_bytes_as_they_are(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, raw: bytes
) -> None:
    (tmp_path / "file").write_bytes(raw)
    assert run(["show", "--raw", str(tmp_path / "file")]) == 0
    assert capfdbinary.readouterr().out == raw


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--part", "letter-9"], "There is no part “letter-9” here, only article"),
        (["#letter:99"], "There is no paragraph 99 in letter (1 to "),
        (["--part", "letter", "#letter:1"], "A part can be named by --part or after #, not both."),
        (["--width", "3"], "argument --width: 3 is less than 10 cells"),
        (["--width", "wide"], "argument --width: wide is no number of cells"),
        (["--raw", "--part", "letter"], "argument --part: not allowed with argument --raw"),
        (["missing"], "missing does not exist."),
    ],
)
def test_what_cannot_be_shown_is_told(
    capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert run(["show", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert sentence in err
    assert len(err.splitlines()) == 1


def test_a_file_that_is_called_like_a_command_opens_with_its_folder(
    printed: Printed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("show").write_text("Dear all, this is a letter.\n")
    assert printed("./show") == (0, "Dear all, this is a letter.\n")
    assert printed("show", "./show")[1] == "Dear all, this is a letter.\n"
    assert printed("show")[1].startswith(Path(bundled()).read_text("utf-8")[:40])
