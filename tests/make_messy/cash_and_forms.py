"""Cash books, forms of reimbursement and lists of stores, as small offices keep them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.goods import SUPERMARKETS
from tests.make_messy.paper import book, page, put


def a_cash_book() -> None:
    path = messy(
        "门店现金收支流水5月.xlsx",
        "Each line tells what came in or what was spent: which of the two is to be loaded nobody can tell",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    told = [("货款", 860), ("房租", 3000), ("水电", 412), ("货款", 1290), ("工资", 5200), ("货款", 455), ("运费", 96)]
    rows = [
        [date(2024, 5, day), what, money if what == "货款" else None, None if what == "货款" else money, "李敏"]
        for day, (what, money) in enumerate(told, 2)
    ]
    page("流水", ["入账时间", "款项明细", "收入（+元）", "支出（-元）", "经手人"], rows)[0].save(path)


def a_reimbursement_with_an_advance() -> None:
    spent = [
        ("交通费", "打车去客户处", 3, "85.50"),
        ("餐费", "客户工作餐", 1, "320.00"),
        ("住宿费", "两晚", 2, "458.00"),
    ]
    whole = sum(Decimal(line[3]) for line in spent)
    path = messy(
        "费用报销单(预支)0512.xlsx",
        "What was advanced and is paid back stands below the total and is not spent; 报销人 张三 names no columns",
        "meaning.form where.signatures",
        Loads("expense", 3, "2024-05-12", "2024-05-12", totals={"amount": whole}),
    )
    made, sheet = book("报销单")
    put(
        sheet,
        1,
        [
            ["费用报销单"],
            ["部门：销售部", None, "日期：2024年5月12日"],
            ["报销人", "张三", "职务", "经理"],
            ["费用项目", "摘要", "单据张数", "金额(元)"],
        ],
    )
    put(sheet, 5, [[kind, what, papers, Decimal(money)] for kind, what, papers, money in spent])
    put(
        sheet,
        8,
        [
            ["合计", None, 6, whole],
            ["金额大写", "捌佰陆拾叁元伍角"],
            ["预支金额", 1000, "退回金额", 1000 - whole],
            ["核定报销总额", whole],
        ],
    )
    sheet.merge_cells("A1:D1")
    made.save(path)


def a_list_of_stores() -> None:
    path = messy(
        "门店档案.xlsx",
        "A store's code, name and place are a list of customers, whatever kinds of stores stand beside",
        "kind.customer",
        Loads("customer", 5),
    )
    head = ["门店代码", "门店名称", "省/市/区", "县/区", "城市", "店铺类型", "门店类型", "片区负责人", "渠道"]
    rows = [[x[0], f"{x[1]}一店", x[3], None, x[4], "直营", "A类", "钱伟", "商超"] for x in SUPERMARKETS]
    page("门店", head, rows)[0].save(path)


def an_outline_closed_by_named_sums() -> None:
    spent = {
        "销售部": [(736, 270), (288, 486), (827, 862)],
        "市场部": [(875, 147), (827, 616), (892, 158)],
        "行政部": [(96, 88)],
    }
    path = messy(
        "部门费用明细(逐部门小计).xlsx",
        "市场部小计 closes the group that 市场部 opened, in the one column that every row fills; one of them is stale",
        "totals.labelled totals.stale keys.blank",
        Loads(
            "expense",
            14,
            "2024-01-01",
            "2024-02-01",
            totals={"amount": sum(sum(line) for lines in spent.values() for line in lines)},
            checks=[
                {"ok": False, "file_says": stated, "we_read": stated - 5, "column": month}
                for month, stated in (("2024年1月", 101), ("2024年2月", 93))
            ],
        ),
    )
    rows: list[list[object]] = []
    for department, lines in spent.items():
        names = zip(("工资", "差旅费", "招待费"), lines, strict=False)
        rows += [[department if not at else None, name, *line] for at, (name, line) in enumerate(names)]
        stale = 5 if department == "行政部" else 0
        rows.append([None, f"{department}小计", *(sum(months) + stale for months in zip(*lines, strict=True))])
    page("费用", ["部门", "项目", "2024年1月", "2024年2月"], rows)[0].save(path)


def models_that_look_like_months() -> None:
    lines = [(("我司", "全屋", "雅居")[n % 3], f"M{n + 1}", 1999 + n, 10 + n) for n in range(9)]
    path = messy(
        "竞品调研(型号M系列)2024年5月.xlsx",
        "M1 to M9 under 型号 are models, and the file's name tells the month",
        "meaning.competitor wide.period_in_file_name",
        Loads(
            "competitor",
            9,
            "2024-05-01",
            "2024-05-01",
            totals={"quantity": sum(line[3] for line in lines), "amount": sum(a * b for *_, a, b in lines)},
        ),
    )
    head = ["城市", "卖场", "品牌", "型号", "零售价", "月销量", "月销售额"]
    rows = [["昆明", "红星店", brand, model, price, sold, price * sold] for brand, model, price, sold in lines]
    page("调研", head, rows)[0].save(path)
