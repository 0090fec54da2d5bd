"""Rows on paper: JSON, CSV, columns that fit a terminal, or columns that tabs part."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reader import terminal
from reader.text.cells import cell_len, cut

_BETWEEN = "  "


def write_json(value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    """Print a value, letters as they are where the output can hold them."""
    ascii_only = not terminal.speaks_unicode()
    terminal.write(json.dumps(value, ensure_ascii=ascii_only, indent=2) + "\n")


def write_csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Print the named columns of rows under a line with their names."""
    lines = io.StringIO()
    writer = csv.DictWriter(lines, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    terminal.write(lines.getvalue())


def write_table(rows: Iterable[Sequence[str]]) -> None:
    """Print rows: in columns cut to the terminal's width, or parted by tabs where there is none."""
    room = terminal.columns()
    if room is None:
        for row in rows:
            terminal.write("\t".join(row).rstrip("\t") + "\n")
        return
    kept = list(rows)
    widths = _fitted([max(map(cell_len, column)) for column in zip(*kept, strict=True)], room)
    for row in kept:
        cells = (_padded(cell, width) for cell, width in zip(row, widths, strict=True) if width)
        terminal.write(_BETWEEN.join(cells).rstrip() + "\n")


def _fitted(widths: list[int], room: int) -> list[int]:
    """The widths of columns, the widest ones cut until all fit into `room` cells."""
    room -= len(_BETWEEN) * (sum(map(bool, widths)) - 1)
    while sum(widths) > room and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return widths


def _padded(text: str, width: int) -> str:
    shown = cut(text, width)
    return shown + " " * (width - cell_len(shown))
