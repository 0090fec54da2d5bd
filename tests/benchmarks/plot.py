"""Small plots as SVG: bars of one figure for each name, and lines of figures over sizes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Protocol

_WIDTH, _LABELS, _FIGURES, _ROW = 720, 150, 90, 22
_HEIGHT = 260
_INK, _FAINT = "#3a6ea5", "#b9c4d0"
_DASHES = ("", "6 3", "2 3", "8 2 2 2")


class Plot(Protocol):
    """What can be drawn below something else."""

    def drawn(self) -> tuple[int, str]:
        """Its height in pixels, and what stands in an SVG element of the usual width."""


def svg(plots: Sequence[Plot]) -> str:
    """All plots, one below the other."""
    pieces, top = [], 0
    for plot in plots:
        height, drawn = plot.drawn()
        pieces.append(f'<g transform="translate(0 {top})">{drawn}</g>')
        top += height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{top}" '
        'font-family="sans-serif" font-size="12" fill="#222">\n'
        f'<rect width="{_WIDTH}" height="{top}" fill="#fff"/>\n' + "\n".join(pieces) + "\n</svg>\n"
    )


@dataclass(frozen=True, slots=True)
class Bars:
    """A figure for each name, on a scale of powers of ten; `marked` is drawn stronger."""

    title: str
    unit: str
    figures: Sequence[tuple[str, float]]
    marked: str

    def drawn(self) -> tuple[int, str]:
        """Its height in pixels, and what is drawn."""
        known = [figure for _, figure in self.figures if figure > 0]
        least, most = min(known) / 2, max(known)
        room = _WIDTH - _LABELS - _FIGURES
        pieces = [_text(8, 20, f"{self.title} ({self.unit}, each step ten times)", bold=True)]
        for row, (name, figure) in enumerate(self.figures):
            y = 34 + row * _ROW
            share = math.log(max(figure, least) / least) / math.log(most / least)
            ink = _INK if name == self.marked else _FAINT
            pieces.append(_text(_LABELS - 8, y + 13, name, anchor="end"))
            pieces.append(
                f'<rect x="{_LABELS}" y="{y}" width="{max(1.0, room * share):.1f}" '
                f'height="{_ROW - 6}" fill="{ink}"/>'
            )
            pieces.append(_text(_LABELS + room * share + 6, y + 13, f"{figure:,.4g}"))
        return 34 + _ROW * len(self.figures) + 16, "".join(pieces)


@dataclass(frozen=True, slots=True)
class Growth:
    """Figures over sizes, both on scales of powers of ten: a straight line is a power."""

    title: str
    size: str
    """What the sizes count."""
    lines: Sequence[tuple[str, Sequence[tuple[float, float]]]]
    """By what is measured, sizes with figures, rising."""

    def drawn(self) -> tuple[int, str]:
        """Its height in pixels, and what is drawn."""
        points = [point for _, line in self.lines for point in line if min(point) > 0]
        lefts, heights = [p[0] for p in points], [p[1] for p in points]
        left, right = _decades(lefts)
        low, high = _decades(heights)
        x0, x1, y0, y1 = 60.0, _WIDTH - 230.0, _HEIGHT - 40.0, 36.0

        def at(size: float, figure: float) -> tuple[float, float]:
            x = x0 + (x1 - x0) * (math.log10(size) - left) / (right - left)
            y = y0 + (y1 - y0) * (math.log10(figure) - low) / (high - low)
            return x, y

        pieces = [_text(8, 20, self.title, bold=True)]
        pieces.append(_text((x0 + x1) / 2, _HEIGHT - 8, self.size, anchor="middle"))
        for power in range(left, right + 1):
            x = at(10.0**power, 10.0**low)[0]
            pieces.append(_rule(x, y0, x, y1))
            pieces.append(_text(x, y0 + 15, _power(power), anchor="middle"))
        for power in range(low, high + 1):
            y = at(10.0**left, 10.0**power)[1]
            pieces.append(_rule(x0, y, x1, y))
            pieces.append(_text(x0 - 6, y + 4, _power(power), anchor="end"))
        for index, (name, line) in enumerate(self.lines):
            shown = [at(*point) for point in line if min(point) > 0]
            path = " ".join(f"{x:.1f},{y:.1f}" for x, y in shown)
            dashes = _DASHES[index % len(_DASHES)]
            pieces.append(
                f'<polyline points="{path}" fill="none" stroke="{_INK}" stroke-width="2" '
                f'stroke-dasharray="{dashes}"/>'
            )
            pieces += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{_INK}"/>' for x, y in shown]
            if shown:
                pieces.append(_text(x1 + 8, shown[-1][1] + 4, name))
        return _HEIGHT + 16, "".join(pieces)


def _decades(values: Sequence[float]) -> tuple[int, int]:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)


def _power(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:.{-power}f}"


def _rule(x0: float, y0: float, x1: float, y1: float) -> str:
    return f'<path d="M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}" stroke="#e4e8ec"/>'


def _text(x: float, y: float, text: str, *, anchor: str = "start", bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{weight}>{escape(text)}</text>'
