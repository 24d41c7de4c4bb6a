"""Stock, debts, budgets and accounts under the names that systems give them, and what only looks like them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, HARDWARE, SUPERMARKETS, figures
from tests.make_messy.paper import book, page, put
from tests.make_messy.text import write


def stock_turned_over() -> None:
    path = messy(
        "商品库存周转2024年5月.xlsx",
        "What is turned over beside what was sold at cost is money: no pieces are made of it",
        "meaning.stock_movement meaning.cost",
        outcome=["ignored", "refused"],
    )
    head = ["商品名", "分类", "销售成本", "期初库存", "期末库存", "平均库存", "周转率", "周转天数"]
    rows = [[x[1], x[2], 5800 + n, 2900 + n, 4060 - n, 3480, Decimal("1.67"), 18] for n, x in enumerate(DRINKS)]
    page("Sheet1", head, rows)[0].save(path)


def stock_in_yuan_by_its_title() -> None:
    path = messy(
        "仓库库存占用表202405.xlsx",
        "单位：元 above 期初库存 and 期末库存: money tied up in stock, not pieces",
        "headers.unit_in_title meaning.stock_movement",
        outcome=["ignored", "refused"],
    )
    made, sheet = book("库存占用")
    put(sheet, 1, [["库存资金占用表"], ["单位：元"], ["商品编码", "商品名称", "期初库存", "期末库存"]])
    put(sheet, 4, [[x[0], x[1], a, a + 310] for x, a in zip(DRINKS, figures(2701, 5), strict=True)])
    made.save(path)


def stock_of_a_month_closed() -> None:
    left = [120, 86, 240, 15, 61]
    path = messy(
        "月结成本明细.csv",
        "Purchases, sales and moves stand between 期初数 and 期末数: a count of stock at the end of its month",
        "meaning.stock_movement cells.period text.gbk",
        Loads(
            "inventory",
            5,
            "2024-05",
            "2024-05",
            totals={
                "quantity": sum(left),
                "amount": total(Decimal(x[3]) * n for x, n in zip(DRINKS, left, strict=True)),
            },
        ),
    )
    head = "月结月份 月结仓库 商品编码 商品名称 期初数 期初成本金额 采购进货数 采购金额 批发销货单数 移仓出库数"
    rows = [
        ["2024-05", "中心仓", x[0], x[1], str(n + 10), "0", "30", "90", "35", "5", str(n), str(Decimal(x[3]) * n)]
        for x, n in zip(DRINKS, left, strict=True)
    ]
    write(path, "gbk", [[*head.split(), "期末数", "期末成本金额"], *rows])


def a_stocktake_with_an_example() -> None:
    path = messy(
        "门店盘点上报.xlsx",
        "The row called 案例 shows how to fill the form in and counts nothing",
        "where.instructions",
        Loads("inventory", 4, "2024-04-30", "2024-04-30", totals={"quantity": 100 + 101 + 102 + 103}),
    )
    head = ["序号", "盘点日期", "产品名称（规格）", "条形码", "系统数量", "盘点数量", "差值"]
    day = date(2024, 4, 30)
    rows = [["案例", day, "示例", "6970000000000", 10, 12, 2]]
    rows += [[n, day, x[1], x[0], 101, 99 + n, n - 2] for n, x in enumerate(DRINKS[:4], 1)]
    page("盘点", head, rows)[0].save(path)


def materials_of_two_stores() -> None:
    path = messy(
        "两仓原料金额0714.xlsx",
        "Goods, pieces and money of no day, buyer or sale: as likely in stock as sold",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [[x[2], x[0], x[1], 120 + n, Decimal(x[3]), (120 + n) * Decimal(x[3])] for n, x in enumerate(HARDWARE)]
    page("Sheet1", ["大类", "条形码", "名称", "数量", "单价", "总价"], rows)[0].save(path)


def debts_settled_in_part() -> None:
    path = messy(
        "出货核销明细_20240531.xlsx",
        "未核销余额 is what is left after receipts and returns",
        "kind.receivable",
        Loads("receivable", 5, "2024-05-31", "2024-05-31", totals={"amount": 5 * 3000 - 5 * 150}),
    )
    head = ["出货单号", "出货日期", "客户编号", "客户名称", "应收金额", "退货金额", "已收金额", "未核销余额"]
    rows = [[f"CH{n:04}", date(2024, 5, n), x[0], x[1], 4000, 150, 1000, 2850] for n, x in enumerate(SUPERMARKETS, 1)]
    page("结算", head, rows)[0].save(path)


def debts_lessened_by_returns() -> None:
    path = messy(
        "客户往来结算_20240531.xlsx",
        "Billed, returned and received, but no balance: billed less received would count the returns as owed",
        "kind.receivable",
        outcome=["ignored", "refused"],
    )
    rows = [[x[0], x[1], 4000, 150, 1000] for x in SUPERMARKETS]
    page("应收", ["客户编号", "客户名称", "应收金额", "退货金额", "已收金额"], rows)[0].save(path)


def a_journal_whose_codes_tell_expenses() -> None:
    path = messy(
        "凭证序时簿导出202405.csv",
        "Codes tell expenses from debts and cash on every line, and income stands on the credit side: nothing is open",
        "meaning.vouchers",
        Loads("expense", 2, "2024-05-10", "2024-05-11", totals={"amount": "9500.50"}),
    )
    head = [
        "日期",
        "凭证号",
        "摘要",
        "科目编码",
        "科目名称",
        "外币代码",
        "借方数量",
        "借方本币",
        "贷方数量",
        "贷方本币",
    ]
    lines = [
        ("10", "付房租", "660105", "销售费用_租赁费", "8000", ""),
        ("10", "付房租", "100201", "银行存款", "", "8000"),
        ("11", "差旅", "660102", "销售费用_差旅费", "1500.5", ""),
        ("11", "差旅", "1001", "库存现金", "", "1500.5"),
        ("12", "销售商品", "112201", "应收账款", "11300", ""),
        ("12", "销售商品", "600101", "主营业务收入", "", "11300"),
    ]
    rows = [[f"2024-05-{d}", f"记-{d}", t, c, a, "RMB", "", dr, "", cr] for d, t, c, a, dr, cr in lines]
    write(path, "utf-8-sig", [head, *rows])


def income_of_departments() -> None:
    path = messy(
        "部门月度收支2024.xlsx",
        "Every line says 收入: what came in is no expense",
        "meaning.budget",
        outcome=["ignored", "refused", "needs_decision"],
    )
    months = [f"{m}月" for m in "一二三四五六"]
    rows = [[f"{n}部", 2024, "收入", *(1000 + 10 * n + m for m in range(6))] for n in range(1, 5)]
    page("收支", ["部门", "年份", "类目", *months], rows)[0].save(path)


def fees_of_pupils() -> None:
    path = messy(
        "住宿费收缴.csv",
        "费用类型 and 金额 of pupils by their number: others were to pay",
        "meaning.fees",
        outcome=["ignored", "refused"],
    )
    rows = [[f"学生{n}", f"2024{n:03}", "住宿费", "800", "已缴", f"2024-05-{10 + n}"] for n in range(9)]
    write(path, "utf-8", [["学生姓名", "学号", "费用类型", "金额", "状态", "创建时间"], *rows])
