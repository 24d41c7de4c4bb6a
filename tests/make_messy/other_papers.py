"""Papers that look like lists of sales, expenses or stock and by their titles are none of them."""

from __future__ import annotations

from typing import Any

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.goods import SUPERMARKETS, figures
from tests.make_messy.paper import page

GOODS = ["蜂蜜柚子茶", "核桃酥", "莲藕粉", "黑芝麻糊", "银耳羹"]


def _lines(seed: int) -> list[list[Any]]:
    counts = [int(n) for n in figures(seed, 6, 1, 20)]
    return [
        [f"2024-06-{n * 4 + 2:02d}", SUPERMARKETS[n % 5][1], GOODS[n % 5], k, 18.5, k * 18.5]
        for n, k in enumerate(counts)
    ]


def lines_that_nobody_bought() -> None:
    told = (
        ("6月样品寄送登记", "Samples that were sent"),
        ("6月客户缺货登记", "Goods that were not there"),
        ("6月要货计划", "Goods that dealers will want"),
        ("6月借货登记", "Goods that were lent"),
        ("6月退货申请", "Returns that were asked for and not yet made"),
    )
    for seed, (name, sentence) in enumerate(told, start=9301):
        path = messy(
            f"{name}.xlsx",
            f"{sentence}, with a day, a buyer and their worth: nothing was sold",
            "where.titles",
            outcome="ignored",
        )
        made, _ = page("Sheet1", ["日期", "客户", "商品", "数量", "单价", "金额"], _lines(seed), f"2024年{name}")
        made.save(path)


def amounts_of_other_things() -> None:
    told = (
        ("6月客户授信", "客户", [shop[1] for shop in SUPERMARKETS], "What buyers may owe is no sale"),
        ("6月部门回款", "部门", ["一部", "二部", "三部", "四部"], "What came in is no expense of the department"),
    )
    for seed, (name, head, names, sentence) in enumerate(told, start=9311):
        rows = [[one, float(n)] for one, n in zip(names, figures(seed, len(names), 1_000, 9_000), strict=True)]
        path = messy(f"{name}.xlsx", sentence, "where.titles", outcome="ignored")
        made, _ = page("Sheet1", [head, "金额"], rows, f"2024年{name}")
        made.save(path)


def counts_beside_specifications() -> None:
    counts = [int(n) for n in figures(9321, 5, 5, 90)]
    rows: list[list[Any]] = [[name, "500g", k] for name, k in zip(GOODS, counts, strict=True)]
    path = messy(
        "6月产品销量(规格).xlsx",
        "A list of goods with a bare count is no catalogue: the title says that the pieces were sold",
        "meaning.pieces where.titles",
        Loads("sales", rows=5, first="2024-06", last="2024-06", totals={"quantity": sum(counts)}),
    )
    made, _ = page("Sheet1", ["产品名称", "规格", "数量"], rows, "2024年6月产品销量")
    made.save(path)
    path = messy(
        "产品安全库存6月.xlsx", "How many should be in stock is not how many are", "where.titles", outcome="ignored"
    )
    made, _ = page("Sheet1", ["产品名称", "规格", "数量"], rows, "2024年6月产品安全库存")
    made.save(path)


def stock_of_each_brand() -> None:
    counts = [int(n) for n in figures(9331, 5, 5, 90)]
    rows: list[list[Any]] = [
        [brand, k, k * 1_999] for brand, k in zip(["海尔", "美的", "格力", "海信", "奥克斯"], counts, strict=True)
    ]
    path = messy(
        "各品牌库存6月.xlsx",
        "各品牌 alone tells no rivals: the title says that these are in stock",
        "meaning.stock_movement where.titles",
        Loads(
            "inventory",
            rows=5,
            first="2024-06-30",
            last="2024-06-30",
            totals={"quantity": sum(counts), "amount": sum(counts) * 1_999},
        ),
    )
    made, _ = page("Sheet1", ["品牌", "数量", "金额"], rows, "2024年6月各品牌库存")
    made.save(path)
