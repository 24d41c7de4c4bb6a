"""What every reader gives back: a sheet of text, or a refusal, without saying it in any language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa


class Refused(Exception):
    """A file or sheet that cannot be read; `kind` names the sentence in the catalog, `values` fill it."""

    def __init__(self, kind: str, **values: object) -> None:
        super().__init__(kind)
        self.kind = kind
        self.values = values


@dataclass(frozen=True)
class Sheet:
    """One sheet as a grid of text.

    cells: string columns c0…cn; null is an empty cell; grid row i is file row i + 1.
    In text files a file row is a record: a cell with a line break in it stays one row, as in Excel.
    In Parquet the column names are row 1 and the first record is row 2, as in its CSV twin.
    Native values are written canonically: dates ISO (`2026-01-31`, `2026-01-31 08:26:00`),
    whole numbers without a point, floats in all their digits and never with an exponent,
    booleans TRUE/FALSE, Excel errors as `#N/A`.
    merged: (first_row, first_column, last_row, last_column), 0-based and inclusive.
    headed: the first row is known to hold the column names, nothing has to be found.
    lengths: of a text file whose records differ in their number of cells, the numbers of the first ones.
    unsaved: a workbook with formulas that have no result: their cells are empty.
    semicolons: a text file parted by semicolons, as where the decimal sign is a comma and points may group.
    """

    name: str
    cells: pa.Table
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden: bool = False
    headed: bool = False
    lengths: tuple[int, ...] = ()
    semicolons: bool = False
    unsaved: bool = False


MOST_COLUMNS = 16_384  # as many as a spreadsheet has


def check_size(rows: int, columns: int, most_cells: int, file: str) -> None:
    """Raises Refused for a grid that no table needs and no memory holds."""
    if columns > MOST_COLUMNS or rows * columns > most_cells:
        raise Refused("too_large", file=file, rows=rows, columns=columns)


def text_table(columns: Sequence[pa.Array | pa.ChunkedArray]) -> pa.Table:
    """String columns under the names c0…cn."""
    return pa.table(list(columns), names=[f"c{i}" for i in range(len(columns))])
