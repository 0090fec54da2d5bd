"""How much is read and how long the rest takes; what was looked for before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Part, PartKind
from reader.document.recognise import recognise
from reader.session.history import History
from reader.session.reading import Reading, progress, time_left
from tests.documents import bundled_document, small_document


def part_of(text: str) -> Part:
    return recognise(text, name="d").parts[0]


def test_nothing_is_read_at_the_top_and_all_at_the_end() -> None:
    for part in bundled_document().parts:
        reading = Reading(part)
        top, end = (1 - len(part.opening), 0), (len(part.paragraphs) + 1, 0)
        assert reading.share(top) == 0.0
        assert reading.share(end) == 1.0
        assert reading.minutes_left(end) == 0.0


def test_a_long_text_takes_longer() -> None:
    sentence = "The bridge is old and it is tired of us. "
    short, long = (Reading(part_of("Title\n\n" + sentence * times)) for times in (48, 480))
    assert short.minutes_left((-9, 0)) == pytest.approx(2, abs=0.1)
    assert long.minutes_left((-9, 0)) == pytest.approx(20, abs=0.5)


def test_what_stands_before_a_place_is_read() -> None:
    part = part_of("One two three four five six seven eight nine ten.\n")
    reading = Reading(part)
    number, offset = 1, len("One two three four five")
    assert reading.share((number, offset)) == 0.5
    assert reading.share((number, offset - 1)) == 0.4


def test_a_list_of_names_takes_no_time() -> None:
    part = small_document().part("signatories")
    assert part.kind is PartKind.SIGNATORIES
    assert Reading(part).minutes_left((-9, 0)) == 0.0


def test_scripts_without_spaces_are_counted_by_character() -> None:
    assert Reading(part_of("漢" * 238)).minutes_left((-9, 0)) == pytest.approx(1)


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(0, ""), (0.1, "1 min left"), (1.4, "1 min left"), (12.6, "13 min left")],
)
def test_the_time_is_told_in_minutes(minutes: float, told: str) -> None:
    assert time_left(minutes) == told


def test_progress_is_by_part() -> None:
    document = small_document()
    found = progress(document, {"article": (9, 0), "letter": (2, 0)})
    assert found["article"] == 1.0
    assert 0 < found["letter"] < 1
    assert found["statement"] == found["signatories"] == 0.0


@given(st.lists(st.tuples(st.integers(-3, 12), st.integers(0, 400))))
def test_further_on_more_is_read(positions: list[tuple[int, int]]) -> None:
    reading = Reading(bundled_document().part("article"))
    shares = [reading.share(position) for position in sorted(positions)]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


def test_up_goes_back_and_down_returns_to_what_was_typed() -> None:
    history = History().looked_for("bridge").looked_for("town").looked_for("bridge")
    assert history.phrases == ("town", "bridge")
    first = history.up("to")
    second = first.up(first.line)
    assert [first.line, second.line, second.up(second.line).line] == ["bridge", "town", "town"]
    assert [second.down().line, second.down().down().line] == ["bridge", "to"]
    assert second.down().down().down().line == "to"
    assert History().up("to").line == "to"
    assert History().looked_for("  ") == History()
