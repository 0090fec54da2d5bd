"""All panes, in the columns of a very wide screen; classes say which are seen where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reader.early.areas import areas
from reader.early.opened import standing_of
from reader.session.columns import columns, seen, stands_under
from reader.session.link_marks import Marks
from reader.session.session import Session, people_pane
from reader.ui.people_pane import PeoplePane
from reader.ui.text_pane import TextPane
from reader.ui.unscrolled import Unscrolled

_STANDING = {"-reading", "-left", "-right", "-seen"}
"""The classes that say where a pane is seen."""


class _Column(Vertical, Unscrolled):
    """Panes of which one is seen, or some one below the other."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """What is seen of it: its border, if it has one, for all else is covered by panes."""
        if any(self.gutter):
            return super().render_lines(crop)
        return [Strip.blank(crop.width)] * crop.height


class Columns(Horizontal, Unscrolled):
    """The panes. The style sheet decides by the width of the screen how many are seen at once."""

    BLANK = True

    def __init__(self, opened: Session, marks: Marks) -> None:
        """The panes of the session's document, the first ones where they are seen."""
        super().__init__(id="columns", classes="" if opened.zoomed else "-spread")
        self._opened = opened
        self._marks = marks

    def compose(self) -> ComposeResult:
        """A column for the article, one for what is printed in full, one for the signatories."""
        document, standing = self._opened.document, _standing(self._opened)
        for index, column in enumerate(columns(document)):
            classes = _standing_of(standing, *column) | {"column", *["-after"] * bool(index)}
            with _Column(classes=" ".join(classes)):
                for name in column:
                    pane = (
                        PeoplePane(document, name)
                        if name == people_pane(document)
                        else TextPane(document, name, self._marks)
                    )
                    pane.set_class(stands_under(document, name), "-under", update=False)
                    yield pane.add_class(*_standing_of(standing, name), update=False)

    def pane(self, name: str) -> TextPane | PeoplePane:
        """The pane of a part."""
        pane = self.query_one(f"#{name}")
        if not isinstance(pane, TextPane | PeoplePane):
            raise TypeError(f"{name} is not a pane")
        return pane

    @property
    def people(self) -> PeoplePane | None:
        """The pane of the signatories, if there are any."""
        return next(iter(self.query(PeoplePane)), None)

    def read(self, session: Session) -> Mapping[str, float]:
        """By part of text that was looked at, the share read, from 0 to 1."""
        panes = {name: self.pane(name) for name in session.tops}
        return {
            name: pane.read(pane.size.height or self.size.height)
            for name, pane in panes.items()
            if isinstance(pane, TextPane)
        }

    def told(self, session: Session) -> Session:
        """The session, told how far the panes it shows are scrolled."""
        for name in dict.fromkeys((*session.shown, session.part)):
            pane = self.pane(name)
            if pane.size.height:
                session = session.scrolled(name, pane.top)
        return session

    def _heights(self, session: Session) -> Mapping[str, int]:
        """By pane that is seen, the rows that it has on this screen."""
        seen = areas(session.document, standing_of(session), self.app.size)
        return {area.pane: area.height for area in seen}

    def show(self, session: Session) -> None:
        """Hand every pane what it shows, and say by classes where it stands."""
        standing = _standing(session)
        for column in self.children:
            names = [pane.id or "" for pane in column.children]
            changed = [
                pane
                for pane, name in zip(column.children, names, strict=True)
                if _stand(pane, _standing_of(standing, name))
            ]
            # The style of a column is worked out with that of all in it.
            changed = [column] if _stand(column, _standing_of(standing, *names)) else changed
            for widget in changed:
                widget.update_node_styles()
        self.set_class(not session.zoomed, "-spread")
        # At first nothing is laid out, and yet it is plain where the panes will be.
        first = {} if self.size.height else self._heights(session)
        for text in self.query(TextPane):
            text.room = self.size.height or first.get(text.part.name, 0)
            text.show(session)
        if self.people is not None:
            self.people.show(session)


def _standing(session: Session) -> Mapping[str, Sequence[str]]:
    """By class that says where a pane is seen, the panes that have it."""
    return {
        "-reading": (session.part,),
        "-left": session.shown[:-1],
        "-right": session.shown[1:],
        "-seen": seen(session.document, session.recent),
    }


def _standing_of(standing: Mapping[str, Sequence[str]], *panes: str) -> set[str]:
    """The classes of a pane, or of a column with all of these."""
    return {name for name, having in standing.items() if not {*panes}.isdisjoint(having)}


def _stand(widget: Widget, names: set[str]) -> bool:
    """Give a widget these classes of those that say where it stands; whether that changes any.

    Its style is still to be worked out: once for all of them.
    """
    before = widget.classes
    widget.remove_class(*_STANDING - names, update=False).add_class(*names, update=False)
    return widget.classes != before
