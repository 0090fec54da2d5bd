"""`reader notes`: the marks and notes of the user, with citations."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reader import sources, terminal
from reader.commands.documents import named
from reader.commands.markdown import escaped
from reader.commands.tables import write_json
from reader.failure import SourceError
from reader.opening import opened
from reader.reach import Reach
from reader.remembering import opened_store, remembered
from reader.session.remarks import Mark, Remark, Remarks
from reader.session.store import Store
from reader.text.cleaning import clean, clean_line

_FOUND, _NONE = 0, 1


@dataclass(frozen=True, slots=True)
class _Noted:
    """A document and what the user left on it, in reading order."""

    title: str
    path: str
    remarks: tuple[Remark, ...]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take documents, and how to print."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--markdown", action="store_true", help="print Markdown")
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="only of these; else of all documents"
    )


def run(options: argparse.Namespace) -> int:
    """Print marks and notes, document by document; 1 if there are none."""
    reach: Reach = options.reach
    if reach.restricted:
        raise SourceError("Restricted, the reader prints no marks and notes.")
    store = opened_store(reach)
    found = [noted for noted in _noted(store, options.files, reach) if noted.remarks]
    store.close()
    for notice in store.notices():
        terminal.tell(clean_line(notice))
    if options.json:
        write_json([row for noted in found for row in _rows(noted)])
    else:
        blocks = _markdown if options.markdown else _plain
        terminal.write("\n".join("\n".join(blocks(noted)) + "\n" for noted in found))
    return _FOUND if found else _NONE


def _noted(store: Store, files: Sequence[str], reach: Reach) -> Iterator[_Noted]:
    """What was left on each document that is asked for, else on all that were ever open."""
    for path, _ in named(files, reach) if files else ():
        document = opened(sources.take(path), None, reach)[0]
        remarks = remembered(store, document, path).opened().remarks.listed(document)
        title, where = document.title or document.name, clean_line(sources.full_path(path))
        yield _Noted(title, where, tuple(map(_cleaned, remarks)))
    for kept in () if files else store.remarked():
        remarks = Remarks.of(one.remark for one in kept.remarks).by_address()
        title, where = clean_line(kept.title), clean_line(kept.path)
        yield _Noted(title, where, tuple(map(_cleaned, remarks)))


def _cleaned(remark: Remark) -> Remark:
    """What the user typed or pasted may act on a terminal as a document may."""
    about = clean_line(remark.about)
    if isinstance(remark, Mark):
        return remark._replace(letter=clean_line(remark.letter), about=about)
    return remark._replace(text=clean(remark.text), about=about)


def _rows(noted: _Noted) -> Iterator[dict[str, Any]]:
    for remark in noted.remarks:
        is_mark = isinstance(remark, Mark)
        yield {
            "document": noted.title,
            "path": noted.path,
            "kind": "mark" if is_mark else "note",
            "at": str(remark.at),
            "span": [remark.at.span.start, remark.at.span.end],
            "citation": remark.about,
            "mark": remark.letter if isinstance(remark, Mark) else None,
            "text": None if isinstance(remark, Mark) else remark.text,
            "made": None if isinstance(remark, Mark) else remark.made.isoformat(),
        }


def _plain(noted: _Noted) -> Iterator[str]:
    """A line that names the document, and for each remark its place, citation and text."""
    yield f"{noted.title}  {noted.path}".rstrip()
    for remark in noted.remarks:
        head = f"mark {remark.letter}" if isinstance(remark, Mark) else f"{remark.made:%Y-%m-%d}"
        yield f"\n{remark.at}  {head}"
        yield f"    {remark.about}"
        if not isinstance(remark, Mark):
            yield from (f"    {line}".rstrip() for line in remark.text.split("\n"))


def _markdown(noted: _Noted) -> Iterator[str]:
    """A heading, and for each remark its citation as a quotation above its text."""
    yield f"## {escaped(noted.title)}"
    for remark in noted.remarks:
        yield f"\n> {escaped(remark.about)}"
        if isinstance(remark, Mark):
            yield f"\nMark {escaped(remark.letter)}"
        else:
            lines = (escaped(line.strip()) for line in remark.text.split("\n"))
            yield "\n" + "\\\n".join(lines).replace("\\\n\\\n", "\n\n")
