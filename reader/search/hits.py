"""What a search for signatories gives: hits, and how they are ranked."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Self, overload

from reader.document.model import Signatory, Span


class _SignatoryHit(NamedTuple):
    signatory: Signatory
    good: bool
    """Whether the line has every word as typed; otherwise a slip or a sound was forgiven."""
    name: tuple[Span, ...]
    place: tuple[Span, ...]
    role: tuple[Span, ...]


class SignatoryHit(_SignatoryHit):
    """A signatory that answers a query, and the letters that do: spans of the fields' own texts.

    The spans of one field are in order and do not overlap. Where nothing was typed they are empty.
    """

    __slots__ = ()

    def __new__(
        cls,
        signatory: Signatory,
        good: bool,
        name: tuple[Span, ...] = (),
        place: tuple[Span, ...] = (),
        role: tuple[Span, ...] = (),
    ) -> Self:
        """Raises `ValueError` for spans that are not in the texts."""
        fields = (signatory.name, signatory.place, signatory.role)
        for spans, text in zip((name, place, role), fields, strict=True):
            end = 0
            for span in spans:
                if span.start < end or span.end > len(text):
                    raise ValueError(f"span {span} does not fit {text!r}")
                end = span.end
        return super().__new__(cls, signatory, good, name, place, role)


class Hits(Sequence[SignatoryHit]):
    """Hits by row, each made when it is asked for: a million rows cost what is drawn of them."""

    def __init__(self, indices: Sequence[int], hit_of: Callable[[int], SignatoryHit]) -> None:
        self.indices = indices
        """Positions in the list that was searched, from 0, best first."""
        self._hit_of = hit_of

    def __len__(self) -> int:
        return len(self.indices)

    @overload
    def __getitem__(self, row: int) -> SignatoryHit: ...
    @overload
    def __getitem__(self, row: slice) -> "Hits": ...
    def __getitem__(self, row: int | slice) -> "SignatoryHit | Hits":
        if isinstance(row, slice):
            return Hits(self.indices[row], self._hit_of)
        return self._hit_of(self.indices[row])

    def arranged(self, key: Callable[[int], tuple[bool, tuple[str, ...], int]]) -> "Hits":
        """The same hits sorted by a key of their positions in the list."""
        return Hits(sorted(self.indices, key=key), self._hit_of)


class Ranking:
    """The answer to a query: good hits, then similar ones, each best first."""

    def __init__(self, good: Hits, similar: Hits, understood: str = "") -> None:
        self.good = good
        self.similar = similar
        self.understood = understood
        """What the query was read as, where it is more than plain words; otherwise empty."""

    def __len__(self) -> int:
        return len(self.good) + len(self.similar)

    def hit(self, row: int) -> SignatoryHit:
        """The hit of a row, from 0, the similar ones counted on from the good ones."""
        if not 0 <= row < len(self):
            raise IndexError(row)
        good = len(self.good)
        return self.good[row] if row < good else self.similar[row - good]
