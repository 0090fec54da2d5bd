"""The orders in which hits are listed."""

from enum import StrEnum
from typing import Self


class Order(StrEnum):
    """What a list is sorted by."""

    BEST = "best"
    """As the search ranks them; without a query as published."""
    NAME = "name"
    PLACE = "place"
    PUBLISHED = "published"

    def next(self) -> Self:
        """The order that comes after this one when they are gone through in turn."""
        orders = tuple(self.__class__)
        return orders[(orders.index(self) + 1) % len(orders)]
