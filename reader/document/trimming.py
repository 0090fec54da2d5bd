"""Which lines of a run are entries: it may begin or end with others."""

from __future__ import annotations

from reader.document.candidates import Promise
from reader.document.model import Span
from reader.document.roles import is_detail
from reader.document.runs import Runs


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
