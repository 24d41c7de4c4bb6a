"""Refuses tables that state one total again and again: by customer and by product, by day and by month."""

from __future__ import annotations

import re
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL
from data.coding import plain
from data.facts.grid import Grid
from data.facts.labels import BY_HAND, NEAR
from data.meaning.headers import apart
from data.reading import Refused
from data.vocabulary import text, words

MOST = 8  # ways to cut a total
LEAST_ROWS = 2  # of each way
LEAST_DIGITS = 4  # of a sum that several groups share, so that it is no chance
_GRAIN_HEADER = re.compile(text("version", "grain_header"), re.I)
_GRAINS = frozenset(words("version", "grains"))


def refuse_several_cuts(grid: Grid) -> None:
    """Raises Refused where a column nobody knows parts the rows into groups with the very same sum of each figure."""
    if grid.height > BY_HAND:
        return
    summed = [i for i, column in grid.columns("") if i in grid.numbers and grid.field_of(column).adds_up]
    figures = [grid.numbers[i].values.cast(DECIMAL) for i in summed]
    unknown = [i for i, column in enumerate(grid.match.columns[: len(grid.table.header)]) if column.field is None]
    for index in unknown if figures else ():
        header, names = grid.table.header[index], plain(grid.column(index))
        if _are_grains(header, names) or _states_again(names, figures):
            raise Refused("several_cuts", sheet=grid.table.sheet, column=header)


def _are_grains(header: str, names: pa.Array) -> bool:
    """Whether a column says of each row whether it is of a day, a week or a month."""
    if not _GRAIN_HEADER.search(apart(header)):
        return False
    told = pc.unique(names.drop_null()).slice(0, MOST + 1).to_pylist()
    return 1 < len(told) <= MOST and all(name.strip().lower() in _GRAINS for name in told)


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
