"""The first day of the Spring Festival in each year, by the lunar calendar."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb

from data import queries

LEDGER = Path(__file__).parent / "ledger.sql"

_DAYS = """
    2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23
    2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25
    2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26
    2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28
    2037-02-15 2038-02-04 2039-01-24 2040-02-12 2041-02-01 2042-01-22 2043-02-10 2044-01-30
    2045-02-17 2046-02-06 2047-01-26 2048-02-14 2049-02-02 2050-01-23
"""
NEW_YEAR_DAYS = {day.year: day for day in map(date.fromisoformat, _DAYS.split())}


def fill_festivals(cursor: duckdb.DuckDBPyConnection) -> None:
    """Adds the years that the warehouse does not know yet."""
    given = {"years": list(NEW_YEAR_DAYS), "days": list(NEW_YEAR_DAYS.values())}
    cursor.execute(queries.named(LEDGER, "add_festivals").sql, given)
