"""Markdown: CommonMark with tables, and front matter read for a title."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from reader.document.blocks import Block
from reader.formats.elements import read as read_elements
from reader.formats.writing import with_title

_FRONT_MATTER = re.compile(r"(?ms)\s*^(---|\+\+\+)[^\S\n]*\n(.*?)^(?:\1|\.\.\.)[^\S\n]*$")
_TITLE = re.compile(r"(?mi)^title[^\S\n]*[:=][^\S\n]*(?P<value>.*(?:\n[^\S\n]+\S.*)*)")
_FOLDED = re.compile(r"[>|][+-]?\d?(?=\s|$)")


def read(text: str) -> tuple[str, tuple[Block, ...]]:
    """The text without its marks, and its blocks; a title in front matter comes first."""
    matter = _FRONT_MATTER.match(text)
    body = text[matter.end() :] if matter else text
    markdown = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    plain, blocks = read_elements(markdown.render(body), soft_breaks=True)
    title = _title(matter[2]) if matter else ""
    return with_title(title, plain, blocks)


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
