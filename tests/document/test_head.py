"""The head of a document: what its title is, who wrote it, and what only says when."""

import pytest

from reader.document.model import ParagraphKind
from reader.document.recognise import recognise

NEWS = "Council told to keep library\n\n{head}\n\nIt has been told to keep it, a letter says.\n"
LETTER = "{greeting}\n\nWe maintain the packages. We are tired of it.\n\nYours,\n\nAna Ribeiro\n"


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ("3 May 2021\n\nBy Ana Ribeiro", "By Ana Ribeiro"),
        ("Monday 3 May 2021 10.00 BST", ""),
        ("Published 3 May 2021\n\nAna Ribeiro, education correspondent",
         "Ana Ribeiro, education correspondent"),
        ("Ana Ribeiro\n\n3 May 2021", "Ana Ribeiro"),
        ("By Ana Ribeiro, 3 May 2021", "By Ana Ribeiro, 3 May 2021"),
        ("Publié le 3 mai 2021\n\nPar Lise Hermant", "Par Lise Hermant"),
        ("3. Mai 2021\n\nVon Ana Weber", "Von Ana Weber"),
        ("3 de mayo de 2021\n\nPor Ana Ribera", "Por Ana Ribera"),
    ],
)  # fmt: skip
def test_a_date_is_no_byline(head: str, byline: str) -> None:
    document = recognise(NEWS.format(head=head))
    assert document.title == "Council told to keep library"
    assert document.byline == byline
    assert len(document.parts[0].opening) == 1 + head.count("\n\n") + 1


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear package registry,",
        "Sehr geehrte Frau Holt,",
        "Madame la Ministre,",
        "Estimada ministra:",
    ],
)
def test_a_letter_without_a_heading_is_called_by_whom_it_greets(greeting: str) -> None:
    document = recognise(LETTER.format(greeting=greeting))
    assert document.title == greeting[:-1]
    assert document.parts[0][1].text == greeting


def test_a_text_without_a_heading_has_no_title() -> None:
    assert recognise("It rained all day. Nobody came.\n\nThen it stopped.\n").title == ""


@pytest.mark.parametrize(
    ("sender", "to", "subject"),
    [
        ("From", "To", "Subject"),
        ("Von", "An", "Betreff"),
        ("De ", "À ", "Objet "),
        ("De", "Para", "Asunto"),
    ],
)
def test_a_mail_is_titled_by_its_subject(sender: str, to: str, subject: str) -> None:
    document = recognise(
        f"{sender}: Ana Ribeiro <ana@example.org>\n{to}: all@example.org\n{subject}: Bread\n\n"
        + LETTER.format(greeting="Dear all,")
    )
    assert document.title == "Bread"
    assert [part.name for part in document.parts] == ["letter", "signatories"]
    assert document.parts[0][1].text == "Dear all,"
    kinds = [line.kind for line in document.parts[0].opening]
    assert kinds == [ParagraphKind.IMPRINT] * 3 + [ParagraphKind.TITLE]


def test_lines_with_colons_that_are_no_mail_stay_what_they_are() -> None:
    text = "To: the mayor\nRe: bread\n\n" + LETTER.format(greeting="Dear mayor,")
    document = recognise(text)
    assert document.title == "Dear mayor"
    assert document.parts[0][1].text == "To: the mayor"
