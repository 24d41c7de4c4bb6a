"""Stock of goods with all that came and went: pieces and money under two rows of headers, in one or several stores."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

from tests.random_lists.drawing import GOODS, TWO_ROWS, Drawn

FOUR = (
    ("期初", "入库", "出库", "期末"),
    ("期初结存", "本期入库", "本期出库", "期末结存"),
    ("上月结存", "本月入库", "本月出库", "本月结存"),
    ("期初", "采购入库", "销售出库", "结存"),
    ("Opening", "Received", "Issued", "Closing"),
    ("Beginning", "Purchases", "Sales", "Ending"),
)
FIGURES = (
    ("数量", "金额"),
    ("数量", "单价", "金额"),
    ("件数", "重量"),
    ("箱数", "金额"),
    ("数量", "成本"),
    ("Qty", "Value"),
)
PIECES, PRICED, WEIGHED = ("数量", "件数", "箱数", "Qty"), "单价", "重量"
STORES = (("总仓", "北仓"), ("上海仓", "成都仓", "广州仓"))
ENDS = (("期初", "入库", "出库", "期末"), ("上月结存", "入库", "出库", "本月结存"), ("入库", "出库", "结存"))
WEIGHT = Decimal("0.75")


def moved(random: Random) -> Drawn:
    """Goods of a month that the name of the file says."""
    drawn = Drawn(
        "inventory", random, random.randrange(4, 12), random.choice(("进销存202405", "stock movement 2024-05"))
    )
    drawn.title = random.choice(("", "2024年5月商品进销存汇总表"))
    drawn.put_often(0.5, ("商品编码", "SKU"), [f"SP{n:03}" for n in range(drawn.lines)])
    drawn.put(("商品名称", "品名", "Product Name"), [f"{GOODS[n % len(GOODS)]}{n}" for n in range(drawn.lines)])
    random.choice((_in_one_place, _in_one_place, _in_several))(drawn)
    return drawn


def _carried(drawn: Drawn) -> tuple[list[int], ...]:
    """What was there before, came, went and is left."""
    before, came = drawn.counts(50, 200), drawn.counts(5, 100)
    went = drawn.counts(1, 50)
    return before, came, went, [a + b - c for a, b, c in zip(before, came, went, strict=True)]


def _in_one_place(drawn: Drawn) -> None:
    """Each of the four with its pieces and what they weigh or cost, the names above those or before them."""
    names, prices = drawn.random.choice(FOUR), drawn.money(1, 50)
    figures = drawn.random.choice([some for some in FIGURES if some[0].isascii() == names[0].isascii()])
    between = drawn.random.choice((TWO_ROWS, TWO_ROWS, " " if names[0].isascii() else ""))
    for name, pieces in zip(names, four := _carried(drawn), strict=True):
        worth = [count * price for count, price in zip(pieces, prices, strict=True)]
        cells: dict[str, list[Any]] = {PRICED: prices, WEIGHED: [count * WEIGHT for count in pieces]}
        told = {figure: pieces if figure in PIECES else cells.get(figure, worth) for figure in figures}
        drawn.put_all({f"{name}{between}{figure}": column for figure, column in told.items()})
    drawn.comes_to(quantity=four[-1])
    if WEIGHED not in figures:
        drawn.comes_to(amount=[n * price for n, price in zip(four[-1], prices, strict=True)])


def _in_several(drawn: Drawn) -> None:
    """Several stores side by side, each with what came, went and is left."""
    names, left = drawn.random.choice(ENDS), []
    for store in drawn.random.choice(STORES):
        four = _carried(drawn)
        left += four[-1]
        drawn.put_all({f"{store}{TWO_ROWS}{name}": c for name, c in zip(names, four[-len(names) :], strict=True)})
    drawn.comes_to(quantity=left)
