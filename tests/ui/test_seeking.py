"""Finding: history, regular expressions, hits alone, the words one is at, everywhere."""

from __future__ import annotations

import sys
import threading
from typing import Any

import pytest
from textual.events import Key

from reader.session import finding, found
from reader.session.finding import sought
from reader.session.resume import resumed, saved
from reader.ui.text_pane import TextPane
from tests.documents import bundled_document, small_document
from tests.ui.playing import Player, reading

KEYS = {"&": "ampersand", "*": "asterisk", "^r": "ctrl+r"}


def keys(text: str) -> str:
    return " ".join(KEYS.get(key, key) for key in text.split())


def typed(player: Player) -> str:
    return player.screen.finder.line.value


class Held:
    """Holds back, as in a long document, what is looked for until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go_on = threading.Event()
        monkeypatch.setattr(found, "_AT_ONCE", 0)
        monkeypatch.setattr(finding, "sought", self._sought)

    def _sought(self, *args: Any, **options: Any) -> object:  # noqa: ANN401 - handed on
        self.go_on.wait(20)
        return sought(*args, **options)

    async def let_go(self, player: Player) -> None:
        self.go_on.set()
        while player.screen.lookout.looking:
            await player.pilot.pause(0.01)
        await player.pilot.pause()


ALWAYS = [
    ("/ ^r 'r.p' enter", "letter", "rep"),
    ("/ 'r.p' ^r enter", "letter", "rep"),
    ("/ 'r.p' ^r ^r enter", "article", ""),
    ("/ ^r '(' enter j", "article", ""),
    ("/ 'pri' up down 'de' enter", "article", "pride"),
    ("] ] ] *", "letter", "nobody asked us"),
    ("4 j j *", "signatories", "Mary Mason"),
    ("& 'patience' enter", "statement", "patience"),
    ("& 'patience' escape", "article", ""),
    ("/ 'patience'", "statement", "patience"),
    ("/ 'patience' enter", "statement", "patience"),
    ("/ 'bridge' enter G", "article", "bridge"),
    ("/ 'bridge' enter 2", "statement", "bridge"),
    ("/ 'patience' escape", "article", ""),
    ("/ 'patience' enter / 'tired' enter", "article", "tired"),
]
"""What is pressed -> the part that is read then, and what is lit."""
WITH_HITS = [
    ("/ 'bridge' enter escape n", "article", "bridge"),
    ("/ 'bridge' enter escape N", "signatories", "bridge"),
    ("/ 'bridge' enter / enter n n n", "statement", "bridge"),
    ("/ 'tired' enter / 'pride' enter / up up enter", "article", "tired"),
    ("/ 'tired' enter / 'pride' enter / up up down enter", "article", "pride"),
    ("/ ^r 't.r.d' enter escape 3 / up enter", "article", "tired"),
    ("/ 'tired' enter *", "article", "tired"),
    ("/ 'patience' enter &", "statement", "patience"),
    ("& 'bridge' enter & n n n", "statement", "bridge"),
]
"""The same where keys are pressed that want what is looked for to have been found."""
GIVEN_UP = [
    ("/ 'patience' enter escape", "article", ""),
    ("/ 'patience' enter / escape", "article", ""),
]
"""The same where it is given up before it is found."""


@pytest.mark.parametrize(
    ("pressed", "part", "lit", "is_long"),
    [
        *((*row, is_long) for row in ALWAYS for is_long in (False, True)),
        *((*row, False) for row in WITH_HITS),
        *((*row, True) for row in GIVEN_UP),
    ],
)
async def test_keys_lead_to(
    pressed: str, part: str, lit: str, *, is_long: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch) if is_long else None
    async with reading(small_document(), (80, 24)) as player:
        await player.play(keys(pressed))
        if held is not None:
            await held.let_go(player)
        assert (player.session.part, player.lit) == (part, lit)
        assert player.session.sieved is (pressed.count("&") == 1 and "escape" not in pressed)


async def test_hits_are_counted_by_part_also_those_of_the_list() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("/ 'bridge'")
        assert "hit 1/9: Article 3, Statement 1" in player.text
        assert player.lines[-2].endswith("Article 3, Statement 1, Open letter 1, Signatories 4")
        await player.play("enter escape")
        assert "hit" not in player.text


async def test_a_wrong_expression_is_told_while_it_is_typed() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play(keys("/ ^r 'bridge('"))
        assert "not a regular expression: missing )" in player.text
        assert "regex /bridge(" in player.text
        await player.play("'s?)'")
        assert "not a regular" not in player.text
        assert "hit 1/9" in player.text


async def test_without_the_engine_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "re2", None)
    async with reading(small_document(), (80, 24)) as player:
        await player.play(keys("/ ^r"))
        assert "pip install 'open-letter-reader[patterns]'" in player.text
        await player.play(keys("'zz' ^r"))
        assert "not found: zz" in player.text


async def test_the_history_has_each_phrase_once_and_what_was_typed() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("/ 'one' enter / 'two' enter / 'one' enter / 'dra' up")
        assert typed(player) == "one"
        await player.play("up up up")
        assert typed(player) == "two"
        await player.play("down down down")
        assert typed(player) == "dra"


async def test_only_paragraphs_with_a_hit_are_shown_until_escape() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play("/ 'self-determination' enter")
        everything = player.lines
        await player.play(keys("&"))
        pane = player.screen.columns.pane("article")
        assert isinstance(pane, TextPane)
        found = {hit.paragraph for hit in player.session.find.hits if hit.part == "article"}
        assert {row.number for row in pane.page.rows(pane.page.first, 99)} == found
        assert "only hits" in player.text
        await player.play("5")
        assert "No hit in this part. & shows all paragraphs." in player.text
        await player.play("y")
        assert "nothing here to copy" in player.text
        await player.play("1 escape")
        assert player.lines[3:-2] == everything[3:-2]


async def test_a_link_out_of_what_is_shown_leads_there() -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play(keys("& 'solidarity' enter"))
        await player.play("] enter")
        assert player.session.part == "statement"
        assert player.lit.startswith("solidarity with the people of Kashmir")
        await player.play("] backspace backspace")
        assert player.session.part == "article"


async def test_the_bar_shows_what_is_asked_for() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play(keys("& 'pri'"))
        assert player.lines[-2].startswith(" &pri")
        await player.play(keys("^r"))
        assert player.lines[-2].startswith(" regex &pri")
        await player.play("escape / 'pri'")
        assert player.lines[-2].startswith(" /pri")


async def test_in_the_list_the_sieve_is_its_query() -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play(keys("4 &"))
        assert "type a name to narrow the list" in player.text


async def test_while_words_are_looked_for_keys_are_taken_and_keep_what_they_did(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = Held(monkeypatch)
    async with reading(small_document(), (80, 24)) as player:
        await player.play("/ 'patience'")
        assert player.lines[-2].endswith("looking")
        await player.play("enter")
        assert "looking for patience: Esc gives up" in player.text
        await player.play("3 m a j")
        await player.play("2 3")
        assert "looking for words: Esc gives up" in player.text
        assert player.session.part == "letter"
        await held.let_go(player)
        assert "looking" not in player.text
        assert player.lit == "patience"
        assert "a" in player.session.remarks.marks
        await player.play("backspace")
        assert player.session.part == "letter"


async def test_esc_closes_what_is_open_before_it_gives_up_looking(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = Held(monkeypatch)
    async with reading(small_document(), (80, 24)) as player:
        await player.play("/ 'patience' enter 4 enter escape")
        assert not player.session.card
        assert player.screen.lookout.looking
        await player.play("escape")
        assert not player.screen.lookout.looking
        assert "looking" not in player.text
        held.go_on.set()


async def test_the_reader_can_be_left_while_it_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    held = Held(monkeypatch)
    async with reading(small_document(), (80, 24)) as player:
        await player.play("/ 'patience' enter q")
        assert not player.app.is_running
    held.go_on.set()


async def test_what_was_found_last_time_is_looked_for_when_the_document_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with reading(small_document(), (80, 24)) as player:
        await player.play("/ 'bridge' enter n")
        before = player.session
        held = Held(monkeypatch)
        again = resumed(before.document, saved(before))
        assert not again.find.hits
        await player.screen.open(again)
        await player.play("3 m a")
        await held.let_go(player)
        assert player.session.find.hits == before.find.hits
        assert player.session.part == "letter"
        assert "a" in player.session.remarks.marks


@pytest.mark.parametrize(("keys", "first"), [("/ 'left'", "j"), ("/ 'left'", "G"), ("] p", "j")])
async def test_a_letter_right_after_escape_is_not_taken_for_one_with_alt(
    keys: str, first: str
) -> None:
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play(f"{keys} escape {first}")
        apart = player.lines
    async with reading(bundled_document(), (80, 24)) as player:
        await player.play(keys)
        player.app.post_message(Key(f"alt+{first}", first))
        await player.pilot.pause()
        await player.pilot.pause()
        assert player.lines == apart
