"""Entries that take several lines: a name, and below it a role, a body or a town."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.document.blocks import Line
from reader.document.entries import head_of
from reader.document.glued import is_style
from reader.document.model import Span
from reader.document.names import is_person
from reader.document.roles import is_detail, tells_role

_PERIODS = (2, 3, 4)
"""How many lines the entries of a list may take, all as many."""


def stacked(lines: Sequence[Line], bodies: Sequence[str], bare: Sequence[bool]) -> list[Line]:
    """The lines, with those that say more of the name above joined to it.

    `bodies` are their words without marks, `bare` tells which of them are a name and no more.
    """
    if not lines or not bare[0]:
        return list(lines)
    names = [
        (alone and is_person(head_of(body))) or 0 < line.bold_words < len(line.text)
        for alone, body, line in zip(bare, bodies, lines, strict=True)
    ]
    details = [not name and _is_below(body) for name, body in zip(names, bodies, strict=True)]
    for marked in ([line.strong for line in lines], [body.isupper() for body in bodies]):
        if _are_set_off(lines, names, marked):
            return _joined(lines, (not mark for mark in marked))
    if _is_one(lines, bodies, names, details):
        return _joined(lines, [True] * len(lines))
    starts = _by_gaps(lines, names, details) or _by_period(names, details)
    if starts:
        return _joined(lines, (number not in starts for number in range(len(lines))))
    if not _follow(bodies, names, details):
        return list(lines)
    of_above = (
        not name and (detail or not line.gap)
        for line, name, detail in zip(lines, names, details, strict=True)
    )
    return _joined(lines, of_above)


def _joined(lines: Sequence[Line], of_above: Iterable[bool]) -> list[Line]:
    """The lines, those that are of the line above joined to it."""
    joined: list[list[Line]] = []
    for line, below in zip(lines, of_above, strict=True):
        if joined and below:
            joined[-1].append(line)
        else:
            joined.append([line])
    return [as_one(entry) for entry in joined]


def as_one(entry: Sequence[Line]) -> Line:
    """One line of several that follow each other."""
    span = Span(entry[0].span.start, entry[-1].span.end)
    return replace(entry[0], span=span, text=" ".join(line.text for line in entry))


def _is_below(body: str) -> bool:
    """Whether a line that is no bare name may say more of one above, and is no entry itself."""
    head = head_of(body)
    if head != body and is_person(head):
        return tells_role(head) and not is_style(head.partition(" ")[0])
    return is_detail(body)


def _are_set_off(lines: Sequence[Line], names: Sequence[bool], marked: Sequence[bool]) -> bool:
    """Whether bold or capitals tell names from the lines below them, from the first line on."""
    if not marked[0] or all(marked) or any(line.bold_words and not line.strong for line in lines):
        return False
    return sum(names[n] for n, mark in enumerate(marked) if mark) * 5 >= sum(marked) * 4


def _is_one(
    lines: Sequence[Line], bodies: Sequence[str], names: Sequence[bool], details: Sequence[bool]
) -> bool:
    """Whether the lines are one person's name, office, and the body whose office it is."""
    if not 2 < len(lines) <= max(_PERIODS) or any(line.gap for line in lines[1:]):
        return False
    others = any(name and detail for name, detail in zip(names[2:], details[3:], strict=False))
    return names[0] and details[1] and tells_role(bodies[1]) and not others


def _by_gaps(
    lines: Sequence[Line], names: Sequence[bool], details: Sequence[bool]
) -> frozenset[int]:
    """Where entries begin if blank lines part them, each a name over what it says of it."""
    starts = [number for number, line in enumerate(lines) if line.gap or not number]
    lengths = [b - a for a, b in itertools.pairwise([*starts, len(lines)])]
    if len(starts) < 2 or max(lengths) > max(_PERIODS) or not all(names[n] for n in starts):
        return frozenset()
    if min(lengths) > 1 and sum(names) == len(starts):
        return frozenset(starts)
    below = [n + 1 for n, length in zip(starts, lengths, strict=True) if length > 1]
    many = len(below) * 2 > len(starts) and _mostly(details, below)
    return frozenset(starts) if many else frozenset()


def _by_period(names: Sequence[bool], details: Sequence[bool]) -> frozenset[int]:
    """Where entries begin if all take as many lines."""
    for period in _PERIODS:
        starts = range(0, len(names), period)
        if len(names) % period or len(starts) < 2:
            continue
        if sum(names[n] for n in starts) * 10 < len(starts) * 9:
            continue
        inside = [n for n in range(len(names) - 1) if n % period > 1]
        again = sum(names[n] and details[n + 1] for n in inside)
        if again * 2 < len(starts) and _mostly(details, range(1, len(names), period)):
            return frozenset(starts)
    return frozenset()


def _mostly(details: Sequence[bool], numbers: Sequence[int]) -> bool:
    """Whether at least three in five of these lines plainly say more of a name."""
    return sum(details[number] for number in numbers) * 5 >= len(numbers) * 3


def _follow(bodies: Sequence[str], names: Sequence[bool], details: Sequence[bool]) -> bool:
    """Whether nearly every bare name is followed by a line that is none, often a role."""
    count = sum(names)
    followed = sum(name and detail for name, detail in zip(names, details[1:], strict=False))
    if not names[0] or followed * 10 < count * 7:
        return False
    return count == 1 or sum(map(tells_role, bodies)) * 10 >= followed * 4
