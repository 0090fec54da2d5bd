"""Lines that say that a text follows in full: what they open, and what they call it."""

import pytest

from reader.document.lead_ins import lead_in
from reader.document.model import PartKind
from reader.document.recognise import recognise

LETTER, STATEMENT = PartKind.LETTER, PartKind.STATEMENT


@pytest.mark.parametrize(
    ("line", "kind", "title"),
    [
        ("The joint statement in full", STATEMENT, "joint statement"),
        ("The professors’ letter in full:", LETTER, "professors’ letter"),
        ("Read the letter in full below:", LETTER, "letter"),
        ("You can read the nurses' letter in full below", LETTER, "nurses' letter"),
        (
            "Read the open letter to the mayor from 40 teachers in full",
            LETTER,
            "open letter to the mayor from 40 teachers",
        ),
        ("Letter from the bishops in full", LETTER, "Letter from the bishops"),
        ("The text of the statement reads:", STATEMENT, "statement"),
        ("We print the tenants' pledge in full below.", STATEMENT, "tenants' pledge"),
        ("Full text:", STATEMENT, ""),
        ("Here is the text in full:", STATEMENT, ""),
        ("Die Erklärung im Wortlaut", STATEMENT, "Erklärung"),
        ("Die gemeinsame Abschlusserklärung im Wortlaut:", STATEMENT, None),
        ("Brandbrief der Hebammen im Wortlaut", LETTER, "Brandbrief der Hebammen"),
        ("Wir dokumentieren den Brief der Lehrkräfte im Wortlaut:", LETTER, None),
        ("La lettre ouverte des parents dans son intégralité :", LETTER, None),
        ("Lettre ouverte (texte intégral)", LETTER, "Lettre ouverte"),
        ("La tribune des enseignants en intégralité :", STATEMENT, "tribune des enseignants"),
        ("Lea aquí la carta abierta completa:", LETTER, "carta abierta"),
        ("El comunicado conjunto en su integridad", STATEMENT, "comunicado conjunto"),
    ],
)
def test_a_lead_in_gives_its_part_the_title_it_has_for_it(
    line: str, kind: PartKind, title: str | None
) -> None:
    lead = lead_in(line)
    assert lead is not None
    assert lead.sure
    assert lead.kind is kind
    assert title is None or lead.title == title
    assert lead.title in line


@pytest.mark.parametrize(
    "sentence",
    [
        "The council refused to publish the letter in full.",
        "She had read the statement in its entirety.",
        "Der Rat veröffentlichte den Brief nicht ungekürzt.",
        "La mairie a publié la lettre dans son intégralité.",
        "El ayuntamiento leyó la carta en su integridad.",
    ],
)
def test_a_sentence_of_an_article_about_a_whole_text_opens_none(sentence: str) -> None:
    document = recognise(
        f"Row over a letter\n\nThe row began on Monday. {sentence}\n\n{sentence}\n\n"
        "Nobody would say why. The row went on until the end of the week.\n"
    )
    assert [part.kind for part in document.parts] == [PartKind.ARTICLE]


@pytest.mark.parametrize("text", ["joint statement", "tenants’ open letter"])
@pytest.mark.parametrize(
    "line", ["The {} in full", "The {} in full:", "Read the {} in full below:"]
)
def test_the_part_below_it_has_the_title(text: str, line: str) -> None:
    document = recognise(
        "Tenants write to the mayor\n\nBy Ana Diaz\n\nTenants have written to the mayor about"
        f" their rents, she said on Monday.\n\n{line.format(text)}\n\nWe ask for lower rents."
        " They are too high for all of us.\n\nWe will not pay them again.\n"
    )
    assert [(part.title, part.kind.value) for part in document.parts][1:] == [
        (text, text.rpartition(" ")[2])
    ]
