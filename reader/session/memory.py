"""What the reader remembers of the document on the screen, and keeps of it at every pause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from reader.document.model import Document, Place
from reader.session.anchors import Anchorage, anchor
from reader.session.records import Anchored, Change, Identity
from reader.session.remarks import Note, Remark, Remarks
from reader.session.resume import resumed, saved
from reader.session.saved import Saved
from reader.session.session import Session
from reader.session.store import Store


class Memory:
    """Binds a document to the store: opens the session that was left, and keeps it."""

    def __init__(self, store: Store, document: Document, path: str = "") -> None:
        """Look up what is kept of the whole `document`, read at `path` (full, or a web address)."""
        self.store = store
        self._document = document
        self._identity = Identity.of(document, path)
        kept = store.load(self._identity)
        self._saved = kept.session if kept is not None else None
        anchorage = Anchorage(document)
        found = [_placed(one, anchorage) for one in kept.remarks] if kept is not None else []
        self._anchored = {_key(one.remark): one for one in found}
        self._remarks = Remarks.of(one.remark for one in found)
        self._phrases = store.phrases()
        self._written: tuple[Saved, Remarks] | None = None
        """What was kept last; none before the first time, which tells the store of an edit."""

    @property
    def width(self) -> int | None:
        """The cells that the text was set in, if the user chose them."""
        return self._saved.width if self._saved is not None else None

    def opened(self, place: Place | None = None, *, from_start: bool = False) -> Session:
        """The session as it was left, or at `place`, or at the beginning; with marks and notes."""
        if from_start or self._saved is None:
            session = Session.open(self._document)
        else:
            session = resumed(self._document, self._saved)
        if place is not None:
            session = session.at(place)
        return session._replace(remarks=self._remarks, phrases=self._phrases)

    def keep(self, session: Session, width: int | None = None) -> bool:
        """Keep how the session stands; whether it is kept now. Cheap where nothing has changed.

        What is written is written whole: the process may end at any moment.
        """
        self._keep_phrases(session.phrases)
        now = saved(session, width)
        if (now, session.remarks) == self._written:
            return True
        if not (self.store.save(self._identity, now) and self._keep_remarks(session.remarks)):
            return False
        self._written = now, session.remarks
        return True

    def _keep_phrases(self, phrases: Sequence[str]) -> None:
        """Keep what is not where it was: what was looked for once more is the last one again."""
        pairs = zip(self._phrases, phrases, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        for phrase in phrases[same:]:
            if not self.store.looked_for(phrase):
                return
        self._phrases = tuple(phrases)

    def _keep_remarks(self, remarks: Remarks) -> bool:
        every: list[Remark] = [*remarks.marks.values(), *remarks.notes.values()]
        gone = {_key(one) for one in remarks.removed}
        # What a session does not know of is not taken away: only what it says it has removed.
        now = {key: one for key, one in self._anchored.items() if key not in gone}
        now |= {_key(one): self._anchor(one) for one in every}
        changes = _changes(self._anchored, now)
        if changes and not self.store.record(self._identity, changes):
            return False
        self._anchored = now
        return True

    def _anchor(self, remark: Remark) -> Anchored:
        """A mark or a note with its anchor, which is the old one if an edit took its words away."""
        new = anchor(self._document, remark.at)
        old = self._anchored.get(_key(remark))
        if old is not None and old.remark.at == remark.at and old.anchor.words != new.words:
            return Anchored(remark, old.anchor)
        return Anchored(remark, new)


def _placed(kept: Anchored, anchorage: Anchorage) -> Anchored:
    """A mark or a note that was kept, at its place in the document as it is now."""
    return Anchored(kept.remark._replace(at=anchorage.place(kept.anchor)), kept.anchor)


def _key(remark: Remark) -> str:
    return f"note {remark.id}" if isinstance(remark, Note) else f"mark {remark.letter}"


def _changes(before: Mapping[str, Anchored], after: Mapping[str, Anchored]) -> list[Change]:
    """What is not the same in both, as before and after."""
    keys = dict.fromkeys((*before, *after))
    found = ((before.get(key), after.get(key)) for key in keys)
    return [(old, new) for old, new in found if old != new]
