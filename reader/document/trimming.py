"""Which lines of a run are entries: it may begin or end with others."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.document.candidates import Promise
from reader.document.couples import is_couple
from reader.document.entries import stands_alone
from reader.document.model import Span
from reader.document.roles import is_detail
from reader.document.runs import Over, Runs

_MOST = 4
"""Lines of one who signs with an address."""
_I = re.compile(r"\b(?:I|My|my|je|Je|j[’']ai|J[’']ai|ich|Ich)\b")
_WE = re.compile(r"(?i)\b(?:we|us|nous|wir|uns|nosotr[oa]s|noi|undersigned|signatories)\b")


def trimmed(runs: Runs, run: Span, *, announced: bool) -> Span:
    """The run without the stretches at its ends that are no entries."""
    chunks = runs.chunks(run)
    all_persons = runs.persons(run) * 5 >= (run.end - run.start) * 4
    apart = len(chunks) * 2 > run.end - run.start

    def fits(chunk: Span) -> bool:
        persons = runs.persons(chunk)
        likely = persons + runs.headed(chunk) * (announced and (apart or not all_persons))
        return likely * 2 >= chunk.end - chunk.start or (announced and len(chunks) == 1)

    while chunks and not fits(chunks[-1]):
        chunks.pop()
    while chunks and not fits(chunks[0]):
        chunks.pop(0)
    if not chunks:
        return Span(run.start, run.start)
    return Span(chunks[0].start, chunks[-1].end)


def signature(runs: Runs, run: Span) -> Span:
    """What one or two persons who sign a letter say of themselves, without their address."""
    persons = runs.persons(run)
    first = run.start
    if not 0 < persons <= 2 or runs.promises[first] is not Promise.PERSON:
        return run
    if run.end - first <= _MOST and is_couple(runs.lines[first].text):
        return run
    end = first + 1
    while end < run.end and (
        runs.promises[end] is Promise.PERSON or is_detail(runs.lines[end].text)
    ):
        end += 1
    return Span(first, end)


def closes_mail(runs: Runs, run: Span) -> bool:
    """Whether a first name stands over the signature of an e-mail."""
    below = runs.lines[run.end].text if run.end < len(runs.lines) else ""
    return below.startswith("--") and len(runs.lines[run.start].text.split()) == 1


def names_above(runs: Runs, run: Span, over: Over, floor: int, *, on_page: bool) -> int:
    """How many lines name all who sign a letter, if the others say where they are; 0 if not so.

    The letter is between line `floor` and the run, perhaps `on_page` with letters of others.
    """
    lines = runs.lines[run.start : run.end]
    if not 1 < len(lines) <= _MOST:
        return 0
    persons = [promise is Promise.PERSON for promise in runs.promises[run.start : run.end]]
    alone = [stands_alone(line.text) and not line.mark for line in lines]
    couples = [is_couple(line.text) for line in lines]
    if over is Over.COURTESY:
        together = couples[0] and not any(persons[1:])
        one = persons[0] and alone[0]
        speaks = _speaks_alone(line.text for line in runs.lines[floor : run.start])
        return int(together or (one and speaks))
    named = [(p and a) or both for p, a, both in zip(persons, alone, couples, strict=True)]
    names = next((n for n, name in enumerate(named) if not name), 0)
    ends = run.end == len(runs.lines) or runs.lines[run.end].gap
    plain = over is Over.NOTHING and on_page and ends
    others = persons if names > 1 else named
    return names * (plain and not any(others[names:]))


def _speaks_alone(lines: Iterable[str]) -> bool:
    """Whether one person speaks in a text, and nowhere several."""
    alone = False
    for line in lines:
        if _WE.search(line):
            return False
        alone = alone or bool(_I.search(line))
    return alone
