"""Textual's driver, standing up to signals: stopped, hung up on and ended it leaves no trace."""

import asyncio
import errno
import os
import re
import signal
import termios
import threading
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from types import FrameType
from typing import Any

from textual import constants
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.message import Message

from reader.ui.output.abilities import CURSOR
from reader.ui.output.line import Line
from reader.ui.output.multiplexers import multiplexer, wrapped
from reader.ui.output.watching import Bell, Watch
from reader.ui.reaching import ReachingApp

_DRAWN = 2
"""The descriptor that is drawn on."""
_ENDINGS = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)
_HANDLED = (*_ENDINGS, signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH)
_KILLED = 128
"""What the number of a signal is added to in an exit status, by the custom of shells."""
_PATIENCE = 3.0
"""Seconds after which a reader that was told to end, and cannot, is ended all the same."""
_MOMENT = 0.02
"""Seconds between looks at whether a screen is there that is to be left."""
_ANSWERED = 2.0
_ANSWERING = 0.1
"""Seconds after which the terminal has answered what Textual asked at the start, and for which a
reader that is left before still waits, so that the shell does not read the answers."""
_HELD = 2.0
"""Seconds for which something that was read is held back at the most."""
_BEFORE_SIGN = re.compile(r"\x1b(?=[ -@`{-~])")
"""An Escape before what is no letter, nor begins an answer of the terminal or another key."""
_PASTE = "\x1b[200~"
"""What comes before a text that is pasted."""
_MODES = (1000, 1003, 1004, 1006, 1015, 2004)
_HIDE, _SHOW = "\x1b[?25l", "\x1b[?25h"
_LEAVE = "".join(
    ("\x1b[?7h", *(f"\x1b[?{mode}l" for mode in _MODES), "\x1b[<u", "\x1b[?1049l", _SHOW)
)
"""What undoes all that Textual may set: wrapping, mouse, focus, paste, keys, screen, cursor."""


def leave(app: App[Any], status: int) -> None:
    """Have an app end with that exit status as soon as what it is building is there.

    An app that has been told to exit builds nothing more, and what is half built would be asked
    for what it lacks. So it is told between two of its messages, and when its screen is complete.
    """

    def exit_when_built() -> None:
        if app.screen.is_mounted:
            app.exit(return_code=status)
        else:
            app.set_timer(_MOMENT, exit_when_built)

    app.call_later(exit_when_built)


def _told(parser: XTermParser, text: str) -> Iterator[Message]:
    """What was typed, as Textual has it; but a sign or a figure right after Escape is both keys.

    Textual takes the one for the key alone, and the other for what some keyboard has there.
    """
    for index, piece in enumerate([text] if _PASTE in text else _BEFORE_SIGN.split(text)):
        if index:
            yield Key("escape", "\x1b")
        if piece:
            yield from parser.feed(piece)


class SteadyDriver(LinuxDriver):
    """A terminal's driver. What a signal asks for is done by the event loop, between two frames.

    A signal may come in the middle of a write, whose locks its handler would wait for for ever.
    """

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.line = Line(_DRAWN)
        self.running_loop = asyncio.get_running_loop()
        if not isinstance(app, ReachingApp):
            raise TypeError("only an app that says how much may come in can be driven")
        self._drawing_app = app
        self.exit_event = Bell()
        self._watch = Watch(self.fileno, self.exit_event)
        self._multiplexer = multiplexer(os.environ)
        self._context = copy_context()
        self._is_out = False
        self._is_ending = False
        self._has_cursor = False
        # Whoever had a signal ignored, as nohup does, wants it ignored.
        if signal.getsignal(signal.SIGTSTP) is not signal.SIG_IGN:
            signal.signal(signal.SIGTSTP, self._on_stop)
        signal.signal(signal.SIGCONT, self._on_continue)
        for number in _ENDINGS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._on_ending)

    def write(self, data: str) -> None:
        """Write to the terminal, if it is there; and show its cursor if the app has it so."""
        # Textual hides it when it enters the screen.
        shown = self._has_cursor and _HIDE not in data
        self._has_cursor = self._drawing_app.has_class(CURSOR)
        if shown != self._has_cursor:
            data += _SHOW if self._has_cursor else _HIDE
        self.line.write(wrapped(data, self._multiplexer))
        if self.line.is_cut:
            self._end(_KILLED + signal.SIGHUP)

    # Ending.

    def _on_ending(self, number: int, _frame: FrameType | None) -> None:
        self._end(_KILLED + number)

    def _end(self, status: int) -> None:
        """Leave the app with that exit status, whatever it is doing."""
        if self._is_ending:
            return
        self._is_ending = True
        last = threading.Timer(_PATIENCE, self._end_at_once, [status])
        last.daemon = True
        last.start()
        self._soon(partial(leave, self._drawing_app, status))

    def _end_at_once(self, status: int) -> None:
        with suppress(OSError):
            os.set_blocking(_DRAWN, False)
            os.write(_DRAWN, _LEAVE.encode())
        with suppress(OSError):
            os.set_blocking(_DRAWN, True)
        if self.attrs_before is not None:
            with suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        os._exit(status)

    def _soon(self, action: Callable[[], object]) -> None:
        with suppress(RuntimeError):  # the loop has ended, and all is being left already
            self.running_loop.call_soon_threadsafe(action, context=self._context)

    # What comes in.

    def run_input_thread(self) -> None:
        """Read keys until the app is left, or the terminal is gone."""
        # Signals are for the event loop's thread: this one may sleep on for hours.
        signal.pthread_sigmask(signal.SIG_BLOCK, _HANDLED)
        asked = time.monotonic()
        while not self.exit_event.is_set():
            try:
                self._read_keys()
            except OSError:
                self._end(_KILLED + signal.SIGHUP)
                return
            except Exception:  # noqa: BLE001, S112 - what is no text or no key is left out
                continue
        if time.monotonic() < asked + _ANSWERED:
            time.sleep(_ANSWERING)

    def _read_keys(self) -> None:
        """As Textual does, but never woken in vain; raises `OSError` once the terminal is gone."""
        parser = XTermParser()
        decode = getincrementaldecoder("utf-8")().decode
        # An Esc may be the beginning of a key: until then the parser waits for the rest.
        is_key_by: float | None = None
        before = ""
        while not self.exit_event.is_set():
            wait = None if is_key_by is None else max(0.0, is_key_by - time.monotonic())
            text = decode(self._watch.read(wait))
            if is_key_by is not None and before == "\x1b" and _BEFORE_SIGN.match(before + text):
                # The parser that has the Escape would take the sign alone.
                parser, text = XTermParser(), before + text
            before = text
            for message in _told(parser, text) if text else parser.tick():
                self.process_message(message)
            if "\x1b" in text or (text and is_key_by is not None):
                is_key_by = time.monotonic() + constants.ESCAPE_DELAY
            elif is_key_by is not None and time.monotonic() >= is_key_by:
                is_key_by = None

    def process_message(self, message: Message) -> None:
        """Pass on what was read, once enough of what was read before is dealt with."""
        end = time.monotonic() + _HELD
        while (wait := self._drawing_app.restraint()) and time.monotonic() < end:
            if self.exit_event.wait(wait) or self._watch.is_over():
                break
        super().process_message(message)

    # Stopping and going on.

    def _on_stop(self, _number: int, _frame: FrameType | None) -> None:
        self._soon(self._stop)

    def _on_continue(self, _number: int, _frame: FrameType | None) -> None:
        if not self._is_out:
            self._soon(self._enter_again)

    def _stop(self) -> None:
        """Stop with the whole job, on a terminal left as it was; then go on."""
        if self._is_ending or self.line.is_cut:
            return
        self._is_out = True
        self.suspend_application_mode()
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        # Where nobody could wake it again, the system does not stop it.
        os.kill(0, signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._on_stop)
        self._come_back()

    def _enter_again(self) -> None:
        """Take the terminal over from whoever had it while the process was stopped from outside."""
        if not (self._is_ending or self.line.is_cut):
            self._is_out = True
            self.suspend_application_mode()
            self._come_back()

    def _come_back(self) -> None:
        self._await_foreground()
        self.resume_application_mode()
        self._is_out = False
        self._drawing_app.refresh(layout=True)

    def _await_foreground(self) -> None:
        """Be stopped until the terminal is ours: setting its attributes stops what is behind."""
        while True:
            try:
                termios.tcsetattr(self.fileno, termios.TCSANOW, termios.tcgetattr(self.fileno))
            except termios.error as error:
                if error.args[0] == errno.EINTR:  # it was stopped, and goes on
                    continue
            return
