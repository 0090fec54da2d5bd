"""The terminal, taken before Textual is there to take it, and handed over.

Keys typed meanwhile are neither echoed nor lost: they wait until Textual reads them, also those
that would else be signals.
"""

import os
import signal
import termios
from contextlib import suppress
from types import TracebackType
from typing import Any, NoReturn, Self

from reader.document.model import Document
from reader.early.page import Drawn, drawn
from reader.early.standing import Standing
from reader.session.link_marks import ASCII_MARKS, Marks

_KEYS, _DRAWN = 0, 2
"""The descriptors that Textual reads from and draws on."""
_MEASURED = 1
"""The descriptor whose size is the screen's."""
_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6
"""Where the attributes of a terminal have their flags and characters."""
_OLD = "vt"
"""What terminals are called that have no alternate screen, nor all that a page is drawn with."""
_KILLED = 128
"""What the number of a signal is added to in an exit status, by the custom of shells."""
_LEAVE = b"\x1b[?1049l\x1b[?25h"
Attributes = list[Any]
"""Of a terminal, as `termios` has them."""


class Entrance:
    """Shows a page, if it is asked to, and leaves the terminal unless it is handed over."""

    def __init__(self, *, ascii_only: bool = False) -> None:
        """`ascii_only`: the terminal shows nothing else."""
        self._marks = ASCII_MARKS if ascii_only else Marks()
        self.page: Drawn | None = None
        """What is shown, or was when the terminal was handed over."""
        self._attributes: Attributes | None = None
        self._is_ours = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._leave()

    def show(self, document: Document, standing: Standing | None) -> None:
        """Take the terminal, if it can be had, and show the page, if it is known where it is."""
        size = _size()
        if standing is None or size is None or self._is_ours or _is_old():
            return
        page = drawn(document, standing, size, self._marks)
        try:
            self._attributes = termios.tcgetattr(_KEYS)
            self._is_ours = True
            self._take_signals()
            termios.tcsetattr(_KEYS, termios.TCSANOW, _for_keys(self._attributes))
        except termios.error:
            self.hand_over()
            return
        self.page = page
        rest = page.written.encode()
        try:
            while rest:
                rest = rest[os.write(_DRAWN, rest) :]
        except OSError:
            # Nobody knows what of it is shown: all is drawn anew.
            self.page = None

    def _take_signals(self) -> None:
        """Leave the terminal when told to end; stop when somebody is there who comes back."""
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
            # Whoever had a signal ignored, as nohup does, wants it ignored.
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._end)
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTSTP])

    def _end(self, number: int, _frame: object) -> NoReturn:
        """End at once: nothing is done yet that is to be kept, whatever is being imported."""
        self._leave()
        os._exit(_KILLED + number)

    def _leave(self) -> None:
        """Leave the terminal as it was, if it is ours."""
        if not self._is_ours:
            return
        self._is_ours = False
        with suppress(OSError):
            os.write(_DRAWN, _LEAVE)
        with suppress(termios.error):
            termios.tcsetattr(_KEYS, termios.TCSANOW, self._attributes or [])

    def hand_over(self) -> Attributes | None:
        """The attributes to be set at the end by whoever has taken the terminal now."""
        if self._is_ours:
            self._is_ours = False
            signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTSTP])
        return self._attributes


def _is_old() -> bool:
    return os.environ.get("TERM", "").startswith(_OLD)


def _size() -> tuple[int, int] | None:
    """Columns and rows of the terminal as Textual will find them; none if it will make them up."""
    try:
        columns, rows = os.get_terminal_size(_MEASURED)
    except OSError:
        return None
    given = [os.environ.get(name, "") for name in ("COLUMNS", "LINES")]
    return (columns, rows) if columns and rows and not any(given) else None


def _for_keys(attributes: Attributes) -> Attributes:
    """The attributes that Textual sets: keys arrive one by one, and none is a signal."""
    given = list(attributes)
    given[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    given[_INPUT] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    given[_CHARACTERS] = list(given[_CHARACTERS])
    given[_CHARACTERS][termios.VMIN] = 1
    return given
