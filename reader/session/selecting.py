"""Selecting text with the keyboard, as in vi: one end stays, the cursor moves, in paragraphs.

Positions are characters of paragraphs, not of screen lines: what is selected is the author's text.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple, Self

from reader.document.model import Document, ParagraphKind, Part, Place, Span
from reader.text.clusters import cluster_before, cluster_end

Position = tuple[int, int]
"""Paragraph number and character of one part."""

_SENTENCE_ENDS = r"[.!?…。！？][)\]\"'”’»]*(?:\s+|(?<=[。！？]))"
_LINES = {ParagraphKind.ENTRY, ParagraphKind.ITEM}


class Selection(NamedTuple):
    """From one character to another, both included, in either order, in one part."""

    part: str
    start: Position
    """The end that stays."""
    cursor: Position
    """The end that moves."""
    column: int | None = None
    """The cell that the cursor keeps to while it goes from row to row."""

    @classmethod
    def at(cls, document: Document, place: Place) -> Self:
        """The span of a place, or the first character of its paragraph."""
        last = cluster_before(document.text(Place(place.part, place.paragraph)), place.span.end)
        return cls(
            place.part,
            (place.paragraph, place.span.start),
            (place.paragraph, max(place.span.start, last)),
        )

    def to(self, place: Place) -> Self:
        """The cursor goes to the beginning of `place`; other parts are out of its reach."""
        if place.part != self.part:
            return self
        return self._replace(cursor=place.position, column=None)

    def turned(self) -> Self:
        """The ends change their roles."""
        return self.__class__(self.part, self.cursor, self.start)

    def moved(self, document: Document, unit: str, step: int) -> Self:
        """The cursor goes by a unit: one of `UNITS`, forward (1) or back (-1).

        It stays within the part.
        """
        cursor = _MOVES[unit](document.part(self.part), self.cursor, step)
        return self._replace(cursor=cursor, column=None)

    def at_cursor(self, part: Part) -> Place:
        """The character under the cursor; `part` is the one that is selected in."""
        number, offset = self.cursor
        end = cluster_end(part[number].text, offset)
        return Place(self.part, number, Span(offset, end))

    def within(self, part: Part, number: int) -> Place | None:
        """The selected characters of a paragraph of `part`, if there are any."""
        first, last = sorted((self.start, self.cursor))
        if not first[0] <= number <= last[0]:
            return None
        text = part[number].text
        start = first[1] if number == first[0] else 0
        end = cluster_end(text, last[1]) if number == last[0] else len(text)
        return Place(self.part, number, Span(start, end))

    def ends(self, document: Document) -> tuple[Place, Place]:
        """The selected characters of the first and of the last paragraph."""
        part = document.part(self.part)
        first, last = sorted((self.start, self.cursor))
        return self._of(part, first[0]), self._of(part, last[0])

    def _of(self, part: Part, number: int) -> Place:
        place = self.within(part, number)
        if place is None:
            raise ValueError(f"nothing is selected of {self.part}:{number}")
        return place

    def places(self, document: Document) -> tuple[Place, ...]:
        """The selected characters, paragraph by paragraph."""
        part = document.part(self.part)
        first, last = sorted((self.start, self.cursor))
        return tuple(self._of(part, number) for number in range(first[0], last[0] + 1))

    def text(self, document: Document) -> str:
        """The author's text: a blank line between paragraphs, none between lines of a list."""
        part = document.part(self.part)
        pieces: list[str] = []
        for place in self.places(document):
            if pieces:
                close = {part[place.paragraph - step].kind for step in (0, 1)} <= _LINES
                pieces.append("\n" if close else "\n\n")
            pieces.append(place.span.of(part[place.paragraph].text))
        return "".join(pieces)


def _by_character(part: Part, cursor: Position, step: int) -> Position:
    number, offset = cursor
    text = part[number].text
    if step > 0:
        end = cluster_end(text, offset)
        if end < len(text):
            return number, end
        return (number + 1, 0) if number + 1 in part else cursor
    if offset > 0:
        return number, cluster_before(text, offset)
    return _last_of(part, number - 1) if number - 1 in part else cursor


def _by_word(part: Part, cursor: Position, step: int) -> Position:
    """`w` and `b`: to the beginning of the next word, or of this one or the one before."""
    return _to_next(part, cursor, step, _word_starts)


def _by_word_end(part: Part, cursor: Position, step: int) -> Position:
    """`e`: to the last character of this word or the next."""
    return _to_next(part, cursor, step, _word_ends)


def _by_sentence(part: Part, cursor: Position, step: int) -> Position:
    """`)` and `(`: to the beginning of the next sentence, or of this one or the one before."""
    return _to_next(part, cursor, step, _sentence_starts)


def _by_paragraph(part: Part, cursor: Position, step: int) -> Position:
    """`}` and `{`: to the last character of this paragraph or the next; to the first."""
    return _to_next(part, cursor, step, _paragraph_ends if step > 0 else _paragraph_starts)


def _to_end(part: Part, cursor: Position, step: int) -> Position:
    """`$` and `0`: to the last or the first character of the paragraph."""
    return _last_of(part, cursor[0]) if step > 0 else (cursor[0], 0)


def _to_part_end(part: Part, cursor: Position, step: int) -> Position:  # noqa: ARG001 - a move
    """`G` and `g`: to the last or the first character of the part."""
    return _last_of(part, len(part.paragraphs)) if step > 0 else (1 - len(part.opening), 0)


_MOVES = {
    "character": _by_character,
    "word": _by_word,
    "word-end": _by_word_end,
    "sentence": _by_sentence,
    "paragraph": _by_paragraph,
    "end": _to_end,
    "part": _to_part_end,
}
UNITS = tuple(_MOVES)
"""The units by which a cursor moves."""


def _to_next(
    part: Part, cursor: Position, step: int, offsets: Callable[[str], list[int]]
) -> Position:
    """The nearest of the `offsets` of each paragraph's text; at the end of the part its end."""
    number, offset = cursor
    while number in part:
        found = offsets(part[number].text)
        if number == cursor[0]:
            found = [at for at in found if (at > offset if step > 0 else at < offset)]
        if found:
            return number, found[0] if step > 0 else found[-1]
        number += step
    number -= step
    return _last_of(part, number) if step > 0 else (number, 0)


def _word_starts(text: str) -> list[int]:
    return [start for start, _ in _words(text)]


def _word_ends(text: str) -> list[int]:
    return [cluster_before(text, end) for _, end in _words(text)]


def _words(text: str) -> Iterator[tuple[int, int]]:
    """The words of vi: letters, digits and underscores, or other signs that touch each other."""
    end = 0
    for kind, run in groupby(text, _kind):
        start, end = end, end + sum(1 for _ in run)
        if kind != " ":
            yield start, end


def _kind(character: str) -> str:
    if character.isspace():
        return " "
    in_word = character.isalnum() or character == "_" or unicodedata.combining(character)
    return "a" if in_word or unicodedata.category(character) in {"Mn", "Mc"} else "."


def _sentence_starts(text: str) -> list[int]:
    ends = (end.end() for end in re.finditer(_SENTENCE_ENDS, text))
    return [0, *(end for end in ends if end < len(text) and not text[end].islower())]


def _paragraph_starts(_text: str) -> list[int]:
    return [0]


def _paragraph_ends(text: str) -> list[int]:
    return [cluster_before(text, len(text))]


def _last_of(part: Part, number: int) -> Position:
    text = part[number].text
    return number, cluster_before(text, len(text))
