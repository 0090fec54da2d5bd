"""Quotations: found in marks of all kinds, linked to the passage they were taken from."""

import pytest

from reader.document.model import Document, Quotation, Status
from reader.document.recognise import recognise

LETTER = """Residents write to the council

{article}

Here is the letter in full:

Dear councillors,

We will turn our fire on the real enemy, which is neglect, and we will not be silent about it.

The council has broken every promise that it made to the people of this town since 2010.

Signed,

Ana Ribeiro
"""


def with_article(article: str) -> Document:
    return recognise(LETTER.format(article=article))


def quoted(article: str) -> list[str]:
    return [quotation.text for quotation in with_article(article).quotations]


def only(article: str) -> Quotation:
    (quotation,) = with_article(article).quotations
    return quotation


@pytest.mark.parametrize(
    "marks",
    [
        "“{}”", '"{}"', "‘{}’", "'{}'", "«{}»", "«\u202f{}\u202f»", "„{}“", "„{}”", "»{}«", "‹{}›",
        "‚{}‘", "”{}”", '„{}"', '“{}"',
    ],
)  # fmt: skip
def test_words_between_marks_of_any_kind_are_a_quotation(marks: str) -> None:
    words = "we will not be silent"
    quotation = only(f"They said {marks.format(words)} on Monday.")
    assert quotation.text == words
    assert quotation.status is Status.VERBATIM
    assert str(quotation.context) == "letter:2"


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("“They said ‘never again’ twice.”", ["They said ‘never again’ twice.", "never again"]),
        ("He said “no” and then “yes”.", ["no", "yes"]),
        ("It is 6' 2\" tall, he said, \"and old\".", ["and old"]),
        ("The workers’ homes and ‘the workers’ rights and homes’ came up.",
         ["the workers’ rights and homes"]),
        ("It’s the ’90s again, and nobody minds.", []),
        ("She read from “The Souls of Black Folk” to them.", []),
        ("In his book “Why we fight” he says more.", []),
        ("The report “Open doors” came out in May.", []),
        ("He told ‘The Times’ and “Le Monde” that “the Council” had lied.", ["the Council"]),
        ("It was in the “Oldbridge Gazette” and the newspaper “Lighthouse”.", []),
        ("Sie lasen den Roman „Die Stadt am Fluss“ vor.", []),
        ("Sie rufen „Brot und Rosen“ vor dem Rathaus.", ["Brot und Rosen"]),
        ("‘Tis the season, and ‘twas ever so: rock ‘n’ roll.", []),
        ("He said “no to \"it\" and to “that””.", ["no to \"it\" and to “that”", "it", "that"]),
        ("They shouted “OPEN THE DOORS NOW” for an hour.", ["OPEN THE DOORS NOW"]),
        ("Nothing in “” here, nor in “…”.", []),
        ("An inch is 1\" and a foot is 12\" long.", []),
    ],
)  # fmt: skip
def test_what_is_a_quotation_and_what_is_none(article: str, words: list[str]) -> None:
    assert quoted(article) == words


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    assert quoted("He said: “It goes on.\n\n“It will end in May,” he added.") == [
        "It goes on.",
        "It will end in May,",
    ]


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("« Cela dure.\n\n» Cela finira. » Il sortit.", ["Cela dure.", "Cela finira."]),
        ("« Cela dure.\n\n« Cela finira. » Il sortit.", ["Cela dure.", "Cela finira."]),
        ("He said: “It goes on.\n\nIt will end in May.” He left.",
         ["It goes on.", "It will end in May."]),
        ("He said: “It goes on.\n\nNobody asked him.\n\nHe said “no”.", ["no"]),
    ],
)  # fmt: skip
def test_a_quotation_left_open_may_go_on_without_its_opening_mark(
    article: str, words: list[str]
) -> None:
    assert quoted(article) == words


def test_a_text_in_quotation_marks_is_no_quotation_but_what_it_quotes_is() -> None:
    document = recognise(
        "News\n\nThe council met on Monday and did nothing at all about it.\n\n"
        "Below is the full text of the statement.\n\n"
        "“We read that “nobody cares” about the library.\n\nWe do care, as it happens.\n\n"
        "“We will be there on Friday.”\n"
    )
    assert [quotation.text for quotation in document.quotations] == ["nobody cares"]


@pytest.mark.parametrize(
    ("article", "differences"),
    [
        ("They will “turn[…] fire on the real enemy”.", [("our", "")]),
        ("They “will turn our fire on the real enemy … and we will not be silent”.",
         [("which is neglect", "")]),
        ("They said “we will never be silent about it”.", [("not", "never")]),
        ("They will “turn our fire on the [actual] enemy”.", [("real", "actual")]),
        ("It “has broken every single promise that it made”.", [("", "single")]),
        ("It has “broken every promise to the people of this town”.", [("that it made", "")]),
        ("They are “turn[ing] our fire on the real enemy”.", [("turn", "turning")]),
        ("They will be “silen[…] about it”.", [("silent", "silen")]),
        ("It is “[…]lect, and we will not be silent”.", [("neglect", "lect")]),
        ("It “has broken every promises”.", [("promise", "promises")]),
        ("They kept “every single promise” here.", [("", "single")]),
        ("They said “sadly we will not be silent about it”.", [("", "sadly")]),
    ],
)  # fmt: skip
def test_an_altered_quotation_shows_the_words_that_differ(
    article: str, differences: list[tuple[str, str]]
) -> None:
    quotation = only(article)
    assert quotation.status is Status.ALTERED
    assert [(d.context, d.quotation) for d in quotation.differences] == differences


@pytest.mark.parametrize(
    "words",
    [
        "We Will Not Be Silent",
        "we will not [sic] be silent",
        "[W]e will not be silent",
        "we will—not be silent…",
        "[…]we will not be silent[…]",
        "we  will not be silent,",
        "neglect",
        "Every promise",
    ],
)
def test_case_marks_dashes_and_spaces_do_not_make_a_quotation_altered(words: str) -> None:
    quotation = only(f"They said “{words}” there.")
    assert quotation.status is Status.VERBATIM
    assert quotation.differences == ()


@pytest.mark.parametrize(
    "words",
    [
        "the future of our children",
        "we will go home and sleep for a week",
        "sausages",
        "silent promise",
        "it made neglect silent",
        "in the town",
        "is neglect there",
    ],
)
def test_words_that_stand_nowhere_are_absent(words: str) -> None:
    quotation = only(f"They said “{words}” there.")
    assert quotation.status is Status.ABSENT
    assert quotation.context is None


def test_one_or_two_words_quoted_by_the_letter_itself_are_not_looked_for() -> None:
    document = recognise(
        LETTER.format(article="The council had spoken of neglect.").replace(
            "neglect,", "“neglect”,"
        )
    )
    (quotation,) = document.quotations
    assert str(quotation.at) == "letter:2"
    assert quotation.status is Status.ABSENT


TWO_TEXTS = """Two unions on the library

{article}

Below is the full text of the teachers' statement.

We will not accept the closure, whatever the council may say about it in the next few weeks.

Below is the full text of the open letter by the librarians.

We will not accept the closure, whatever the council may do, and we will tell every reader.
"""


@pytest.mark.parametrize(
    ("article", "context"),
    [
        ("The librarians said: “We will not accept the closure.”", "letter:1"),
        ("The teachers said: “We will not accept the closure.”", "statement:1"),
        ("One letter was clear. “We will not accept the closure,” it says.", "letter:1"),
        ("They said: “We will not accept the closure.”", "statement:1"),
    ],
)
def test_of_two_contexts_the_one_that_is_named_counts_then_the_earlier(
    article: str, context: str
) -> None:
    (quotation,) = recognise(TWO_TEXTS.format(article=article)).quotations
    assert str(quotation.context) == context


def test_what_an_article_quotes_twice_is_no_source_of_itself() -> None:
    document = with_article(
        "“We love the old tower,” he said.\n\n“We love the old tower,” she said."
    )
    assert {quotation.status for quotation in document.quotations} == {Status.ABSENT}


def test_an_article_may_say_elsewhere_what_it_quotes() -> None:
    document = with_article("They love the old tower a lot.\n\nThey “love the old tower” a lot.")
    assert [str(quotation.context) for quotation in document.quotations] == ["article:1"]


def test_spans_cover_the_words_quoted_and_the_words_that_are_the_same() -> None:
    document = with_article("They said “we will never be silent about it” on Monday.")
    (quotation,) = document.quotations
    assert document.text(quotation.at) == "we will never be silent about it"
    assert quotation.context is not None
    assert document.text(quotation.context) == "we will not be silent about it"


def test_the_same_words_quoted_many_times_are_found_each_time() -> None:
    article = "\n\n".join(f"On day {n} they said “we will not be silent”." for n in range(50))
    document = with_article(article)
    assert len(document.quotations) == 50
    assert {str(quotation.context) for quotation in document.quotations[1:]} == {"letter:2"}


def test_quotations_that_share_most_of_their_words_are_all_found() -> None:
    said = [f"we will not be silent about number {n} in our town" for n in range(100)]
    letter = "\n\n".join(f"We say that {words}, whatever comes." for words in said)
    quotes = "\n\n".join(f"On day {n} they said “{words}”." for n, words in enumerate(said))
    document = recognise(
        f"News of the town\n\nBy Ann Other\n\n{quotes}\n\nHere is the letter in full:\n\n"
        f"Dear councillors,\n\n{letter}\n\nSigned,\n\nAna Ribeiro\n"
    )
    found = [quotation for quotation in document.quotations if quotation.at.part == "article"]
    assert [quotation.context.paragraph for quotation in found if quotation.context] == [
        number + 2 for number in range(100)
    ]
