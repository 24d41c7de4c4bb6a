"""What looks like one's own sales or buyers and is none: goods taken in, open documents, a head office."""

from __future__ import annotations

from datetime import date

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, FURNITURE, figures
from tests.make_messy.paper import book, page, put


def a_statement_of_goods_taken_in() -> None:
    path = messy(
        "与宏达纸品往来明细5月.xlsx",
        "入库数量 beside 已付款 is an account of goods that were bought: neither sold nor an expense",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [["5月3日", "进货 抽纸", 200, 6.5, 1300, 0], ["5月11日", "进货 卷纸", 150, 12, 1800, 0]]
    rows += [["5月28日", "付款", None, None, 0, 2000]]
    page("明细", ["日期", "摘要", "入库数量", "单价", "金额", "已付款"], rows, "2024年5月与宏达纸品往来")[0].save(path)


def open_deliveries() -> None:
    sold, settled = figures(5201, 5, 2_000, 9_000), figures(5203, 5, 0, 1_500)
    path = messy(
        "出货未核销明细202405.xlsx",
        "未核销 deliveries are not all that was sold: what is left of each is owed",
        "kind.receivable",
        Loads("receivable", 5, totals={"amount": total(sold) - total(settled)}),
    )
    rows = [
        [date(2024, 5, 2 + 3 * n), FURNITURE[n][1], f"CH05{n:02d}", s, c, s - c]
        for n, (s, c) in enumerate(zip(sold, settled, strict=True))
    ]
    head = ["出货日期", "客户", "单号", "出货金额", "已核销金额", "未核销金额"]
    page("未核销", head, rows, "出货未核销明细")[0].save(path)


def stock_of_the_head_office() -> None:
    counted = [120, 86, 240, 35]
    path = messy(
        "总部库存查询20240531.xlsx",
        "门店：总部 and 仓库：全部 above what is in stock name no buyer and no warehouse",
        "meaning.stock_movement",
        Loads("inventory", 4, "2024-05-31", "2024-05-31", totals={"quantity": total(counted)}),
    )
    made, sheet = book("查询")
    put(sheet, 1, [["库存查询"], ["门店：总部", "仓库：全部", "查询日期：2024-05-31"]])
    put(sheet, 3, [["商品编码", "商品名称", "库存数量", "成本价"]])
    put(sheet, 4, [[x[0], x[1], n, 3.2] for x, n in zip(DRINKS, counted, strict=False)])
    made.save(path)


def kinds_of_aims_under_their_whole_names() -> None:
    sent, cash = figures(5205, 4, 50_000, 90_000), figures(5207, 4, 40_000, 80_000)
    path = messy(
        "2025年1月目标(发货与回款).xlsx",
        "发货目标 and 回款目标 row by row under 目标类型: each is a target of its own, and they are never added",
        "meaning.target",
        Loads("target", 8, "2025-01-01", "2025-01-01", totals={"amount": total(sent), "collection": total(cash)}),
    )
    rows = [
        [FURNITURE[n][1], kind, "2025-01", aim]
        for n, pair in enumerate(zip(sent, cash, strict=True))
        for kind, aim in zip(("发货目标", "回款目标"), pair, strict=True)
    ]
    page("目标", ["经销商", "目标类型", "年月", "目标值"], rows)[0].save(path)


def aims_of_sellers_month_by_month() -> None:
    sold, cash = [[50, 60], [40, 42]], [[45, 55], [38, 40]]
    path = messy(
        "业务员考核任务2025.xlsx",
        "任务类型 calls every line an aim (销售任务, 回款任务): nothing was sold, and nothing is asked",
        "meaning.target wide.months",
        Loads(
            "target",
            8,
            "2025-01-01",
            "2025-02-01",
            totals={"amount": total(map(total, sold)), "collection": total(map(total, cash))},
        ),
    )
    rows = [
        [name, kind, *of[n]]
        for n, name in enumerate(("岑向北", "舒可欣"))
        for kind, of in (("销售任务", sold), ("回款任务", cash))
    ]
    page("考核", ["业务员", "任务类型", "1月", "2月"], rows)[0].save(path)
