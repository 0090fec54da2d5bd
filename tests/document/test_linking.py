"""Quotations made from a letter that was made as well: what was done to them is what is said.

Words are of many languages, marks of all kinds; a word that was put in is in no letter.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from faker import Faker

from reader.document.model import Document, Quotation, Status
from reader.document.recognise import recognise

LOCALES = ["en_GB", "fr_FR", "de_DE", "es_ES", "it_IT", "pl_PL", "ru_RU", "el_GR", "nl_NL"]
MARKS = ["“{}”", '"{}"', "‘{}’", "«\u202f{}\u202f»", "« {} »", "„{}“", "„{}”", "»{}«", "‹{}›"]
OTHER = "zyxo", "quarbla", "vomblik", "jexter", "wyqqen", "pflonk", "xaxumi", "bzikko"


@dataclass(frozen=True)
class Made:
    """A quotation as it was made, and what must be said of it."""

    words: str
    status: Status
    differences: tuple[tuple[str, str], ...] = ()


def verbatim(words: list[str], rng: random.Random) -> Made:
    return Made(" ".join(words[: rng.randint(3, len(words))]), Status.VERBATIM)


def in_another_case(words: list[str], rng: random.Random) -> Made:
    said = " ".join(words[:8])
    forms = [said.upper(), said.title(), f"[{said[0].upper()}]{said[1:]}"]
    return Made(rng.choice(forms), Status.VERBATIM)


def cut(words: list[str], rng: random.Random) -> Made:
    start = rng.randint(2, 8)
    end = start + rng.randint(1, 6)
    sign = rng.choice(["…", " … ", " […] ", " [...] ", " (…) ", "... "])
    said = " ".join(words[:start]) + sign + " ".join(words[end:])
    return Made(said, Status.ALTERED, ((" ".join(words[start:end]), ""),))


def left_out(words: list[str], rng: random.Random) -> Made:
    at = rng.randint(3, len(words) - 4)
    return Made(" ".join(words[:at] + words[at + 1 :]), Status.ALTERED, ((words[at], ""),))


def put_in(words: list[str], rng: random.Random) -> Made:
    at, new = rng.randint(3, len(words) - 3), rng.choice(OTHER)
    bracketed = rng.choice([new, f"[{new}]"])
    said = " ".join([*words[:at], bracketed, *words[at:]])
    return Made(said, Status.ALTERED, (("", new),))


def changed(words: list[str], rng: random.Random) -> Made:
    at, new = rng.randint(3, len(words) - 4), rng.choice(OTHER)
    said = " ".join([*words[:at], new, *words[at + 1 :]])
    return Made(said, Status.ALTERED, ((words[at], new),))


def of_other_words(_: list[str], rng: random.Random) -> Made:
    return Made(" ".join(rng.sample(OTHER, rng.randint(1, 7))), Status.ABSENT)


def half_the_words(words: list[str], rng: random.Random) -> Made:
    mixed = [word for pair in zip(words[:7], rng.sample(OTHER, 7), strict=True) for word in pair]
    return Made(" ".join(mixed), Status.ABSENT)


def linked(fake: Faker, make: Callable[[list[str], random.Random], Made], marks: str) -> None:
    """Make a document with one quotation, and see what is said of it."""
    rng = random.Random(fake.sentence())
    paragraphs = [fake.words(18, unique=True) for _ in range(3)]
    number = rng.randrange(3)
    made = make(paragraphs[number], rng)
    written = marks.format(made.words)
    document = recognise(
        f"News of the town\n\nBy Ann Other\n\nThey said {written} and more of that kind.\n\n"
        "Below is the full text of the open letter.\n\nDear councillors,\n\n"
        + "\n\n".join(" ".join(words).capitalize() + "." for words in paragraphs)
        + "\n\nAna Ribeiro\nTom Okafor\nUna Byrne\n"
    )
    (quotation,) = document.quotations
    assert quotation.text == made.words
    assert quotation.status is made.status, made
    check_context(document, quotation, made, number)


def check_context(document: Document, quotation: Quotation, made: Made, number: int) -> None:
    if quotation.context is None:
        return
    letter = document.part("letter")
    first = next(n for n, line in letter.numbered() if line.text.startswith("Dear"))
    assert (quotation.context.part, quotation.context.paragraph) == ("letter", first + number + 1)
    found = [(d.context.casefold(), d.quotation) for d in quotation.differences]
    assert found == [(context.casefold(), said) for context, said in made.differences]


MAKERS = [
    verbatim, in_another_case, cut, left_out, put_in, changed, of_other_words, half_the_words
]  # fmt: skip


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("make", MAKERS)
def test_what_was_done_to_a_quotation_is_what_is_said_of_it(
    make: Callable[[list[str], random.Random], Made], locale: str
) -> None:
    fake = Faker(locale)
    for number, marks in enumerate(MARKS):
        fake.seed_instance(f"{make.__name__} {number}")
        linked(fake, make, marks)
