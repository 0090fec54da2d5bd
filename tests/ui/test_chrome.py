"""The status line: both its sides, where they fit and where they do not."""

from __future__ import annotations

import pytest

from tests.documents import small_document
from tests.ui.playing import reading


@pytest.mark.parametrize(("width", "shown"), [(80, True), (40, False)])
async def test_a_sentence_has_the_whole_row_where_it_needs_it(width: int, shown: bool) -> None:
    async with reading(small_document(), (width, 24)) as player:
        await player.play("apostrophe q")
        status = player.lines[-2]
        assert "no mark q: m and a letter sets one" in status
        assert ("¶" in status) is shown
        await player.play("j")
        assert "¶" in player.lines[-2]


async def test_what_is_said_of_several_lines_is_one_row_with_the_place_behind_it() -> None:
    async with reading(small_document(), (80, 24)) as player:
        player.screen.session = player.session.said("one\n\ntwo")
        await player.pilot.pause()
        status = player.lines[-2]
        assert status.startswith(" one  two ")
        assert status.endswith(f"{player.screen.status.told.right}")
