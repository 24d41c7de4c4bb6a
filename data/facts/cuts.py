"""Refuses tables that state one total again and again, once by customer, once by product, once by region."""

from __future__ import annotations

from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL
from data.coding import plain
from data.facts.grid import Grid
from data.facts.labels import BY_HAND, NEAR
from data.reading import Refused

MOST = 8  # ways to cut a total
LEAST_ROWS = 2  # of each way
LEAST_DIGITS = 4  # of a sum that several groups share, so that it is no chance


def refuse_several_cuts(grid: Grid) -> None:
    """Raises Refused where a column nobody knows parts the rows into groups with the very same sum of each figure."""
    if grid.height > BY_HAND:
        return
    summed = [i for i, column in grid.columns("") if i in grid.numbers and grid.field_of(column).adds_up]
    figures = [grid.numbers[i].values.cast(DECIMAL) for i in summed]
    for index, column in enumerate(grid.match.columns[: len(grid.table.header)]):
        if figures and column.field is None and _states_again(plain(grid.column(index)), figures):
            raise Refused("several_cuts", sheet=grid.table.sheet, column=column.header)


def _states_again(names: pa.Array, figures: list[pa.Array]) -> bool:
    table = pa.table({"name": names, **{f"f{at}": values for at, values in enumerate(figures)}})
    sums = table.group_by("name").aggregate(
        [("name", "count"), ("f0", "list"), *((f"f{at}", "sum") for at in range(len(figures)))]
    )
    few = 1 < sums.num_rows <= MOST and not names.null_count
    if not few or pc.min(sums["name_count"]).as_py() < LEAST_ROWS:
        return False
    parts = {tuple(sorted(values, key=str)) for values in sums["f0_list"].to_pylist()}
    if len(parts) == 1:  # stores that a sample made alike
        return False
    told = [sums[f"f{at}_sum"].to_pylist() for at in range(len(figures))]
    return all(None not in values and max(values) - min(values) <= NEAR for values in told) and any(map(_is_long, told))


def _is_long(sums: list[Decimal | None]) -> bool:
    """Whether a sum has so many digits that several groups share it by no chance."""
    return len((sums[0] or Decimal(0)).normalize().as_tuple().digits) >= LEAST_DIGITS
