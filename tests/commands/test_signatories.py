import csv
import io
import json

import pytest

from reader.cli import run
from tests.commands.conftest import Printed

ALL = ["Mary Mason", "Omar Hadžić", "Dr Mary Mason", "Lucía Prado", "Søren Mikkelsen"]


def names(text: str) -> list[str]:
    return [row["name"] for row in json.loads(text)]


def test_without_a_query_all_are_printed_as_published(printed: Printed, letter: str) -> None:
    status, text = printed("signatories", "--json", letter)
    assert (status, names(text)) == (0, ALL)


def test_lines_are_parted_by_tabs_where_there_is_no_terminal(printed: Printed, letter: str) -> None:
    _, text = printed("signatories", "-q", "prado", letter)
    assert text == "Lucía Prado\tOldbridge\tTeacher\n"


@pytest.mark.parametrize(
    ("query", "found"),
    [("prado", ["Lucía Prado"]), ("hadzic", ["Omar Hadžić"]), ("soren", ["Søren Mikkelsen"])],
)
def test_a_query_finds_as_the_pane_does(
    printed: Printed, letter: str, query: str, found: list[str]
) -> None:
    status, text = printed("signatories", "--json", "-q", query, letter)
    assert (status, names(text)) == (0, found)


def test_a_forgiven_slip_is_called_similar(printed: Printed, letter: str) -> None:
    _, text = printed("signatories", "--json", "-q", "mikkelson", letter)
    (row,) = json.loads(text)
    assert (row["name"], row["match"]) == ("Søren Mikkelsen", "similar")
    assert printed("signatories", "-q", "mikkelson", letter)[1].endswith("\tsimilar\n")


def test_nobody_found_is_status_1(printed: Printed, letter: str, plain: str) -> None:
    assert printed("signatories", "-q", "xyzzy", letter) == (1, "")
    assert printed("signatories", "-q", "xyzzy", "--json", letter) == (1, "[]\n")
    assert printed("signatories", plain) == (1, "")


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("published", ALL),
        ("name", ["Lucía Prado", "Mary Mason", "Dr Mary Mason", "Omar Hadžić", "Søren Mikkelsen"]),
    ],
)
def test_they_are_printed_in_the_order_that_is_asked_for(
    printed: Printed, letter: str, order: str, found: list[str]
) -> None:
    assert names(printed("signatories", "--json", "--sort", order, letter)[1]) == found


def test_csv_has_a_head_line_and_reads_back(printed: Printed, letter: str) -> None:
    _, text = printed("signatories", "--csv", letter)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert list(rows[0]) == ["number", "name", "place", "role", "raw", "match"]
    assert [row["name"] for row in rows] == ALL


def test_of_several_documents_each_line_says_which(printed: Printed, letter: str) -> None:
    _, text = printed("signatories", "-q", "prado", letter, letter)
    assert text == "letter.md\tLucía Prado\tOldbridge\tTeacher\n" * 2
    rows = json.loads(printed("signatories", "--json", "-q", "prado", letter, letter)[1])
    assert [row["document"] for row in rows] == ["letter.md"] * 2
    lines = printed("signatories", "--csv", "-q", "prado", letter, letter)[1].splitlines()
    assert [line.split(",")[0] for line in lines] == ["document", "letter.md", "letter.md"]


@pytest.mark.parametrize(
    "arguments", [["--json", "--csv"], ["--sort", "age"], ["--quer", "x"], ["missing"]]
)
def test_what_is_asked_wrongly_is_status_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert run(["signatories", *arguments]) == 2
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)


@pytest.mark.parametrize("command", ["signatories", "quotes", "export"])
def test_one_of_several_that_cannot_be_read_is_told_and_the_others_are_printed(
    capsys: pytest.CaptureFixture[str], letter: str, command: str
) -> None:
    assert run([command, letter, "missing", letter]) == 2
    out, err = capsys.readouterr()
    assert err == "reader: missing does not exist.\n"
    assert out.count("#article:1  altered" if command == "quotes" else "Lucía Prado") >= 2
    assert run([command, "missing"]) == 2
    assert capsys.readouterr().out == ""
