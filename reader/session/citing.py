"""Citations: what stands at a place, and where that is, in one line to copy."""

from __future__ import annotations

from bisect import bisect_left

from reader.document.model import Document, ParagraphKind, PartKind, Place, Signatory
from reader.session.labels import labels
from reader.session.selecting import Selection

_COMMON = frozenset(
    "a an article full joint letter notes open public signatories statement the".split()
)
"""Words that have no capital of their own where a sentence goes on."""
_OPENING = "“"
_CLOSING = "”"


def citation(document: Document, place: Place) -> str:
    """The words at `place` and their source: `“...” — open letter, ¶3, in “Title”`.

    The words are the author's, unchanged, but for a quotation mark that opens or closes nothing:
    texts printed in full have one before each paragraph. The title is the document's, else its
    name.
    """
    words = document.text(place).strip()
    title = document.title or document.name
    inside = f", in “{title}”" if title and words != title else ""
    return f"{_quoted(words)} — {_where(document, place)}{inside}"


def copied(document: Document, place: Place) -> str:
    """What copying gives: of a signatory the line as published, else the citation."""
    person = signatory_at(document, place)
    return person.raw if person is not None else citation(document, place)


def cited(document: Document, selection: Selection) -> str:
    """What is selected and its source, as `citation` has it."""
    first, last = selection.ends(document)
    title = document.title or document.name
    inside = f", in “{title}”" if title else ""
    where = _from_to(_where(document, first), _where(document, last))
    return f"{_quoted(selection.text(document).strip())} — {where}{inside}"


def _from_to(first: str, last: str) -> str:
    """`letter, ¶3` to `letter, ¶5` is `letter, ¶3 to 5`."""
    if first == last:
        return first
    start, end = first.rpartition(", ")[2], last.rpartition(", ")[2]
    return f"{first} to {end.removeprefix('¶') if start.startswith('¶') else end}"


def signatory_at(document: Document, place: Place) -> Signatory | None:
    """Who signed on the line of `place`; none where nobody did."""
    if document.part(place.part).kind is not PartKind.SIGNATORIES:
        return None
    line, people = Place(place.part, place.paragraph), document.signatories
    # They are listed as they are read, and may be a million.
    index = bisect_left(people, document.order(line), key=lambda person: document.order(person.at))
    return people[index] if index < len(people) and people[index].at == line else None


def spoken(document: Document, place: Place) -> str:
    """A place as it is told: its address, or of what has no number in its part what it is."""
    return str(place) if place.paragraph > 0 else _where(document, place)


def _where(document: Document, place: Place) -> str:
    part = document.part(place.part)
    name = _in_a_sentence(labels(document)[place.part])
    person = signatory_at(document, place)
    if person is not None:
        return f"{name}, no. {person.number}"
    if place.paragraph > 0:
        return f"{name}, ¶{place.paragraph}"
    kind = part[place.paragraph].kind
    return f"{name}, {'opening' if kind is ParagraphKind.TEXT else kind}"


def _in_a_sentence(label: str) -> str:
    """`Open letter` is `open letter`; names keep their capital."""
    first = label.partition(" ")[0]
    return label[0].lower() + label[1:] if first.casefold() in _COMMON else label


def _quoted(words: str) -> str:
    """`words` in one pair of quotation marks."""
    if words.startswith(_OPENING) and words.count(_OPENING) > words.count(_CLOSING):
        words = words[1:]
    elif words.endswith(_CLOSING) and words.count(_CLOSING) > words.count(_OPENING):
        words = words[:-1]
    enclosed = words.startswith(_OPENING) and words.find(_CLOSING) == len(words) - 1
    return words if enclosed else f"{_OPENING}{words}{_CLOSING}"
