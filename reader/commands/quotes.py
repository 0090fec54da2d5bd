"""`reader quotes`: every quotation, and whether it says what its context says."""

import argparse
from typing import Any

from reader import terminal
from reader.commands.documents import Documents, add_files
from reader.commands.tables import write_json
from reader.document.export import as_json
from reader.document.model import Quotation, Status

_FINE, _ALTERED = 0, 1


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take documents, and how to print."""
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--check", action="store_true", help="exit with status 1 if a quotation is altered"
    )
    add_files(parser)


def run(options: argparse.Namespace) -> int:
    """Print the quotations of each document."""
    documents = Documents(options.files, options.reach)
    altered = False
    rows: list[dict[str, Any]] = []
    for document in documents:
        altered |= any(quotation.status is Status.ALTERED for quotation in document.quotations)
        name = document.name if documents.several else ""
        if options.json:
            rows += [
                {**({"document": name} if name else {}), **q} for q in as_json(document)["quotes"]
            ]
        else:
            for quotation in document.quotations:
                terminal.write(_told(quotation, name))
    if options.json:
        write_json(rows)
    return documents.status(_ALTERED if altered and options.check else _FINE)


def _told(quotation: Quotation, name: str) -> str:
    """A line that says where and how it stands, one with its words, and one for each change."""
    place = f"{name}#{quotation.at}" if name else str(quotation.at)
    context = f" in {quotation.context}" if quotation.context else ""
    lines = [f"{place}  {quotation.status}{context}", f"    “{quotation.text}”"]
    lines += [f"    {_change(d.context, d.quotation)}" for d in quotation.differences]
    return "\n".join(lines) + "\n"


def _change(context: str, quotation: str) -> str:
    if not quotation:
        return f"left out: {context}"
    if not context:
        return f"added: {quotation}"
    return f"changed: {context} → {quotation}"
