"""Text files whose rows have more or fewer cells than their header."""

from __future__ import annotations

from collections.abc import Sequence

from tests.make_messy.expecting import messy
from tests.make_messy.goods import DRINKS, FURNITURE, SOFAS, SUPERMARKETS, sold
from tests.make_messy.text import HEAD, cells, loads, write


def index_without_a_name() -> None:
    lines = sold(1401, 14, SUPERMARKETS, DRINKS, (2024, 7), 40)
    path = messy(
        "to_csv_2024-07.csv",
        "Every row begins with a number that the header has no name for: the names stand one column to the left",
        "text.shifted",
        loads(lines),
    )
    write(path, "utf-8", [HEAD, *([str(n), *cells(x)] for n, x in enumerate(lines))])


def numbered_header_over_rows_without_numbers() -> None:
    lines = sold(1402, 13, FURNITURE, SOFAS, (2024, 8), 6)
    path = messy(
        "八月出库(少序号).csv",
        "The header begins with 序号 but no row has one: the names stand one column to the right",
        "text.shifted text.gbk",
        loads(lines),
    )
    write(path, "gbk", [["序号", *HEAD], *map(cells, lines)])


def last_column_left_out() -> None:
    lines = sold(1403, 12, FURNITURE, SOFAS, (2024, 9), 6)
    path = messy(
        "九月出库(无备注).csv",
        "No row writes its last cell, the remark: every name stands over its own column",
        "text.shifted",
        loads(lines),
    )
    write(path, "utf-8", [[*HEAD, "备注"], *map(cells, lines)])


def a_column_missing_in_the_middle() -> None:
    lines = sold(1404, 12, FURNITURE, SOFAS, (2024, 10), 6)
    path = messy(
        "十月出库(缺规格).csv",
        "The header names one column more than the rows have, somewhere in the middle: which one is not told",
        "text.shifted",
        outcome="refused",
    )
    write(path, "utf-8", [_with(HEAD, 5, "规格"), *map(cells, lines)])


def thousands_without_quotes() -> None:
    lines = sold(1405, 16, FURNITURE, SOFAS, (2024, 11), 6)
    path = messy(
        "十一月出库(千分位).csv",
        "Amounts above a thousand are written 12,345.00 without quotes and fall into two cells",
        "text.overlong",
        outcome="refused",
    )
    rows = [",".join([*cells(x)[:-1], f"{x.amount:,}"]) for x in lines]
    path.write_text("\n".join([",".join(HEAD), *rows]) + "\n", "utf-8")


def one_name_with_a_comma() -> None:
    lines = sold(1406, 60, FURNITURE, SOFAS, (2024, 12), 6)
    path = messy(
        "十二月出库(一行错位).csv",
        "One of sixty rows has a comma in a name without quotes: it is set aside and told, the others are loaded",
        "text.overlong",
        loads([*lines[:20], *lines[21:]], problems=[22], lines=[]),
    )
    rows = [cells(x) for x in lines]
    rows[20][5] += ",加固"
    path.write_text("\n".join(",".join(row) for row in [HEAD, *rows]) + "\n", "utf-8")


def _with(names: Sequence[str], at: int, name: str) -> list[str]:
    return [*names[:at], name, *names[at:]]
