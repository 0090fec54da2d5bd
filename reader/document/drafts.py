"""Parts while they are put together, and what is read off their lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.document.blocks import BlockKind, Line
from reader.document.candidates import is_sentence
from reader.document.cues import hands_on, reports, says_we, text_named
from reader.document.labels import is_label
from reader.document.model import ParagraphKind, PartKind
from reader.document.signing import announces
from reader.document.together import Signed

PRINTED = (PartKind.STATEMENT, PartKind.LETTER)
"""The kinds of text that are printed in full."""
PREFACE = 60
"""Words above a text that are no text of their own."""
_COVER = 12
"""Lines of a covering note."""


@dataclass(slots=True)
class Draft:
    """A part being put together."""

    kind: PartKind
    title: str = ""
    opening: list[tuple[Line, ParagraphKind]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    entries: tuple[Signed, ...] = ()
    greeted: bool = False
    """Whether it begins by addressing someone."""
    led_in: bool = False
    """Whether something said that it follows."""
    prose: int = 0
    """How many words its sentences have."""

    def add(self, line: Line) -> None:
        """Put a line at its end."""
        self.lines.append(line)
        if is_sentence(line.text):
            self.prose += len(line.text.split())

    def empty(self) -> list[Line]:
        """Take its lines away."""
        lines, self.lines, self.prose = self.lines, [], 0
        return lines


def in_order(lines: Iterable[Line]) -> list[Line]:
    """The lines in the order of the text."""
    return sorted(lines, key=lambda line: line.span)


def is_cover(draft: Draft) -> bool:
    """Whether a draft is a few words to someone that hand on another text."""
    if not draft.greeted or draft.led_in or draft.prose >= PREFACE:
        return False
    return any(hands_on(line.text) for line in draft.lines[:_COVER])


def is_article(draft: Draft) -> bool:
    """Whether sentences above a letter are a text of their own, however short.

    Those that only lead the letter in have no author, quote no one, and touch what they lead in.
    """
    if not draft.prose:
        return False
    signed = any(kind is ParagraphKind.BYLINE for _, kind in draft.opening)
    told = draft.prose >= _REPORT and any(map(_is_news, (line.text for line in draft.lines)))
    headed = draft.lines[-1].block.kind is BlockKind.HEADING
    return signed or headed or told or any(map(quotes, (line.text for line in draft.lines)))


_REPORT = 25
"""Words of a report, however short."""


def _is_news(text: str) -> bool:
    """Whether a sentence tells what others say, and leads in nothing."""
    return text[-1] != ":" and is_sentence(text) and reports(text) and not says_we(unquoted(text))


_QUOTED = re.compile(r"[“„«][^”“»«]*[”“»]|\"[^\"]*\"")


def quotes(text: str) -> bool:
    """Whether a sentence has words of someone in it, not only the title of a text it names."""
    return is_sentence(text) and not text_named(text) and bool(_QUOTED.search(text))


def is_prose(text: str) -> bool:
    """Whether `text` is a sentence, or too long for anything else."""
    return len(text) > 160 or is_sentence(text)


_FOOTNOTE = re.compile(r"[\[(]\d{1,3}[\])]|\[\^|[¹²³⁴⁵⁶⁷⁸⁹]|\^\s?\w")


_CALL = re.compile(
    r"(?i)\W*(?:(?:if you|do you|you can|want|please|click|to) (?:\w+ ){0,4}?sign\b"
    r"|(?:please )?add your (?:name|signature)\b|pour signer\b|para firmar\b|hier unterzeichnen\b"
    r"|sign (?:this|our|the) (?:open )?(?:letter|petition|statement|appeal|pledge|declaration)\b)"
)
_LONGEST_CALL = 200
"""Characters of a line that asks the reader to sign."""


def _calls_to_sign(text: str) -> bool:
    """Whether a line is no more of the text, but asks its readers to sign it."""
    return len(text) <= _LONGEST_CALL and bool(_CALL.match(text))


def references_begin(lines: Sequence[Line]) -> int:
    """Where references or a call to sign at the end of a text begin; its length if none do."""
    cut = len(lines)
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if _FOOTNOTE.match(line.text) or _calls_to_sign(line.text):
            cut = number
        elif line.gap and line.block.kind is not BlockKind.HEADING and is_prose(line.text):
            break
    return cut


def list_title(opening: Sequence[Line]) -> str:
    """The heading of a list: the last line over it that is one."""
    for line in reversed([line for line in opening if not line.block.header]):
        if line.block.kind is BlockKind.HEADING or (
            line.text[-1] not in ",.!" and (_is_list_heading(line.text) or is_label(line.text))
        ):
            return unpunctuated(line.text)
    return "Signatories"


def _is_list_heading(text: str) -> bool:
    """Whether `text` names a list, not only says `Signed`."""
    return (
        len(text.split()) <= 8
        and announces(text)
        and not re.match(r"(?i)(?:co-?)?signed\W*$", text)
    )


def unpunctuated(text: str) -> str:
    """`text` as a title: without the marks around it."""
    return text.strip(' ,.:;–—-*“”"«»')


def unquoted(text: str) -> str:
    """`text` without what stands between quotation marks."""
    return re.sub(r"[“«][^”»]*[”»]", "", text)
