"""Settles which one of several columns gives each figure, as names and figures prove it, or asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.settling.beside_product import beside_product
from data.meaning.settling.contracted import contracted
from data.meaning.settling.counts_beside_money import counts_beside_money
from data.meaning.settling.discounted import discounted
from data.meaning.settling.doubled import one_of_each
from data.meaning.settling.handed_over import handed_over
from data.meaning.settling.less_returns import less_returns
from data.meaning.settling.less_spent import less_spent
from data.meaning.settling.named_apart import named_apart
from data.meaning.settling.of_all_pieces import of_all_pieces, of_one_piece
from data.meaning.settling.owed_apart import owed_apart
from data.meaning.settling.price_of_each import price_of_each
from data.meaning.settling.priced_twice import priced_twice
from data.meaning.settling.returned_across import set_apart, take_off
from data.meaning.settling.rival_counts import rival_counts
from data.meaning.settling.rivals import Rivals, rivals_of
from data.meaning.settling.set_aside import set_aside
from data.meaning.settling.sold_on import sold_on
from data.meaning.settling.still_owed import still_owed
from data.tables import Table

Step = Callable[[Layout, Table, str | None], tuple[Layout, Rivals | None]]


def with_single_figures(
    layout: Layout, table: Table, seen: Sequence[Profile], answer: str | None, language: str
) -> tuple[Layout, Rivals | None]:
    """(the layout with one column for each figure, the columns that are left to choose from), one step after another.

    answer: the column that the reader chose.
    """
    asked: Rivals | None = None
    layout = of_all_pieces(layout, table)
    for step in _steps(seen, language):
        layout, rivals = step(layout, table, answer)
        asked = asked or rivals
    return layout, asked


def _steps(seen: Sequence[Profile], language: str) -> tuple[Step, ...]:
    """Each says of one kind of figures that contend what it proves; the first that leaves a question asks it."""
    sold_apart = partial(_one_of_each_sold, seen)
    of_product = partial(beside_product, language=language)
    of_one = partial(of_one_piece, language=language)
    return (
        named_apart,
        less_returns,
        less_spent,
        sold_on,
        rivals_of,
        handed_over,
        still_owed,
        contracted,
        of_product,
        of_one,
        set_aside,
        rival_counts,
        counts_beside_money,
        sold_apart,
        owed_apart,
        discounted,
        priced_twice,
        price_of_each,
    )


def _one_of_each_sold(
    seen: Sequence[Profile], layout: Layout, table: Table, answer: str | None
) -> tuple[Layout, Rivals | None]:
    """The columns of a period that contend, what came back in it set aside meanwhile."""
    layout, returns = set_apart(layout, table.header, seen)
    layout, doubled = one_of_each(layout, table, answer)
    return take_off(layout, returns), doubled
