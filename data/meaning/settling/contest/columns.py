"""The columns that contend for one money, and what stands beside them."""

from __future__ import annotations

from dataclasses import dataclass

from data.meaning.headers import key
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import is_empty
from data.meaning.recognising import Meaning, foreign_kind
from data.tables import Table


@dataclass(frozen=True)
class Contest:
    """A column that is preferred for a money by its name, and those that lost to it.

    losers: (column, what it means there), as the layout holds them.
    """

    layout: Layout
    table: Table
    field: str
    winner: int
    losers: tuple[tuple[int, Meaning], ...]

    @property
    def dataset(self) -> str:
        return self.layout.dataset.name

    @property
    def others(self) -> list[int]:
        return [index for index, _ in self.losers]

    @property
    def winning(self) -> Meaning:
        return self.layout.assignment.columns[self.winner]

    @property
    def name(self) -> str:
        """The name that the winner was recognised by, as names are compared."""
        return key(self.winning.name)

    def beside(self, *kinds: str) -> list[int]:
        """The columns of some foreign kinds (freight, discount) that hold figures."""
        return beside(self.table, *kinds)


def beside(table: Table, *kinds: str) -> list[int]:
    """The columns of some foreign kinds (freight, discount) that hold figures."""
    return [i for i, h in enumerate(table.header) if foreign_kind(h) in kinds and not is_empty(table, i)]
