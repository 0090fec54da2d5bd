"""The trail: the places left by a jump, to go back to and forward again."""

from typing import NamedTuple, Self

from reader.document.model import Place, Stop
from reader.session.listing import Listing


class Lit(NamedTuple):
    """The one place the user is at: a stop, or a hit of the search in the text."""

    at: Place
    stop: Stop | None = None


class Visit(NamedTuple):
    """How the screen stood when it was left: what Back restores."""

    part: str
    shown: tuple[str, ...]
    top: Place | None
    lit: Lit | None
    listing: Listing = Listing()
    row: int = 0
    sieved: bool = False


class Trail(NamedTuple):
    """Visits behind and ahead, the nearest last."""

    behind: tuple[Visit, ...] = ()
    ahead: tuple[Visit, ...] = ()

    def left(self, visit: Visit) -> Self:
        """The trail after a jump from `visit`: what was ahead is given up."""
        return self.__class__((*self.behind, visit))

    def back(self, now: Visit) -> tuple[Visit, Self] | None:
        """The visit before `now` and the trail from there; `None` at the start."""
        if not self.behind:
            return None
        return self.behind[-1], self.__class__(self.behind[:-1], (*self.ahead, now))

    def forward(self, now: Visit) -> tuple[Visit, Self] | None:
        """The visit after `now` and the trail from there; `None` at the end."""
        if not self.ahead:
            return None
        return self.ahead[-1], self.__class__((*self.behind, now), self.ahead[:-1])
