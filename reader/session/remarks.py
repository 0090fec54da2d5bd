"""What the user leaves on a document: marks, which are places under a letter, and notes."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from os import urandom
from types import MappingProxyType
from typing import NamedTuple, Self

from reader.document.model import Document, Place


class _Mark(NamedTuple):
    letter: str
    at: Place
    about: str
    """The citation of the place as it was when the mark was set."""


class Mark(_Mark):
    """A place under a letter."""

    __slots__ = ()

    def __new__(cls, letter: str, at: Place, about: str = "") -> Self:
        """Raises `ValueError` for what is no letter."""
        if not (len(letter) == 1 and letter.isalpha()):
            raise ValueError(f"a mark has a letter, not {letter!r}")
        return super().__new__(cls, letter, at, about)


class _Note(NamedTuple):
    at: Place
    text: str
    about: str
    """The citation of the place as it was when the note was written."""
    made: datetime
    id: str


class Note(_Note):
    """What the user wrote about a place; the text may have several lines."""

    __slots__ = ()

    def __new__(
        cls,
        at: Place,
        text: str,
        about: str = "",
        made: datetime | None = None,
        id: str = "",  # noqa: A002 - what it is called where it is kept
    ) -> Self:
        """Made now, if not before; raises `ValueError` if it says nothing."""
        if not text.strip():
            raise ValueError("a note says something")
        made = made or datetime.now(UTC).replace(microsecond=0)
        return super().__new__(cls, at, text, about, made, id or urandom(8).hex())


Remark = Mark | Note
_NO_MARKS: Mapping[str, Mark] = MappingProxyType({})
_NO_NOTES: Mapping[str, Note] = MappingProxyType({})


class Remarks(NamedTuple):
    """All marks and notes on one document, and those taken away since it was opened."""

    marks: Mapping[str, Mark] = _NO_MARKS
    notes: Mapping[str, Note] = _NO_NOTES
    """By id."""
    removed: tuple[Remark, ...] = ()
    """The last one last."""

    @classmethod
    def of(cls, remarks: Iterable[Remark]) -> Self:
        """These marks and notes; of marks with one letter the last."""
        found = cls()
        for remark in remarks:
            found = found.put(remark)
        return found

    def put(self, remark: Remark) -> Self:
        """With `remark`, in place of the mark of its letter or the note of its id."""
        if isinstance(remark, Mark):
            marks = {**self.marks, remark.letter: remark}
            return self._replace(marks=MappingProxyType(marks))
        notes = {**self.notes, remark.id: remark}
        return self._replace(notes=MappingProxyType(notes))

    def over(self, older: Self) -> Self:
        """These, and of `older` the others; what these have removed can be brought back."""
        marks, notes = {**older.marks, **self.marks}, {**older.notes, **self.notes}
        return self.__class__(MappingProxyType(marks), MappingProxyType(notes), self.removed)

    def remove(self, remark: Remark) -> Self:
        """Without `remark`, which `undo` brings back."""
        marks = {key: mark for key, mark in self.marks.items() if mark != remark}
        notes = {key: note for key, note in self.notes.items() if note != remark}
        return self.__class__(
            MappingProxyType(marks), MappingProxyType(notes), (*self.removed, remark)
        )

    def undo(self) -> Self:
        """With what was removed last; the same where nothing was."""
        if not self.removed:
            return self
        return self.put(self.removed[-1])._replace(removed=self.removed[:-1])

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
