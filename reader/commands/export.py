"""`reader export`: a whole document as data, or as Markdown."""

import argparse
from collections.abc import Iterator
from typing import Any

from reader import terminal
from reader.commands.documents import Documents, add_files
from reader.commands.markdown import as_markdown
from reader.commands.tables import write_csv, write_json
from reader.document.export import as_json
from reader.document.model import Document
from reader.search.duplicates import possible_duplicates

_DONE = 0
_COLUMNS = ("section", "paragraph", "kind", "text", "number", "name", "place", "role")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take documents and a format."""
    parser.add_argument(
        "--format",
        choices=["json", "csv", "markdown"],
        default="json",
        help="%(default)s if not said",
    )
    add_files(parser)


def run(options: argparse.Namespace) -> int:
    """Print each document; several in JSON are one list."""
    documents = Documents(options.files, options.reach)
    several = documents.several
    if options.format == "json":
        made = [_data(document) for document in documents]
        write_json(made if several else made[0])
    elif options.format == "csv":
        rows = [row for document in documents for row in _rows(document)]
        write_csv(rows, ["document", *_COLUMNS] if several else _COLUMNS)
    else:
        for index, document in enumerate(documents):
            terminal.write("\n" * bool(index) + as_markdown(document))
    return documents.status(_DONE)


def _data(document: Document) -> dict[str, Any]:
    data = as_json(document)
    duplicates = possible_duplicates(document.signatories)
    for row in data["signatories"]:
        row["possible_duplicates"] = list(duplicates.get(row["number"], ()))
    return data


def _rows(document: Document) -> Iterator[dict[str, str | int]]:
    """Every paragraph with its address; a signatory's with the fields as well."""
    people = {(person.part, person.at.paragraph): person for person in document.signatories}
    for part in document.parts:
        for number, paragraph in part.numbered():
            row: dict[str, str | int] = {
                "document": document.name,
                "section": part.name,
                "paragraph": number,
                "kind": paragraph.kind.value,
                "text": paragraph.text,
            }
            person = people.get((part.name, number))
            if person:
                row |= {
                    "number": person.number,
                    "name": person.name,
                    "place": person.place,
                    "role": person.role,
                }
            yield row
