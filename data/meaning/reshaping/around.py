"""Hands the months that a workbook's titles and cover tell to the tables of its other sheets, which may lack a year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.cells.periods import Period, period_of_titles
from data.reading import Sheet
from data.tables import Table

COVER_ROWS = 30


def with_months_around(tables: Sequence[Table], sheets: Sequence[Sheet]) -> list[Table]:
    """The tables with the months, each with its year, that the titles of any sheet tell."""
    if len(sheets) < 2:
        return list(tables)
    with_table = {table.sheet for table in tables}
    captions: list[Iterable[str]] = [table.caption for table in tables]
    captions += [_texts(sheet) for sheet in sheets if sheet.name not in with_table]
    told = dict.fromkeys(found for texts in captions if _is_month(found := period_of_titles(texts)[0]))
    return [replace(table, around=tuple(told)) for table in tables] if told else list(tables)


def _is_month(found: Period) -> bool:
    return bool(found.year and found.month)


def _texts(sheet: Sheet) -> list[str]:
    """What stands in a sheet that holds no table, row by row."""
    rows = sheet.cells.slice(0, COVER_ROWS).to_pylist()
    return [text for row in rows for text in row.values() if text]
