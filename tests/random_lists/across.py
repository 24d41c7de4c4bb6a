"""Tables of what was sold, wide: months with their measures, days, shops, channels or regions side by side."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Any

from tests.random_lists.drawing import BUYERS, GOODS, MEN, REGIONS, TWO_ROWS, Drawn, plus

OF = {
    "客户名称": BUYERS,
    "商品名称": GOODS,
    "产品": GOODS,
    "业务员": MEN,
    "Product": ("Oatmeal", "Nut Box", "Lime Soda"),
}
MONTHS = ("{}月", "2024年{}月", "2024-{:02d}", "2024{:02d}")
MEASURES = (
    ("数量", "金额"),
    ("销量", "销售额"),
    ("件数", "金额", "成本"),
    ("数量", "单价", "金额"),
    ("Units", "Sales"),
)
PIECES, MONEY = ("数量", "销量", "件数", "Units"), ("金额", "销售额", "Sales")
SIDES = {
    "各门店": ("人民路店", "解放路店", "万达店"),
    "各渠道": ("天猫", "京东", "拼多多"),
    "各区域": REGIONS[:3],
    "各客户": ("宏达商贸有限公司", "金鑫贸易", "瑞丰百货"),
}
NAMED = {"amount": ("销售额", "销售金额"), "quantity": ("销量", "销售数量")}
WHOLE = ("合计", "总计")
PRICE = Decimal("12.5")


def across(random: Random) -> Drawn:
    """Sales of 2024, which the title and the name of the file tell, with what stands below no header of its own."""
    drawn = Drawn("sales", random, 0)
    random.choice((_months, _months_with_measures, _sides))(drawn)
    drawn.file = drawn.title
    return drawn


def _rows(drawn: Drawn) -> None:
    header = drawn.random.choice(sorted(OF))
    names = drawn.random.sample(OF[header], 3)
    drawn.lines = len(names)
    drawn.put_all({header: names})


def _figures(drawn: Drawn, measure: str) -> list[Any]:
    return drawn.counts(1, 400) if measure == "quantity" else drawn.money(10, 9000)


def _put_with_sum(drawn: Drawn, parts: dict[str, list[Any]], measure: str, above: str = "") -> None:
    """Columns side by side, perhaps with their sum before or behind them."""
    whole = {drawn.random.choice(WHOLE): plus(*parts.values())}
    told = drawn.random.choice((parts, {**parts, **whole}, {**whole, **parts}))
    drawn.put_all({f"{above}{TWO_ROWS}{name}" if above else name: cells for name, cells in told.items()})
    drawn.comes_to(**{measure: [sum(cells) for cells in parts.values()]})


def _months(drawn: Drawn) -> None:
    """One measure, which the title or what stands above the months names."""
    _rows(drawn)
    measure = drawn.random.choice(sorted(NAMED))
    named, written = drawn.random.choice(NAMED[measure]), drawn.random.choice(MONTHS)
    drawn.title = f"2024年{named}统计表"
    parts = {written.format(month): _figures(drawn, measure) for month in range(1, drawn.random.choice((3, 6, 12)) + 1)}
    _put_with_sum(drawn, parts, measure, drawn.random.choice(("", named)))


def _months_with_measures(drawn: Drawn) -> None:
    """Several measures of each month, perhaps the measures above and the months below, perhaps with their sums."""
    _rows(drawn)
    drawn.title = "2024年销售汇总表"
    measures, written = drawn.random.choice(MEASURES), drawn.random.choice(MONTHS)
    cells: dict[tuple[str, str], Sequence[Any]] = {}
    months = [written.format(month) for month in range(1, drawn.random.choice((2, 3, 6)) + 1)]
    for month in months:
        pieces = drawn.counts(1, 90)
        for measure in measures:
            worth = 1 if measure in PIECES else PRICE if measure in MONEY else PRICE * Decimal("0.7")
            cells[month, measure] = [PRICE if measure == "单价" else n * worth for n in pieces]
    for field, names in (("quantity", PIECES), ("amount", MONEY)):
        drawn.comes_to(**{field: [sum(some) for (_, measure), some in cells.items() if measure in names]})
    if drawn.random.random() < 0.5:
        summed = [measure for measure in measures if measure != "单价"]
        cells |= {("合计", measure): plus(*(cells[month, measure] for month in months)) for measure in summed}
    turned = drawn.random.random() < 0.3
    parts = sorted(cells, key=lambda pair: measures.index(pair[1])) if turned else cells
    drawn.put_all({TWO_ROWS.join(pair[::-1] if turned else pair): cells[pair] for pair in parts})


def _sides(drawn: Drawn) -> None:
    """Shops, channels, regions or buyers side by side, of goods in a month or day by day."""
    side, measure = drawn.random.choice(sorted(SIDES)), drawn.random.choice(sorted(NAMED))
    named = drawn.random.choice(NAMED[measure])
    drawn.lines = drawn.random.randrange(3, 9)
    rows = {"日期": [f"2024-05-{n + 2:02d}" for n in range(drawn.lines)], "商品名称": [*GOODS, "礼盒"][: drawn.lines]}
    header = drawn.random.choice(sorted(rows))
    drawn.put_all({header: rows[header]})
    drawn.title = f"2024年5月{side}{named}统计表"
    parts = {name: _figures(drawn, measure) for name in SIDES[side]}
    _put_with_sum(drawn, parts, measure, drawn.random.choice(("", named)))
