"""Keys that leave something on the document, or go somewhere by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.events import Key
from textual.getters import query_one
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from reader.document.model import Document, Place
from reader.session import citing, going, marking
from reader.session.remarks import Mark, Note, Remark
from reader.session.session import Session, people_pane
from reader.session.stops import subject
from reader.ui.columns import Columns
from reader.ui.dialogs import choice, note, prompt
from reader.ui.one_frame import OneFrameScreen
from reader.ui.pages import USUAL_WIDTH

_NARROWEST = 20
_REMARK_KEYS = "Enter goes, e edits, d removes, u undoes, Esc closes"


class RemarkingScreen(OneFrameScreen, inherit_bindings=False):
    """What the reading screen can do besides reading; it holds the session."""

    session: reactive[Session | None] = reactive(None, init=False, repaint=False)
    # The widgets draw themselves when it matters to them; else all of the screen would be drawn.
    focused: reactive[Widget | None] = reactive(None, repaint=False)

    columns = query_one(Columns)

    _awaited: Callable[[str], Session] | None = None
    """What the next letter is for."""

    @property
    def now(self) -> Session:
        """The session, told how far the panes are scrolled."""
        if self.session is None:
            raise RuntimeError("the screen is not open yet")
        return self.columns.told(self.session)

    @property
    def subject(self) -> Place | None:
        """What a mark, a note and a copy are of."""
        session = self.now
        if session.part == people_pane(session.document):
            person = self.columns.people.person if self.columns.people is not None else None
            return person.at if person is not None else None
        lit = subject(session, self.columns.pane(session.part).view)
        return lit.at if lit is not None else None

    # A letter that is waited for.

    def take(self, event: Key) -> bool:
        """Use a key if it was waited for."""
        awaited, self._awaited = self._awaited, None
        if awaited is None:
            return False
        letter = event.character if event.is_printable else None
        self.session = awaited(letter) if letter else self.now.said("")
        return True

    def action_mark(self) -> None:
        """Mark the place with the letter that comes next."""
        place = self.subject
        if place is not None:
            self._awaited = lambda letter: marking.marked_at(self.now, letter, place)
            self.session = self.now.said("mark: type a letter")

    def action_to_mark(self) -> None:
        """Go to the mark of the letter that comes next."""
        self._awaited = lambda letter: marking.go_to_mark(self.now, letter)
        self.session = self.now.said("go to mark: type its letter, or ' for before the last jump")

    # Notes.

    def action_note(self) -> None:
        """Write a note about the place, or go on with the one that is there."""
        place = self.subject
        if place is None:
            return
        notes = [one for one in self.now.remarks.at(place) if isinstance(one, Note)]
        if notes:
            self._edit(notes[-1])
        else:
            about = citing.citation(self.now.document, place)
            self.app.push_screen(_note_screen(about), partial(self._note, place))

    def _note(self, place: Place, text: str | None) -> None:
        self.session = marking.noted(self.now, place, text or "")

    def _edit(self, note: Note) -> None:
        def edited(text: str | None) -> None:
            self.session = marking.edited(self.now, note, text or "")

        self.app.push_screen(_note_screen(note.about, note.text), edited)

    def action_remarks(self) -> None:
        """List marks and notes; go to one, edit or remove it, or bring back what was removed."""
        self._list_remarks()

    def _list_remarks(self, start: int = 0, said: str = _REMARK_KEYS) -> None:
        session = self.now
        remarks = session.remarks.listed(session.document)
        if not remarks and not session.remarks.removed:
            self.session = session.said("no marks or notes yet: m and a letter, or a")
            return
        screen = choice.ChoiceScreen(
            f"Marks and notes   {said}",
            [_line(session.document, one) for one in remarks],
            ("edit", "remove", "undo"),
            start=min(start, len(remarks) - 1),
        )
        self.app.push_screen(screen, partial(self._remark, remarks))

    def _remark(self, remarks: tuple[Remark, ...], chosen: tuple[str, int] | None) -> None:
        verb, number = chosen or ("", -1)
        remark = remarks[number] if 0 <= number < len(remarks) else None
        if verb == "undo":
            self.session = marking.undone(self.now)
            listed = self.session.remarks.listed(self.session.document)
            self._list_remarks(
                next((n for n, one in enumerate(listed) if one not in remarks), number)
            )
        elif remark is not None and verb == "go":
            self.session = marking.go_to_remark(self.now, remark)
        elif remark is not None and verb == "remove":
            self.session = marking.removed(self.now, remark)
            self._list_remarks(number)
        elif isinstance(remark, Note) and verb == "edit":
            self._edit(remark)
        elif remark is not None:
            self._list_remarks(number, "a mark has no text to edit; a writes a note at its place")

    # Going by name, and the width of the text.

    def action_contents(self) -> None:
        """List the parts and the first words of their paragraphs, and go to one."""
        session = self.now
        entries = going.contents(session, self.columns.read(session))

        def go(chosen: tuple[str, int] | None) -> None:
            if chosen is not None:
                self.session = self.now.jump(entries[chosen[1]].at)

        lines = [entry.text for entry in entries]
        start = going.entry_of(self.columns.pane(session.part).view, entries)
        self.app.push_screen(
            choice.ChoiceScreen("Contents   Enter goes, Esc closes", lines, start=start), go
        )

    def action_go_to(self) -> None:
        """Type a place to go to."""

        def go(typed: str | None) -> None:
            if typed in {"q", "quit", "q!"}:
                self.app.exit()
            elif typed:
                self.session = going.go_to(self.now, typed)

        self.app.push_screen(prompt.PromptScreen(":"), go)

    def action_width(self, step: int) -> None:
        """Set the text wider, narrower, or as it was."""
        session = self.now
        width = max(_NARROWEST, (session.width or USUAL_WIDTH) + step) if step else None
        self.session = session._replace(width=width)


def _line(document: Document, remark: Remark) -> str:
    where = citing.spoken(document, remark.at)
    if isinstance(remark, Mark):
        return f"{remark.letter}  {where}  {remark.about}"
    first, *others = remark.text.strip().splitlines()
    return f"note  {where}  {first}{' …' if others else ''}"


def _note_screen(about: str, text: str = "") -> Screen[str]:
    return note.NoteScreen(about, text)
