"""Tables of figures, as text and as Markdown, and what is said of many runs in few figures."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.benchmarks.plot import Plot


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; the first column is words, the others are figures."""

    title: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if any(len(row) != len(self.head) for row in self.rows):
            raise ValueError(f"a row of {self.title!r} has not as many cells as the head")

    @property
    def text(self) -> str:
        """For a terminal."""
        lines = [self.head, *self.rows]
        widths = [max(len(line[column]) for line in lines) for column in range(len(self.head))]
        shown = [
            "  ".join(
                cell.rjust(width) if column else cell.ljust(width)
                for column, (cell, width) in enumerate(zip(line, widths, strict=True))
            )
            for line in lines
        ]
        return "\n".join([self.title, *(f"  {line}" for line in shown), *self.notes, ""])

    @property
    def markdown(self) -> str:
        """For a page."""
        rule = ("---", *("---:",) * (len(self.head) - 1))
        lines = ["| " + " | ".join(line) + " |" for line in (self.head, rule, *self.rows)]
        notes = [f"{note}\n" for note in self.notes]
        return "\n".join([f"## {self.title}", "", *lines, "", *notes])


@dataclass(frozen=True, slots=True)
class Printed:
    """What another program printed."""

    title: str
    printed: str

    @property
    def text(self) -> str:
        """For a terminal."""
        return f"{self.title}\n{self.printed}"

    @property
    def markdown(self) -> str:
        """For a page."""
        return f"## {self.title}\n\n```\n{self.printed.rstrip()}\n```\n"


@dataclass(frozen=True, slots=True)
class Found:
    """What one measurement found: tables, and plots of them."""

    tables: Sequence[Table | Printed]
    plots: Sequence[Plot] = field(default=())


def middle(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


def share(values: Sequence[float], of: float) -> float:
    """The value that a share of all do not exceed: the largest for a share of 1."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(of * len(ordered)))]


def milliseconds(seconds: float) -> str:
    """With a decimal where it tells something."""
    return f"{1e3 * seconds:,.0f}" if seconds >= 0.1 else f"{1e3 * seconds:.1f}"


def both(values: Sequence[float]) -> str:
    """Median and minimum of seconds, in milliseconds."""
    return f"{milliseconds(middle(values))} ({milliseconds(min(values))})"


def times(ratio: float) -> str:
    """How many times as much: `1.25`."""
    return f"{ratio:,.0f}" if ratio >= 100 else f"{ratio:.2f}"
