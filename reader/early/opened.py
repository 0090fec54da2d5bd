"""Where the page begins, going by a session that is there already."""

from reader.early.standing import Standing
from reader.session.panes import people_pane
from reader.session.session import Session


def standing_of(session: Session) -> Standing:
    """As much of a session as the page shows."""
    people = people_pane(session.document)
    tops = {pane: top for pane, top in session.tops.items() if pane != people}
    return Standing(session.part, session.shown, session.recent, tops, session.goal, session.width)
