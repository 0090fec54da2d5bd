import csv
import io
import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

import reader.document
from reader.commands.markdown import escaped
from reader.document.export import as_json
from reader.document.recognise import recognise
from reader.formats.elements import read as read_elements
from reader.text.cleaning import clean_line
from tests.commands.conftest import Printed

LINES = [
    "An open letter", "By Ann Other", "Photo: Jo Kay", "Dear councillors,", "", "", "", "- item",
    "Below is the full text of the letter.", "We ask you to keep the bridge open.", "“Open", "---",
    "Yours sincerely,", "Signed,", "Signatories:", "Mary Mason, Oldbridge", "Omar Hadžić", "Kay;Ek",
    "Signed by: Ana Ribeiro, Tom Okafor and Jo Kay", "[1] note", "and 40 others", "Contact: x@y.z",
]  # fmt: skip
SCHEMA = json.loads(Path(reader.document.__file__).with_name("schema.json").read_text())


@pytest.fixture(params=["the bundled document", "letter", "plain"])
def document(request: pytest.FixtureRequest) -> list[str]:
    """What to say to have one of several documents."""
    if request.param == "the bundled document":
        return []
    return [request.getfixturevalue(request.param)]


def test_json_is_as_the_schema_says(printed: Printed, document: list[str]) -> None:
    status, text = printed("export", "--format", "json", *document)
    assert status == 0
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(text))


def test_json_names_what_the_document_holds(printed: Printed, letter: str) -> None:
    data = json.loads(printed("export", letter)[1])
    assert (data["title"], data["byline"]) == (
        "Neighbours write about the bridge",
        "By Ann Other",
    )
    assert [section["kind"] for section in data["sections"]] == ["article", "letter", "signatories"]
    assert data["sections"][1]["first"] == "Dear councillors, the bridge is"
    assert data["signatories"][3]["name"] == "Lucía Prado"
    assert [row["possible_duplicates"] for row in data["signatories"]] == [[3], [], [1], [], []]
    assert data["quotes"][1]["differences"] == [
        {"context": "small", "quotation": ""},
        {"context": "", "quotation": "of the"},
    ]


def test_json_has_the_lines_that_open_a_section(printed: Printed, letter: str) -> None:
    article, open_letter, signatories = json.loads(printed("export", letter)[1])["sections"]
    assert article["lead"] == ["Neighbours write about the bridge", "By Ann Other"]
    assert open_letter["lead"] == ["Open letter to the council"]
    assert signatories["lead"] == ["Signatories"]


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=30))
def test_every_character_is_in_the_json(lines: list[str]) -> None:
    data = as_json(recognise("\n".join(lines)))
    said = [line for section in data["sections"] for line in section["lead"] + section["text"]]
    assert Counter("".join(said).replace(" ", "")) == Counter("".join(lines).replace(" ", ""))
    for section in data["sections"]:
        Draft202012Validator(SCHEMA["$defs"]["section"] | {"$defs": SCHEMA["$defs"]}).validate(
            section
        )


def test_several_documents_are_a_list(printed: Printed, letter: str, plain: str) -> None:
    data = json.loads(printed("export", letter, plain)[1])
    assert [one["title"] for one in data] == ["Neighbours write about the bridge", "The bridge"]


def test_csv_has_every_paragraph_with_its_address(printed: Printed, letter: str) -> None:
    rows = list(csv.DictReader(io.StringIO(printed("export", "--format", "csv", letter)[1])))
    addresses = [(row["section"], row["paragraph"]) for row in rows]
    assert len(addresses) == len(set(addresses))
    assert {("article", "1"), ("letter", "2"), ("signatories", "5")} < set(addresses)
    prado = next(row for row in rows if "Prado" in row["text"])
    assert (prado["number"], prado["name"], prado["place"]) == ("4", "Lucía Prado", "Oldbridge")


def test_markdown_has_headings_and_lists(printed: Printed, letter: str) -> None:
    _, text = printed("export", "--format", "markdown", letter)
    assert text.startswith("# Neighbours write about the bridge\n\n")
    assert "\n## Open letter to the council\n\nDear councillors, " in text
    assert "\n- Lucía Prado, Oldbridge, Teacher\n- Søren" in text


def test_markdown_that_is_read_again_is_the_same_document(
    printed: Printed, letter: str, tmp_path: Path
) -> None:
    once = printed("export", "--format", "markdown", letter)[1]
    (tmp_path / "again.md").write_text(once)
    assert printed("export", "--format", "markdown", str(tmp_path / "again.md"))[1] == once
    assert printed("export", str(tmp_path / "again.md")) == printed("export", letter)


@given(st.text(st.characters(codec="utf-8")))
def test_a_paragraph_in_markdown_says_what_the_paragraph_says(text: str) -> None:
    line = " ".join(clean_line(text).split())
    made = MarkdownIt("commonmark").enable("table").render(escaped(line))
    assert read_elements(made)[0] == line
