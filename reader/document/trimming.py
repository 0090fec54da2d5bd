"""Which lines of a run are entries: it may begin or end with others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.document.blocks import BlockKind, Line
from reader.document.candidates import Promise, is_sentence
from reader.document.couples import is_couple
from reader.document.courtesies import signs_off
from reader.document.entries import stands_alone
from reader.document.model import Span
from reader.document.roles import is_detail
from reader.document.runs import Over, Runs

_FEWEST_SHORT = 3
_WORDS_OF_NAME = 4
_WORDS_OF_BODY = 6
_LINES_OF_ENTRY = 4
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
    above = (line.text for line in runs.lines[floor : run.start])
    if over is Over.COURTESY:
        together = couples[0] and not any(persons[1:])
        return int(together or (persons[0] and alone[0] and _speaks_alone(above)))
    if over is not Over.NOTHING or not on_page:
        return 0
    ends = run.end == len(runs.lines) or runs.lines[run.end].gap
    named = [(p and a) or both for p, a, both in zip(persons, alone, couples, strict=True)]
    names = next((n for n, name in enumerate(named) if not name), 0)
    if ends and len(lines) == 2 and all(persons) and not any(couples) and _speaks_alone(above):
        names, named = 1, [True, False]
    others = persons if names > 1 else named
    return names * (ends and not any(others[names:]))


def _speaks_alone(lines: Iterable[str]) -> bool:
    """Whether one person speaks in a text, and nowhere several."""
    alone = False
    for line in lines:
        if _WE.search(line):
            return False
        alone = alone or bool(_I.search(line))
    return alone


def stacks(runs: Runs, run: Span) -> int:
    """How many stretches between blank lines there are, if each begins with a person."""
    chunks = runs.chunks(run)
    over = all(runs.promises[chunk.start] is Promise.PERSON for chunk in chunks)
    low = all(chunk.end - chunk.start <= _LINES_OF_ENTRY for chunk in chunks)
    if len(chunks) == 1 and over and runs.lines[run.start].strong:
        return 0 if any(line.strong for line in runs.lines[run.start + 1 : run.end]) else 1
    return len(chunks) if over and low and len(chunks) > 1 else 0


def are_short(lines: Sequence[Line]) -> bool:
    """Whether all lines are as short as names, and so many that they are no heading."""
    lengths = [len(line.text.split()) for line in lines]
    return len(lengths) >= _FEWEST_SHORT and max(lengths) <= _WORDS_OF_NAME


def signs(runs: Runs, floor: int, number: int) -> bool:
    """Whether a line that stands alone below a courtesy is a body that signs with it."""
    text = runs.lines[number].text
    short = runs.promises[number] is not Promise.NONE and text[0].isupper()
    below_courtesy = number > floor and signs_off(runs.lines[number - 1].text)
    return short and below_courtesy and runs.alone(number)


def are_closing(runs: Runs, run: Span) -> bool:
    """Whether lines under the last sentence of a text name people and bodies, and nothing else."""
    lines = runs.lines[run.start : run.end]
    named = runs.persons(run) + runs.headed(run) == len(lines)
    plain = all(
        line.block.kind in (BlockKind.LINE, BlockKind.PARAGRAPH)
        and len(line.text.split()) <= _WORDS_OF_BODY
        and line.text[-1] not in ".,:;!?"
        for line in lines
    )
    after = run.start > 0 and is_sentence(runs.lines[run.start - 1].text)
    return len(lines) >= _FEWEST_SHORT and named and plain and after and lines[0].gap
