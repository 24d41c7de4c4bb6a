"""Adds up order lines as they are drawn, exactly, in cents and pieces; without keeping any line."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.sample.books import Ints


@dataclass(frozen=True)
class Tally:
    """amount, returned (cents) and lines: customer × month; quantity: customer × month × series."""

    amount: Ints
    returned: Ints
    lines: Ints
    quantity: Ints

    def add(self, customer: Ints, month: Ints, series: Ints, quantity: Ints, amount: Ints) -> None:
        """Counts some more lines in."""
        at = (customer, month)
        np.add.at(self.amount, at, amount)
        np.add.at(self.returned, at, np.minimum(amount, 0))
        np.add.at(self.lines, at, 1)
        np.add.at(self.quantity, (*at, series), quantity)


def tally(customers: int, months: int, series: int) -> Tally:
    """Nothing counted yet."""
    amount, returned, lines = (np.zeros((customers, months), dtype=np.int64) for _ in range(3))
    quantity = np.zeros((customers, months, series), dtype=np.int64)
    return Tally(amount, returned, lines, quantity)
