"""Web pages: the main text with its lists and tables, without what is around it."""

import pytest

from reader.document.blocks import BlockKind, lines_of
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


def test_source_line_ends_are_kept_without_their_margin_and_hidden_words_are_left_out() -> None:
    assert lines("<p>one\n  two <span hidden>three</span><i aria-hidden='true'>x</i></p>") == [
        "one\ntwo"
    ]


def test_lines_that_prose_was_broken_into_are_one_paragraph_and_names_are_not() -> None:
    page = "<p>We ask you to keep it open\nand not to close it.</p><p>Ana Diaz\nTom Lee\nJo Kay</p>"
    prose, *names = (line.text for line in lines_of(*read(page)))
    assert prose == "We ask you to keep it open and not to close it."
    assert names == ["Ana Diaz", "Tom Lee", "Jo Kay"]


@pytest.mark.parametrize(
    "page", ["", "   ", "<", "<html>", "<body></body>", "words", "</p></li>", "<li>a<ol><li>b"]
)
def test_pages_that_are_hardly_any_are_read(page: str) -> None:
    text, blocks = read(page)
    assert all(block.span.of(text) for block in blocks)


PEOPLE = [("Ana Ribeiro", "Porto"), ("Tom Okafor", "Leith"), ("Una Byrne", "Cork")]


@pytest.mark.parametrize(
    "entry",
    [
        "<div><span>{name}</span><span>{place}</span></div>",
        "<div class='e'>\n<div><b>{name}</b></div>\n<div>{place}</div>\n</div>",
        "<div><h4>{name}</h4><p>{place}</p></div>",
    ],
)
def test_divisions_alike_are_rows_and_what_they_hold_are_cells(entry: str) -> None:
    listed = "".join(entry.format(name=name, place=place) for name, place in PEOPLE)
    text, blocks = read(f"<main><p>Dear all,</p><section>{listed}</section></main>")
    assert [block.kind for block in blocks[1:]] == [BlockKind.ROW] * 3
    assert [tuple(cell.of(text) for cell in block.cells) for block in blocks[1:]] == PEOPLE


@pytest.mark.parametrize("pair", ["<dt>{}</dt><dd>{}</dd>", "<div><dt>{}</dt>\n<dd>{}</dd></div>"])
def test_a_term_and_what_is_said_of_it_are_a_row(pair: str) -> None:
    listed = "".join(pair.format(*person) for person in PEOPLE)
    assert lines(f"<main><dl>\n{listed}</dl><p>after</p></main>") == [
        "Ana Ribeiro | Porto",
        "Tom Okafor | Leith",
        "Una Byrne | Cork",
        "after",
    ]


def test_divisions_that_hold_a_text_are_no_rows() -> None:
    story = f"<div><h4>Ana Ribeiro</h4>{PARAGRAPH}</div>"
    text, blocks = read(f"<main>{story * 4}</main>")
    assert BlockKind.ROW not in {block.kind for block in blocks}
    assert text.count("Ana Ribeiro\n\nThe council") == 4


def test_the_headline_is_the_title_and_not_the_name_of_the_site() -> None:
    head = "<title>A letter - The Gazette</title>"
    site = "<header><h1>The Gazette</h1></header><h1><a href='/'>The Gazette</a></h1>"
    assert (
        lines(f"{head}<body>{site}<div><h1>A letter</h1>{PARAGRAPH}</div>").count("A letter") == 1
    )
    text, _ = read(f"{head}<body><div><h1>A letter</h1>{PARAGRAPH}</div>")
    assert text.startswith("A letter\n\nThe council")


@pytest.mark.parametrize("tag", ["div", "span", "blockquote", "ul", "b"])
def test_what_is_nested_deeply_is_not_lost(tag: str) -> None:
    assert lines(f"<html><body>{f'<{tag}>' * 5000}<p>deep words") == ["deep words"]


@pytest.mark.parametrize("page", ["<p>one <b> </b></p>", "<p>one <b> <p>two", "<p> <b> </b> one"])
def test_bold_spaces_at_the_ends_are_nothing(page: str) -> None:
    assert lines(page)[0] == "one"


def test_quotation_marks_that_a_browser_would_draw_are_in_the_text() -> None:
    said = "<p>They said <q>we read <q>no</q> twice</q>, and <q>that is all</q>.</p>"
    assert lines(f"<main>{PARAGRAPH * 2}{said}</main>")[-1] == (
        "They said “we read ‘no’ twice”, and “that is all”."
    )
