"""In which places which keys are pressed: what a keymap may change, place by place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.binding import Binding

from reader.ui import keys

PLACES: Mapping[str, Sequence[Binding]] = {
    "while reading": [*keys.READING_KEYS, *keys.APP_KEYS],
    "while text is selected": keys.SELECTING_KEYS,
    "while a name is typed": keys.QUERY_KEYS,
    "in the list of signatories": [*keys.PEOPLE_KEYS, *keys.LIST_KEYS],
    "while places and roles are shown": keys.FACET_KEYS,
    "while a phrase is typed": keys.FIND_KEYS,
    "in a list to choose from": keys.CHOICE_KEYS,
    "while a note is written": keys.NOTE_KEYS,
    "while a place is typed": keys.PROMPT_KEYS,
}


def default_keys() -> dict[str, dict[str, tuple[str, ...]]]:
    """By place, the keys of each binding as they are without a keymap."""
    return {
        heading: {binding.id: tuple(binding.key.split(",")) for binding in bindings if binding.id}
        for heading, bindings in PLACES.items()
    }


def explained() -> dict[str, str]:
    """By binding, what it does."""
    every = (binding for bindings in PLACES.values() for binding in bindings)
    return {binding.id: binding.tooltip for binding in every if binding.id}
