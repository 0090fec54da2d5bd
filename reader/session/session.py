"""Where the user is in a document and what lies behind them: one value, and its next values.

A move needs no screen: what is seen is handed to it as a `View` (see `stops` and `finding`), how
far a pane is scrolled is told back by `scrolled`. Nothing here knows rows.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, Self

from reader.document.model import Document, Place, Span, Stop
from reader.session.listing import Listing
from reader.session.panes import first_line, pane_names, pane_of, people_pane, row_of
from reader.session.remarks import Remarks
from reader.session.selecting import Selection
from reader.session.trail import Lit, Trail, Visit

__all__ = ["Find", "Session", "first_line", "pane_names", "pane_of", "people_pane", "row_of"]


class Find(NamedTuple):
    """A phrase looked for in the text, and where it stands, in reading order."""

    phrase: str = ""
    hits: tuple[Place, ...] = ()
    pattern: bool = False
    """Whether the phrase is a regular expression."""
    wrong: str = ""
    """Why it cannot be looked for; empty if it can."""
    dim: bool = False
    """Whether the hits are not lit: they are still there to go on to."""


_UNSCROLLED: Mapping[str, Place] = MappingProxyType({})


class Session(NamedTuple):
    """Where the user is in a document, and what lies behind them."""

    document: Document
    part: str
    """The pane that is read: the name of a part."""
    shown: tuple[str, ...]
    """The two panes of a wide screen, left and right; one if the document has one."""
    recent: tuple[str, ...]
    """All panes, the one read last first."""
    tops: Mapping[str, Place] = _UNSCROLLED
    """By pane, the place at the top of the screen; a pane not scrolled yet is not in it."""
    goal: Place | None = None
    """What must be brought onto the screen next; `None` once it has been."""
    lit: Lit | None = None
    selection: Selection | None = None
    """What is selected in the pane that is read."""
    trail: Trail = Trail()
    find: Find = Find()
    sieved: bool = False
    """Whether of the texts only paragraphs with a hit are shown."""
    phrases: tuple[str, ...] = ()
    """What was looked for in any document, as `History` has it."""
    listing: Listing = Listing()
    """What the signatory list shows."""
    row: int = 0
    """The current row of the signatory list, from 0."""
    peek: Stop | None = None
    """The link whose other end is shown without going there."""
    card: bool = False
    """Whether the card of the current signatory is shown."""
    remarks: Remarks = Remarks()
    """The marks and notes on the document."""
    width: int | None = None
    """Cells that a line of text has at the most; `None` is as many as usual."""
    zoomed: bool = False
    """Whether the pane that is read has the whole screen, however wide it is."""
    message: str = ""
    """What the last move has to say; empty if it speaks for itself."""

    @classmethod
    def open(cls, document: Document, place: Place | None = None) -> Self:
        """A document just opened, at `place` or at its beginning."""
        panes = pane_names(document)
        session = cls(document, panes[0], panes[:2], panes)
        return session if place is None else session.at(place)

    @property
    def visit(self) -> Visit:
        """How the screen stands now."""
        top = self.tops.get(self.part)
        return Visit(self.part, self.shown, top, self.lit, self.listing, self.row, self.sieved)

    # What the screen and the list tell back.

    def scrolled(self, pane: str, top: Place) -> Self:
        """The pane has been scrolled, by the user or to reach the goal."""
        goal = None if pane == self.part else self.goal
        return self._replace(tops=_with(self.tops, pane, top), goal=goal)

    def selected(self, row: int) -> Self:
        """Another row of the signatory list is current; what was lit in it no longer is."""
        return self._replace(row=row, lit=None, message="")

    def asked(self, listing: Listing) -> Self:
        """The signatory list shows something else: its first line is current."""
        if listing == self.listing:
            return self
        people = people_pane(self.document)
        tops = _with(self.tops, people, Place(people, 1)) if people else self.tops
        return self.selected(0)._replace(listing=listing, tops=tops)

    def closed(self) -> Self:
        """Nothing is shown in the panel at the foot."""
        return self._replace(peek=None, card=False)

    def dimmed(self) -> Self:
        """Nothing is lit any more; the next hit lights them all again."""
        return self._replace(lit=None, find=self.find._replace(dim=True), message="")

    def said(self, message: str) -> Self:
        """The same session with something to say."""
        return self._replace(message=message)

    # Panes.

    def show(self, pane: str) -> Self:
        """Read `pane`, leaving no visit; on a wide screen beside the pane read so far."""
        shown = self.shown if pane in self.shown else (self.part, pane)
        recent = (pane, *(name for name in self.recent if name != pane))
        selection = self.selection if pane == self.part else None
        session = self.closed()._replace(selection=selection, message="")
        return session._replace(part=pane, shown=shown, recent=recent)

    def go_to_pane(self, pane: str) -> Self:
        """Read another pane, as it was left."""
        return self if pane == self.part else self.show(pane).came_from(self)

    def next_pane(self, step: int) -> Self:
        """Read the pane `step` further in the order of the document, around the end."""
        panes = pane_names(self.document)
        return self.go_to_pane(panes[(panes.index(self.part) + step) % len(panes)])

    # Places.

    def at(self, place: Place, lit: Lit | None = None) -> Self:
        """Go to a place, leaving no visit; its span is lit if nothing else is."""
        session = self.show(pane_of(self.document, place))
        if lit is None and place.span != Span(0, 0):
            lit = Lit(place)
        return session._aim(place, lit)

    def jump(self, place: Place, lit: Lit | None = None) -> Self:
        """Go to a place, leaving a visit on the trail."""
        return self.at(place, lit).came_from(self)

    def light(self, lit: Lit) -> Self:
        """Light a place of the same pane, or of another: then a visit is left."""
        pane = pane_of(self.document, lit.at)
        # In the list the query gives way to the line: Back brings it back.
        narrowed = pane == self.part == people_pane(self.document) and self.listing != Listing()
        session = self.came_from(self) if narrowed else self.go_to_pane(pane)
        return session._aim(lit.at, lit)

    def _aim(self, place: Place, lit: Lit | None) -> Self:
        """Have a place of the present pane brought onto the screen."""
        if self.part != people_pane(self.document):
            here = (place.part, place.paragraph)
            sieved = self.sieved and here in ((hit.part, hit.paragraph) for hit in self.find.hits)
            return self._replace(lit=lit, goal=place, sieved=sieved)
        # The list must hold the line, whatever it was narrowed to.
        row = row_of(self.document, place)
        return self._replace(lit=lit, goal=None, listing=Listing(), row=row)

    # The trail.

    def came_from(self, origin: Self) -> Self:
        """This session with a visit of `origin` on the trail of `origin`."""
        return self._replace(trail=origin.trail.left(origin.visit))

    def retrace(self, step: int) -> Self:
        """Return to the visit before (-1), exactly as it was left, or forward again (1)."""
        found = self.trail.back(self.visit) if step < 0 else self.trail.forward(self.visit)
        if found is None:
            return self.said(f"nothing to go {'back' if step < 0 else 'forward'} to")
        return self.revisit(*found)

    def revisit(self, visit: Visit, trail: Trail) -> Self:
        """Stand as in `visit`, with another trail."""
        top = visit.top or first_line(self.document, visit.part)
        return self.show(visit.part)._replace(
            shown=visit.shown,
            trail=trail,
            tops=_with(self.tops, visit.part, top),
            goal=None,
            lit=visit.lit,
            listing=visit.listing,
            row=visit.row,
            sieved=visit.sieved and bool(self.find.hits),
        )


def _with(tops: Mapping[str, Place], pane: str, top: Place) -> Mapping[str, Place]:
    return MappingProxyType({**tops, pane: top})
