"""Lines whose type stands under a header of ways and kinds, or is one that nobody bought."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.goods import SUPERMARKETS, figures
from tests.make_messy.paper import page

COUNTS = [int(n) for n in figures(9501, 9, 2, 30)]
PRICE = Decimal("12.5")


def _rows(kinds: tuple[str, ...]) -> list[list[object]]:
    return [
        [f"2024-12-{n + 1:02d}", f"X{n:04d}", kinds[n % 3], SUPERMARKETS[n % 5][1], "米粉", k, 12.5, k * 12.5]
        for n, k in enumerate(COUNTS)
    ]


def returns_as_a_way_of_selling() -> None:
    signed = [-k if n % 3 == 2 else k for n, k in enumerate(COUNTS)]
    path = messy(
        "十二月流水(销售方式).xlsx",
        "退货 among 现销 and 赊销 is a return, whatever the column is called",
        "meaning.type_column",
        Loads("sales", rows=9, totals={"quantity": sum(signed), "amount": sum(signed) * PRICE}),
    )
    head = ["日期", "单号", "销售方式", "客户", "商品", "数量", "单价", "金额"]
    made, _ = page("Sheet1", head, _rows(("现销", "赊销", "退货")))
    made.save(path)


def lent_and_given_back() -> None:
    path = messy(
        "十二月流水(借出归还).xlsx",
        "What was lent and given back was not sold: whether it counts is asked",
        "ask.status meaning.type_column",
        outcome="needs_decision",
        question="document_status",
    )
    head = ["日期", "单号", "业务类型", "客户", "商品", "数量", "单价", "金额"]
    made, _ = page("Sheet1", head, _rows(("销售出库", "借出", "归还")))
    made.save(path)
