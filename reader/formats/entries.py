"""Lists that a page makes of bare elements: their entries are marked as rows of a table.

An element with several children alike, each of which holds only short elements one after the other,
lists them: a browser sets those apart by styles that are not in the words. A term of a description
list and what is said of it are a row as well.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from xml.etree.ElementTree import Element

_FEWEST = 3
"""Entries of a list."""
_LONGEST = 150
"""Characters of a field."""
_LISTS = frozenset(("ol", "ul"))
_PARENTS = frozenset("article body div dl main section".split())
_FIELDS = frozenset("a b cite dd div dt em h3 h4 h5 h6 i p small span strong".split())


def mark_entries(region: Element) -> None:
    """Make table rows of the entries under `region`."""
    for parent in [element for element in region.iter() if element.tag in _PARENTS]:
        if parent.tag == "dl":
            _mark_terms(parent)
        _mark_divisions(parent)
    for parent in [element for element in region.iter() if element.tag in _LISTS]:
        _mark_names(parent)


def _mark_divisions(parent: Element) -> None:
    """Make rows of the divisions in `parent` if most of their like hold several fields."""
    entries = [child for child in parent if child.tag == "div"]
    alike = Counter(map(_shape, entries))
    several = Counter(_shape(entry) for entry in entries if len(entry) > 1 and _is_row(entry))
    for entry in entries:
        shape = _shape(entry)
        if several[shape] < _FEWEST or several[shape] * 2 <= alike[shape] or not _is_row(entry):
            continue
        for cell in entry:
            cell.tag = "td"
        entry.tag = "tr"


def _mark_names(listed: Element) -> None:
    """Set the first of several spans in bold in each item of a list that tells fields so."""
    items = [item for item in listed if item.tag == "li"]
    spans = [[child for child in item if child.tag == "span"] for item in items]
    told = sum(len(fields) > 1 for fields in spans)
    if told < _FEWEST or told * 2 <= len(items):
        return
    for item, fields in zip(items, spans, strict=True):
        if fields and item[0] is fields[0] and not (item.text or "").strip():
            fields[0].tag = "strong"


def _is_row(element: Element) -> bool:
    """Whether it consists of fields."""
    loose = [element.text, *(child.tail for child in element)]
    return (
        len(element) > 0
        and not "".join(filter(None, loose)).strip()
        and all(map(_is_field, element))
    )


def _is_field(element: Element) -> bool:
    """Whether it is one short stretch of words."""
    inside = islice(element.iter(), 1, None)
    return (
        element.tag in _FIELDS
        and not any(below.tag not in _FIELDS or below.tag in ("div", "p") for below in inside)
        and 0 < len("".join(element.itertext()).strip()) <= _LONGEST
    )


def _mark_terms(described: Element) -> None:
    """Make a row of each term in `described` with what is said of it, if all is short."""
    children = [child for child in described if isinstance(child.tag, str)]
    if len(children) < 2 or children[0].tag != "dt" or {c.tag for c in children} != {"dt", "dd"}:
        return
    if any(len("".join(child.itertext())) > _LONGEST for child in children):
        return
    row = described
    for child in children:
        if child.tag == "dt":
            row = described.makeelement("tr", {})
            described.append(row)
        child.tag = "td"
        described.remove(child)
        row.append(child)


def _shape(element: Element) -> tuple[str, str]:
    """What a style sheet tells it from others by."""
    return (element.tag, element.get("class", ""))
