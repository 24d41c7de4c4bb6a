"""Tables of what is aimed at: month by month in rows or across, by quarter, in money, pieces or what is to come in."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Any

from tests.random_lists.drawing import BUYERS, MEN, REGIONS, Drawn

OF = {
    "区域": REGIONS,
    "大区": REGIONS,
    "业务员": MEN,
    "销售员": MEN,
    "客户名称": BUYERS,
    "Region": ("East", "South", "North", "West"),
    "Sales Rep": ("Amy Liu", "Li Min", "Wang Qiang"),
}
MONEY = ("目标", "销售目标", "目标金额", "销售任务", "指标", "计划销售额", "Sales Target", "Quota")
PIECES = ("目标数量", "目标销量", "任务数量", "Target Units", "Target Qty")
INCOMING = ("回款目标", "回款任务", "收款目标", "Collection Target")
MONTHS = ("2024-{:02d}", "2024年{}月", "2024/{}", "2024{:02d}")
ACROSS = (*MONTHS[:2], "{}月", "{}月目标")
QUARTERS = (("一季度", "二季度", "三季度", "四季度"), ("Q1", "Q2", "Q3", "Q4"), ("上半年", "下半年"))


def aimed(random: Random) -> Drawn:
    """Aims of 2024."""
    drawn = Drawn("target", random, 0, random.choice(("2024年销售目标", "2024年任务分解", "2024 sales targets")))
    drawn.title = random.choice(("", "2024年销售目标分解表"))
    random.choice((_in_rows, _across, _across, _by_quarter))(drawn)
    return drawn


def _named(drawn: Drawn) -> tuple[str, Sequence[str]]:
    header = drawn.random.choice(sorted(OF))
    return header, drawn.random.sample(OF[header], 3)


def _aims(drawn: Drawn, count: int) -> list[Decimal]:
    return [Decimal(drawn.random.randrange(100, 90000) * 100) for _ in range(count)]


def _in_rows(drawn: Drawn) -> None:
    """A row for each name and month, with one to three kinds of aim."""
    header, names = _named(drawn)
    months = range(1, drawn.random.choice((3, 6, 12)) + 1)
    written = drawn.random.choice(MONTHS)
    rows = [(name, written.format(month)) for name in names for month in months]
    drawn.lines = len(rows)
    drawn.put_all(
        {header: [name for name, _ in rows], drawn.random.choice(("月份", "年月", "目标月份")): [m for _, m in rows]}
    )
    kinds: dict[str, tuple[Sequence[str], Sequence[Any]]] = {
        "amount": (MONEY, _aims(drawn, len(rows))),
        "quantity": (PIECES, drawn.counts(10, 900)),
        "collection": (INCOMING, _aims(drawn, len(rows))),
    }
    for measure in drawn.random.choice((("amount",), ("quantity",), ("amount", "quantity"), ("amount", "collection"))):
        headers, cells = kinds[measure]
        drawn.put(headers, cells)
        drawn.comes_to(**{measure: cells})


def _across(drawn: Drawn) -> None:
    """The months side by side, perhaps with their sum before or behind them."""
    months = range(1, drawn.random.choice((3, 6, 12)) + 1)
    written = drawn.random.choice(ACROSS)
    _side_by_side(drawn, [written.format(month) for month in months], "全年" if len(months) == 12 else "合计")


def _by_quarter(drawn: Drawn) -> None:
    _side_by_side(drawn, drawn.random.choice(QUARTERS), "全年")


def _side_by_side(drawn: Drawn, periods: Sequence[str], whole: str) -> None:
    header, names = _named(drawn)
    drawn.lines = len(names)
    parts = {period: _aims(drawn, len(names)) for period in periods}
    sums = {whole: [sum(row) for row in zip(*parts.values(), strict=True)]}
    before, behind = drawn.random.choice((({}, {}), (sums, {}), ({}, sums)))
    drawn.put_all({header: names, **before, **parts, **behind})
    drawn.comes_to(amount=sums[whole])
