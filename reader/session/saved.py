"""What is kept of a session, and its form on disk: JSON that knows nothing of classes."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from reader.document.model import Place, Span
from reader.search.orders import Order
from reader.session.anchors import Anchor
from reader.session.listing import Listing


class SavedLit(NamedTuple):
    """What was lit, and whether it was a link."""

    at: Anchor
    link: bool


class SavedVisit(NamedTuple):
    """How the screen stood."""

    part: str
    shown: tuple[str, ...]
    top: Anchor | None = None
    """What stood at the top of a text; of the list as published, the current line."""
    line: int = 0
    """The line at the top of the list, from 1; 0 elsewhere."""
    lit: SavedLit | None = None
    listing: Listing = Listing()
    row: int = 0


class Saved(NamedTuple):
    """A session as it is kept between two runs."""

    now: SavedVisit
    recent: tuple[str, ...]
    tops: tuple[Anchor, ...] = ()
    """Of each text that was scrolled, what stood at its top."""
    line: int = 0
    """The line at the top of the list, from 1; 0 if it was not scrolled."""
    behind: tuple[SavedVisit, ...] = ()
    ahead: tuple[SavedVisit, ...] = ()
    phrase: str = ""
    """What was looked for in the text."""
    pattern: bool = False
    """Whether that is a regular expression."""
    width: int | None = None
    """The cells that the text was set in, if the user chose them."""

    def to_json(self) -> str:
        """The form on disk; `from_json` reads it."""
        return json.dumps(_plain(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "Saved":
        """What `to_json` wrote; raises `ValueError` for anything else."""
        try:
            return _saved(json.loads(text))
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError("not a saved session") from error


_NAMED = (Saved, SavedVisit, SavedLit, Listing, Anchor)


def anchor_to_json(anchor: Anchor) -> str:
    """The form of an anchor on disk."""
    return json.dumps(_plain(anchor), ensure_ascii=False, separators=(",", ":"))


def anchor_from_json(text: str) -> Anchor:
    """What `anchor_to_json` wrote; raises `ValueError` for anything else."""
    try:
        return _anchor(json.loads(text))
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("not an anchor") from error


def _plain(value: object) -> object:
    """A value in what JSON has."""
    if isinstance(value, Place):
        span = {"start": value.span.start, "end": value.span.end}
        return {"part": value.part, "paragraph": value.paragraph, "span": span}
    if isinstance(value, _NAMED):
        return {name: _plain(one) for name, one in value._asdict().items()}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _saved(data: Mapping[str, Any]) -> Saved:
    width = data["width"]
    return Saved(
        _visit(data["now"]),
        _strings(data["recent"]),
        tuple(map(_anchor, data["tops"])),
        int(data["line"]),
        tuple(map(_visit, data["behind"])),
        tuple(map(_visit, data["ahead"])),
        str(data["phrase"]),
        bool(data["pattern"]),
        None if width is None else int(width),
    )


def _visit(data: Mapping[str, Any]) -> SavedVisit:
    top, lit, listing = data["top"], data["lit"], data["listing"]
    return SavedVisit(
        str(data["part"]),
        _strings(data["shown"]),
        None if top is None else _anchor(top),
        int(data["line"]),
        None if lit is None else SavedLit(_anchor(lit["at"]), bool(lit["link"])),
        Listing(str(listing["query"]), Order(listing["order"]), bool(listing["doubles"])),
        int(data["row"]),
    )


def _anchor(data: Mapping[str, Any]) -> Anchor:
    place = data["place"]
    span = Span(int(place["span"]["start"]), int(place["span"]["end"]))
    at = Place(str(place["part"]), int(place["paragraph"]), span)
    return Anchor(at, *(str(data[name]) for name in ("paragraph", "before", "after", "words")))


def _strings(data: Sequence[Any]) -> tuple[str, ...]:
    return tuple(map(str, data))
