"""Gives a sheet that goes on with the lines of the one before it, without a header, the header of that one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from data.finding.kinds import BLANK, NUMBER, TEXT, kind
from data.readers.sheet import Sheet

LEAST = 3  # columns
LOOKED_AT = 50  # rows whose words the sheet before must know
HEAD = 2_000  # rows of the sheet before


def with_header(sheet: Sheet, header: Sequence[str], columns: Sequence[int], body: pa.Table) -> Sheet | None:
    """The sheet below the header of the table before it; None where it does not go on with that one's lines."""
    if sheet.headed or not body.num_rows or sheet.cells.num_columns <= max(columns, default=0):
        return None
    first = [column[0].as_py() for column in sheet.cells.columns]
    before = [column[0].as_py() for column in body.columns]
    if any(text for at, text in enumerate(first) if at not in columns) or not _are_alike(first, before, columns):
        return None
    words = [at for at, text in enumerate(before) if kind(text) == TEXT]
    if not any(_knows(body.column(at), sheet.cells.column(columns[at])) for at in words):
        return None
    named = dict(zip(columns, header, strict=True))
    head = pa.table(
        [pa.array([named.get(at)], pa.string()) for at in range(len(first))], names=sheet.cells.column_names
    )
    merged = tuple((top + 1, left, bottom + 1, right) for top, left, bottom, right in sheet.merged)
    cells = pa.concat_tables([head, sheet.cells.cast(head.schema)])
    return replace(sheet, cells=cells, merged=merged, lengths=())


def _are_alike(first: Sequence[str | None], before: Sequence[str | None], columns: Sequence[int]) -> bool:
    """Whether a row holds words, numbers and days where the other does; a word may be missing in either."""
    pairs = [(kind(first[column]), kind(text)) for column, text in zip(columns, before, strict=True)]
    both = [pair for pair in pairs if BLANK not in pair]
    same = all(one == other for one, other in both)
    missing = all({*pair} <= {TEXT, BLANK} for pair in pairs if BLANK in pair)
    return same and missing and len(both) >= LEAST and (NUMBER, NUMBER) in both and (TEXT, TEXT) in both


def _knows(before: pa.ChunkedArray, column: pa.ChunkedArray) -> bool:
    known = pc.unique(before.slice(0, HEAD).cast(pa.string())).drop_null()
    return bool(pc.any(pc.is_in(column.slice(0, LOOKED_AT).cast(pa.string()), known)).as_py())
