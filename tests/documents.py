"""Documents that many tests read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reader.document.model import Document
from reader.document.recognise import recognise
from reader.sources import bundled

SMALL = """\
A letter about the bridge

By Ann Other

The council's statement called the bridge “a danger to all who cross it”, and its officers “tired”.

Neighbours answered that “nobody asked us”, and that the bridge was “the pride of the town”.

Below is the full text of the statement.

“The bridge is a danger to all who cross it. It will be closed in May.

“We thank the town for its patience.”

Below is the full text of the open letter.

“We were told in April that nobody asked us. That is so.

“The bridge is the pride of the town and must stay open, whatever the report says.”

Mary Mason, Oldbridge
Omar Hadžić, Newbridge, Councillor
Mary Mason, Oldbridge
Lucía Prado
Søren Mikkelsen, Oldbridge, Ferryman
"""


@cache
def bundled_document() -> Document:
    """The document that comes with the reader."""
    return recognise(Path(bundled()).read_text("utf-8"), name="bundled.txt")


@cache
def small_document() -> Document:
    """A document of the genre that fits on two screens."""
    return recognise(SMALL, name="small.txt")


NAMED = """\
A letter about the bridge

By Ann Other

It was Omar Hadžić who carried the letter to the town hall on Monday.

Here is the open letter in full:

Dear councillors, the bridge is the pride of the town. Keep it open.

Signed,

Mary Mason, Oldbridge
Omar Hadžić, Newbridge, Councillor
Lucía Prado
"""
"""An article that names one of those who signed."""
