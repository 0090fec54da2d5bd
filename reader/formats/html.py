"""Web pages: the main text of a saved page, without navigation, asides and footers.

A page that marks its main part is taken at its word. On others trafilatura tells which words are
the main text, and the smallest element that holds nearly all of them is read, whole: trafilatura
itself would leave out lists of names. Needs the extra `web`.
"""

from __future__ import annotations

import re

import trafilatura
from lxml import etree, html

from reader.document.blocks import Block
from reader.formats.elements import read as read_elements
from reader.formats.entries import mark_entries
from reader.formats.writing import with_title

_ASIDE = (
    "//nav|//aside|//footer|//form|//dialog|//script|//style|//noscript|//template|//svg|//iframe"
    "|//header[not(ancestor::main or ancestor::article)]"
    "|//*[@role='navigation' or @role='banner' or @role='contentinfo' or @role='complementary'"
    " or @role='search' or @role='dialog' or @aria-hidden='true' or @hidden]"
)
_FURNITURE = re.compile(
    r"(?i)(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|masthead|site-?(?:header|footer)|side-?bar|widgets?"
    r"|breadcrumbs?|comments?|comment-?(?:list|form|area)|respond|share|sharing|share(?:daddy|tools)"
    r"|social|related|cookies?|newsletter|subscribe|promo|advert|skip-link|pagination|post-?nav"
    r"|footer|disqus\w*|addtoany\w*|jp-relatedposts)(?:$|[\s_-])"
)
"""Words by which style sheets call what stands around a text."""
_MAIN = ("//main", "//*[@role='main']", "//article")
_HEADLINE = "//h1[not(.//a or ancestor::a or ancestor::header or ancestor::nav)]"
"""Site names are links, or stand in the banner."""
_BETWEEN_TITLES = re.compile(r"\s+[|–—·»-]\s+")
"""Parts the title of a page from that of its site."""
_NEARLY_ALL = 0.95
_SENTENCE = 20
"""Characters of a line that is surely one of the text."""
_CONTAINERS = frozenset("article body center div main section table tbody td tr".split())
_NAMED = frozenset("div h2 h3 h4 ol p section span ul".split())
_MOST_LARGE = 50
_LEAST = 200
"""Characters of a main text; a marked part with less is not it."""


def read(text: str) -> tuple[str, tuple[Block, ...]]:
    """The main text of a page and its blocks; the page's title comes first.

    A line end in the source stays one: pages made from Markdown list names in one paragraph so.
    """
    tree = _tree(text)
    if tree is None:
        return read_elements(text)
    title = _title(tree)
    region = _region(tree, text)
    mark_entries(region)
    return with_title(
        title, *read_elements(html.tostring(region, encoding="unicode"), soft_breaks=True)
    )


def _tree(text: str) -> html.HtmlElement | None:
    """The page as a tree; nothing if it has no elements or is nested too deeply for one."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    cut = any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log)
    return None if cut else tree


def _title(tree: html.HtmlElement) -> str:
    for path in ("//main//h1", "//article//h1", _HEADLINE):
        if len(headings := tree.xpath(path)) == 1 and _words(headings[0]):
            return _words(headings[0])
    for path in ("//meta[@property='og:title']/@content", "//title/text()", "//h1//text()"):
        if found := " ".join(" ".join(tree.xpath(path)[:1]).split()):
            parts = _BETWEEN_TITLES.split(found)
            headings = map(_words, tree.xpath("//h1|//h2|//h3"))
            return next((heading for heading in headings if heading in parts), found)
    return ""


def _region(tree: html.HtmlElement, text: str) -> html.HtmlElement:
    """The element that holds the main text, with what is no part of it taken out."""
    extracted = None
    marked = any(tree.xpath(path) for path in _MAIN)
    if not marked:
        extracted = trafilatura.extract(text, include_tables=True, favor_recall=True)
    for element in [*tree.xpath(_ASIDE), *_furniture(tree)]:
        if element.getparent() is not None and element.tag != "body":
            element.drop_tree()
    for path in _MAIN:
        found = [element for element in tree.xpath(path) if len(_words(element)) > _LEAST]
        if len(found) == 1:
            return found[0]
    body = next(iter(tree.xpath("//body")), tree)
    return _holder(body, extracted) if extracted else body


def _furniture(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """The outermost elements whose class or name says that they are no part of a text.

    One that holds half of all words is a part of it whatever it is called.
    """
    half = len(_words(tree)) / 2
    found: list[html.HtmlElement] = []
    large = 0
    inside = list(next(iter(tree.xpath("//body")), tree))
    while inside and large < _MOST_LARGE:
        element = inside.pop()
        name = f"{element.get('id') or ''} {element.get('class') or ''}"
        if _FURNITURE.search(name) and element.tag in _NAMED:
            if len(_words(element)) < half:
                found.append(element)
                continue
            large += 1
        inside.extend(element)
    return found


def _holder(body: html.HtmlElement, extracted: str) -> html.HtmlElement:
    """The smallest element under `body` that holds nearly all of the extracted lines."""
    wanted = {line for line in map(_one_line, extracted.splitlines()) if len(line) > _SENTENCE}
    holder = body
    while whole := _held(holder, wanted):
        inside = (child for child in holder if _held(child, wanted) >= _NEARLY_ALL * whole)
        child = next(inside, None)
        if child is None or child.tag not in _CONTAINERS or any(map(_lists, child.itersiblings())):
            break
        holder = child
    return holder


def _lists(element: html.HtmlElement) -> bool:
    """Whether the element holds a list of words that are no links: it may be of signatories."""
    items = element.xpath("descendant-or-self::*[self::li or self::tr or self::br]")
    words = len(_words(element))
    linked = sum(len(_words(link)) for link in element.iter("a"))
    return len(items) > 2 and linked * 2 < words


def _held(element: html.HtmlElement, wanted: set[str]) -> int:
    """How many characters of the wanted lines stand in the blocks of `element`."""
    blocks = element.iter("p", "li", "td", "h1", "h2", "h3", "h4", "blockquote", "div")
    lines = {_words(block) for block in blocks if block.find("div") is None}
    return sum(map(len, lines & wanted))


def _words(element: html.HtmlElement) -> str:
    return _one_line(element.text_content())


def _one_line(text: str) -> str:
    return " ".join(text.split())
