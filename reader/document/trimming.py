"""Which lines of a run are entries: it may begin or end with others."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.document.candidates import Promise
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
    if not 0 < persons <= 2 or runs.promises[run.start] is not Promise.PERSON:
        return run
    end = run.start + 1
    while end < run.end and (
        runs.promises[end] is Promise.PERSON or is_detail(runs.lines[end].text)
    ):
        end += 1
    return Span(run.start, end)


def closes_mail(runs: Runs, run: Span) -> bool:
    """Whether a first name stands over the signature of an e-mail."""
    below = runs.lines[run.end].text if run.end < len(runs.lines) else ""
    return below.startswith("--") and len(runs.lines[run.start].text.split()) == 1


def is_one(runs: Runs, run: Span, over: Over, floor: int, *, on_page: bool) -> bool:
    """Whether the lines are the name of the only one who signs a letter, and their address.

    The letter is between line `floor` and the run, perhaps `on_page` with letters of others.
    """
    lines = runs.lines[run.start : run.end]
    promises = runs.promises[run.start : run.end]
    if not 1 < len(lines) <= _MOST or promises[0] is not Promise.PERSON:
        return False
    bare = [stands_alone(line.text) for line in lines]
    if over is Over.COURTESY:
        return bare[0] and _speaks_alone(line.text for line in runs.lines[floor : run.start])
    names = [alone and told is Promise.PERSON for alone, told in zip(bare, promises, strict=True)]
    ends = run.end == len(runs.lines) or runs.lines[run.end].gap
    return over is Over.NOTHING and on_page and ends and bare[0] and not any(names[1:])


def _speaks_alone(lines: Iterable[str]) -> bool:
    """Whether one person speaks in a text, and nowhere several."""
    alone = False
    for line in lines:
        if _WE.search(line):
            return False
        alone = alone or bool(_I.search(line))
    return alone
