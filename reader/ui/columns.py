"""All panes, and the rules between those that are seen."""

from __future__ import annotations

from collections.abc import Mapping

from rich.segment import Segment
from textual.app import ComposeResult
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.strip import Strip
from textual.widget import Widget

from reader.early.areas import areas
from reader.early.opened import standing_of
from reader.session import columns, panes
from reader.session.columns import Area
from reader.session.link_marks import Marks
from reader.session.session import Session
from reader.ui import drawing, people_pane
from reader.ui.text_pane import TextPane


class Columns(drawing.Drawn):
    """The panes. By its width it shows one, two side by side, or all columns.

    Those that are not seen are left out when it is laid out: no style changes, and nothing is
    styled anew, when another pane is read.
    """

    def __init__(self, opened: Session, marks: Marks) -> None:
        """The panes of the session's document, of which those are seen that the session says."""
        super().__init__(id="columns")
        self._session = opened
        self._panes: dict[str, TextPane | people_pane.PeoplePane] = {}
        self._rules: list[Area] = []
        self._marks = marks

    def compose(self) -> ComposeResult:
        """The panes that are seen at first."""
        for name in self._heights(self._session):
            yield self._made(name)

    def _made(self, name: str) -> TextPane | people_pane.PeoplePane:
        document = self._session.document
        is_list = name == panes.people_pane(document)
        made = (
            people_pane.PeoplePane(document, name)
            if is_list
            else TextPane(document, name, self._marks)
        )
        self._panes[name] = made
        return made

    @property
    def layout(self) -> Layout:
        """The panes are where the areas are."""
        return _IN_AREAS

    def areas(self, size: Size) -> list[Area]:
        """Where in a room of that size the panes are that are seen, and the rules."""
        session = self._session
        shown = () if session.zoomed else session.shown
        return columns.areas(session.document, session.part, shown, session.recent, size)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rules, if there are any; all else is covered by panes."""
        self._rules = [area for area in self.areas(self.size) if not area.pane]
        if self._rules:
            return super().render_lines(crop)
        return [Strip.blank(crop.width)] * crop.height

    def render_line(self, y: int) -> Strip:
        """The rules in a row."""
        cells = [" "] * self.cells
        for area in self._rules:
            if area.row <= y < area.row + area.height:
                rule = "─" if area.height == 1 else "│"
                cells[area.column : area.column + area.width] = rule * area.width
        # Not by its role: of a role's colour the share that shines through is not told.
        style = self.screen.get_component_rich_style("text--rule")
        return drawing.strip(self, [Segment("".join(cells), style)], self.cells)

    def pane(self, name: str) -> TextPane | people_pane.PeoplePane:
        """The pane of a part, which is made when it is first seen or asked for."""
        if name not in self._panes:
            made = self._made(name)
            self.mount(made)
            made.show(self._session)
        return self._panes[name]

    @property
    def people(self) -> people_pane.PeoplePane | None:
        """The pane of the signatories, if there are any."""
        name = panes.people_pane(self._session.document)
        pane = None if name is None else self.pane(name)
        return None if isinstance(pane, TextPane) else pane

    def read(self, session: Session) -> Mapping[str, float]:
        """By part of text that was looked at, the share read, from 0 to 1."""
        looked_at = {name: self.pane(name) for name in session.tops}
        return {
            name: pane.read(pane.size.height or self.size.height)
            for name, pane in looked_at.items()
            if isinstance(pane, TextPane)
        }

    def told(self, session: Session) -> Session:
        """The session, told how far the panes it shows are scrolled."""
        for name in dict.fromkeys((*session.shown, session.part)):
            pane = self._panes.get(name)
            if pane is not None and pane.size.height:
                session = session.scrolled(name, pane.top)
        return session

    def _heights(self, session: Session) -> Mapping[str, int]:
        """By pane that is seen, the rows that it has on this screen."""
        seen = areas(session.document, standing_of(session), self.app.size)
        return {area.pane: area.height for area in seen if area.pane}

    def show(self, session: Session) -> None:
        """Hand every pane what it shows, and lay those out that are seen now."""
        before = self.areas(self.size)
        self._session = session
        now = self._with_panes(self.areas(self.size))
        if now != before:
            # Panes are arranged anew when one of them asks for it.
            self.pane(session.part).refresh(layout=True)
        # At first nothing is laid out, and yet it is plain where the panes will be.
        first = {} if self.size.height else self._heights(session)
        for name, pane in self._panes.items():
            if isinstance(pane, TextPane):
                pane.room = self.size.height or first.get(name, 0)
            pane.show(session)

    def _with_panes(self, areas: list[Area]) -> list[Area]:
        """The areas, with a pane for each."""
        for area in areas:
            if area.pane:
                self.pane(area.pane)
        return areas

    def on_resize(self) -> None:
        """Have the panes that are seen from now on."""
        self._with_panes(self.areas(self.size))


class _InAreas(Layout):
    """Puts the panes where `Columns` has them."""

    name = "areas"

    def arrange(
        self,
        parent: Widget,
        children: list[Widget],
        size: Size,
        greedy: bool = True,  # noqa: ARG002 - Textual's signature
    ) -> ArrangeResult:
        """A place for each pane that is seen."""
        if not isinstance(parent, Columns):
            raise TypeError("panes are arranged in columns only")
        made = {pane.id: pane for pane in children}
        return [
            WidgetPlacement(
                Region(area.column, area.row, area.width, area.height),
                offset=NULL_OFFSET,
                margin=NULL_SPACING,
                widget=made[area.pane],
            )
            for area in parent.areas(size)
            if area.pane in made
        ]


_IN_AREAS = _InAreas()
