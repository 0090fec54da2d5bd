"""What the search is measured against."""

from __future__ import annotations

import shutil
import subprocess
from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz, process, utils

from tests.benchmarks.search_scoring import Search

_WRATIO_CUT = 73
"""The score from which a line counts as found; the best one for the queries of this folder."""


def substring(lines: Sequence[str]) -> Search:
    """Lines that hold the query, capitals aside."""
    lower = [line.lower() for line in lines]

    def search(query: str) -> tuple[list[int], int]:
        found = [place for place, line in enumerate(lower) if query.lower() in line]
        return found, len(found)

    return search


def wratio(lines: Sequence[str]) -> Search:
    """The weighted ratio of `rapidfuzz`, best first."""

    def search(query: str) -> tuple[list[int], int]:
        found = process.extract(
            query,
            lines,
            scorer=fuzz.WRatio,
            processor=utils.default_process,
            score_cutoff=_WRATIO_CUT,
            limit=None,
        )
        return [place for _, _, place in found], len(found)

    return search


def fzf(lines: Sequence[str]) -> Search | None:
    """`fzf --filter`, where it is installed."""
    program = shutil.which("fzf")
    if program is None:
        return None
    given = "".join(f"{line}\n" for line in lines).encode()
    places: dict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        places[line].append(place)

    def search(query: str) -> tuple[list[int], int]:
        command = [program, "-i", "--filter", query]
        answer = subprocess.run(command, input=given, capture_output=True, check=False)
        written = dict.fromkeys(answer.stdout.decode().splitlines())
        found = [place for line in written for place in places.get(line, ())]
        return found, len(found)

    return search
