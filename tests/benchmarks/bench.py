"""What all measurements are handed: the programs, what they read, and how often they run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.benchmarks.materials import Materials
from tests.benchmarks.peers import Program


@dataclass(frozen=True, slots=True)
class Bench:
    """One run of the benchmarks."""

    programs: Sequence[Program]
    """The reader, a bare Textual app, and the peers there are."""
    materials: Materials
    is_quick: bool = False

    def rounds(self, usual: int, quick: int) -> int:
        """How often to measure."""
        return quick if self.is_quick else usual
