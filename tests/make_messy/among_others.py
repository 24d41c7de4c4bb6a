"""Figures whose names say little, told by what stands beside them: what is set aside, owed, taken off or weighed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, MEDICINE, PHARMACIES, SUPERMARKETS, figures
from tests.make_messy.paper import page
from tests.make_messy.text import write

CENT = Decimal("0.01")


def goods_worth_that_were_sold() -> None:
    rows = []
    for n in range(8):
        good, buyer = DRINKS[n % 5], SUPERMARKETS[n % 4]
        day = f"2024-05-{n + 2:02}"
        rows.append([day, f"CK2405{n:03}", 300 - n, buyer[1], good[0], good[1], n + 2, Decimal(good[3]) * (n + 2)])
    path = messy(
        "出库单货值.xlsx",
        "货值 of documents of buyers is what was sold, and what is left in the store beside it is not",
        "meaning.cost",
        Loads(
            "sales",
            8,
            "2024-05-02",
            "2024-05-09",
            totals={"quantity": sum(row[6] for row in rows), "amount": sum(row[7] for row in rows)},
        ),
    )
    head = ["出库日期", "出库单号", "库存数量", "售达方", "商品编码", "商品名称", "零售数量", "货值"]
    page("Sheet1", head, rows)[0].save(path)


def less_a_concession() -> None:
    rows = []
    for n in range(8):
        whole = Decimal(DRINKS[n % 5][3]) * (20 + n)
        off = (whole / 20).quantize(CENT) if n % 3 == 0 else Decimal(0)
        day = date(2024, 5, n + 1)
        rows.append([day, f"PZ{n:04}", PHARMACIES[n % 4][1], DRINKS[n % 5][1], 20 + n, whole, off, whole - off])
    path = messy(
        "开票让利明细.xlsx",
        "小计 less 让利金额 is 应付金额 on every line, which is what was sold",
        "meaning.tax",
        Loads("sales", 8, "2024-05-01", "2024-05-08", totals={"amount": sum(row[-1] for row in rows)}),
    )
    head = ["销售日期", "凭证编号", "开票单位", "商品名称", "件数", "小计", "让利金额", "应付金额"]
    page("明细", head, rows)[0].save(path)


def payable_for_a_reason_not_told() -> None:
    path = messy(
        "批发开单应付.csv",
        "应付金额 is less than 总价 on some lines, and nothing says whether for a discount or as some was paid before",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
    )
    rows = []
    for n in range(8):
        whole = Decimal(MEDICINE[n % 4][3]) * (3 + n)
        day = f"2024/5/{n + 3}"
        less = whole - (5 if n % 3 == 1 else 0)
        rows.append([day, PHARMACIES[n % 4][1], MEDICINE[n % 4][1], str(3 + n), str(whole), str(less)])
    write(path, "gbk", [["制单日期", "售达方", "名称", "销量", "总价", "应付金额"], *rows])


def paid_in_part() -> None:
    rows = []
    for n in range(8):
        whole = Decimal(DRINKS[n % 5][3]) * (30 + n)
        paid = (whole, Decimal(0), (whole / 2).quantize(CENT))[n % 3]
        buyer = SUPERMARKETS[n % 5][1]
        rows.append([date(2024, 6, n + 1), f"DD{n:05}", buyer, DRINKS[n % 5][1], 30 + n, whole, paid, whole - paid])
    path = messy(
        "订单付款跟踪.xlsx",
        "What was paid and what is still owed (应收余额) make up what was sold",
        "meaning.overdue",
        Loads("sales", 8, "2024-06-01", "2024-06-08", totals={"amount": sum(row[5] for row in rows)}),
    )
    head = ["订单付款时间", "订单编号", "买家会员名", "配件名称", "销量(盒)", "本币金额", "已付金额", "应收余额"]
    page("订单", head, rows)[0].save(path)


def set_aside_for_others() -> None:
    rows = [[m[0], m[1], 90 + 7 * n, 3 * n, 90 + 4 * n] for n, m in enumerate(MEDICINE)]
    path = messy(
        "可用与锁定20240531.xlsx",
        "What is available and what is set aside are together what is in stock, by whatever name it goes",
        "meaning.stock_movement",
        Loads("inventory", 4, "2024-05-31", "2024-05-31", totals={"quantity": sum(row[2] for row in rows)}),
    )
    page("库存", ["货品编号", "货品名称", "仓内现货", "待发货数量", "可用库存"], rows)[0].save(path)


def counted_and_weighed() -> None:
    rows = [
        ["总仓", d[1], 40 + n, 40 + n - n % 2, -(n % 2), Decimal("12.50"), Decimal("0.031")]
        for n, d in enumerate(DRINKS)
    ]
    path = messy(
        "盘点20240531带重量.xlsx",
        "How heavy and large goods are makes no list of goods of what was counted",
        "meaning.stock_movement",
        Loads("inventory", 5, "2024-05-31", "2024-05-31", totals={"quantity": sum(row[3] for row in rows)}),
    )
    page("Sheet", ["库存组织", "商品名称", "系统库存", "实际盘点数", "盈亏数量", "重量(kg)", "体积"], rows)[0].save(
        path
    )


def settled_and_not() -> None:
    rows, owed = [], Decimal(0)
    for n, whole in enumerate(figures(9981, 8, 300, 4000)):
        paid = (whole, Decimal(0), (whole / 2).quantize(CENT))[n % 3]
        owed += whole - paid
        rows.append([SUPERMARKETS[n % 5][1], f"FP{n:06}", date(2024, 3, n + 1), whole, paid, whole - paid])
    path = messy(
        "应收款统计20240531.xlsx",
        "Under a title of debts 价税合计 is what was billed, 未结算金额 what is left of it, and nothing was sold",
        "kind.receivable",
        Loads("receivable", 8, "2024-05-31", "2024-05-31", totals={"amount": owed}),
    )
    page("应收", ["客户名称", "发票号码", "发货日期", "价税合计", "已结算金额", "未结算金额"], rows)[0].save(path)


def came_in_of_debts() -> None:
    rows, owed = [], Decimal(0)
    for n, whole in enumerate(figures(9982, 6, 300, 4000)):
        paid = (whole, Decimal(0))[n % 2]
        owed += whole - paid
        rows.append(
            [PHARMACIES[n % 4][0], PHARMACIES[n % 4][1], f"XS{n:05}", f"2024-04-{n + 1:02}", whole, paid, whole - paid]
        )
    path = messy(
        "客户欠款表202405.csv",
        "Under a title of debts 应收金额 | 实收金额 | 欠款金额 of documents are debts, although no due date says so",
        "kind.receivable",
        Loads("receivable", 6, "2024-05-31", "2024-05-31", totals={"amount": owed}),
    )
    head = ["客户编码", "客户名称", "单据编号", "单据日期", "应收金额", "实收金额", "欠款金额"]
    write(path, "utf-8-sig", [head, *[[str(cell) for cell in row] for row in rows]])


def bills_paid_at_once() -> None:
    rows = []
    for n, whole in enumerate(figures(9983, 7, 300, 4000)):
        paid = Decimal(0) if n in (1, 5) else whole
        buyer = PHARMACIES[0][1] if n > 1 else PHARMACIES[n + 1][1]
        rows.append([n + 1, buyer, f"FP{n:05}", date(2024, 3, n + 1), date(2024, 4, n + 1), whole, paid, whole - paid])
    path = messy(
        "应收发票20240531.xlsx",
        "Bills of one buyer that were paid at once leave nothing on line after line, which is no balance that runs on",
        "kind.receivable",
        Loads("receivable", 7, "2024-05-31", "2024-05-31", totals={"amount": total([row[-1] for row in rows])}),
    )
    head = ["序号", "客户名称", "发票号码", "开票日期", "应收日期", "应收金额", "已收金额", "未收金额"]
    page("发票", head, rows)[0].save(path)


def gross_less_discounts() -> None:
    rows = []
    for n in range(9):
        whole = Decimal(DRINKS[n % 5][3]) * (11 + n)
        off = (whole / 10).quantize(CENT) if n % 2 else Decimal(0)
        day = f"2024-05-{n + 1:02}"
        rows.append(
            [f"R{n:04}", day, "Hongda Ltd", "Lime Soda", str(11 + n), str(whole), str(off), str(whole - off), "CNY"]
        )
    path = messy(
        "transactions_2024_05.csv",
        "Gross Amount less Discounts is Total on every line",
        "meaning.tax",
        Loads("sales", 9, "2024-05-01", "2024-05-09", totals={"amount": sum(Decimal(row[7]) for row in rows)}),
    )
    head = [
        "Receipt No",
        "Order Date",
        "Buyer",
        "Item Description",
        "Pcs",
        "Gross Amount",
        "Discounts",
        "Total",
        "Currency",
    ]
    write(path, "utf-8", [head, *rows])
