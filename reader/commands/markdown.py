"""A document as Markdown: headings, paragraphs and lists, every mark of the text escaped."""

import re
from collections.abc import Iterator

from reader.document.blocks import MARK
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
    title = part.title or part.kind.capitalize()
    kinds = {paragraph.kind for paragraph in part.opening}
    titled = ParagraphKind.TITLE in kinds or title in {line.text for line in part.opening}
    if not first and not titled:
        yield f"\n## {escaped(title)}\n"
    in_list = False
    for _, paragraph in part.numbered():
        is_item = paragraph.kind in {ParagraphKind.ENTRY, ParagraphKind.ITEM}
        is_title = paragraph.kind is ParagraphKind.TITLE or paragraph.text == part.title
        block = (
            f"{'#' if first else '##'} {escaped(paragraph.text)}" if is_title else _block(paragraph)
        )
        yield ("" if is_item and in_list else "\n") + block + "\n"
        in_list = is_item


def _block(paragraph: Paragraph) -> str:
    text = escaped(paragraph.text)
    match paragraph.kind:
        case ParagraphKind.HEADING:
            return f"### {text}"
        case ParagraphKind.ENTRY | ParagraphKind.ITEM:
            return _item(paragraph.text)
        case ParagraphKind.TEXT | ParagraphKind.TITLE:
            return text
        case _:
            return f"*{text}*"


def _item(text: str) -> str:
    """An item of a list under the mark that it has, or a bullet."""
    mark = MARK.match(text)
    rest = escaped(text[mark.end() :] if mark else text)
    number = re.sub(r"\D", "", mark["number"] or "") if mark else ""
    return f"{number}. {rest}" if number else f"- {rest}"


def escaped(text: str) -> str:
    """`text` on one line, with a backslash before all that Markdown would read as a mark."""
    text = _INLINE.sub(r"\\\g<0>", text)
    found = _BLOCK.match(text)
    if not found:
        return text
    if found["mark"]:
        return "\\" + text
    return f"{found['number']}\\{text[found.start('point') :]}"
