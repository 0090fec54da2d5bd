"""Lines that may be the same person's: possible, never certain, and never made one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from reader.document.model import Signatory
from reader.search.folded import folded_words
from reader.search.spellings import gathered
from reader.search.titles import is_title

_MOST = 100
"""More lines of one name than that are no sign of one person: `Anonymous`, `Name withheld`."""


def possible_duplicates(signatories: Sequence[Signatory]) -> Mapping[int, tuple[int, ...]]:
    """By number, the numbers of the other lines that may be the same person, rising.

    Lines without such others are left out.
    """
    numbers = [signatory.number for signatory in signatories]
    return {
        numbers[line]: tuple(numbers[other] for other in group if other != line)
        for group in Duplicates(signatories).groups
        for line in group
    }


class Duplicates:
    """The likely duplicates of a list, worked out when they are asked for."""

    def __init__(self, signatories: Sequence[Signatory]) -> None:
        self._signatories = signatories

    @cached_property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Positions, from 0, of lines with one name and places that do not contradict.

        That is: the places are the same, or one holds all words of the other, or one is not said.
        Titles do not count. Groups and lines are in the order of the list.
        """
        named: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for line, signatory in enumerate(self._signatories):
            name = _name(signatory.name)
            if name:
                named[name].append(line)
        shared = [same for same in named.values() if 1 < len(same) <= _MOST]
        places = self._places([line for same in shared for line in same])
        groups = [group for same in shared for group in _grouped(same, places)]
        return tuple(sorted(tuple(sorted(group)) for group in groups if len(group) > 1))

    @cached_property
    def people(self) -> int:
        """About how many people the lines are."""
        return len(self._signatories) - sum(len(group) - 1 for group in self.groups)

    def of(self, line: int) -> tuple[int, ...]:
        """The other lines that may be the same person's as a line's."""
        return self._others.get(line, ())

    @cached_property
    def _others(self) -> dict[int, tuple[int, ...]]:
        return {
            line: tuple(other for other in group if other != line)
            for group in self.groups
            for line in group
        }

    def _places(self, lines: Sequence[int]) -> dict[int, frozenset[str]]:
        """The words of the places of some lines, in the first spelling of each place."""
        counts: dict[str, int] = defaultdict(int)
        for line in lines:
            counts[self._signatories[line].place] += 1
        words = {
            text: frozenset(folded_words(group[0])) for group in gathered(counts) for text in group
        }
        return {line: words[self._signatories[line].place] for line in lines}


def _name(name: str) -> tuple[str, ...]:
    words = folded_words(name)
    return tuple(word for word in words if not is_title(word)) or words


def _grouped(same: Sequence[int], places: dict[int, frozenset[str]]) -> list[list[int]]:
    """Lines of one name in groups without a contradiction; where most is said comes first."""
    groups: list[list[int]] = []
    for line in sorted(same, key=lambda line: -len(places[line])):
        fitting = (
            group
            for group in groups
            if all(
                places[line] <= places[other] or places[other] <= places[line] for other in group
            )
        )
        group = next(fitting, None)
        if group is None:
            groups.append([line])
        else:
            group.append(line)
    return groups
