"""What people put around a table: a title, a note of units, a totals row, signatures; without the table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from data.sample.books import book

Cell = str | int | Decimal | None


@dataclass(frozen=True)
class Dress:
    """above and below: one cell of text per row; summed: headers with a total under them."""

    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    label: str = ""
    summed: frozenset[str] = frozenset()

    def total(self, table: pa.Table) -> list[Cell]:
        """The totals row of a table; none without a label."""
        if not self.label:
            return []
        sums = [
            pc.sum(column).as_py() if title in self.summed else None
            for title, column in zip(table.column_names, table.columns, strict=True)
        ]
        return [self.label, *sums[1:]]


BARE = Dress()


def dressed(name: str, until: date, summed: frozenset[str]) -> Dress:
    """The dress of one file."""
    said = book("layouts")["dress"]
    above = tuple(line.format(name=name, until=until) for line in said["above"])
    return Dress(above, tuple(said["below"]), said["total"], summed)
