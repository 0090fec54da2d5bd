"""The gate on the way to the terminal: what of a text may pass, whatever it says."""

from __future__ import annotations

from unicodedata import category

from reader.text.cells import cell_len
from reader.text.cleaning import clean_line

_STACK = 8
"""Marks on one letter that pass where there are many: a cell could be sent a million."""


def passing(text: str) -> str:
    """`text` on one line, without controls, and with no more marks on its letters than can be read.

    What is put in the place of something may take another number of cells.
    """
    shown = clean_line(text)
    if shown.isascii() or len(shown) <= _STACK * (cell_len(shown) + 1):
        return shown
    kept, stacked = [], 0
    for character in shown:
        stacked = stacked + 1 if category(character) in {"Mn", "Me"} else 0
        if stacked <= _STACK:
            kept.append(character)
    return "".join(kept)
