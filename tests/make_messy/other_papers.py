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


def quotations_and_money_in_advance() -> None:
    rows: list[list[Any]] = [
        ["DD001", "彩盒", "2024-05-02", "华联超市", 12_000],
        ["DD002", "手提袋", "2024-05-06", "好又多", 8_000],
    ]
    head = ["订单号", "订单名称", "制单日期", "客户名称", "金额"]
    path = messy("报价单.xlsx", "What was offered is not yet sold", "where.titles", outcome="ignored")
    page("Sheet1", head, rows)[0].save(path)
    path = messy("预收款单.xlsx", "What came in before a delivery is no sale", "where.titles", outcome="ignored")
    page("Sheet1", [*head, "预收金额"], [[*row, row[-1] * 3 // 10] for row in rows])[0].save(path)


def claims_being_approved() -> None:
    path = messy(
        "报销单.xlsx",
        "Claims 审批中 beside those paid: whether they count is asked; 提交报销日期 is the day, which every line has",
        "ask.status",
        outcome="needs_decision",
    )
    head = [
        "报销单单号",
        "报销单申请人",
        "申请人部门",
        "报销金额（单据币种）",
        "收单日期",
        "提交报销日期",
        "报销单状态",
    ]
    rows: list[list[Any]] = [
        ["R01", "张伟", "市场部", 100, "2025-01-01", "2025-01-01", "审批中"],
        ["R02", "李娜", "销售部", 200, "2025-01-02", "2025-01-02", "已付款"],
        ["R03", "王芳", "销售部", 300, None, "2025-01-03", "审批中"],
    ]
    page("Sheet1", head, rows)[0].save(path)
