"""What was looked for before, as Up and Down bring it back into the line that is typed."""

from typing import NamedTuple, Self

PATTERN = "\x12"
"""Stands before a regular expression among the phrases: no phrase holds the character of Ctrl+R."""


class History(NamedTuple):
    """Phrases looked for, the last one last, and how far Up has gone back."""

    phrases: tuple[str, ...] = ()
    back: int = 0
    """0 is the line as it was typed, 1 the last phrase."""
    typed: str = ""

    @property
    def line(self) -> str:
        """What stands in the line."""
        return self.phrases[-self.back] if self.back else self.typed

    def up(self, line: str) -> Self:
        """The phrase before; `line` is what stands there now, which Down brings back."""
        typed = self.typed if self.back else line
        return self._replace(back=min(self.back + 1, len(self.phrases)), typed=typed)

    def down(self) -> Self:
        """The phrase after, at last the line as it was typed."""
        return self._replace(back=max(self.back - 1, 0))

    def looked_for(self, phrase: str) -> Self:
        """With `phrase` as the last one; one of nothing but spaces is not remembered."""
        others = tuple(other for other in self.phrases if other != phrase)
        is_empty = not phrase.removeprefix(PATTERN).strip()
        return self.__class__(self.phrases if is_empty else (*others, phrase))
