"""Markdown: structure is kept as blocks, marks do not stay in the text."""

import pytest

from reader.document.blocks import Block, BlockKind
from reader.formats.markdown import read


def blocks_of(markdown: str) -> list[tuple[BlockKind, str]]:
    text, blocks = read(markdown)
    return [(block.kind, block.span.of(text)) for block in blocks]


def only(markdown: str) -> Block:
    (block,) = read(markdown)[1]
    return block


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# Title\n\nSome *words* and **more** and [a link](https://example.org) and `code`.",
         [(BlockKind.HEADING, "Title"),
          (BlockKind.PARAGRAPH, "Some words and more and a link and code.")]),
        ("Title\n=====\n\nand\n\n---\n\nafter",
         [(BlockKind.HEADING, "Title"), (BlockKind.PARAGRAPH, "and"), (BlockKind.RULE, ""),
          (BlockKind.PARAGRAPH, "after")]),
        ("- one\n- two",
         [(BlockKind.ITEM, "• one"), (BlockKind.ITEM, "• two")]),
        ("3. one\n3. two",
         [(BlockKind.ITEM, "3. one"), (BlockKind.ITEM, "4. two")]),
        ("one  \ntwo<br>\nthree",
         [(BlockKind.LINE, "one"), (BlockKind.LINE, "two"), (BlockKind.LINE, "three")]),
        ("one\ntwo", [(BlockKind.PARAGRAPH, "one\ntwo")]),
        ("- one  \n  two\n\n  three",
         [(BlockKind.ITEM, "• one\ntwo"), (BlockKind.PARAGRAPH, "three")]),
        ("| a | b |\n|---|---|\n| c | d |",
         [(BlockKind.ROW, "a | b"), (BlockKind.ROW, "c | d")]),
        ("1\\. one", [(BlockKind.PARAGRAPH, "1. one")]),
        ("a &amp; b &lt;c&gt; <C++>", [(BlockKind.PARAGRAPH, "a & b <c> <C++>")]),
        ("text[1]\n\n[1]: https://example.org", [(BlockKind.PARAGRAPH, "text1")]),
        ("a <script>alert(1)</script> b <!-- c --> d", [(BlockKind.PARAGRAPH, "a  b  d")]),
        ("![a picture](p.png) words", [(BlockKind.PARAGRAPH, "words")]),
        ("", []),
    ],
)  # fmt: skip
def test_blocks_are_those_of_the_source(
    markdown: str, expected: list[tuple[BlockKind, str]]
) -> None:
    assert blocks_of(markdown) == expected


@pytest.mark.parametrize(
    ("matter", "title"),
    [
        ("---\ntitle: A letter\n---\n", "A letter"),
        ('---\ndate: 2020\ntitle: "A letter: to \\"you\\""\n---\n', 'A letter: to "you"'),
        ("---\ntitle: 'It''s a letter'\n---\n", "It's a letter"),
        ("---\ntitle: >-\n  A letter\n  to you\nlayout: post\n---\n", "A letter to you"),
        ("---\ntitle: A letter\n  to you\n---\n", "A letter to you"),
        ('+++\ntitle = "A letter"\n+++\n', "A letter"),
        ("---\nlayout: post\n---\n", None),
        ("", None),
    ],
)
def test_the_title_of_front_matter_comes_first(matter: str, title: str | None) -> None:
    text, blocks = read(f"{matter}\nWords.")
    if title is None:
        assert text == "Words."
    else:
        assert blocks[0].kind is BlockKind.HEADING
        assert blocks[0].level == 0
        assert blocks[0].span.of(text) == title
        assert blocks[1].span.of(text) == "Words."


def test_a_title_that_the_text_says_itself_is_not_said_twice() -> None:
    text, _ = read("---\ntitle: A letter\n---\n\n# A Letter\n\nWords.")
    assert text == "A Letter\n\nWords."


def test_levels_cells_quotations_and_bold_are_told() -> None:
    assert only("### a").level == 3
    assert only("> a").quoted
    assert only("**a**").strong
    assert not only("**a** b").strong
    text, blocks = read("- a\n  - b")
    assert [block.level for block in blocks] == [0, 1]
    text, (head, row) = read("| a | b |\n|---|---|\n| c | d |")
    assert head.header
    assert not row.header
    assert [cell.of(text) for cell in row.cells] == ["c", "d"]


def test_control_characters_are_shown_and_spans_stay_right() -> None:
    text, blocks = read("# a\x1b[31mb\n\nc\x07d\n\ne")
    assert "\x1b" not in text
    assert [block.span.of(text) for block in blocks] == ["a␛[31mb", "c␇d", "e"]


def test_bold_words_are_told_as_spans_of_the_text() -> None:
    text, blocks = read("- **Ana Ribeiro** poet\n\nplain **b  o** l **d**\n\n**a** <br> **b** c")
    assert [[span.of(text) for span in block.bold] for block in blocks] == [
        ["Ana Ribeiro"],
        ["b o", "d"],
        ["a"],
        ["b"],
    ]
    assert [block.strong for block in blocks] == [False, False, True, False]


@pytest.mark.parametrize(
    "opening", ["- " * 15, "> " * 25, "- " * 1000, "> " * 1000, "1. " * 150, "*" * 500, "[" * 500]
)
def test_what_is_nested_deeply_is_not_lost(opening: str) -> None:
    text, blocks = read(f"Words before.\n\n{opening}deep words\n\nWords <b> after.")
    said = [block.span.of(text) for block in blocks]
    assert said[0] == "Words before."
    assert "deep words" in text
    assert said[-1].endswith("after.")


@pytest.mark.parametrize("broken", ["  \n", "\\\n", "<br>\n"])
def test_a_hard_break_in_a_quotation_ends_no_paragraph(broken: str) -> None:
    said = f"The tenants wrote: “we will not{broken}be moved{broken}from here”, and stayed."
    (paragraph,) = blocks_of(said)
    assert paragraph[0] is BlockKind.PARAGRAPH
    assert paragraph[1].split() == said.replace(broken, " ").split()


@pytest.mark.parametrize(
    "lines",
    [
        ["Ana “Bob Ribeiro", "Tom Okafor", "Una “Kit” Byrne"],
        ["They say “we stay” here", "and “we go” there"],
        ["A verse that nobody ever “closes", "one", "two", "three", "four”"],
    ],
)
def test_lines_that_no_quotation_joins_stay_apart(lines: list[str]) -> None:
    assert blocks_of("  \n".join(lines)) == [(BlockKind.LINE, line) for line in lines]


def test_a_line_that_calls_for_something_is_no_text() -> None:
    text, _ = read(
        '{{< figure src="x.png" >}}\n\nDear all,\n\n{{% notice %}}\nWe ask {{ for }} it.\n'
        "{{% /notice %}}\n\n{% include list.html %}\n\n```\n{{< kept >}}\n```\n\nAna Ribeiro\n"
    )
    assert text.split("\n\n") == [
        "Dear all,",
        "We ask {{ for }} it.",
        "{{< kept >}}",
        "Ana Ribeiro",
    ]
