"""A document as Markdown: headings, paragraphs and lists, every mark of the text escaped."""

import re
from collections.abc import Iterator

from reader.document.model import Document, Paragraph, ParagraphKind, Part

# What would be read as emphasis, code, a link or HTML anywhere, or as a block where a line begins.
_INLINE = re.compile(r"[\\`*_\[\]<>|~&]")
_BLOCK = re.compile(r"(?P<number>\d{1,9})(?P<point>[.)])|(?P<mark>[-+=#])")


def as_markdown(document: Document) -> str:
    """The text of `document`, which Markdown shows as it is."""
    blocks = [
        block
        for index, part in enumerate(document.parts)
        for block in _part_blocks(part, first=index == 0)
    ]
    return "".join(blocks).strip("\n") + "\n"


def _part_blocks(part: Part, *, first: bool) -> Iterator[str]:
    kinds = {paragraph.kind for paragraph in part.opening}
    if not first and not kinds & {ParagraphKind.TITLE, ParagraphKind.HEADING}:
        yield f"\n## {escaped(part.title or part.kind.capitalize())}\n"
    in_list = False
    for _, paragraph in part.numbered():
        is_item = paragraph.kind in {ParagraphKind.ENTRY, ParagraphKind.ITEM}
        yield ("" if is_item and in_list else "\n") + _block(paragraph, first=first) + "\n"
        in_list = is_item


def _block(paragraph: Paragraph, *, first: bool) -> str:
    text = escaped(paragraph.text)
    match paragraph.kind:
        case ParagraphKind.TITLE:
            return f"{'#' if first else '##'} {text}"
        case ParagraphKind.HEADING:
            return f"## {text}"
        case ParagraphKind.ENTRY | ParagraphKind.ITEM:
            return f"- {text}"
        case ParagraphKind.BYLINE | ParagraphKind.CAPTION | ParagraphKind.LEAD_IN:
            return f"*{text}*"
        case _:
            return text


def escaped(text: str) -> str:
    """`text` on one line, with a backslash before all that Markdown would read as a mark."""
    text = _INLINE.sub(r"\\\g<0>", text)
    found = _BLOCK.match(text)
    if not found:
        return text
    if found["mark"]:
        return "\\" + text
    return f"{found['number']}\\{text[found.start('point') :]}"
