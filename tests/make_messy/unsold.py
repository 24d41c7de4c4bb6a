"""Lines among sales that nobody bought, and figures that state one thing several times."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, Line, figures, sold
from tests.make_messy.paper import book, page, put
from tests.make_messy.text import write

HEAD = ["日期", "客户", "品名", "数量", "金额"]


def forecasts_among_orders() -> None:
    _typed("订单性质含预测.csv", "订单性质", "正式订单", "预测订单")


def samples_among_sales() -> None:
    _typed("业务类型含样品.csv", "业务类型", "普通销售", "样品领用")


def goods_exchanged() -> None:
    _typed("类型含换货.csv", "类型", "销售", "换货入")


def gifts_at_full_price() -> None:
    _typed("标明是否赠品.csv", "是否赠品", "否", "是")


def contracts_not_yet_signed() -> None:
    _typed("签约状态含拟签.csv", "签约状态", "已签", "拟签")


def parts_below_their_set() -> None:
    _typed("行类型含组件.csv", "行类型", "套装", "组件")


def parts_that_name_their_set() -> None:
    path = messy(
        "父商品编码.csv",
        "Each part names its set, which is sold on a line of its own: whether the parts count as well is asked",
        "ask.status",
        outcome="needs_decision",
        readings=["900.00", "1800.00"],
    )
    goods = [("T01", "", "礼盒套装", "300"), ("A1", "T01", "青花瓷酒", "200"), ("A2", "T01", "米酒", "100")]
    rows = [[f"2024-05-0{n}", f"D{n}", *item[:3], "1", item[3]] for n in (1, 2, 3) for item in goods]
    write(path, "utf-8", [["日期", "订单号", "商品编码", "父商品编码", "商品名称", "数量", "金额"], *rows])


def components_that_are_goods() -> None:
    lines = sold(2305, 6, SUPERMARKETS, DRINKS, (2024, 5), 20)
    path = messy(
        "商品类型为组件.csv",
        "组件 is a kind of goods here, for no sets stand among them",
        "headers.by_content",
        Loads("sales", 6, "2024-05", "2024-05", totals={"amount": total(x.amount for x in lines)}),
    )
    kinds = ["组件", "整机"] * 3
    write(path, "utf-8", [[*HEAD, "商品类型"], *([*_line(x), kind] for x, kind in zip(lines, kinds, strict=True))])


def _typed(name: str, header: str, usual: str, marked: str) -> None:
    lines = sold(2301, 6, SUPERMARKETS, DRINKS, (2024, 5), 20)
    path = messy(
        name,
        f"{header} says {marked} of two lines that still show their amounts: whether they count is asked",
        "ask.status",
        outcome="needs_decision",
        readings=[str(total(x.amount for x in lines[:4])), str(total(x.amount for x in lines))],
    )
    write(path, "utf-8", [[*HEAD, header], *([*_line(x), marked if n > 3 else usual] for n, x in enumerate(lines))])


def _line(line: Line) -> list[str]:
    return [str(line.day), line.shop[1], line.item[1], str(line.qty), str(line.amount)]


def accounts_closed() -> None:
    spent = figures(2302, 3, 100, 900)
    path = messy(
        "费用明细含结转.csv",
        "结转 takes off at the end of the month what was spent: whether it counts is asked",
        "ask.status",
        outcome="needs_decision",
        readings=[str(total(spent)), "0.00"],
    )
    items = ("差旅费", "运输费", "办公费")
    rows = [[f"2024-05-0{n + 2}", f"支付{item}", item, str(spent[n])] for n, item in enumerate(items)]
    rows += [["2024-05-31", "结转销售费用", item, str(-spent[n])] for n, item in enumerate(items)]
    write(path, "utf-8", [["日期", "摘要", "费用项目", "金额"], *rows])


def targets_at_three_levels() -> None:
    levels = ("基础", "挑战", "冲刺")
    _refused_targets("2025年4月各档目标.csv", ["业务员", "目标档位", "目标额"], [*levels])


def targets_in_two_versions() -> None:
    _refused_targets("2025年5月各版目标.csv", ["业务员", "版本", "目标额"], ["V1", "V2"])


def _refused_targets(name: str, header: list[str], levels: list[str]) -> None:
    path = messy(
        name,
        f"One target is stated as {' and '.join(levels)}, and their sum is no target",
        "meaning.target",
        outcome="refused",
    )
    people = ("张伟", "李娜", "王强")
    rows = [[person, level, str(10_000 + 1_000 * n)] for person in people for n, level in enumerate(levels)]
    write(path, "utf-8", [header, *rows])


def shares_of_a_target() -> None:
    path = messy(
        "2025年目标分月比例.xlsx",
        "Each month is a share of the year's target, and shares are no money",
        "meaning.target wide.months",
        outcome="refused",
    )
    rows: list[list[object]] = [[who, *[0.06 + 0.002 * n for n in range(12)]] for who in ("张伟", "李娜", "王强")]
    made, _ = page("S", ["业务员", *[f"{n + 1}月" for n in range(12)]], rows)
    made.save(path)


def sheets_in_two_currencies() -> None:
    lines = sold(2303, 8, SUPERMARKETS, DRINKS, (2024, 5), 20)
    path = messy(
        "内外销5月.xlsx",
        "RMB and USD are sheets of their own: the dollars are not added to the yuan, and the reader is told so",
        "headers.unit_dollars",
        outcome="needs_decision",
    )
    made, first = book("RMB")
    for sheet, part in ((first, lines[:5]), (made.create_sheet("USD"), lines[5:])):
        put(sheet, 1, [HEAD, *([x.day, x.shop[1], x.item[1], x.qty, x.amount] for x in part)])
    made.save(path)


def the_whole_market_below_its_brands() -> None:
    sales = [Decimal(n) for n in (620_000, 410_000, 280_000)]
    path = messy(
        "2024年5月竞品销售额.xlsx",
        "行业合计 is what the brands add up to and no brand",
        "meaning.competitor totals.grand",
        Loads("competitor", 3, "2024-05-01", "2024-05-01", totals={"amount": total(sales)}),
    )
    rows: list[list[object]] = [
        [name, value] for name, value in zip(("茅台", "五粮液", "泸州老窖"), sales, strict=True)
    ]
    made, _ = page("S", ["品牌", "销售额"], [*rows, ["行业合计", total(sales)]], "2024年5月区域市场品牌销售额（元）")
    made.save(path)


def a_footnote_of_rebates() -> None:
    lines = sold(2304, 6, SUPERMARKETS, DRINKS, (2024, 5), 20)
    path = messy(
        "五月表.xlsx",
        "注2 says that rebates are left out, which makes no expenses of the goods above",
        "where.side_notes",
        Loads("sales", 6, "2024-05", "2024-05", totals={"amount": total(x.amount for x in lines)}),
    )
    made, sheet = book("S")
    below = put(sheet, 1, [HEAD, *([x.day, x.shop[1], x.item[1], x.qty, x.amount] for x in lines)])
    put(sheet, below + 1, [["注1", None, "含运费", None, 350], ["注2", None, "未含返利", None, 1200]])
    made.save(path)
