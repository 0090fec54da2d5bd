"""The screen as plain text, and the pictures of it in the README.

READER_UPDATE=1 writes them anew; look at the difference before it is kept.
"""

from __future__ import annotations

import os
import re
from html import unescape
from pathlib import Path

import pytest

from tests.documents import bundled_document
from tests.ui.playing import Player, reading

HERE = Path(__file__).parent
UPDATE = bool(os.environ.get("READER_UPDATE"))


def compare(name: str, found: str) -> None:
    golden = HERE / "goldens" / name
    if UPDATE:
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8"), f"{golden.name} is not what the screen shows"


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50), (40, 10)])
@pytest.mark.parametrize(
    ("name", "keys"),
    [("opened", ""), ("peek", "] ] p"), ("signatories", "s 'mushtaq' enter enter")],
)
async def test_the_screen_reads_as_it_did(size: tuple[int, int], name: str, keys: str) -> None:
    async with reading(bundled_document(), size) as player:
        await player.play(keys)
        text = "".join(f"{line}\n" for line in player.lines)
        compare(f"{name}-{size[0]}x{size[1]}.txt", text)


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("contents", "slash 'kashmir' enter o"),
        ("notes", "] m k a 'Look_this_up.' enter 'And_this.' escape 3 a 'All_of_it?' escape M"),
        ("help", "?"),
        ("signs", "] m k ] a 'Look_this_up.' escape"),
    ],
)
async def test_what_lies_over_the_page_reads_as_it_did(name: str, keys: str) -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play(keys)
        compare(f"{name}-80x24.txt", "".join(f"{line}\n" for line in player.lines))


def words(svg: str) -> list[str]:
    """What is written in a picture, without the drawing, which each Textual does its own way."""
    return [unescape(text).strip("\xa0 ") for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]


def picture(player: Player) -> str:
    """The screen as SVG, without the fonts it would fetch from elsewhere."""
    svg = player.app.export_screenshot(title="reader")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("reading", (120, 30), "] ] ] enter"),
        ("signatories", (80, 24), "s 'mohamed' enter j enter"),
        ("contents", (80, 24), "slash 'kashmir' enter ] m k a 'Look_this_up.' escape o"),
    ],
)
async def test_a_picture_in_the_readme_is_what_the_app_shows(
    name: str, size: tuple[int, int], keys: str
) -> None:
    async with reading(bundled_document(), size) as player:
        await player.play(keys)
        found = picture(player)
    kept = HERE / "goldens" / f"{name}.svg"
    if UPDATE:
        kept.write_text(found, "utf-8")
    assert words(found) == words(kept.read_text("utf-8"))
