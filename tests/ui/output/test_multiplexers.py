"""What goes to the clipboard arrives there, also behind tmux and screen."""

from __future__ import annotations

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.output.multiplexers import Multiplexer, multiplexer, wrapped
from tests.pty.clipboards import CLIPBOARDS

BY = {
    "plain": Multiplexer.NONE,
    "tmux": Multiplexer.TMUX,
    "screen": Multiplexer.SCREEN,
}


@pytest.mark.parametrize(
    ("environment", "by"),
    [
        ({}, Multiplexer.NONE),
        ({"TERM": "xterm-256color"}, Multiplexer.NONE),
        ({"TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, Multiplexer.TMUX),
        ({"TERM": "tmux-256color"}, Multiplexer.TMUX),
        ({"TERM": "screen", "STY": "123.pts-1.host"}, Multiplexer.SCREEN),
        ({"TERM": "xterm", "STY": "123.pts-1.host"}, Multiplexer.SCREEN),
        ({"TERM": "screen.xterm-256color"}, Multiplexer.SCREEN),
        ({"TERM": "tmux", "STY": "123.pts-1.host"}, Multiplexer.TMUX),
        ({"TERM": "xterm", "TMUX": "", "STY": ""}, Multiplexer.NONE),
    ],
)
def test_the_environment_tells_the_multiplexer(
    environment: dict[str, str], by: Multiplexer
) -> None:
    assert multiplexer(environment) is by


@pytest.mark.parametrize("way", BY)
@pytest.mark.parametrize("end", ["\x07", "\x1b\\"])
@given(text=st.text(max_size=2000), before=st.sampled_from(["", "\x1b[1;1Hx\x1b[0m"]))
def test_any_text_arrives(way: str, end: str, text: str, before: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    sequence = f"\x1b]52;c;{b64encode(text.encode()).decode()}{end}"
    written = wrapped(f"{before}{sequence}{before}", BY[way])
    if way != "plain":
        assert written.startswith(before)
        assert CLIPBOARDS[way](written.encode()) == [text]
    else:
        assert written == f"{before}{sequence}{before}"


@pytest.mark.parametrize("way", BY)
def test_what_is_not_for_the_clipboard_is_written_as_it_is(way: str) -> None:
    for data in ("", "text", "\x1b]0;title\x07", "\x1b[?25h\x1b]22;text\x1b\\", "]52;c;"):
        assert wrapped(data, BY[way]) == data
