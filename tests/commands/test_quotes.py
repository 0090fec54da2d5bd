import json
from pathlib import Path

from tests.commands.conftest import Printed


def test_every_quotation_is_told_with_what_was_changed(printed: Printed, letter: str) -> None:
    status, text = printed("quotes", letter)
    assert status == 0
    assert text.splitlines() == [
        "article:1  verbatim in letter:1",
        "    “the bridge is the pride of the town”",
        "article:1  altered in letter:2",
        "    “would hurt every shop and school on both of the banks”",
        "    left out: small",
        "    added: of the",
        "article:1  absent",
        "    “noisy”",
    ]


def test_json_has_a_row_for_each(printed: Printed, letter: str) -> None:
    rows = json.loads(printed("quotes", "--json", letter)[1])
    assert [(row["status"], row["target"]) for row in rows] == [
        ("verbatim", "letter:1"),
        ("altered", "letter:2"),
        ("absent", None),
    ]


def test_the_check_fails_if_one_is_altered(printed: Printed, letter: str, plain: str) -> None:
    assert printed("quotes", "--check", letter)[0] == 1
    assert printed("quotes", "--check", "--json", letter)[0] == 1
    assert printed("quotes", "--check", plain) == (0, "")
    assert printed("quotes", "--check", plain, letter)[0] == 1


def test_the_check_passes_if_all_are_as_they_were_said(printed: Printed, letter: str) -> None:
    text = Path(letter).read_text().replace("small ", "").replace("both of the", "both")
    Path(letter).write_text(text)
    status, told = printed("quotes", "--check", letter)
    assert (status, told.count("verbatim in letter")) == (0, 2)


def test_of_several_documents_each_line_says_which(printed: Printed, letter: str) -> None:
    lines = printed("quotes", letter, letter)[1].splitlines()
    assert lines.count("letter.md#article:1  verbatim in letter:1") == 2
    rows = json.loads(printed("quotes", "--json", letter, letter)[1])
    assert {row["document"] for row in rows} == {"letter.md"}
