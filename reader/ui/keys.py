"""Every key of the reader, once: footer, help, palette, keymap and the README's table use these.

A binding's id is its name in a keymap; its description stands in the footer; its tooltip says in
full what it does.
"""

from __future__ import annotations

from dataclasses import replace

from textual.binding import Binding


def _key(  # noqa: PLR0913 - the fields of a binding
    id: str,  # noqa: A002 - Textual's name for it
    keys: str,
    action: str,
    description: str,
    tooltip: str = "",
    *,
    display: str | None = None,
    show: bool = False,
) -> Binding:
    return Binding(
        keys,
        action,
        description,
        id=id,
        tooltip=tooltip or description[0].upper() + description[1:],
        key_display=display,
        show=show,
    )


FOOTER_KEYS = [
    _key("next-stop", "right_square_bracket", "go('next_stop')", "next", "Next quotation or quoted passage; then the next part's first", display="]", show=True),
    _key("follow", "enter", "go('follow')", "go", "Follow the link to its other end; on a signatory: open the card, then go to where a text names them", display="Enter", show=True),
    _key("peek", "p", "go('peek')", "peek", "Show the other end of the link without moving", show=True),
    _key("back", "backspace,ctrl+h,ctrl+o,alt+left,H", "go('back')", "back", "Back along the trail, to the exact line", display="Backspace", show=True),
    _key("find", "slash", "find", "find", "Find a phrase in the text; in the signatory list: type a name", display="/", show=True),
    _key("signatories", "s", "signatories", "signatories", "Search the signatories: type a name, a place, a role", show=True),
    _key("help", "question_mark", "app.help", "help", "Show or hide the keys", display="?", show=True),
    _key("quit", "q,ctrl+c", "app.quit", "quit", "Leave the reader", display="q", show=True),
]  # fmt: skip

MOVING_KEYS = [
    _key("line-down", "j,down,ctrl+e", "move('line', 1)", "line down"),
    _key("line-up", "k,up,ctrl+y", "move('line', -1)", "line up"),
    _key("page-down", "space,f,pagedown,ctrl+f", "move('page', 1)", "page down"),
    _key("page-up", "b,pageup,ctrl+b", "move('page', -1)", "page up"),
    _key("half-page-down", "d,ctrl+d", "move('half', 1)", "half a page down"),
    _key("half-page-up", "u,ctrl+u", "move('half', -1)", "half a page up"),
    _key("paragraph-down", "right_curly_bracket", "move('paragraph', 1)", "next paragraph", display="}"),
    _key("paragraph-up", "left_curly_bracket", "move('paragraph', -1)", "paragraph before", display="{"),
    _key("top", "g,less_than_sign,home", "move('end', -1)", "top"),
    _key("bottom", "G,greater_than_sign,end", "move('end', 1)", "bottom"),
    _key("next-pane", "tab,l,right", "go('next_pane')", "next pane"),
    _key("previous-pane", "shift+tab,h,left", "go('previous_pane')", "pane before"),
    *(
        _key(f"part-{number}", str(number), f"go('part_{number}')", f"part {number}", f"Go to part {number}")
        for number in range(1, 10)
    ),
]  # fmt: skip

OTHER_KEYS = [
    _key("previous-stop", "left_square_bracket", "go('previous_stop')", "link before", "The quotation or quoted passage before", display="["),
    _key("forward", "L,alt+right", "go('forward')", "forward", "Forward along the trail"),
    _key("next-hit", "n", "go('next_hit')", "next hit", "Next place at which the phrase stands"),
    _key("previous-hit", "N", "go('previous_hit')", "hit before", "The place before at which the phrase stands"),
    _key("only-hits", "ampersand", "sieve", "only hits", "Show only the paragraphs with a hit; again: all", display="&"),
    _key("everywhere", "asterisk", "everywhere", "find this", "Find the word or the name one is at, or what is selected, in all parts", display="*"),
    _key("next-name", "at", "go('next_name')", "next name", "Next name of a signatory in the texts; Enter goes to the list", display="@"),
    _key("zoom", "z", "go('zoom')", "zoom", "Give the pane that is read the whole screen, or take it back"),
    _key("close", "escape", "close", "close", "Close what is open: find bar, peek, card, help; never the reader"),
    _key("help-anywhere", "f1", "app.help", "help", "Show or hide the keys, also while a text is typed"),
    _key("themes", "T", "app.themes", "theme", "Choose the colours, each shown while it is the current line"),
    _key("reload", "R", "app.reload", "reload", "Read the document again, as it is now, at the same paragraph"),
    _key("repaint", "ctrl+l", "app.repaint", "repaint", "Draw the screen again"),
    _key("leave", "Z", "app.leave", "quit with ZZ", "Pressed twice: leave the reader", display="ZZ"),
]  # fmt: skip

APP_KEYS = [
    _key("palette", "ctrl+p", "command_palette", "palette", "All commands, by name"),
    # Before any text that is typed, where Textual means something else by it.
    replace(
        _key(
            "suspend",
            "ctrl+z",
            "app.suspend_process",
            "suspend",
            "Stop the reader and go to the shell; fg comes back",
        ),
        priority=True,
    ),
]

REMARKING_KEYS = [
    _key("mark", "m", "mark", "mark", "Mark this place with the letter typed next"),
    _key("to-mark", "apostrophe", "to_mark", "to mark", "Go to the mark of the letter typed next; '' before the last jump"),
    _key("note", "a", "note", "note", "Write a note about this paragraph, quotation or signatory"),
    _key("remarks", "M", "remarks", "marks, notes", "List marks and notes: go, edit, remove, undo"),
    _key("contents", "o", "contents", "contents", "List parts and paragraphs, and go to one"),
    _key("go-to", "colon", "go_to", "go to", "Go to a place: letter:3, signatories:42, paragraph 3 or 50% of this part; :q leaves"),
    _key("copy", "y", "copy", "copy", "Send the quotation or paragraph with its citation to the terminal's clipboard"),
    _key("select", "v", "select", "select", "Select text: the keys that move make it grow, y sends it, Esc ends it"),
    _key("wider", "plus", "width(4)", "wider", "Set the text wider"),
    _key("narrower", "minus", "width(-4)", "narrower", "Set the text narrower"),
    _key("usual-width", "equals_sign", "width(0)", "usual width", "Set the text as wide as usual"),
]  # fmt: skip

CHOICE_KEYS = [
    _key("choice-down", "j", "focused.cursor_down", "down", "Line down"),
    _key("choice-up", "k", "focused.cursor_up", "up", "Line up"),
    _key("choice-top", "g", "focused.first", "top", "First line"),
    _key("choice-bottom", "G", "focused.last", "bottom", "Last line"),
    _key("choice-page-down", "space,f,ctrl+f", "focused.page_down", "page down", "Page down in the list"),
    _key("choice-page-up", "b,ctrl+b", "focused.page_up", "page up", "Page up in the list"),
    _key("choice-close", "escape,q,ctrl+c", "close", "close", "Close the list", display="Esc", show=True),
    _key("choice-help", "question_mark,f1", "help", "help", "Show the keys, or close them"),
    _key("choice-edit", "e", "choose('edit')", "edit", "Edit the note"),
    _key("choice-remove", "d,delete", "choose('remove')", "remove", "Remove the mark or the note"),
    _key("choice-undo", "u", "choose('undo')", "undo", "Bring back what was removed last"),
]  # fmt: skip

PROMPT_KEYS = [
    _key("prompt-close", "escape,ctrl+c", "close", "close", "Close the line", display="Esc", show=True),
    _key("prompt-help", "f1", "app.help", "help", "Show the keys"),
]  # fmt: skip

NOTE_KEYS = [
    _key("note-keep", "escape,ctrl+s,ctrl+c", "keep", "keep", "Keep the note and go on reading", display="Esc", show=True),
    _key("note-help", "f1", "app.help", "help", "Show the keys"),
    _key("note-undo", "ctrl+underscore", "undo", "undo", "Take back what was written last"),
]  # fmt: skip

SELECTING_KEYS = [
    _key("select-word", "w", "screen.grow('word', 1)", "word", "To the next word", show=True),
    _key("select-word-before", "b", "screen.grow('word', -1)", "word before", "To the beginning of the word, or of the one before"),
    _key("select-word-end", "e", "screen.grow('word-end', 1)", "word end", "To the end of the word, or of the next"),
    _key("select-sentence", "right_parenthesis", "screen.grow('sentence', 1)", "sentence", "To the next sentence", display=")", show=True),
    _key("select-sentence-before", "left_parenthesis", "screen.grow('sentence', -1)", "sentence before", "To the beginning of the sentence, or of the one before", display="("),
    _key("select-right", "l,right", "screen.grow('character', 1)", "right", "One character on"),
    _key("select-left", "h,left", "screen.grow('character', -1)", "left", "One character back"),
    _key("select-end", "dollar_sign", "screen.grow('end', 1)", "end", "To the end of the paragraph"),
    _key("select-start", "0,circumflex_accent", "screen.grow('end', -1)", "start", "To the beginning of the paragraph"),
    _key("select-turn", "o", "screen.turn_selection", "other end", "Move the other end from now on", show=True),
    _key("select-anew", "v", "screen.select_anew", "from here", "Select from the end that moves on, and nothing before", show=True),
    _key("select-copy", "y", "screen.copy_selection", "send", "Send what is selected with its citation", show=True),
    _key("select-close", "escape,ctrl+c", "screen.end_selection", "end", "Select nothing any more", display="Esc", show=True),
]  # fmt: skip

READING_KEYS = [*FOOTER_KEYS, *MOVING_KEYS, *OTHER_KEYS, *REMARKING_KEYS]

QUERY_KEYS = [
    _key("query-to-list", "down,ctrl+n,ctrl+j,enter", "leave(False)", "to the list", "Go from the query to the list", display="Down", show=True),
    _key("query-up", "ctrl+p,ctrl+k", "screen.move('line', -1)", "up", "One line up in the list"),
    _key("query-empty", "ctrl+u", "empty", "empty", "Clear what is typed"),
    _key("query-clear", "escape,ctrl+c", "leave(True)", "clear", "Clear the query; an empty one: go back to where s was pressed", display="Esc", show=True),
]  # fmt: skip

LIST_KEYS = [
    _key("list-down", "ctrl+n,ctrl+j", "move_row(1)", "next line"),
    _key("list-up", "ctrl+k", "move_row(-1)", "line before"),
    _key("list-up-or-query", "up,k,ctrl+y", "up_or_query", "line up", "Line up; from the first line: back to the query"),
]  # fmt: skip

PEOPLE_KEYS = [
    _key("facets", "F", "facets", "facets", "Places and roles with how many have each; Enter narrows the list", show=True),
    _key("sort", "S", "list('sort')", "sort", "Sort: best first, by name, by place, as published", show=True),
    # These do what they do elsewhere, but have no place in the footer of a list.
    _key("list-ask", "s", "screen.signatories", "type", "Type a name"),
    _key("list-next-stop", "right_square_bracket", "screen.go('next_stop')", "next", "The next part's first link"),
    _key("list-card", "p", "screen.go('peek')", "card", "Open the card"),
    _key("doubles", "D", "list('doubles')", "duplicates", "Only lines that may be the same person; again: all", show=True),
]  # fmt: skip

FACET_KEYS = [
    _key("facet-choose", "enter", "choose", "narrow", "Narrow the list to this place or role", display="Enter", show=True),
    _key("facet-close", "escape", "leave", "close", "Back to the list", display="Esc", show=True),
]  # fmt: skip

FIND_KEYS = [
    _key("find-close", "escape,ctrl+c", "tell('close')", "close", "Close the find bar and return to where it was opened", display="Esc", show=True),
    _key("find-before", "up,ctrl+p", "tell('before')", "earlier", "What was looked for before", display="Up", show=True),
    _key("find-after", "down,ctrl+n", "tell('after')", "later", "What was looked for after that"),
    _key("find-pattern", "ctrl+r", "tell('pattern')", "regex", "Look for a regular expression; again: for a phrase", display="Ctrl+R", show=True),
]  # fmt: skip

_WRITTEN = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "question_mark": "?",
    "slash": "/",
    "at": "@",
    "ampersand": "&",
    "asterisk": "*",
    "apostrophe": "'",
    "right_parenthesis": ")",
    "left_parenthesis": "(",
    "dollar_sign": "$",
    "circumflex_accent": "^",
    "colon": ":",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "underscore": "_",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "Z": "ZZ",
}


def written(key: str) -> str:
    """A key as a person writes it: `ctrl+e` is `Ctrl+E`, `slash` is `/`."""
    *modifiers, name = key.split("+")
    shown = _WRITTEN.get(name, name.capitalize() if len(name) > 1 or modifiers else name)
    return "+".join((*(modifier.capitalize() for modifier in modifiers), shown))
