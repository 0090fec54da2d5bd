"""What holds for every text: nothing is lost, nothing raises, time grows with the text."""

import random
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest
from faker import Faker
from hypothesis import example, given
from hypothesis import strategies as st

from reader.document.recognise import recognise
from reader.formats import html, markdown
from tests.document.invariants import check

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*/*"))
REAL = [path.read_text("utf-8") for path in CORPUS]
PIECES = [
    "Signed,", "Dear minister,", "The full text of the letter:", "“Open", "close”", "- item",
    "---", "12. Ana Ribeiro, Leith", "Yours sincerely,", "# Signatories", "| a | b |", "> quoted",
    "Signed by: Ana Ribeiro, Tom Okafor and Jo Kay", "[1] note", "", "", "", "Ana Ribeiro",
    "We are here, and we will stay here.", "Tom Okafor; Jo Kay; Una Byrne", "  hanging", "‘", "»",
    "(", "and 40 others", "--",
]  # fmt: skip
LETTER = (
    "# Open letter\n\nDear council,\n\nWe write to ask you to keep the library open. It is ours,"
    " and we use it every day.\n\nSigned,\n\n{names}\n"
)
LOCALES = ["en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "pt_BR", "nl_NL", "pl_PL", "sv_SE", "tr_TR"]


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n"), max_size=300)
)
def test_any_text_is_recognised_whole(text: str) -> None:
    check(recognise(text))


@given(st.lists(st.sampled_from(PIECES), max_size=30))
@example(["Signed,", "Signed,", "Signed,", "»", "--"])
def test_any_order_of_what_letters_are_made_of_is_recognised_whole(lines: list[str]) -> None:
    text = "\n".join(lines)
    check(recognise(text))
    plain, blocks = markdown.read(text)
    check(recognise(plain, blocks=blocks))
    plain, blocks = html.read(text)
    check(recognise(plain, blocks=blocks))


@given(st.sampled_from(REAL), st.data())
def test_a_text_cut_and_mixed_is_recognised_whole(text: str, data: st.DataObject) -> None:
    lines = text.split("\n")
    start = data.draw(st.integers(0, len(lines)))
    lines = data.draw(st.permutations(lines[start : start + 12]))
    check(recognise("\n".join(lines)))


def plain(fake: Faker) -> str:
    return f"{fake.first_name()} {fake.last_name()}"


def surname_first(fake: Faker) -> str:
    return f"{fake.last_name().upper()} {fake.first_name()}"


def bracketed(fake: Faker) -> str:
    return f"{plain(fake)} ({fake.city()})"


def with_city(fake: Faker) -> str:
    return f"{plain(fake)}, {fake.city()}"


def after_dash(fake: Faker) -> str:
    return f"{plain(fake)} – {fake.city()}"


def broken(lines: list[str]) -> str:
    return " <br>\n".join(lines)


def handled(fake: Faker) -> str:
    return f"{plain(fake)} - [@{fake.user_name()}](https://example.org)"


LAYOUTS: list[tuple[str, Callable[[list[str]], str]]] = [
    ("bullets", lambda lines: "\n".join(f"- {line}" for line in lines)),
    ("numbers", lambda lines: "\n".join(f"1. {line}" for line in lines)),
    ("breaks", broken),
    ("paragraphs", "\n\n".join),
    ("lines", "\n".join),
    ("table", lambda lines: "| Name |\n|---|\n" + "\n".join(f"| {line} |" for line in lines)),
]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("entry", [plain, surname_first, bracketed, with_city, after_dash, handled])
@pytest.mark.parametrize(("name", "layout"), LAYOUTS, ids=[name for name, _ in LAYOUTS])
def test_what_was_generated_is_what_is_parsed(
    name: str, layout: Callable[[list[str]], str], entry: Callable[[Faker], str], locale: str
) -> None:
    fake = Faker(locale)
    fake.seed_instance(f"{name} {locale} {entry.__name__}")
    lines = [entry(fake) for _ in range(40)]
    text, blocks = markdown.read(LETTER.format(names=layout(lines)))
    document = recognise(text, blocks=blocks)
    check(document)
    names = [who.name for who in document.signatories]
    wanted = [line.split(" (")[0].split(", ")[0].split(" – ")[0].split(" - [")[0] for line in lines]
    right = len(set(names) & set(wanted))
    assert len(names) == len(wanted)
    assert right >= len(set(wanted)) - 1


ROLES = ["Lecturer", "Chief Executive", "nurse and midwife", "Professor of Law", "beekeeper"]
BODIES = ["University of Leith", "Clean Rivers Trust", "Harbour College", "Institute of Tides"]


def beside(people: list[str], _rest: list[str]) -> str:
    """Three names to a line, in columns."""
    rows = [people[n : n + 3] for n in range(0, len(people), 3)]
    return "\n".join("".join(f"{name:<36}" for name in row).rstrip() for row in rows)


def in_fields(people: list[str], rest: list[str]) -> str:
    return "\n".join(f"{name:<36}{more}" for name, more in zip(people, rest, strict=True))


def by_tabs(people: list[str], rest: list[str]) -> str:
    return "\n".join(f"{name}\t{more}" for name, more in zip(people, rest, strict=True))


def over(people: list[str], rest: list[str]) -> str:
    """Each name over what is said of the person, and no blank line."""
    return "\n".join(f"{name}\n{more}" for name, more in zip(people, rest, strict=True))


def glued(people: list[str], rest: list[str]) -> str:
    """All in one paragraph, and nothing between a name and a body."""
    pairs = zip(people, rest, strict=True)
    return ", ".join(f"Dr {name.removeprefix('Dr ')} {more}" for name, more in pairs)


def by_semicolons(people: list[str], rest: list[str]) -> str:
    pairs = zip(people, rest, strict=True)
    return "; ".join(f"{name}, {more}" for name, more in pairs) + " and 40 others"


def by_dots(people: list[str], _rest: list[str]) -> str:
    return " · ".join(people)


RUN_TOGETHER = [
    (beside, []),
    (in_fields, [*ROLES, *BODIES]),
    (by_tabs, [*ROLES, *BODIES]),
    (over, ROLES),
    (glued, BODIES),
    (by_semicolons, [*ROLES, *BODIES]),
    (by_dots, []),
]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("layout", "said"), RUN_TOGETHER)
def test_people_beside_and_above_each_other_are_told_apart(
    layout: Callable[[list[str], list[str]], str], said: list[str], locale: str
) -> None:
    fake = Faker(locale)
    fake.seed_instance(f"{layout.__name__} {locale}")
    drawn = (f"{fake.first_name()} {fake.last_name()}" for _ in range(300))
    # A second given name before a body is no other than the body's first word.
    people = [name for name in drawn if layout is not glued or len(name.split()) == 2][:30]
    rest = [random.Random(n).choice(said or [""]) for n in range(30)]
    document = recognise(LETTER.format(names=layout(people, rest)))
    check(document)
    names = [who.name.removeprefix("Dr ") for who in document.signatories]
    assert len(set(names) & set(people)) >= len(set(people)) - 1
    assert abs(len(names) - len(people)) <= 1


def steps(text: str) -> int:
    """How many function calls it takes to recognise `text`."""
    calls = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        recognise(text)
    finally:
        sys.setprofile(None)
    return calls


SENTENCE = "We will keep it open, said the mayor of the town at noon.\n\n"
QUOTES = "They said “we will keep the library number {n} open” and “we {n} will not go”.\n\n"
QUOTING = "Dear council,\n\nThe mayor said “we will buy more books”.\n\nYours,\n\nAna Ribeiro\n\n"


def names(count: int) -> str:
    return "\n".join(f"Ana Ribeiro{'x' * (n % 7)}" for n in range(count))


def quotations(count: int) -> str:
    return "".join(QUOTES.format(n=random.Random(n).randrange(count)) for n in range(count))


GROWING: dict[str, Callable[[int], str]] = {
    "signatories": lambda n: LETTER.format(names=names(n)),
    "prose": lambda n: SENTENCE * n,
    "a letter": lambda n: f"Dear council,\n\n{SENTENCE * n}",
    "letters": lambda n: f"Dear council,\n\n{SENTENCE}Yours,\n\nAna Ribeiro\n\n" * n,
    "headings": lambda n: "Dear council,\n\n" + "Open letter\n\n" * n,
    "lead-ins": lambda n: f"{SENTENCE}Below is the full text of the letter.\n\n" * n,
    "quotations": quotations,
    "letters that quote the same": lambda n: QUOTING * (n // 3),
    "the same quotation": lambda n: QUOTES.format(n=1) * n,
    "mentions": lambda n: f"Ana Ribeiro wrote. {SENTENCE}" * n + LETTER.format(names=names(n)),
    "open marks": lambda n: "“‘«„" * n,
    "closing marks": lambda n: "“‘" * n + "»" * n,
    "one long line": lambda n: "word, " * n,
    "one long paragraph of names": lambda n: f"Signed by: {'Ana Ribeiro, ' * n}",
    "one long paragraph of words": lambda n: f"Signed by: Ana Ribeiro, {'nurse and more, ' * n}X",
    "columns": lambda n: f"Signed,\n\nAna Ribeiro    Tom Okafor\n{'nurse    cook' + chr(10)}" * n,
    "offices after a name": lambda n: f"Dr Ana Ribeiro{' Nurse' * n}",
    "short lines": lambda n: "Leith\n" * n,
    "lists and headings": lambda n: "# A\n\n- Ana Ribeiro\n- Tom Okafor\n\n" * n,
    "spaces": lambda n: f"a{' ' * n}b",
    "brackets": lambda n: f"Ana Ribeiro{' (' * n}",
}


@pytest.mark.parametrize("kind", GROWING)
def test_work_grows_no_faster_than_the_text(kind: str) -> None:
    small, large = (steps(GROWING[kind](size)) for size in (300, 1200))
    assert large < 6 * small + 2000


def test_progress_is_told_in_order_and_may_stop_the_work() -> None:
    text = LETTER.format(names=names(5000)) + SENTENCE * 5000
    shares: list[float] = []
    recognise(text, progress=shares.append)
    assert len(shares) > 10
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)

    def stop(share: float) -> None:
        if share > 0.3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        recognise(text, progress=stop)
