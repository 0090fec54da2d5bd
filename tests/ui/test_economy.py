"""What a key costs: counted, never timed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product

import pytest
from textual.strip import Strip
from textual.widget import Widget

from reader.document.model import Document
from reader.document.recognise import recognise
from reader.session.page import Page
from reader.ui.people_list import PeopleList
from reader.ui.text_pane import TextPane
from tests.documents import bundled_document
from tests.ui.playing import reading


@contextmanager
def rows_drawn(kind: type[Widget], monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The rows that widgets of a kind draw meanwhile."""
    rows: list[int] = []
    draw = kind.render_line

    def counting(widget: Widget, y: int) -> Strip:
        rows.append(y)
        return draw(widget, y)

    with monkeypatch.context() as patch:
        patch.setattr(kind, "render_line", counting)
        yield rows


@pytest.mark.parametrize("key", ["j", "space", "G", "]"])
async def test_a_key_draws_each_row_of_the_pane_once(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        with rows_drawn(TextPane, monkeypatch) as rows:
            await player.play(key)
        assert len(rows) <= player.screen.columns.pane("article").size.height


@pytest.mark.parametrize("keys", ["j", "space", "G"])
async def test_a_list_of_thousands_draws_what_is_seen_of_it(
    keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters = "abcdefghijklmnopqrst"
    names = "".join(
        f"Mary {a}{b}{c}son, Oldbridge\n".title()
        for a, b, c in product(letters, letters, "aeiouy" + letters[:4])
    )
    document: Document = recognise(f"Title\n\nSigned by:\n\n{names}")
    assert len(document.signatories) == 4000
    async with reading(document, (80, 24)) as player:
        await player.play(str(len(document.parts)))
        with rows_drawn(PeopleList, monkeypatch) as rows:
            await player.play(keys)
        assert 0 < len(rows) <= player.screen.query_one(PeopleList).size.height


async def test_a_text_is_wrapped_once_for_a_width(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        made: list[str] = []
        build = Page.__init__

        def counting(page: Page, *arguments: object) -> None:
            made.append("page")
            build(page, *arguments)  # type: ignore[arg-type]  # handed on as they came

        monkeypatch.setattr(Page, "__init__", counting)
        await player.play("j space G g ] ] } u")
        assert made == []
        await player.play("2 1 2")
        assert len(made) == 1
