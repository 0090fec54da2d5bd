"""What holds for the whole app."""

from __future__ import annotations

import pytest

from reader.reach import Reach
from reader.text.locales import speaks_utf8
from reader.ui.output.lean import Lean
from tests.documents import small_document
from tests.ui.playing import reading


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, True),
        ({"LANG": "en_GB.UTF-8"}, True),
        ({"LANG": "de_DE.utf8"}, True),
        ({"LANG": "C"}, False),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "POSIX"}, False),
        ({"LANG": "en_GB.UTF-8", "LC_CTYPE": "de_DE.ISO-8859-1"}, False),
        ({"LC_ALL": "", "LANG": "C.UTF-8"}, True),
    ],
)
def test_the_locale_says_whether_more_than_ascii_can_be_shown(
    environment: dict[str, str], expected: bool
) -> None:
    assert speaks_utf8(environment) is expected


async def test_marks_are_ascii_where_the_locale_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    async with reading(small_document(), (80, 24)) as player:
        assert 'cross it">, and its officers "tired"x' in player.text


_BARRED = [
    (Reach(), ""),
    (Reach(restricted=True), "Ctrl+Z"),
    (Reach(restricted=True, copies=False), "Ctrl+Z y"),
]


@pytest.mark.parametrize(("reach", "barred"), _BARRED)
async def test_help_and_palette_tell_of_nothing_that_is_not_allowed(
    reach: Reach, barred: str
) -> None:
    async with reading(small_document(), (80, 400)) as player:
        player.app.reach = reach
        commands = {command.title for command in player.app.get_system_commands(player.app.screen)}
        await player.play("?")
        told = [line.split()[0] for line in player.lines if line.strip()]
        for key, times in (("Ctrl+Z", 1), ("y", 2)):
            assert told.count(key) == (0 if key in barred.split() else times)
        assert ("Copy" in commands) is ("y" not in barred.split())


async def test_a_pause_that_ends_when_the_screen_is_left_already_ends_in_peace() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("j")
    assert not player.app.screen_stack
    player.app.keep()


@pytest.mark.parametrize("keys", ["j", "s", "/ 'left'", "o", "T", "?", ":", "] p"])
async def test_wherever_one_is_the_screen_can_be_drawn_again(
    keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play(keys)
        before, forgotten = player.lines, []
        monkeypatch.setattr(Lean, "forget", lambda _: forgotten.append(keys))
        await player.play("ctrl+l")
        assert forgotten == [keys]
        assert player.lines == before
