"""How well one line answers the words of a query, and which of its letters do."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.document.model import Signatory, Span
from reader.search.edits import resemblance
from reader.search.likeness import Tier
from reader.search.matching import WordMatcher
from reader.search.romanising import romanised
from reader.search.titles import is_title
from reader.search.words import FieldName, Word, field_words

_WEIGHTS = {FieldName.NAME: 1.0, FieldName.PLACE: 0.97, FieldName.ROLE: 0.95}
_WORD = re.compile(r"\S+")
_NAME_ANSWERED = 0.04
_IN_ORDER = 0.02
_FIRST = 0.01
_SURE = 0.88
_LIKE = 0.66
_MAY_MISS = 2
_MOST_TRIES = 500
"""Answers tried before a line is taken not to have a word of its own for each of the query."""


class LineWord(NamedTuple):
    """A word of a line and the field it is in."""

    word: Word
    field: FieldName


class Answer(NamedTuple):
    """A word of the query with the word of the line that answers it."""

    matcher: WordMatcher
    by: LineWord
    value: float


class Score(NamedTuple):
    """How well a line answers: `order` sorts lines, the other two decide whether it is shown."""

    order: float
    weakest: float
    """The value of the query word that is answered worst."""
    evidence: float
    """The values of all query words, weighted by their letters."""


def line_words(signatory: Signatory, compounds: Mapping[str, tuple[str, str]]) -> list[LineWord]:
    """All words of a line in all their forms."""
    words = [
        LineWord(word, field)
        for field, text in zip(FieldName, field_texts(signatory), strict=True)
        if text
        for word in field_words(text, field)
    ]
    for found in tuple(words):
        (text, start, end), field = found
        if field is FieldName.PLACE and text in compounds and end - start == len(text):
            left, right = compounds[text]
            middle = start + len(left)
            words.append(LineWord(Word(left, start, middle), field))
            words.append(LineWord(Word(right, middle, end), field))
    return words


def field_texts(signatory: Signatory) -> tuple[str, str, str]:
    """The texts of the fields, as `FieldName` orders them."""
    return signatory.name, signatory.place, signatory.role


def answers(
    matchers: Sequence[WordMatcher], words: Sequence[LineWord], tier: Tier
) -> list[Answer] | None:
    """For each query word a word of its own in the line; nothing if that cannot be."""
    options = []
    for matcher in matchers:
        found = [
            Answer(matcher, line_word, value)
            for line_word in words
            if (value := matcher.value(line_word.word.text, line_word.field, tier))
        ]
        if not found:
            return None
        found.sort(key=lambda answer: -answer.value * _WEIGHTS[answer.by.field])
        options.append(found)
    # The longest word chooses first: it says most about who is meant.
    options.sort(key=lambda found: -len(found[0].matcher.text))
    return _greedy(options) or _tried(options)


def _greedy(options: list[list[Answer]]) -> list[Answer] | None:
    chosen: list[Answer] = []
    for found in options:
        free = next((answer for answer in found if _is_free(answer, chosen)), None)
        if free is None:
            return None
        chosen.append(free)
    return chosen


def _tried(options: list[list[Answer]]) -> list[Answer] | None:
    """An answer for each word by trying, up to a number of tries."""
    ordered = sorted(options, key=len)
    ways = [iter(ordered[0])]
    chosen: list[Answer] = []
    for _ in range(_MOST_TRIES):
        answer = next(ways[-1], None)
        if answer is None:
            ways.pop()
            if not ways:
                return None
            chosen.pop()
        elif _is_free(answer, chosen):
            chosen.append(answer)
            if len(chosen) == len(ordered):
                return chosen
            ways.append(iter(ordered[len(chosen)]))
    return None


def _is_free(answer: Answer, chosen: list[Answer]) -> bool:
    word, field = answer.by
    return all(
        other.by.field is not field
        or word.end <= other.by.word.start
        or other.by.word.end <= word.start
        for other in chosen
    )


def score(matchers: Sequence[WordMatcher], chosen: Sequence[Answer], name: str) -> Score:
    """How well `chosen` answers the words of the query in the order of `matchers`."""
    weights = evidence = order = 0.0
    weakest = 1.0
    for matcher, (_, field), value in chosen:
        letters = len(matcher.text) + 1
        weights += letters
        evidence += letters * value
        order += letters * value * _WEIGHTS[field]
        weakest = min(weakest, value)
    return Score(order / weights + _bonus(matchers, chosen, name), weakest, evidence / weights)


def _bonus(matchers: Sequence[WordMatcher], chosen: Sequence[Answer], name: str) -> float:
    in_name = [answer for answer in chosen if answer.by.field is FieldName.NAME]
    if not in_name:
        return 0.0
    ranges = _name_ranges(name)
    said = sum(
        any(start < by.word.end and by.word.start < end for _, by, _ in in_name)
        for start, end in ranges
    )
    bonus = _NAME_ANSWERED * said / max(1, len(ranges))
    starts = {id(answer.matcher): answer.by.word.start for answer in in_name}
    order = [starts.get(id(matcher), -1) for matcher in matchers]
    if len(in_name) == len(chosen) and order == sorted(order):
        bonus += _IN_ORDER
    if ranges and order[0] == ranges[0][0]:
        bonus += _FIRST
    return bonus


@lru_cache(maxsize=8192)
def _name_ranges(name: str) -> tuple[tuple[int, int], ...]:
    """Where the words of a name are, its titles left out."""
    return tuple(
        word.span() for word in _WORD.finditer(name) if not is_title(romanised(word.group()))
    )


def spans(
    chosen: Sequence[Answer], texts: tuple[str, str, str]
) -> Iterator[tuple[FieldName, Span]]:
    """The letters that answer: those typed, or the whole word where it is not as typed."""
    for answer in chosen:
        word, field = answer.by
        end = word.end
        if word.text.startswith(answer.matcher.text):
            end = _end_of(texts[field], word, len(answer.matcher.text))
        yield field, Span(word.start, end)


def _end_of(text: str, word: Word, letters: int) -> int:
    """Where the first `letters` of a word end in the original text."""
    read = 0
    for offset in range(word.start, word.end):
        if read >= letters and romanised(text[offset]):
            return offset
        read += len(romanised(text[offset]))
    return word.end


def merged(parts: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap made one."""
    result: list[Span] = []
    for span in sorted(parts):
        if result and span.start < result[-1].end:
            result[-1] = Span(result[-1].start, max(span.end, result[-1].end))
        else:
            result.append(span)
    return tuple(result)


def likeness(words: Sequence[LineWord], matchers: Sequence[WordMatcher]) -> list[Answer]:
    """The last resort: one word of the query is answered for certain, the others by a likeness.

    Words of one or two letters may be answered by none. Nothing is given if a longer one is.
    """
    names = [word for word in words if word.field is FieldName.NAME]
    chosen: list[Answer] = []
    for matcher in sorted(matchers, key=lambda matcher: -len(matcher.text)):
        found = [Answer(matcher, word, _likeness(matcher, word)) for word in names]
        free = [answer for answer in found if answer.value and _is_free(answer, chosen)]
        if free:
            chosen.append(max(free, key=lambda answer: answer.value))
        elif len(matcher.text) > _MAY_MISS:
            return []
    sure = any(answer.value >= _SURE and len(answer.matcher.text) > 3 for answer in chosen)
    return chosen if sure else []


def _likeness(matcher: WordMatcher, line_word: LineWord) -> float:
    value = matcher.value(line_word.word.text, line_word.field, Tier.SOUND)
    if value:
        return value
    alike = resemblance(matcher.text, line_word.word.text)
    return 0.8 * alike if alike >= _LIKE else 0.0
