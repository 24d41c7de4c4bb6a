"""Money beside other money of the same line: at two prices, with freight, with tax, in two units, net."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import SUPERMARKETS, figures
from tests.make_messy.paper import page

COUNTS = [int(n) for n in figures(9401, 8, 2, 40)]
PRICES = [Decimal(p) / 2 for p in (37, 52, 198, 92, 37, 52, 198, 92)]
SUMS = [k * p for k, p in zip(COUNTS, PRICES, strict=True)]


def _made(path: Path, head: list[str], figures_of: Callable[[int], list[Any]]) -> None:
    rows: list[list[Any]] = [
        [f"2024-10-{n + 1:02d}", f"D{n:04d}", SUPERMARKETS[n % 5][1], "菜籽油", *map(float, figures_of(n))]
        for n in range(8)
    ]
    made, _ = page("Sheet1", ["日期", "单号", "客户", "品名", *head], rows)
    made.save(path)


def at_two_prices() -> None:
    path = messy(
        "十月开单(两价).xlsx",
        "The same pieces at retail and at wholesale prices are no two channels: which was paid is asked",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
        readings=[str(total(SUMS)), str(total(SUMS) * 2)],
    )
    head = ["数量", "零售价", "零售金额", "批发价", "批发金额"]
    _made(path, head, lambda n: [COUNTS[n], PRICES[n] * 2, SUMS[n] * 2, PRICES[n], SUMS[n]])


def with_freight() -> None:
    loads = Loads("sales", rows=8, totals={"quantity": sum(COUNTS), "amount": total(SUMS)})
    path = messy(
        "十月开单(运费合计).xlsx", "合计 is the goods and their freight, which was not sold", "totals.chance", loads
    )
    rows = [
        [f"2024-10-{n + 1:02d}", SUPERMARKETS[n % 5][1], COUNTS[n], float(PRICES[n]), float(SUMS[n]), n % 3 * 12]
        for n in range(8)
    ]
    made, _ = page(
        "Sheet1", ["日期", "客户", "数量", "单价", "金额", "运费", "合计"], [[*r, r[4] + r[5]] for r in rows]
    )
    made.save(path)


def with_tax() -> None:
    bare = [(s / Decimal("1.13")).quantize(Decimal("0.01")) for s in SUMS]
    loads = Loads("sales", rows=8, totals={"quantity": sum(COUNTS), "amount": total(SUMS)})
    path = messy("十月开票(税额总额).xlsx", "总额 is 金额 with its tax, and what the buyer owed", "meaning.tax", loads)
    rows = [
        [
            f"2024-10-{n + 1:02d}",
            SUPERMARKETS[n % 5][1],
            COUNTS[n],
            float(bare[n]),
            float(SUMS[n] - bare[n]),
            float(SUMS[n]),
        ]
        for n in range(8)
    ]
    made, _ = page("Sheet1", ["日期", "客户", "数量", "金额", "税额", "总额"], rows)
    made.save(path)


def in_two_units() -> None:
    loads = Loads("sales", rows=8, totals={"amount": total(SUMS) * 1_000})
    path = messy(
        "十月发货(元万元).xlsx", "The same money in 元 and in 万元 is asked about no more", "headers.unit_wan", loads
    )
    rows = [
        [f"2024-10-{n + 1:02d}", SUPERMARKETS[n % 5][1], float(SUMS[n] * 1_000), round(float(SUMS[n] / 10), 2)]
        for n in range(8)
    ]
    made, _ = page("Sheet1", ["日期", "客户", "金额(元)", "金额(万元)"], rows)
    made.save(path)


def refused_at_the_door() -> None:
    path = messy(
        "十月签收.xlsx",
        "What was refused at the door is never taken for what was sold",
        "meaning.type_column",
        outcome="needs_decision",
        question="returns_apart",
    )
    head = ["发货数量", "单价", "签收数量", "签收金额", "拒收数量", "拒收金额"]
    _made(path, head, lambda n: [COUNTS[n], PRICES[n], COUNTS[n] - 1, SUMS[n] - PRICES[n], 1, PRICES[n]])


def net_under_short_names() -> None:
    back = [n % 3 for n in range(8)]
    loads = Loads(
        "sales",
        rows=8,
        totals={
            "quantity": sum(COUNTS) - sum(back),
            "amount": total(SUMS) - sum(b * p for b, p in zip(back, PRICES, strict=True)),
        },
    )
    path = messy(
        "十月销退(净销).xlsx",
        "净销量 and 净销额 go together, and before what was sold and what came back",
        "meaning.negative_lines",
        loads,
    )
    head = ["销售数量", "销售金额", "退货数量", "退货金额", "净销量", "净销额"]
    _made(path, head, lambda n: [*_at(n, COUNTS[n]), *_at(n, back[n]), *_at(n, COUNTS[n] - back[n])])


def _at(n: int, count: int) -> tuple[int, Decimal]:
    """A count of the goods of a line, and what they come to."""
    return count, count * PRICES[n]


def stock_in_boxes_and_bottles() -> None:
    path = messy(
        "库存箱瓶20241130.xlsx",
        "Boxes beside loose bottles: neither is how many there are, which is asked",
        "ask.two_amounts meaning.pieces",
        outcome="needs_decision",
        question="two_amounts",
        readings=[str(sum(COUNTS)), str(sum(n % 12 for n in COUNTS))],
    )
    rows = [[f"酱油{n}号", count, count % 12] for n, count in enumerate(COUNTS)]
    made, _ = page("Sheet1", ["品名", "库存(箱)", "库存(瓶)"], rows, "2024年11月30日库存表")
    made.save(path)


def applied_approved_and_claimed() -> None:
    asked = [Decimal(n) * 100 for n in COUNTS[:5]]
    path = messy(
        "费用报销汇总11月.xlsx",
        "What was approved beside what was claimed and paid in the end: which was spent is asked",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
        readings=[str(total(asked) * 95 / 100), str(total(asked) * 90 / 100)],
    )
    kinds = ["差旅费", "招待费", "物流费", "广告费", "物料费"]
    rows = [
        [kind, float(n), float(n * 95 / 100), float(n * 90 / 100), float(n * 90 / 100)]
        for kind, n in zip(kinds, asked, strict=True)
    ]
    head = ["费用项目", "申请金额", "审批金额", "报销金额", "支付金额"]
    made, _ = page("Sheet1", head, rows, "2024年11月费用报销汇总")
    made.save(path)
