"""Addresses: places as they are written, such as `letter:3`."""

import re

from reader.document.model import Document, Part, Place

_ADDRESS = re.compile(r"([a-z]+(?:-[0-9]+)?)(?::(-?[0-9]{1,9}))?")


def place_at(address: str, document: Document) -> Place:
    """The paragraph that `address` names; a part alone means its first paragraph.

    Raises `ValueError`, with a sentence to show, if the document has no such place.
    """
    match = _ADDRESS.fullmatch(address.strip().lower())
    if match is None:
        raise ValueError(f"“{address}” is not a place; a place is written like letter:3.")
    name, number = match[1], int(match[2] or 1)
    part = next((part for part in document.parts if part.name == name), None)
    if part is None:
        raise ValueError(f"There is no part “{name}” here, only {_listed(document)}.")
    if number not in part:
        raise ValueError(f"There is no paragraph {number} in {_extent(part)}.")
    return Place(name, number)


def _listed(document: Document) -> str:
    return ", ".join(_extent(part) for part in document.parts)


def _extent(part: Part) -> str:
    return f"{part.name} (1 to {len(part.paragraphs)})" if part.paragraphs else part.name
