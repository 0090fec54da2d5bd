"""Scores a search for signatories on a list of queries with the lines they should find.

A query has one of three aims. A target: one line is meant, and its rank counts (success at 1 and
at 5, mean reciprocal rank). A group: all lines of a surname, a place or a role are wanted, and the
whole result counts (F1; lines marked as neutral are passed over). Nothing: nobody of that name is
in the list, and each line shown as a good answer counts against. The composite is the mean over
the classes of the reciprocal rank, the F1, or 1 / (1 + good answers).
"""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

QUERIES = Path(__file__).with_name("search_queries.tsv")
_GROUPS = frozenset({"surname", "place", "place_typo", "role"})
_NOTHING = "negative"

Search = Callable[[str], tuple[Sequence[int], int]]
"""From a query to positions of lines, best first, and how many of them are good answers."""


@dataclass(frozen=True, slots=True)
class Case:
    """A query, and the positions of the lines that are right and of those that do not count."""

    query: str
    kind: str
    wanted: frozenset[int]
    neutral: frozenset[int]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one case; what does not apply to its kind is nought."""

    case: Case
    composite: float
    first: float = 0.0
    in_five: float = 0.0
    good: int = 0
    seconds: float = 0.0


def cases(path: Path = QUERIES) -> list[Case]:
    """The queries of a file: tab-separated query, class and 1-based lines, `~` for neutral."""
    found = []
    for row in path.read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            query, kind, expected = row.split("\t")
            numbers = [number for number in expected.split(",") if number]
            neutral = {number for number in numbers if number.startswith("~")}
            found.append(
                Case(
                    query,
                    kind,
                    frozenset(int(number) - 1 for number in numbers if number not in neutral),
                    frozenset(int(number[1:]) - 1 for number in neutral),
                )
            )
    return found


def run(search: Search, wanted: Iterable[Case]) -> list[Result]:
    """Search for each case."""
    results = []
    for case in wanted:
        start = time.perf_counter()
        lines, good = search(case.query)
        results.append(_judged(case, lines, good, time.perf_counter() - start))
    return results


def _judged(case: Case, lines: Sequence[int], good: int, seconds: float) -> Result:
    if case.kind == _NOTHING:
        return Result(case, 1 / (1 + good), good=good, seconds=seconds)
    if case.kind in _GROUPS:
        return Result(case, _f1(case, lines), good=good, seconds=seconds)
    rank = next((rank for rank, line in enumerate(lines, 1) if line in case.wanted), 0)
    return Result(
        case,
        1 / rank if rank else 0.0,
        first=float(rank == 1),
        in_five=float(0 < rank <= 5),
        good=good,
        seconds=seconds,
    )


def _f1(case: Case, lines: Sequence[int]) -> float:
    counted = [line for line in lines if line not in case.neutral]
    right = sum(line in case.wanted for line in counted)
    return 2 * right / (len(counted) + len(case.wanted)) if counted else 0.0


def composite(results: Iterable[Result]) -> float:
    """The mean over the classes of what each is judged by."""
    return statistics.mean(
        statistics.mean(result.composite for result in found)
        for found in _by_kind(results).values()
    )


def table(systems: Mapping[str, Sequence[Result]]) -> str:
    """By class: success at 1 of targets, F1 of groups, mean number of good answers to nothing."""
    kinds = list(_by_kind(next(iter(systems.values()))))
    width = max(map(len, kinds))
    rows = [" " * (width + 5) + "".join(f"{name:>12}" for name in systems)]
    for kind in kinds:
        found = {name: _by_kind(results)[kind] for name, results in systems.items()}
        count = len(next(iter(found.values())))
        cells = "".join(f"{_figure(kind, results):>12}" for results in found.values())
        rows.append(f"{kind:{width}}{count:5}{cells}")
    rows.append(
        f"{'composite':{width + 5}}"
        + "".join(f"{composite(results):>12.3f}" for results in systems.values())
    )
    medians = [statistics.median(result.seconds for result in found) for found in systems.values()]
    rows.append(f"{'ms, median':{width + 5}}" + "".join(f"{1e3 * ms:>12.2f}" for ms in medians))
    return "\n".join(rows)


def _figure(kind: str, results: Sequence[Result]) -> str:
    if kind == _NOTHING:
        return f"{statistics.mean(result.good for result in results):.2f} good"
    if kind in _GROUPS:
        return f"{statistics.mean(result.composite for result in results):.3f} F1"
    return f"{statistics.mean(result.first for result in results):.3f}"


def _by_kind(results: Iterable[Result]) -> dict[str, list[Result]]:
    kinds: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        kinds[result.case.kind].append(result)
    return kinds
