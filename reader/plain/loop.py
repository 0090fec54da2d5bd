"""The conversation: print, ask, answer, until the user leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.plain.telling import parts, told
from reader.plain.turn import People, Turn
from reader.plain.verbs import answered
from reader.session.session import Session
from reader.text.wrapping import wrap_text

PROMPT = "> "


def converse(
    session: Session,
    ask: Callable[[str], str | None],
    write: Callable[[str], None],
    *,
    width: int = 0,
    keep: Callable[[Session], object] = lambda _: None,
    notices: Callable[[], Iterable[str]] = lambda: (),
) -> Session:
    """Read by lines until there are no more, and return the last session.

    `ask` prints a prompt and returns a line, or none at the end. Lines are broken at `width` cells
    (0: not at all). `keep` is told the session after every turn; `notices` gives what else the
    user must be told.
    """
    turn = _opened(session)
    while not turn.over:
        for line in (*turn.said, *notices()):
            write(_wrapped(line, width) + "\n")
        typed = ask(PROMPT)
        if typed is None:
            break
        turn = answered(turn, typed)
        keep(turn.session)
    return turn.session


def _opened(session: Session) -> Turn:
    """What is said first: the title and the parts, or the paragraph at which it goes on."""
    document = session.document
    turn = Turn(session.said(""), People(document))
    turn = turn.say(document.title or document.name, *document.notices)
    if session.goal is not None or session.tops:
        return told(turn.at(turn.session)).say("Enter reads on, ? lists the verbs.")
    turn = parts(turn).say("A number goes there, Enter reads on, ? lists the verbs.")
    return Turn(turn.session, turn.people, turn.said, turn.choices, unread=True)


def _wrapped(text: str, width: int) -> str:
    if not width:
        return text
    starts = wrap_text(text, width)
    rows = zip(starts, [*starts[1:], len(text)], strict=True)
    return "\n".join(text[start:end].rstrip() for start, end in rows)
