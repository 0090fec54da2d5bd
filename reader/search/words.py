"""Words of a field, as they are looked for: Latin letters and digits, without case or accents.

A word of a name is found under every form people type it in: `El-Wadi` as `el`, `wadi` and
`elwadi`, `O Driscoll` as `odriscoll`, `JayKhan` as `jay` and `khan`, `l’Hôpital` as `hopital`,
`Müller` as `mueller`, `Иванов` as `ivanov`. Each form knows the letters it stands for.
"""

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from reader.search.romanising import digraphs, is_syllabic, romanised


def word_set(words: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(words.split())


def others_of(groups: Iterable[str]) -> dict[str, frozenset[str]]:
    """For each word of some groups of words, the other words of the groups that it is in."""
    others: dict[str, frozenset[str]] = {}
    for words in map(word_set, groups):
        for word in words:
            others[word] = others.get(word, frozenset()) | words - {word}
    return others


class FieldName(IntEnum):
    """The fields of a signatory that are searched."""

    NAME = 0
    PLACE = 1
    ROLE = 2


class Word(NamedTuple):
    """A word in its searched form, and the characters of the field it stands for."""

    text: str
    start: int
    end: int


_CHUNK = re.compile(r"\S+")
# Vowel signs and points of other writings are marks to Python, and parts of words to their readers.
_MARKS = (
    r"\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u0900-\u0963\u0971-\u0e4e\u0e80-\u0ece\u0f18-\u0fbc\u1000-\u109f\u1780-\u17d3\u3099\u309a"
    r"\u200c\u200d"
)
_PIECE = re.compile(rf"(?:[^\W_]|['’‘‛ʼʿʾʹ`´＇\u00ad{_MARKS}])+|&")
_APOSTROPHE = re.compile(r"['’‘‛ʼʿʾʹ`´＇]")
_INNER_CAPITAL = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_LONGEST_ELISION = 3
_LONGEST_SYLLABIC = 6

PARTICLES = word_set(
    "a abd abdel abdul abu af al ap ar as at av az bar bat bin bint ibn d da dal dalla das de"
    " degli dei del della delle den der des di do dos du e el fitz i la las le les lo los lu mac"
    " mc na ni nic o san sant santa sao st ste saint te ten ter to ud ul un ur us uz van vande"
    " vander vom von y z zu zum zur t s"
)
"""Small words inside names that are as often written together with their neighbour."""
ARTICLES = word_set("al an ar as at ad az el ud ul un ur us uz")
"""Particles that are also written together with the word before them: Saifur Rehman."""


@lru_cache(maxsize=4096)
def chunk_words(chunk: str) -> tuple[Word, ...]:
    """The forms of what stands between two spaces, with offsets from its start."""
    if chunk.isascii() and chunk.isalpha() and (chunk[1:].islower() or chunk.isupper()):
        return (Word(chunk.lower(), 0, len(chunk)),)
    found: list[Word] = []
    pieces = [piece.span() for piece in _PIECE.finditer(chunk)]
    for start, end in pieces:
        found += _piece_words(chunk[start:end], start)
    if len(pieces) > 1:
        first, last = pieces[0][0], pieces[-1][1]
        between = {chunk[a[1] : b[0]] for a, b in pairwise(pieces)}
        if between <= {"-", ".", "‐", "‑", "–"}:
            found.append(Word(romanised(chunk[first:last]), first, last))
    forms = dict.fromkeys(word for word in found if word.text)
    return tuple(sorted(forms, key=lambda word: word.start))


def pieces(text: str) -> list[str]:
    """The runs of letters and digits of a text, apostrophes included."""
    return _PIECE.findall(text)


def query_words(chunk: str) -> list[tuple[str, ...]]:
    """The ways to read what is typed between two spaces; none if it has no letter or digit.

    `el-wadi` is two words or one, `Müller` one word spelt in two ways.
    """
    parts = [piece for piece in pieces(chunk) if romanised(piece)]
    if not parts:
        return []
    readings = [tuple(map(romanised, parts)), tuple(map(digraphs, parts))]
    if len(parts) > 1:
        readings.append(("".join(map(romanised, parts)),))
    elif is_syllabic(parts[0]) and 1 < len(parts[0]) <= _LONGEST_SYLLABIC:
        readings.append((romanised(parts[0][0]), romanised(parts[0][1:])))
    return list(dict.fromkeys(readings))


def _piece_words(piece: str, offset: int) -> Iterator[Word]:
    end = offset + len(piece)
    text = romanised(piece)
    yield Word(text, offset, end)
    if piece.isascii() and piece.isalnum() and not _INNER_CAPITAL.search(piece):
        return
    if (spelt := digraphs(piece)) != text:
        yield Word(spelt, offset, end)
    mark = _APOSTROPHE.search(piece)
    if mark and 0 < len(romanised(piece[: mark.start()])) <= _LONGEST_ELISION:
        rest = romanised(piece[mark.end() :])
        if len(rest) >= _LONGEST_ELISION:
            yield Word(rest, offset + mark.end(), end)
    cuts = [match.start() for match in _INNER_CAPITAL.finditer(piece)]
    if is_syllabic(piece) and len(piece) <= _LONGEST_SYLLABIC:
        cuts = list(range(1, len(piece)))
        for cut in cuts:
            yield Word(romanised(piece[cut:]), offset + cut, end)
    for start, stop in pairwise((0, *cuts, len(piece))) if cuts else ():
        yield Word(romanised(piece[start:stop]), offset + start, offset + stop)


@lru_cache(maxsize=2048)
def field_words(text: str, field: FieldName) -> tuple[Word, ...]:
    """All words of a field in all their forms, sorted by where they begin."""
    chunks = [(chunk.start(), chunk_words(chunk.group())) for chunk in _CHUNK.finditer(text)]
    words = [
        Word(word.text, start + word.start, start + word.end)
        for start, forms in chunks
        for word in forms
    ]
    if len(chunks) > 1 and field is not FieldName.ROLE:
        wholes = _wholes(chunks)
        words += _joined_neighbours(wholes) if field is FieldName.PLACE else _joined_name(wholes)
        words.sort(key=lambda word: word[1])
    return tuple(words)


def _wholes(chunks: list[tuple[int, tuple[Word, ...]]]) -> list[Word]:
    """Each chunk as one word."""
    wholes = []
    for start, forms in chunks:
        if forms:
            whole = max(forms, key=lambda word: word.end - word.start)
            wholes.append(Word(whole.text, start + whole.start, start + whole.end))
    return wholes


def _join(words: list[Word]) -> Word:
    return Word("".join(word.text for word in words), words[0].start, words[-1].end)


def _joined_neighbours(words: list[Word]) -> Iterator[Word]:
    return (_join([left, right]) for left, right in pairwise(words))


def _joined_name(words: list[Word]) -> Iterator[Word]:
    """Particles together with what they belong to: odriscoll, vanderberg, saifur, urrehman."""
    for index, word in enumerate(words):
        if index and words[index - 1].text in PARTICLES and word.text not in PARTICLES:
            first = index - 1
            while first >= 0 and words[first].text in PARTICLES:
                yield _join(words[first : index + 1])
                first -= 1
            if first >= 0 and words[index - 1].text in ARTICLES:
                yield _join(words[first : index + 1])
        if index and word.text in ARTICLES and words[index - 1].text not in PARTICLES:
            yield _join([words[index - 1], word])
