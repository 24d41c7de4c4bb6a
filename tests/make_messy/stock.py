"""Files of stock: opening, in, out and closing, counts, and brands spelt in several ways."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any

from tests.make_messy.expecting import Loads, messy, ok
from tests.make_messy.goods import COSMETICS, DRINKS, FURNITURE
from tests.make_messy.paper import book, dress, page, put, title


def opening_in_out_closing() -> None:
    dice = Random(182)
    rows: list[list[Any]] = []
    closing, opened = 0, 0
    for code, name, *_ in [*DRINKS, *COSMETICS]:
        begin, bought, out, other = (
            dice.randint(0, 400),
            dice.randint(0, 300),
            dice.randint(0, 200),
            dice.choice([0, 0, -3, 5]),
        )
        left = begin + bought - out + other
        closing, opened = closing + left, opened + begin
        rows.append([code, name, "件", begin, bought, out, other, left])
    path = messy(
        "经销商进销存_2024年06月.xlsx",
        "Opening, bought, sold and closing stand side by side: the closing stock is the count",
        "meaning.stock_movement wide.period_in_file_name totals.labelled",
        Loads(
            "inventory",
            9,
            "2024-06",
            "2024-06",
            totals={"quantity": closing, "opening_quantity": opened},
            columns={"期末库存": "quantity", "期初库存": "opening_quantity", "本期进货": ""},
            checks=[ok("期末库存", closing)],
            said=["count_date"],
        ),
    )
    rows.append(["合计", None, None, *[sum(row[c] for row in rows) for c in (3, 4, 5, 6, 7)]])
    head = ["商品编码", "商品名称", "单位", "期初库存", "本期进货", "本期销售", "盘盈盘亏", "期末库存"]
    made, _ = page("进销存", head, rows, "经销商进销存报表")
    made.save(path)


def closing_is_the_next_opening() -> None:
    made, sheet = book("6月")
    july = made.create_sheet("7月")
    first = [(code, name, 100 + 10 * n, 60, 45, 115 + 10 * n) for n, (code, name, *_) in enumerate(DRINKS)]
    second = [
        (*x[:2], x[5] - (7 if n == 2 else 0), 30, 50, x[5] - (7 if n == 2 else 0) - 20) for n, x in enumerate(first)
    ]
    loads = []
    for page_, month, rows in ((sheet, 6, first), (july, 7, second)):
        title(page_, 1, f"2024年{month}月商品进销存", 6)
        end = put(page_, 2, [["商品编码", "商品名称", "期初数量", "购进数量", "销售数量", "期末数量"], *rows])
        dress(page_, [2], end - 1, 6)
        loads.append(
            Loads(
                "inventory",
                5,
                f"2024-0{month}",
                f"2024-0{month}",
                sheet=f"{month}月",
                totals={"quantity": sum(r[5] for r in rows), "opening_quantity": sum(r[2] for r in rows)},
            )
        )
    path = messy(
        "2024年6-7月进销存.xlsx",
        "July opens with 7 bottles less than June closed with: both are read",
        "meaning.stock_movement where.month_sheets",
        *loads,
    )
    made.save(path)


def _movement(month: int, opening: Sequence[int], sentence: str) -> list[int]:
    """Writes one month of a shop's stock and gives what it closes with."""
    moved = [(30 + 4 * n + month, 21 + 3 * n) for n in range(len(opening))]
    closing = [begin + into - out for begin, (into, out) in zip(opening, moved, strict=True)]
    rows = [
        [code, name, begin, *move, left]
        for (code, name, *_), begin, move, left in zip(DRINKS, opening, moved, closing, strict=True)
    ]
    path = messy(
        f"三江副食进销存_2024{month:02}.xlsx",
        sentence,
        "meaning.stock_carried meaning.stock_movement wide.period_in_file_name",
        Loads(
            "inventory",
            len(rows),
            f"2024-{month:02}",
            f"2024-{month:02}",
            totals={"quantity": sum(closing), "opening_quantity": sum(opening)},
        ),
    )
    made, _ = page("进销存", ["商品编码", "商品名称", "期初数量", "购进数量", "销售数量", "期末数量"], rows)
    made.save(path)
    return closing


def two_months_that_do_not_join() -> None:
    closing = _movement(8, [120, 90, 75, 60, 45], "August of a shop whose September opens with other figures")
    _movement(
        9,
        [closing[0], closing[1], closing[2] - 7, *closing[3:]],
        "September opens with 7 bottles less than August closed",
    )


def stock_counts_of_customers() -> None:
    dice = Random(183)
    rows: list[list[Any]] = [
        [date(2024, 5, 31), s[2], s[0], s[1], series, dice.randint(0, 60), dice.randint(80, 300), dice.randint(5, 50)]
        for s in FURNITURE
        for series in ("逸", "素里", "和序")
    ]
    path = messy(
        "客户库存盘点表.xlsx",
        "Own stock, the customer's whole stock and the expected sales stand side by side",
        "meaning.stock_movement",
        Loads(
            "inventory",
            18,
            "2024-05-31",
            "2024-05-31",
            totals={
                "quantity": sum(r[5] for r in rows),
                "total_quantity": sum(r[6] for r in rows),
                "expected_quantity": sum(r[7] for r in rows),
            },
        ),
    )
    head = ["盘点日期", "大区", "客户编码", "客户名称", "系列", "库存数量", "客户总库存", "月预计销量"]
    made, _ = page("盘点", head, rows, "客户库存盘点表（套）")
    made.save(path)


def brands_spelt_in_several_ways() -> None:
    brands = ["Nike", "NIKE", "nike ", "NIKE(耐克)", "Adidas", "阿迪达斯"]
    rows = [[date(2024, 5, 31), f"69012345{n:05}", f"运动鞋{n}", brands[n % 6], 3 + n] for n in range(18)]
    path = messy(
        "鞋店库存.xlsx",
        "Brands are spelt in several ways and stay as the file has them: nothing is merged silently",
        "meaning.spelling",
        Loads(
            "inventory",
            18,
            "2024-05-31",
            "2024-05-31",
            totals={"quantity": sum(3 + n for n in range(18))},
            lines=[
                {"brand": "NIKE(耐克)", "quantity": 6},
                {"brand": "NIKE", "quantity": 4},
                {"brand": "Nike", "quantity": 3},
            ],
        ),
    )
    made, _ = page("Stock", ["盘点日期", "条码", "商品名称", "品牌", "库存数量"], rows)
    made.save(path)
