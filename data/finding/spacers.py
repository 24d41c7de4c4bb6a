"""Takes out the blank columns that part every column of a table from the next, as printed reports have them."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from data.readers.sheet import Sheet, text_table

LEAST = 3  # columns that stand alone; fewer may be forms, or tables side by side


def without_spacers(sheet: Sheet) -> tuple[Sheet, tuple[int, ...]]:
    """(the sheet without its spacing columns, where each of its columns stood before).

    A text file whose records differ in length stays as it is: its cells are counted.
    """
    kept = [place for place, column in enumerate(sheet.cells.columns) if column.null_count < len(column)]
    if sheet.lengths or len(kept) == sheet.cells.num_columns or not _are_alone(sheet, kept):
        return sheet, tuple(range(sheet.cells.num_columns))
    merged = tuple(
        (top, sum(place < left for place in kept), bottom, sum(place <= right for place in kept) - 1)
        for top, left, bottom, right in sheet.merged
    )
    cells = text_table([sheet.cells.column(place) for place in kept])
    return replace(sheet, cells=cells, merged=tuple(m for m in merged if m[3] >= m[1])), tuple(kept)


def _are_alone(sheet: Sheet, kept: list[int]) -> bool:
    """Whether all filled columns but some together stand alone, and some rows fill several of them.

    Two are enough left of those that stand together: names, and no table beside another.
    """
    parts = sum(place - 1 not in kept for place in kept)
    alone = [place for place in kept if place - 1 not in kept and place + 1 not in kept]
    are_names = len(alone) == parts - 1 == LEAST - 1 and alone == kept[: len(alone)]
    if (len(alone) < LEAST or len(alone) < parts - 1) and not are_names:
        return False
    filled = reduce(pc.add, (sheet.cells.column(place).is_valid().cast(pa.int16()) for place in kept))
    return (pc.sum(pc.greater_equal(filled, LEAST)).as_py() or 0) >= LEAST
