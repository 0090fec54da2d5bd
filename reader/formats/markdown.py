"""Markdown: CommonMark with tables, and front matter read for a title."""

from __future__ import annotations

import html
import re

from markdown_it import MarkdownIt

from reader.document.blocks import Block
from reader.formats.elements import read as read_elements
from reader.formats.writing import with_title

_FRONT_MATTER = re.compile(r"(?ms)\s*^(---|\+\+\+)[^\S\n]*\n(.*?)^(?:\1|\.\.\.)[^\S\n]*$")
_TITLE = re.compile(r"(?mi)^title[^\S\n]*[:=][^\S\n]*(?P<value>.*(?:\n[^\S\n]+\S.*)*)")
_FOLDED = re.compile(r"[>|][+-]?\d?(?=\s|$)")
_CALL = r"(?:\{\{[<%][^\n]*?[%>]\}\}|\{%[^\n]*?%\})"
_CALLS = re.compile(rf"(?m)^[^\S\n]*(?:{_CALL}[^\S\n]*)+$")
"""A line on which the maker of the page is told to put something: `{{< figure src="x.png" >}}`."""
_FENCE = re.compile(r"(?ms)^ {0,3}(```+|~~~+).*?(?:^ {0,3}\1[^\n]*$|\Z)")
_DEEPEST = 200
"""Levels of nesting that are parsed; some hundreds more would be too deep for Python."""


def read(text: str) -> tuple[str, tuple[Block, ...]]:
    """The text without its marks, and its blocks; a title in front matter comes first."""
    matter = _FRONT_MATTER.match(text)
    body = text[matter.end() :] if matter else text
    plain, blocks = read_elements(_rendered(_without_calls(body)), soft_breaks=True)
    title = _title(matter[2]) if matter else ""
    return with_title(title, plain, blocks)


def _without_calls(body: str) -> str:
    """A text without the lines that only call for something, but in code."""
    pieces = []
    start = 0
    for fence in (*_FENCE.finditer(body), None):
        pieces.append(_CALLS.sub("", body[start : fence.start() if fence else len(body)]))
        if fence:
            pieces.append(fence[0])
            start = fence.end()
    return "".join(pieces)


def _rendered(body: str) -> str:
    """The HTML of a text; one that is nested too deeply, as its bare paragraphs.

    The parser leaves out what stands deeper than it goes.
    """
    options = {"html": True, "maxNesting": _DEEPEST}
    markdown = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    tokens = markdown.parse(body)
    if all(token.level < _DEEPEST - 1 for token in tokens):
        return str(markdown.renderer.render(tokens, markdown.options, {}))
    return "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in body.split("\n\n"))


def _title(matter: str) -> str:
    """The value of `title` in YAML or TOML, as far as a line of text needs it."""
    found = _TITLE.search(matter)
    if not found:
        return ""
    value = " ".join(_FOLDED.sub("", found["value"], count=1).split())
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        quote = value[0]
        value = value[1:-1].replace("''" if quote == "'" else '\\"', quote)
    return value
