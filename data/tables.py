"""Finds the tables in a sheet: where the header stands, which rows are data, what the titles say."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from data.reading import Sheet


@dataclass(frozen=True)
class Table:
    """One table found in a sheet, all text.

    header: one composed name per column (`销售 / 数量` for a two-row header), '' where it has none.
    body: string columns c0…cn in header order; null is an empty cell.
    rows: the 1-based file row of each body row.
    caption: titles, units and notes that stand around the table, in reading order.
    """

    sheet: str
    header: tuple[str, ...]
    body: pa.Table
    rows: pa.Array
    caption: tuple[str, ...] = ()


def find_tables(sheet: Sheet) -> list[Table]:
    """The tables of a sheet, top to bottom, left to right; none for prose or a blank form."""
    cells = sheet.cells
    head = cells.slice(0, 20).to_pylist()
    filled = [sum(value is not None for value in row.values()) for row in head]
    if not filled or max(filled) < 2 or len(cells) < 2:
        return []
    at = next(i for i, count in enumerate(filled) if count >= 0.8 * max(filled))
    header = tuple(" ".join((value or "").split()) for value in head[at].values())
    body = cells.slice(at + 1)
    rows = pa.array(range(at + 2, len(cells) + 1), pa.int64())
    caption = tuple(v for row in head[:at] for v in row.values() if v)
    return [Table(sheet.name, header, body, rows, caption)]
