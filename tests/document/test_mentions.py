"""Signatories whom the texts name are linked to their line of the list."""

from reader.document.recognise import recognise

ARTICLE = """Writers defend the library

{article}

Here is the letter in full:

Dear councillors,

We will not go away, and we will be there on Monday with Una Byrne and with everybody else.

Signed,

Professor Ana Ribeiro, Porto
Tom Okafor
Una Byrne
Tom Okafor, Leith
Ana
"""


def mentions(article: str) -> list[tuple[str, str, int]]:
    document = recognise(ARTICLE.format(article=article))
    return [(str(at), document.text(at), number) for at, number in document.mentions]


def test_full_names_in_any_text_are_found_in_reading_order() -> None:
    assert mentions("It was written by Tom Okafor’s friend ANA RIBEIRO.") == [
        ("article:1", "Tom Okafor’s"[:10], 2),
        ("article:1", "ANA RIBEIRO", 1),
        ("letter:2", "Una Byrne", 3),
    ]


def test_parts_of_names_and_small_letters_are_no_mention() -> None:
    assert mentions("Okafor and Ana and tom okafor and Ana  Maria Ribeiro came.") == [
        ("letter:2", "Una Byrne", 3)
    ]


def test_of_two_signatories_of_one_name_the_first_is_meant() -> None:
    assert mentions("Tom Okafor spoke, and Tom Okafor listened.")[:2] == [
        ("article:1", "Tom Okafor", 2),
        ("article:1", "Tom Okafor", 2),
    ]
