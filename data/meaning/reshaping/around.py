"""Hands what a workbook's titles and cover tell of its period to the tables of its other sheets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.cells.periods import Period, period, period_of_titles
from data.meaning.headers import plain
from data.reading import Sheet
from data.tables import Table
from data.vocabulary import text as written

COVER_ROWS = 30
PAIR = 2
_COVERS = re.compile(written("made", "covers"), re.I)


def with_months_around(tables: Sequence[Table], sheets: Sequence[Sheet]) -> list[Table]:
    """The tables with the months, each with its year, that the titles of any sheet tell, and the days they cover."""
    if len(sheets) < 2:
        return list(tables)
    with_table = {table.sheet for table in tables}
    captions: list[Iterable[str]] = [table.caption for table in tables]
    captions += [_texts(sheet) for sheet in sheets if sheet.name not in with_table]
    told = dict.fromkeys(found for texts in captions if _is_month(found := period_of_titles(texts)[0]))
    tables = [replace(table, around=tuple(told)) for table in tables] if told else list(tables)
    covered = {text for sheet in sheets for text in _days_covered(sheet)}
    return [_covering(table, covered.copy().pop()) for table in tables] if len(covered) == 1 else tables


def _covering(table: Table, days: str) -> Table:
    """The table under what another sheet says that the whole report covers, unless its own titles or name tell it."""
    if period_of_titles(table.caption)[0].exists or period(table.sheet).exists:
        return table
    return replace(table, caption=(*table.caption, days))


def _days_covered(sheet: Sheet) -> list[str]:
    """The rows of a sheet that say of which days a report is: 统计周期 | 2024-06-01 至 2024-06-30."""
    rows = ([text for text in row.values() if text] for row in sheet.cells.slice(0, COVER_ROWS).to_pylist())
    pairs = (texts for texts in rows if len(texts) == PAIR and _COVERS.search(plain(texts[0]).strip(":： ")))
    return [" ".join(texts) for texts in pairs if period(texts[1]).exists]


def _is_month(found: Period) -> bool:
    return bool(found.year and found.month)


def _texts(sheet: Sheet) -> list[str]:
    """What stands in a sheet that holds no table, row by row."""
    rows = sheet.cells.slice(0, COVER_ROWS).to_pylist()
    return [text for row in rows for text in row.values() if text]
