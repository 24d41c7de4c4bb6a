"""What rivals sold: line by line with prices and shares, brands side by side, months side by side."""

from __future__ import annotations

from random import Random

from tests.random_lists.drawing import TWO_ROWS, Drawn, plus

BRANDS = (("全友", "掌上明珠", "双虎"), ("Contoso", "Fabrikam", "Northwind"))
NAMES = ("竞品品牌", "竞争品牌", "竞品", "竞品名称", "Competitor", "Rival Brand", "Competitor Brand")
PLACES = {"城市": ("成都", "重庆"), "市场": ("富森市场", "太平园"), "Market": ("Chengdu", "Wuhan")}
MONEY = ("销售额", "竞品销售额", "月销售额", "Sales Amount")
PIECES = ("销量", "竞品销量", "Units")
MONTHS = ("{}月", "2024-{:02d}", "2024年{}月")


def rivals(random: Random) -> Drawn:
    """Figures of rivals in 2024."""
    drawn = Drawn("competitor", random, 0, random.choice(("2024年竞品销售额统计", "competitor sales value 2024")))
    drawn.title = drawn.file
    random.choice((_in_rows, _by_brand, _by_month))(drawn)
    return drawn


def _in_rows(drawn: Drawn) -> None:
    """A row for each month, place and brand, perhaps with a price and a share of the market."""
    brands, place = drawn.random.choice(BRANDS), drawn.random.choice(sorted(PLACES))
    rows = [(f"2024-{m:02d}", where, brand) for m in (1, 2, 3) for where in PLACES[place] for brand in brands]
    drawn.lines = len(rows)
    months, places, named = (list(column) for column in zip(*rows, strict=True))
    drawn.put_all({"月份": months, place: places})
    drawn.put(NAMES, named)
    pieces, money = drawn.counts(5, 200), drawn.money(100, 9000)
    drawn.put(PIECES, pieces)
    drawn.put_often(0.4, ("均价", "零售价", "Price"), drawn.money(10, 900))
    drawn.put(MONEY, money)
    drawn.put_often(0.4, ("市场份额", "市占率", "Market Share"), drawn.of(("12%", "7.5%", "31%")))
    drawn.comes_to(quantity=pieces, amount=money)


def _by_brand(drawn: Drawn) -> None:
    """Brands side by side, perhaps one's own among them, perhaps with pieces and money of each."""
    months = [f"2024-{month:02d}" for month in range(1, 7)]
    drawn.lines = len(months)
    drawn.put_all({"月份": months})
    brands = (*drawn.random.choice(((), ("本品",))), *BRANDS[0])
    money = {brand: drawn.money(100, 9000) for brand in brands}
    drawn.comes_to(amount=[sum(cells) for cells in money.values()])
    if drawn.random.random() < 0.5:
        drawn.put_all(money)
        return
    for brand, cells in money.items():
        drawn.put_all({f"{brand}{TWO_ROWS}销量": drawn.counts(5, 200), f"{brand}{TWO_ROWS}销售额": cells})


def _by_month(drawn: Drawn) -> None:
    """Months side by side, perhaps with their sum."""
    brands, written = drawn.random.choice(BRANDS), drawn.random.choice(MONTHS)
    drawn.lines = len(brands)
    drawn.put(NAMES, brands)
    parts = {written.format(month): drawn.money(100, 9000) for month in range(1, drawn.random.choice((3, 6)) + 1)}
    whole = plus(*parts.values())
    drawn.put_all(parts)
    drawn.put_often(0.5, ("合计", "总计"), whole)
    drawn.comes_to(amount=whole)
