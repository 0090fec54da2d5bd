"""What parts and links are called on the screen."""

from __future__ import annotations

from collections.abc import Mapping

from reader.document.model import Difference, Document, Part, PartKind, Stop

_LONGEST = 24
"""Characters of a label; longer ones lose their last words."""
_FUNCTION_WORDS = frozenset(
    "about against an at auf aus behalf by calling concerning contre de des du en for from in of"
    " on organised organized over par para por pour published regarding regards sent signed"
    " sobre sur to von zu zum zur über à".split()
)


def labels(document: Document) -> Mapping[str, str]:
    """By part, its short name for tabs and the status line; no two are the same."""
    found: dict[str, str] = {}
    for part in document.parts:
        label = base = _label(part)
        number = 1
        while label in found.values():
            number += 1
            label = f"{base} {number}"
        found[part.name] = label
    return found


def _label(part: Part) -> str:
    """`SCG statement on Kashmir` -> `SCG statement`; the kind where there is no title."""
    if part.kind in {PartKind.ARTICLE, PartKind.NOTES, PartKind.SIGNATORIES} or not part.title:
        return part.kind.capitalize()
    words = part.title.split()
    head = words[:1]
    for word in words[1:]:
        if word.casefold() in _FUNCTION_WORDS or len(" ".join([*head, word])) > _LONGEST:
            break
        head.append(word)
    label = " ".join(head).rstrip(",;:.-–—")[:_LONGEST] or part.kind.capitalize()
    return label[0].upper() + label[1:]


def describe(stop: Stop, document: Document) -> str:
    """A stop's link in words: `verbatim in SCG statement ¶6`, `quoted in article:3`."""
    if stop.incoming:
        return f"quoted in {stop.quotation.at}"
    context = stop.quotation.context
    if context is None:
        return "absent: its source is not in this document"
    return f"{stop.quotation.status} in {labels(document)[context.part]} ¶{context.paragraph}"


def differing(difference: Difference) -> str:
    """A difference in words: `here “turn”, in the source “turn their”`."""
    if not difference.quotation:
        return f"left out: “{difference.context}”"
    if not difference.context:
        return f"added: “{difference.quotation}”"
    return f"here “{difference.quotation}”, in the source “{difference.context}”"
