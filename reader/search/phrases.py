"""Finding a phrase in the paragraphs of a document.

Paragraphs are searched, not screen lines, so a phrase is found across a line break. Accents,
apostrophes, punctuation and runs of spaces never count; case counts only if the phrase holds a
capital. A phrase of nothing but punctuation is looked for as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.document.model import Document, Place, Span
from reader.text.folding import Folded, fold


def _occurrences(text: str, phrase: str) -> Iterator[int]:
    start = text.find(phrase)
    while start >= 0:
        yield start
        start = text.find(phrase, start + len(phrase))


def find_in_text(text: str, phrase: str) -> tuple[Span, ...]:
    """Where `phrase` stands in `text`, from the left, without overlaps."""
    keep_case = phrase != phrase.lower()
    folded = fold(phrase, keep_case=keep_case)
    if not folded:
        phrase = phrase.strip()
        found = _occurrences(text, phrase) if phrase else ()
        return tuple(Span(start, start + len(phrase)) for start in found)
    if folded not in fold(text, keep_case=keep_case):
        return ()
    haystack = Folded.of(text, keep_case=keep_case)
    return tuple(
        Span(*haystack.original(start, start + len(folded)))
        for start in _occurrences(haystack.text, folded)
    )


def find_phrase(
    document: Document, phrase: str, cancelled: Callable[[], bool] = lambda: False
) -> tuple[Place, ...]:
    """Every place at which `phrase` stands, in reading order, in all parts.

    Once `cancelled` says so the answer is not wanted any more, and not whole.
    """
    return tuple(
        Place(part.name, number, span)
        for part in document.parts
        for number, paragraph in part.numbered()
        if not cancelled()
        for span in find_in_text(paragraph.text, phrase)
    )
