"""What a key costs: counted, never timed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product

import pytest
from textual._compositor import Compositor
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.strip import Strip
from textual.widget import Widget

from reader.document.model import Document
from reader.document.recognise import recognise
from reader.session.page import Page
from reader.ui.chrome import StatusLine
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


def counted(kind: type[object], name: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows by the name whenever the method of that name is called."""
    calls: list[str] = []
    method = getattr(kind, name)

    def counting(*arguments: object, **named: object) -> object:
        calls.append(name)
        return method(*arguments, **named)

    monkeypatch.setattr(kind, name, counting)
    return calls


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_the_first_frame_shows_all_and_tells_where_the_user_is(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    frames = counted(Compositor, "render_full_update", monkeypatch)
    with rows_drawn(StatusLine, monkeypatch) as rows:
        async with reading(bundled_document(), size):
            assert rows == [0]
            assert len(frames) == 1


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_a_key_writes_one_frame_and_lays_out_at_most_once(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(bundled_document(), size) as player:
        # What is shown for the first time is laid out twice: within the screen, and in itself.
        await player.play("2 3 1 s escape g")
        frames = counted(App, "_display", monkeypatch)
        layouts = counted(Compositor, "reflow", monkeypatch)
        for key in ("j", "space", "]", "enter", "backspace", "2", "1", "s", "'g'", "'i'"):
            frames.clear()
            layouts.clear()
            await player.play(key)
            assert len(frames) == 1, key
            assert len(layouts) <= (key not in {"j", "space", "]", "'g'", "'i'"}), key


async def test_a_part_switch_styles_few_nodes(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("2 1")
        styled = counted(Stylesheet, "apply", monkeypatch)
        await player.play("2")
        assert len(styled) <= 10


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
