"""A session that does nothing but write: `python -m tests.session.writing STORE NAME COUNT`.

After each note that is kept it prints its number. A count of 0 goes on until it is ended.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from reader.document.model import Place
from reader.session.marking import marked_at, noted
from reader.session.memory import Memory
from reader.session.store import Store
from tests.documents import small_document


def main(path: str, name: str, most: str) -> None:
    document = small_document()
    memory = Memory(Store(Path(path)), document, f"/{name}.txt")
    session = memory.opened()
    for number in range(1, int(most) + 1) if int(most) else count(1):
        session = noted(session.next_pane(1), Place("letter", 1), f"{name} {number}")
        session = marked_at(session, "a", Place("letter", 1 + number % 2))
        while not memory.keep(session):
            pass
        print(number, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
