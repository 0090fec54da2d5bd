"""`reader signatories`: who signed, as the list on the screen shows them."""

import argparse
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from reader.commands.documents import Documents, add_files
from reader.commands.tables import write_csv, write_json, write_table
from reader.document.mentions import named_in
from reader.document.model import Document
from reader.search.hits import SignatoryHit
from reader.search.ordering import arranged
from reader.search.orders import Order
from reader.search.ranking import rank

_FOUND, _NONE = 0, 1


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take documents, whom to look for, and how to print."""
    parser.add_argument(
        "-q", "--query", default="", help="who: parts of a name, a place or a role, in any order"
    )
    parser.add_argument(
        "--sort",
        choices=[order.value for order in Order],
        default=Order.BEST.value,
        help="order (%(default)s first; without a query as published)",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--csv", action="store_true", help="print CSV with a head line")
    add_files(parser)


def run(options: argparse.Namespace) -> int:
    """Print the hits in each document; 1 if there are none at all."""
    documents = Documents(options.files, options.reach)
    several = documents.several
    found = [
        (document, hit)
        for document in documents
        for hit in _hits(document, options.query, options.sort)
    ]
    if options.json:
        write_json(list(_with_mentions(found, several=several)))
    elif options.csv:
        rows = [_row(document, hit, several=several) for document, hit in found]
        write_csv(rows, _columns(several=several))
    else:
        write_table(_cells(found, several=several))
    return documents.status(_FOUND if found else _NONE)


def _hits(document: Document, query: str, sort: str) -> Iterator[SignatoryHit]:
    """Good hits, then similar ones, each in the order that is asked for."""
    found = rank(query, document.signatories)
    ranking = arranged(found, Order(sort), document.signatories)
    yield from ranking.good
    yield from ranking.similar


def _with_mentions(
    found: Sequence[tuple[Document, SignatoryHit]], *, several: bool
) -> Iterator[dict[str, Any]]:
    """The rows, each with the places where the texts name them."""
    for document, hits in groupby(found, key=itemgetter(0)):
        places = named_in(document)
        for _, hit in hits:
            mentions = list(map(str, places(hit.signatory)))
            yield {**_row(document, hit, several=several), "mentions": mentions}


def _columns(*, several: bool) -> list[str]:
    columns = ["number", "name", "place", "role", "raw", "match"]
    return ["document", *columns] if several else columns


def _row(document: Document, hit: SignatoryHit, *, several: bool) -> dict[str, str | int]:
    signatory = hit.signatory
    return {
        **({"document": document.name} if several else {}),
        "number": signatory.number,
        "name": signatory.name,
        "place": signatory.place,
        "role": signatory.role,
        "raw": signatory.raw,
        "match": "good" if hit.good else "similar",
    }


def _cells(
    found: Sequence[tuple[Document, SignatoryHit]], *, several: bool
) -> Iterator[tuple[str, ...]]:
    for document, hit in found:
        signatory = hit.signatory
        yield (
            *([document.name] if several else []),
            signatory.name,
            signatory.place,
            signatory.role,
            "" if hit.good else "similar",
        )
