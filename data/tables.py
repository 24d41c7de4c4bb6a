"""Finds the tables in a sheet: where the header stands, which rows are data, what the titles say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.periods import Period
from data.coding import rewritten
from data.finding.anchors import anchors
from data.finding.bodies import Body, BodyFinder
from data.finding.captions import Captions, Placed
from data.finding.cells import Cells
from data.finding.filling import filled_down, merged_in_body
from data.finding.going_on import with_header
from data.finding.headers import Anchor, Header
from data.finding.left_out import left_out
from data.finding.names import clean, grouped
from data.finding.spacers import without_spacers
from data.reading import Sheet
from data.threads import in_pieces, side_by_side


@dataclass(frozen=True)
class Table:
    """One table found in a sheet, all text.

    header: one composed name per column (`销售 / 数量` for a two-row header), '' where it has none.
    body: string columns c0…cn in header order, coded where texts repeat, without outer white space; null is
    an empty cell. Merged text is filled down.
    rows: the 1-based file row of each body row.
    caption: titles, units and notes that stand around the table, in reading order, a text for each row.
    header_row: the 1-based file row of the header's last row; 0 where data has no header.
    columns: the 0-based sheet column of each column.
    merged: (column, first, last) of cells merged downwards, in columns and rows of the body; merged
    numbers stand in the first row only.
    surplus: how many cells most rows of a text file have more than the header, or fewer where negative.
    overlong: the places of the rows of a text file that have more cells than the header, where most have not.
    semicolons: whether it stands in a text file parted by semicolons.
    hidden: whether its sheet is. unsaved: whether its workbook has formulas without a result.
    around: the months with their years that the titles of the workbook tell, also those of other sheets.
    left_out: the 1-based file rows of its sheet that look like lines although they stand in no table.
    """

    sheet: str
    header: tuple[str, ...]
    body: pa.Table
    rows: pa.Array
    caption: tuple[str, ...] = ()
    header_row: int = 0
    columns: tuple[int, ...] = ()
    merged: tuple[tuple[int, int, int], ...] = ()
    surplus: int = 0
    overlong: tuple[int, ...] = ()
    semicolons: bool = False
    hidden: bool = False
    unsaved: bool = False
    around: tuple[Period, ...] = ()
    left_out: tuple[int, ...] = ()

    @property
    def lacks_results(self) -> bool:
        """Whether a named column is empty in a workbook whose formulas have no results: it may be one of formulas."""
        empty = (c.null_count == len(c) for name, c in zip(self.header, self.body.columns, strict=False) if name)
        return self.unsaved and any(empty)


def find_tables(sheet: Sheet) -> list[Table]:
    """The tables of a sheet, top to bottom, left to right; none for prose or a blank form."""
    closed, places = without_spacers(sheet)
    return [
        replace(table, columns=tuple(places[c] for c in table.columns), hidden=sheet.hidden)
        for table in _find_tables(closed)
    ]


def find_tables_of(sheets: Sequence[Sheet]) -> list[Table]:
    """The tables of several sheets in order; one without a header may go on with the lines of the one before it."""
    tables: list[Table] = []
    for sheet in sheets:
        tables += (tables and _going_on(sheet, tables[-1])) or find_tables(sheet)
    return tables


def _going_on(sheet: Sheet, last: Table) -> list[Table]:
    """The tables of a sheet below the header of the last one before it, in the rows of the sheet; [] for any other."""
    if not last.header_row or any(not name for name in last.header):
        return []
    headed = with_header(sheet, last.header, last.columns, last.body)
    found = find_tables(headed) if headed else []
    if len(found) != 1 or found[0].header != last.header:
        return []
    lost = tuple(row - 1 for row in found[0].left_out)
    return [replace(found[0], rows=pc.subtract(found[0].rows, 1), header_row=0, left_out=lost)]


def _find_tables(sheet: Sheet) -> list[Table]:
    cells = Cells(sheet)
    if sheet.headed:
        names = tuple(map(clean, cells.row(0)))
        header = Header(0, 1, 0, len(names), names)
        return [_table(sheet.name, cells, Placed(header, Body(np.arange(1, cells.height), cells.height)), ())]
    placed = _placed(cells, anchors(cells))
    lost = tuple(row + 1 for row in left_out(cells, placed))
    captions = Captions(cells, placed)
    tables = [
        replace(
            _table(sheet.name, cells, table, captions.of(table)),
            semicolons=sheet.semicolons,
            left_out=lost,
            unsaved=sheet.unsaved,
        )
        for table in placed
    ]
    return [with_lengths(table, sheet.lengths) for table in tables] if sheet.lengths else tables


def with_lengths(table: Table, lengths: tuple[int, ...]) -> Table:
    """The table of a text file with how many cells its rows have beside the header's."""
    if not 0 < table.header_row <= len(lengths):
        return table
    header = lengths[table.header_row - 1]
    rows = Counter(lengths[row - 1] for row in table.rows.slice(0, len(lengths)).to_pylist() if row <= len(lengths))
    surplus = max(rows, key=lambda length: rows[length]) - header if rows else 0
    beyond = [i for i, column in enumerate(table.columns) if column >= header and not table.header[i]]
    filled = [np.flatnonzero(table.body.column(i).is_valid().to_numpy(zero_copy_only=False)) for i in beyond]
    places = np.unique(np.concatenate(filled)).tolist() if filled else []
    return replace(table, surplus=surplus, overlong=tuple(places) if surplus <= 0 else ())


def _placed(cells: Cells, found: list[Anchor]) -> list[Placed]:
    """The tables that hold data; a header without any is a title of the next."""
    placed = []
    for anchor in found:
        header = anchor.header
        below = [a.start for a in found if a.header.overlaps(header) and a.header.top >= header.bottom and a != anchor]
        titles = frozenset(t.strip() for row in range(anchor.start, header.top) for t in cells.row(row) if t.strip())
        stop = max(min(below, default=cells.height), header.bottom)  # the titles of the next may begin above
        body = BodyFinder(cells, header, stop).find(titles)
        if len(body.rows):
            placed.append(Placed(header, body))
    return placed


def _table(name: str, cells: Cells, placed: Placed, caption: tuple[str, ...]) -> Table:
    header, rows = placed.header, placed.body.rows
    inside = cells.filled_columns(int(rows[0]), int(rows[-1]) + 1, header.left, header.right)
    kept = [i for i, column_name in enumerate(header.names) if column_name or inside[i]]
    columns = tuple(header.left + i for i in kept)
    merged = merged_in_body(cells.merged, columns, rows)
    body = filled_down(side_by_side(partial(_taken, cells, rows), columns, len(rows)), merged)
    return Table(
        sheet=name,
        header=grouped([header.names[i] for i in kept]),
        body=body,
        rows=pa.array(rows + 1, pa.int64()),
        caption=caption,
        header_row=header.bottom if header.bottom > header.top else 0,
        columns=columns,
        merged=merged,
    )


def _taken(cells: Cells, rows: np.ndarray, column: int) -> pa.Array:
    """One column's cells in the body's rows, trimmed."""
    first, last = int(rows[0]), int(rows[-1])
    values = cells.columns[column].slice(first, last - first + 1)
    taken = values if len(values) == len(rows) else values.take(pa.array(rows - first))
    return rewritten(taken, partial(in_pieces, _trimmed))


def _trimmed(texts: pa.Array) -> pa.Array:
    """Texts without outer white space; white space alone is no cell."""
    blank = pc.utf8_is_space(texts)
    trimmed = pc.utf8_trim_whitespace(texts)
    return pc.if_else(blank, pa.scalar(None, pa.string()), trimmed) if pc.any(blank).as_py() else trimmed
