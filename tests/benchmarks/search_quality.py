"""How good the search for signatories is on the bundled document, beside its peers.

python -m tests.benchmarks.search_quality
"""

from __future__ import annotations

from pathlib import Path

from reader.document.recognise import recognise
from reader.search.ranking import Index
from reader.sources import bundled
from tests.benchmarks.search_peers import fzf, substring, wratio
from tests.benchmarks.search_scoring import Search, cases, run, table

_BUNDLED = Path(bundled())


def reader(index: Index) -> Search:
    """The search of this program; what is only similar follows what is good."""

    def search(query: str) -> tuple[list[int], int]:
        ranking = index.rank(query)
        return [*ranking.good.indices, *ranking.similar.indices], len(ranking.good)

    return search


def main() -> None:
    """Print the table."""
    document = recognise(_BUNDLED.read_text(encoding="utf-8"), name=_BUNDLED.name)
    lines = [signatory.raw for signatory in document.signatories]
    wanted = cases()
    systems = {
        "reader": reader(Index(document.signatories)),
        "substring": substring(lines),
        "WRatio": wratio(lines),
        "fzf": fzf(lines),
    }
    print(f"{len(wanted)} queries, {len(lines)} lines: success at 1, F1 of groups")
    print(table({name: run(search, wanted) for name, search in systems.items() if search}))


if __name__ == "__main__":
    main()
