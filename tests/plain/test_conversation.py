"""Reading by lines: what is typed, and what is then printed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.document.model import Document, Place
from reader.document.recognise import recognise
from reader.plain.loop import PROMPT, converse
from reader.plain.turn import here
from reader.plain.verbs import VERBS
from reader.session.session import Session
from tests.documents import NAMED, bundled_document, small_document


def talk(
    *typed: str, document: Document | None = None, place: str = "", width: int = 0
) -> tuple[list[str], Session]:
    """What is printed, with the lines typed behind their prompts; and the last session."""
    printed: list[str] = []
    lines: Iterator[str] = iter(typed)

    def ask(prompt: str) -> str | None:
        line = next(lines, None)
        printed.append(f"{prompt}{line}\n")
        return line

    document = document or small_document()
    part, _, number = place.partition(":")
    session = Session.open(document, Place(part, int(number)) if place else None)
    last = converse(session, ask, printed.append, width=width)
    return "".join(printed).splitlines(), last


def answer(*typed: str, place: str = "", document: Document | None = None) -> list[str]:
    """What is printed after the last line that is typed."""
    lines = talk(*typed, place=place, document=document)[0][:-1]
    return lines[max(n for n, line in enumerate(lines) if line.startswith(PROMPT)) + 1 :]


LETTER_1 = [
    "Open letter, 1 of 2:",
    "“We were told in April that nobody asked us[1]. That is so.",
    "1: quoted in article:2",
]
ARTICLE_2 = [
    "Article, 2 of 2:",
    (
        "Neighbours answered that “nobody asked us”[1], and that the bridge was “the pride of the"
        " town”[2]."
    ),
    "1: verbatim in Open letter ¶1",
    "2: verbatim in Open letter ¶2",
]


@pytest.mark.parametrize(
    ("place", "typed", "printed"),
    [
        ("", ["2"], ["Statement, lead-in:", "Below is the full text of the statement."]),
        ("", [""], ["Article, title:", "A letter about the bridge"]),
        ("", ["", ""], ["Article, byline:", "By Ann Other"]),
        ("", ["", "", "", ""], ARTICLE_2),
        ("article:2", [""], ["Statement, lead-in:", "Below is the full text of the statement."]),
        ("article:2", ["k", ""], ARTICLE_2),
        ("article:2", ["again"], ARTICLE_2),
        ("article:2", ["1"], [LETTER_1[0], LETTER_1[1], "You are at 1.", LETTER_1[2]]),
        ("article:2", ["1", "b"], ["You are at 1."]),
        ("article:2", ["1", "b", "L"], LETTER_1),
        ("article:2", ["]"], ["You are at 1."]),
        ("article:2", ["]", "]"], ["You are at 2."]),
        ("article:2", ["]", "f"], LETTER_1),
        ("article:2", ["]", "f", "1"], ["You are at 1.", *ARTICLE_2[2:]]),
        ("article:2", ["[", "[", "["], ["No link before this."]),
        ("article:1", ["2"], ["Its source is not in this document."]),
        ("article:1", ["3"], ["There is no 3 to choose."]),
        ("article:1", ["b"], ["Nothing to go back to."]),
        ("article:1", ["/town"], ["Found “town”, hit 1 of 3."]),
        ("article:1", ["/town", "n"], ["Found “town”, hit 2 of 3."]),
        ("article:1", ["find town", "N", "N"], ["Found “town”, hit 2 of 3."]),
        ("article:1", ["/town", "b"], ["Article, 1 of 2:"]),
        ("article:1", ["/zebra"], ["Not found: zebra."]),
        ("article:1", ["/"], ["Type what to find behind the /."]),
        ("article:1", ["n"], ["/ finds a phrase."]),
        ("article:1", [":letter:1"], LETTER_1),
        ("article:1", ["go letter:1"], LETTER_1),
        ("article:1", ["go letter:9"], ["There is no paragraph 9 in letter (1 to 2)."]),
        ("article:1", ["s"], ["Signatories, 5 of 5:", "2: Omar Hadžić, Newbridge, Councillor"]),
        ("article:1", ["s hadzic"], ["Signatories, 1 of 5 for “hadzic”; s lists all:"]),
        ("article:1", ["s zzz"], ["Nobody like that."]),
        ("article:1", ["s hadzic", "1"], ["place: Newbridge", "role: Councillor"]),
        ("article:1", ["s", "3", "2"], ["name: Omar Hadžić"]),
        ("article:1", ["s hadzic", "b"], ["Article, 1 of 2:"]),
        ("letter:2", ["", ""], ["This is the end."]),
        ("letter:2", ["m a", ":article:1", "'a"], ["Open letter, 2 of 2:"]),
        ("letter:2", ["m a"], ["Mark a on letter:2."]),
        ("letter:2", ["m a", "a So they say", "."], ["Mark a.", "Noted: So they say"]),
        ("letter:2", [":0%"], ["Open letter, 1 of 2:"]),
        ("statement:2", ["1"], ["Nothing here has a number; o lists the parts."]),
        ("letter:2", ["m 1"], ["A mark is a letter."]),
        ("letter:2", ["'x"], ["No mark x: m and a letter sets one."]),
        ("letter:2", [":article:1", "''"], ["Open letter, 2 of 2:"]),
        ("letter:2", ["a So they say", "M"], ["1: letter:2, note: So they say"]),
        ("letter:2", ["M"], ["There are no marks and no notes."]),
        ("letter:2", ["s", "2", "a Met her", "M"], ["1: signatories:2, note: Met her"]),
        ("article:1", ["]", "]", "y"], ["“tired” — article, ¶1, in “A letter about the bridge”"]),
        ("article:1", ["o"], ["4: Signatories, 5 lines"]),
        ("article:1", ["frob x"], ["“frob” is no verb; ? lists them."]),
        ("article:1", ["\x1b[A"], ["“␛[A” is no verb; ? lists them."]),
        ("article:1", ["0"], ["There is no 0 to choose."]),
        ("article:1", ["²"], ["“²” is no verb; ? lists them."]),
    ],
)
def test_what_is_typed_is_answered(place: str, typed: list[str], printed: list[str]) -> None:
    lines = answer(*typed, place=place)
    assert [line for line in printed if line in lines] == printed


def test_it_opens_with_the_title_and_the_parts_by_number() -> None:
    lines, session = talk()
    assert lines == [
        "A letter about the bridge",
        "1: Article, 2 paragraphs",
        "2: Statement, 2 paragraphs",
        "3: Open letter, 2 paragraphs",
        "4: Signatories, 5 lines",
        "A number goes there, Enter reads on, ? lists the verbs.",
        "> None",
    ]
    assert session.part == "article"


def test_enter_reads_the_whole_document_once() -> None:
    document = bundled_document()
    lines, _ = talk(*[""] * 60, document=document)
    assert "This is the end." in lines
    text = "\n".join(lines)
    for part in document.parts:
        for _, paragraph in part.numbered():
            first, last = paragraph.text.split()[0], paragraph.text.split()[-1]
            assert first in text
            assert last.rstrip(".”") in text
    for person in document.signatories:
        assert sum(line.endswith(f": {person.raw}") for line in lines) >= 1
    assert sum("Signatories, " in line for line in lines) == 1 + 16


def test_a_long_list_is_printed_by_pages_there_and_back() -> None:
    people = bundled_document().signatories
    first = answer("s", document=bundled_document())
    second = answer("s", "", document=bundled_document())
    assert f"1: {people[0].raw}" in first
    assert f"20: {people[19].raw}" in first
    assert f"1: {people[20].raw}" in second
    assert answer("s", "", "k", document=bundled_document()) == first
    assert answer("s", "3", "", document=bundled_document()) == second


def test_it_goes_on_where_it_was() -> None:
    lines, session = talk("]", place="letter:2")
    assert lines[:2] == ["A letter about the bridge", "Open letter, 2 of 2:"]
    assert here(session) == Place("letter", 2)


def test_quit_ends_it_and_so_does_the_end_of_what_is_typed() -> None:
    assert talk("q", "s")[0][-1] == "> q"
    assert talk("quit", "s")[0][-1] == "> quit"
    assert talk("s")[0][-1] == "> None"


def test_help_lists_every_verb() -> None:
    lines = answer("?")
    assert len(lines) == 1 + len(VERBS)
    assert all(verb.does in line for verb, line in zip(VERBS, lines[1:], strict=True))


def test_no_two_verbs_have_one_name() -> None:
    names = [name for verb in VERBS for name in verb.names]
    assert len(names) == len(set(names))


def test_lines_are_broken_at_the_width_only() -> None:
    text = small_document().part("letter")[2].text
    wide, narrow = (talk(place="letter:2", width=width)[0] for width in (0, 30))
    assert text in "\n".join(wide).replace("[1]", "")
    assert max(map(len, narrow)) <= 30
    assert " ".join(narrow).split() == " ".join(wide).split()


def test_a_document_without_signatories_says_so() -> None:
    document = recognise("The bridge\n\nIt is old, and it is tired.\n", name="d")
    assert answer("s", document=document) == ["This document lists no signatories."]


def test_every_turn_is_kept() -> None:
    kept: list[Session] = []
    lines = iter(["", "s", "q"])
    converse(
        Session.open(small_document()),
        lambda _: next(lines, None),
        lambda _: None,
        keep=kept.append,
        notices=lambda: ["told"] if len(kept) == 1 else [],
    )
    assert [session.part for session in kept] == ["article", "signatories", "signatories"]


def test_a_name_leads_to_the_list_and_a_card_to_the_name() -> None:
    document = recognise(NAMED)
    assert "1: signatory 2, Omar Hadžić, Newbridge, Councillor" in answer(
        "go article:1", document=document
    )
    assert "1: Omar Hadžić, Newbridge, Councillor" in answer("go article:1", "1", document=document)
    card = answer("s omar", "1", document=document)
    assert card[-2:] == ["named in article:1", "1: go to article:1"]
    assert answer("s omar", "1", "1", document=document)[0] == "Article, 1 of 1:"
