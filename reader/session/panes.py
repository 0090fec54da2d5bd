"""The panes of a document, and which of them shows a place."""

from bisect import bisect_left

from reader.document.model import Document, PartKind, Place


def pane_names(document: Document) -> tuple[str, ...]:
    """The parts that have a pane: all but the signatory lists after the first, which share it."""
    people = people_pane(document)
    return tuple(
        part.name
        for part in document.parts
        if part.kind is not PartKind.SIGNATORIES or part.name == people
    )


def people_pane(document: Document) -> str | None:
    """The name of the pane with the signatories, if the document has any."""
    return next((p.name for p in document.parts if p.kind is PartKind.SIGNATORIES), None)


def pane_of(document: Document, place: Place) -> str:
    """The pane that shows a place."""
    part = document.part(place.part)
    people = people_pane(document)
    return people if part.kind is PartKind.SIGNATORIES and people else part.name


def first_line(document: Document, pane: str) -> Place:
    """The first line of a pane."""
    return Place(pane, 1 - len(document.part(pane).opening))


def row_of(document: Document, place: Place) -> int:
    """The row of the full signatory list that shows a place; the first if none does."""
    people = document.signatories
    wanted = document.order(Place(place.part, place.paragraph))
    row = bisect_left(people, wanted, key=lambda person: document.order(person.at))
    return row if row < len(people) and document.order(people[row].at) == wanted else 0
