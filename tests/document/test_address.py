import re

import pytest

from reader.document.address import place_at
from reader.document.model import Document, Paragraph, ParagraphKind, Part, PartKind, Place, Span


def paragraphs(*texts: str, kind: ParagraphKind = ParagraphKind.TEXT) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text, Span(0, len(text)), kind) for text in texts)


TITLE = paragraphs("A title", kind=ParagraphKind.TITLE)
DOCUMENT = Document(
    "letters.txt",
    "",
    (
        Part("article", PartKind.ARTICLE, "Article", TITLE, paragraphs("one", "two")),
        Part("letter", PartKind.LETTER, "Letter", (), paragraphs("one")),
        Part("letter-2", PartKind.LETTER, "Letter", (), paragraphs("one", "two", "three")),
    ),
)


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("letter:1", Place("letter", 1)),
        ("letter-2:3", Place("letter-2", 3)),
        ("article", Place("article", 1)),
        ("article:0", Place("article", 0)),
        (" Letter:1 ", Place("letter", 1)),
    ],
)
def test_an_address_names_a_paragraph(address: str, place: Place) -> None:
    assert place_at(address, DOCUMENT) == place


@pytest.mark.parametrize("number", [1, 2])
def test_a_place_is_written_as_its_address(number: int) -> None:
    assert place_at(str(Place("article", number)), DOCUMENT) == Place("article", number)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        (
            "s:1",
            "There is no part “s” here, only article (1 to 2), letter (1 to 1), letter-2 (1 to 3).",
        ),
        ("letter:2", "There is no paragraph 2 in letter (1 to 1)."),
        ("letter:-1", "There is no paragraph -1 in letter (1 to 1)."),
        ("", "“” is not a place; a place is written like letter:3."),
        ("3", "“3” is not a place; a place is written like letter:3."),
        ("letter:three", "“letter:three” is not a place; a place is written like letter:3."),
    ],
)
def test_a_wrong_address_is_told_in_one_sentence(address: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        place_at(address, DOCUMENT)
