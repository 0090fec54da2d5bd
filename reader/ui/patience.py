"""An app that takes one key at a time."""

from __future__ import annotations

from time import monotonic

from textual import on
from textual.events import Event, Key
from textual.message import Message

from reader.ui.reaching import ReachingApp

_PATIENCE = 0.5
"""Seconds after which a key is taken although the one before has not come to an end."""
_TURNS = 3
"""How often a message goes up the tree: a key, what it asks for, and what that is answered."""
_LONG = 60.0
"""Seconds that keys wait at the most while they are held back."""


class PatientApp(ReachingApp, inherit_bindings=False):
    """Takes the next key when all is done that the one before set off.

    Keys that arrive together, as over a slow line, would else reach what had the focus when they
    came, and `s` followed by a name would not be a search.
    """

    class Settled(Message):
        """What a key set off is done, but for so many turns."""

        def __init__(self, turns: int) -> None:
            super().__init__()
            self.turns = turns

    def __init__(self) -> None:
        super().__init__()
        # Those that come before there is a screen to take them wait for it.
        self.hold_keys()

    def on_ready(self) -> None:
        """Take the keys that have come."""
        self.settle()

    def use(self, _key: Key) -> bool:
        """Use a key that is no binding's now; whether it was one."""
        return False

    def rest(self) -> None:
        """Do what is done whenever a key has come to its end."""

    def lays_out(self) -> bool:
        """Whether what the last key did has the screen laid out anew; told once."""
        return False

    def hold_keys(self) -> None:
        """Let keys wait until `settle` is called."""
        self._taken_at = monotonic() + _LONG

    def settle(self, turns: int = 1) -> None:
        """Send a message the way that the key went, to come back when it is done."""
        (self.focused or self.screen).post_message(self.Settled(turns))

    async def on_event(self, event: Event) -> None:
        """Take a key, now or when it is its turn."""
        if not isinstance(event, Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self.waiting.append(event)
        if monotonic() - self._taken_at >= _PATIENCE:
            await self._take_key()

    def _apart(self, key: Key) -> list[Key]:
        """A letter with Alt that nothing is bound to, as the two keys that a terminal says so too.

        Whoever types a letter a tenth of a second after Escape means both of them.
        """
        letter = key.character or ""
        is_both = key.key.startswith("alt+") and letter.isalpha()
        if not is_both or key.key in self.screen.active_bindings:
            return [key]
        return [Key("escape", "\x1b"), Key(letter, letter)]

    async def _take_key(self) -> None:
        """Take the key that has waited longest."""
        while self.waiting:
            key, *others = self._apart(self.waiting.popleft())
            self.waiting.extendleft(others)
            if not self.use(key):
                self._taken_at = monotonic()
                await super().on_event(key)
                self.settle(_TURNS)
                return

    @on(Settled)
    async def _take_next_key(self, message: Settled) -> None:
        if message.turns > 1:
            self.settle(message.turns - 1)
            return
        self._taken_at = -_PATIENCE
        self.rest()
        if self.lays_out():
            # The next key finds what is seen then: how far a page down leads, for one.
            self._taken_at = monotonic()
            self.screen.call_after_refresh(self.post_message, self.Settled(1))
        else:
            await self._take_key()
