"""What the signatory list is asked to show."""

from typing import NamedTuple

from reader.search.orders import Order


class Listing(NamedTuple):
    """A query, and how those who answer it are listed."""

    query: str = ""
    order: Order = Order.BEST
    doubles: bool = False
    """Only the lines that may be the same person as another."""
