"""Web pages: the main text with its lists and tables, without what is around it."""

import pytest

from reader.document.blocks import BlockKind
from reader.formats.html import read

PARAGRAPH = (
    "<p>The council voted last night to close the library, and readers have protested outside the"
    " town hall all week. The mayor said that there was no money for it this year.</p>"
)
AROUND = """
<html><head><title>Readers protest | The Gazette</title>
<style>p {{color: red}}</style><script>var x = "<p>no</p>";</script></head>
<body><header><h2>The Gazette</h2></header>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
{main}
<aside><h3>Most read</h3><p>Ana Ribeiro wins prize</p></aside>
<footer><p>Copyright The Gazette</p></footer></body></html>
"""
LETTER = f"<h1>Readers protest</h1>{PARAGRAPH * 2}<ul><li>Ana Ribeiro</li><li>Tom Okafor</li></ul>"


def lines(page: str) -> list[str]:
    text, blocks = read(page)
    return [block.span.of(text) for block in blocks]


@pytest.mark.parametrize(
    "main",
    [
        f"<main>{LETTER}</main>",
        f"<div><article>{LETTER}</article></div>",
        f"<div role='main'>{LETTER}</div>",
        f"<div id='wrap'><div class='story'>{LETTER}</div></div>",
    ],
)
def test_what_is_around_the_main_text_is_dropped_and_lists_are_kept(main: str) -> None:
    found = lines(AROUND.format(main=main))
    assert "Readers protest" in found
    assert found[-2:] == ["• Ana Ribeiro", "• Tom Okafor"]
    assert not any(word in " ".join(found) for word in ("Home", "Most read", "Copyright", "var x"))


def test_tables_line_breaks_and_quotations_are_kept() -> None:
    text, blocks = read(
        "<main><table><tr><th>Name</th><th>City</th></tr><tr><td>Ana <b>Ribeiro</b></td>"
        "<td>Porto</td></tr></table><p>one<br>two</p><blockquote>three</blockquote></main>"
    )
    assert [(block.kind, block.span.of(text)) for block in blocks] == [
        (BlockKind.ROW, "Name | City"),
        (BlockKind.ROW, "Ana Ribeiro | Porto"),
        (BlockKind.LINE, "one"),
        (BlockKind.LINE, "two"),
        (BlockKind.PARAGRAPH, "three"),
    ]
    assert blocks[-1].quoted
    assert blocks[0].header


def test_the_title_of_the_page_comes_first() -> None:
    assert lines(f"<title>A letter</title><body>{PARAGRAPH}")[0] == "A letter"
    page = f'<meta property="og:title" content="A letter"><title>x | y</title>{PARAGRAPH}'
    assert lines(page)[0] == "A letter"


def test_source_line_ends_are_spaces_and_hidden_words_are_left_out() -> None:
    assert lines("<p>one\n  two <span hidden>three</span><i aria-hidden='true'>x</i></p>") == [
        "one two"
    ]


@pytest.mark.parametrize(
    "page", ["", "   ", "<", "<html>", "<body></body>", "words", "</p></li>", "<li>a<ol><li>b"]
)
def test_pages_that_are_hardly_any_are_read(page: str) -> None:
    text, blocks = read(page)
    assert all(block.span.of(text) for block in blocks)
