"""What the user leaves on a document: marks, which are places under a letter, and notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from os import urandom
from types import MappingProxyType

from reader.document.model import Document, Place


@dataclass(frozen=True, slots=True)
class Mark:
    """A place under a letter."""

    letter: str
    at: Place
    about: str = ""
    """The citation of the place as it was when the mark was set."""

    def __post_init__(self) -> None:
        if not (len(self.letter) == 1 and self.letter.isalpha()):
            raise ValueError(f"a mark has a letter, not {self.letter!r}")


@dataclass(frozen=True, slots=True)
class Note:
    """What the user wrote about a place; the text may have several lines."""

    at: Place
    text: str
    about: str = ""
    """The citation of the place as it was when the note was written."""
    made: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))
    id: str = field(default_factory=lambda: urandom(8).hex())

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a note says something")


Remark = Mark | Note


@dataclass(frozen=True, slots=True)
class Remarks:
    """All marks and notes on one document, and those taken away since it was opened."""

    marks: Mapping[str, Mark] = field(default_factory=lambda: MappingProxyType({}))
    notes: Mapping[str, Note] = field(default_factory=lambda: MappingProxyType({}))
    """By id."""
    removed: tuple[Remark, ...] = ()
    """The last one last."""

    @classmethod
    def of(cls, remarks: Iterable[Remark]) -> Remarks:
        """These marks and notes; of marks with one letter the last."""
        found = cls()
        for remark in remarks:
            found = found.put(remark)
        return found

    def put(self, remark: Remark) -> Remarks:
        """With `remark`, in place of the mark of its letter or the note of its id."""
        if isinstance(remark, Mark):
            marks = {**self.marks, remark.letter: remark}
            return replace(self, marks=MappingProxyType(marks))
        notes = {**self.notes, remark.id: remark}
        return replace(self, notes=MappingProxyType(notes))

    def over(self, older: Remarks) -> Remarks:
        """These, and of `older` the others; what these have removed can be brought back."""
        marks, notes = {**older.marks, **self.marks}, {**older.notes, **self.notes}
        return Remarks(MappingProxyType(marks), MappingProxyType(notes), self.removed)

    def remove(self, remark: Remark) -> Remarks:
        """Without `remark`, which `undo` brings back."""
        marks = {key: mark for key, mark in self.marks.items() if mark != remark}
        notes = {key: note for key, note in self.notes.items() if note != remark}
        return Remarks(MappingProxyType(marks), MappingProxyType(notes), (*self.removed, remark))

    def undo(self) -> Remarks:
        """With what was removed last; the same where nothing was."""
        if not self.removed:
            return self
        return replace(self.put(self.removed[-1]), removed=self.removed[:-1])

    def listed(self, document: Document) -> tuple[Remark, ...]:
        """All of them in reading order, at one place marks before notes, older notes first."""
        marks = sorted(self.marks.values(), key=lambda mark: mark.letter)
        notes = sorted(self.notes.values(), key=lambda note: (note.made, note.id))
        return tuple(sorted([*marks, *notes], key=lambda remark: document.order(remark.at)))

    def by_address(self) -> tuple[Remark, ...]:
        """All of them, for want of their document in the order of parts' names and numbers."""
        remarks: list[Remark] = [*self.marks.values(), *self.notes.values()]
        return tuple(sorted(remarks, key=lambda remark: (remark.at.part, *remark.at.position)))

    def at(self, place: Place) -> tuple[Remark, ...]:
        """Those on the paragraph of `place`."""
        remarks: list[Remark] = [*self.marks.values(), *self.notes.values()]
        here = (place.part, place.paragraph)
        return tuple(one for one in remarks if (one.at.part, one.at.paragraph) == here)
