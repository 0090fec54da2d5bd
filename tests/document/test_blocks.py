"""The layout of plain text: what its line ends and blank lines say."""

import pytest

from reader.document.blocks import Block, BlockKind, lines_of, plain_blocks, split_line
from reader.document.model import Span


def lines(text: str) -> list[str]:
    return [line.text for line in lines_of(text, plain_blocks(text))]


LONG = (
    "A long line of its own, which nobody wrapped by hand and which goes on and on and on, well"
    " beyond the width at which anybody would wrap it."
)
WRAPPED = (
    "We write as people who have used the archive for many years and who\n"
    "want to go on using it. The board has told us that the reading room\n"
    "will close in June.\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\n\ntwo", ["one", "two"]),
        ("Ana Ribeiro\nTom Okafor", ["Ana Ribeiro", "Tom Okafor"]),
        (WRAPPED, [WRAPPED.replace("\n", " ").strip()]),
        (f"{WRAPPED}\nAna Ribeiro\nTom Okafor, Leith\n",
         [WRAPPED.replace("\n", " ").strip(), "Ana Ribeiro", "Tom Okafor, Leith"]),
        ("- one\n- two\n  more of two\n\n3. three", ["- one", "- two more of two", "3. three"]),
        ("Ana Ribeiro, reader of the\n    archive\nTom Okafor",
         ["Ana Ribeiro, reader of the archive", "Tom Okafor"]),
        (f"{LONG}\n{LONG}", [LONG, LONG]),
        ("  \n\n   spaces   inside stay  \n", ["spaces   inside stay"]),
        ("", []),
    ],
)  # fmt: skip
def test_lines_that_a_margin_broke_are_joined_and_no_others(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_bullets_numbers_and_rules_are_told() -> None:
    text = "words\n\n• one\n\n12.Ana Ribeiro\n\n* * *\n\n-----"
    kinds = [block.kind for block in plain_blocks(text)]
    assert kinds == [
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.ITEM,
        BlockKind.RULE,
        BlockKind.RULE,
    ]


def test_gaps_tell_blank_lines() -> None:
    text = "one\n\ntwo\nthree"
    assert [line.gap for line in lines_of(text, plain_blocks(text))] == [True, True, False]


@pytest.mark.parametrize("at", range(1, 26))
def test_a_line_is_split_where_its_text_says(at: int) -> None:
    text = "it says  \n   to wait, and\nto see"
    (line,) = lines_of(text, [Block(Span(0, len(text)))])
    above, below = split_line(text, line, at)
    assert above.span.end == below.span.start
    assert above.text == line.text[:at].strip()
    assert below.text == line.text[at:].strip()
