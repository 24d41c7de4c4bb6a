"""Lines without an amount beside price and pieces: worked out where every other line proves it, and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, ok
from tests.make_messy.goods import DRINKS, SUPERMARKETS
from tests.make_messy.paper import book, put

HEAD = ["日期", "客户", "品名", "数量", "单价", "金额", "备注"]
WORTH = [Decimal(x[3]) * (12 + 7 * n) for n, x in enumerate(DRINKS)]
GAP = 2  # the line without an amount


def _lines(remark: str | None = None) -> list[list[Any]]:
    return [
        [
            date(2024, 5, 2 + 3 * n),
            SUPERMARKETS[n][1],
            x[1],
            12 + 7 * n,
            float(x[3]),
            None if n == GAP else float(WORTH[n]),
            remark if n == GAP else None,
        ]
        for n, x in enumerate(DRINKS)
    ]


def _save(path: Any, rows: Sequence[Sequence[Any]], whole: Decimal | None = None) -> None:
    made, sheet = book("送货")
    put(sheet, 1, [["2024年5月送货登记"], HEAD, *rows])
    if whole is not None:
        put(sheet, 3 + len(rows), [["合计", None, None, None, None, float(whole)]])
    made.save(path)


def one_amount_left_out() -> None:
    path = messy(
        "送货登记(漏填金额)202405.xlsx",
        "One line lacks its amount, all others are price × quantity: it is worked out, and the total agrees",
        "meaning.price_times_quantity",
        Loads("sales", len(DRINKS), totals={"amount": sum(WORTH)}, checks=[ok("amount", sum(WORTH))]),
    )
    _save(path, _lines(), sum(WORTH))


def one_amount_that_the_total_leaves_out_too() -> None:
    rest = sum(WORTH) - WORTH[GAP]
    path = messy(
        "送货登记(合计不含)202405.xlsx",
        "The file's own total has nothing of the line without an amount: it is set aside, not worked out",
        "meaning.price_times_quantity",
        Loads("sales", len(DRINKS) - 1, totals={"amount": rest}, problems=[3 + GAP]),
    )
    _save(path, _lines(), rest)


def one_line_given_away() -> None:
    path = messy(
        "送货登记(一行送的)202405.xlsx",
        "A line without an amount that says 给老客户试用 was given away: it is set aside, not worked out",
        "meaning.price_times_quantity",
        Loads("sales", len(DRINKS) - 1, totals={"amount": sum(WORTH) - WORTH[GAP]}, problems=[3 + GAP]),
    )
    _save(path, _lines("给老客户试用"))
