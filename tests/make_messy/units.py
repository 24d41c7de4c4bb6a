"""Files whose header or title gives the unit: 元, 千元, 万元, 亿, 千美元, 件, 套."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import book, dress, page, put, title

WAN, YI = Decimal(10_000), Decimal(100_000_000)


def _wan(amounts: list[Decimal]) -> list[Decimal]:
    """Amounts in yuan as 万元 with six decimals."""
    return [amount / WAN for amount in amounts]


def unit_wan_in_the_header() -> None:
    amounts = figures(34, 6)
    head = ["月份", "大区", "省份", "销售额(万元)", "销量(套)"]
    counts = [31, 44, 18, 60, 25, 39]
    rows = [["2024年6月", s[2], s[3], a, n] for s, a, n in zip(FURNITURE, _wan(amounts), counts, strict=True)]
    path = messy(
        "省区月报6月.xlsx",
        "万元 in the header is converted to yuan and said, the total too",
        "headers.unit_wan headers.unit_pieces totals.labelled",
        Loads(
            "sales",
            6,
            "2024-06",
            "2024-06",
            totals={"amount": total(amounts), "quantity": 217},
            units={"销售额(万元)": "万元", "销量(套)": "套"},
            checks=[ok("销售额(万元)", total(amounts))],
        ),
    )
    made, _ = page("月报", head, [*rows, ["合计", None, None, total(_wan(amounts)), 217]])
    made.save(path)


def unit_thousand_in_the_header() -> None:
    amounts = figures(35, 8)
    months = ["01", "01", "02", "02", "03", "03", "04", "04"]
    rows = [[f"2024-{m}", FURNITURE[n % 6][1], a / 1000] for n, (m, a) in enumerate(zip(months, amounts, strict=True))]
    path = messy(
        "dealer_revenue_k.xlsx",
        "千元 in the header is converted to yuan and said",
        "headers.unit_thousand",
        Loads("sales", 8, "2024-01", "2024-04", totals={"amount": total(amounts)}, units={"销售收入（千元）": "千元"}),
    )
    made, _ = page("收入", ["月份", "经销商", "销售收入（千元）"], rows)
    made.save(path)


def unit_yi_in_the_header() -> None:
    shares = [Decimal(x) for x in ("1.2846", "0.8730", "2.0451", "0.3127", "1.5008", "0.9944")]
    brands = ["全友", "掌上明珠", "双虎", "喜临门", "顾家", "芝华仕"]
    rows = [["2023年12月", "四川", b, s] for b, s in zip(brands, shares, strict=True)]
    sums = {"amount": total(shares) * YI}
    path = messy(
        "家具品牌市场监测.xlsx",
        "亿元 in the header of a competitor file is converted to yuan and said",
        "headers.unit_yi meaning.competitor",
        Loads("competitor", 6, "2023-12", "2023-12", totals=sums, units={"销售额(亿元)": "亿元"}),
    )
    made, _ = page("竞品监测", ["月份", "省份", "竞品品牌", "销售额(亿元)"], rows, "2023年家具品牌市场监测")
    made.save(path)


def unit_thousand_dollars() -> None:
    amounts = [Decimal(x) for x in ("128.450", "96.300", "215.075", "73.610", "180.000", "61.245")]
    names = ["Hanoi Home", "Bangkok Living"]
    rows = [[date(2024, n, 28), names[n % 2], a] for n, a in enumerate(amounts, 1)]
    path = messy(
        "海外部出口销售.xlsx",
        "千美元 becomes dollars, is said, and is never turned into yuan by a guessed rate",
        "headers.unit_dollars",
        Loads(
            "sales",
            6,
            "2024-01-28",
            "2024-06-28",
            totals={"amount": total(amounts) * 1000},
            units={"出口销售额(千美元)": "千美元"},
        ),
    )
    made, _ = page("出口", ["日期", "客户", "出口销售额(千美元)"], rows)
    made.save(path)


def unit_of_the_title() -> None:
    amounts = figures(36, 10, 20_000, 900_000)
    names = [f"{a}{b}" for a in ("昆明", "大理") for b in ("一店", "二店", "三店", "四店", "五店")]
    counts = range(11, 111, 10)
    rows = [["2024年3月", n, c, a] for n, c, a in zip(names, counts, _wan(amounts), strict=True)]
    path = messy(
        "三月门店业绩.xlsx",
        "单位：万元 in the title holds for the money columns and not for the counts",
        "headers.unit_in_title",
        Loads(
            "sales",
            10,
            "2024-03",
            "2024-03",
            totals={"amount": total(amounts), "quantity": sum(counts)},
            units={"销售额": "万元"},
        ),
    )
    made, sheet = book("业绩")
    title(sheet, 1, "2024年3月各门店销售业绩", 4)
    put(sheet, 2, [[None, None, None, "单位：万元"]])
    end = put(sheet, 3, [["月份", "门店", "销量", "销售额"], *rows])
    dress(sheet, [3], end - 1, 4)
    made.save(path)


def a_header_that_overrules_the_title() -> None:
    amounts = figures(37, 6)
    rows = [[f"2024-02-0{n}", FURNITURE[n - 1][1], 10 * n, a] for n, a in enumerate(amounts, 1)]
    sums = {"amount": total(amounts), "quantity": 210}
    path = messy(
        "2月回执.xlsx",
        "The title says 万元 but the header of the money column says 元: the header is nearer",
        "headers.unit headers.unit_in_title",
        Loads("sales", 6, "2024-02-01", "2024-02-06", totals=sums, units={"销售金额（元）": "元"}),
    )
    made, _ = page("回执", ["日期", "客户名称", "数量（件）", "销售金额（元）"], rows, "2月销售回执（单位：万元）")
    made.save(path)


def units_per_measure_in_a_title() -> None:
    amounts = figures(42, 12, 200_000, 2_000_000)
    rows = [[f"2023年{n}月", 130 + 5 * n, a / WAN] for n, a in enumerate(amounts, 1)]
    sums = {"amount": total(amounts), "quantity": sum(130 + 5 * n for n in range(1, 13))}
    path = messy(
        "公司历年月度销售.xlsx",
        "The title gives one unit for money and another for counts: 金额单位：万元 数量单位：套",
        "headers.unit_in_title headers.unit_pieces",
        Loads("sales", 12, "2023-01", "2023-12", totals=sums, units={"销售金额": "万元"}),
    )
    made, sheet = book("月度")
    title(sheet, 1, "2023年月度销售情况", 3)
    put(sheet, 2, [["金额单位：万元   数量单位：套"]])
    end = put(sheet, 3, [["月份", "销售数量", "销售金额"], *rows])
    dress(sheet, [3], end - 1, 3)
    made.save(path)
