"""Exports and printouts whose stars, rules, spacers and ages have been taken for something else."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import COSMETICS, SUPERMARKETS, figures
from tests.make_messy.text import write

DEALERS = ("ACME TRADING CO", "BLUE RIVER LTD", "COAST FOODS")


def stars_that_hide_names() -> None:
    pieces, prices = figures(5101, 9, 1, 9), figures(5102, 9, 40, 400)
    sums = [n.to_integral_value() * p for n, p in zip(pieces, prices, strict=True)]
    hidden = ["**", "*", "王**", "**", "李*", "*", "赵六", "**", "陈七"]
    rows = [
        [
            f"XS{n:05d}",
            f"2024-05-{n + 3:02d}",
            name,
            COSMETICS[n % 4][1],
            str(pieces[n].to_integral_value()),
            str(prices[n]),
            str(sums[n]),
            "**",
            mark,
        ]
        for n, (name, mark) in enumerate(zip(hidden, ["*", "", "", "*", "", "", "*", "", ""], strict=True))
    ]
    path = messy(
        "小程序订单(脱敏).csv",
        "Stars hide the names and addresses of buyers and mark lines with a remark: they are no totals",
        "totals.products_named_so text.utf8",
        Loads(
            "sales", rows=9, totals={"amount": total(sums), "quantity": total(n.to_integral_value() for n in pieces)}
        ),
    )
    write(path, "utf-8", [["订单号", "下单日期", "客户", "商品名称", "数量", "单价", "金额", "地址", "标记"], *rows])


def register_printed_with_rules() -> None:
    amounts = figures(5103, 8, 100, 9_000)
    rule = "---------- --------- -------------------- ----- ------------"
    lines = [
        f"2024-06-{n * 3 + 1:02d} INV{n:05d}  {DEALERS[n % 3]:<20} {n + 2:>5} {amount:>12,.2f}"
        for n, amount in enumerate(amounts)
    ]
    last = f"TOTAL{'':36} {sum(range(2, 10)):>5} {total(amounts):>12,.2f}"
    head = ["SALES REGISTER", "", "INV DATE   INV NO    CUSTOMER               QTY       AMOUNT", rule]
    path = messy(
        "register june.prn",
        "Rules under the names and above the total, lines ended as DOS ends them: the total is not sold once more",
        "text.fixed totals.grand",
        Loads(
            "sales", rows=8, totals={"amount": total(amounts), "quantity": 44}, checks=[ok("amount", total(amounts))]
        ),
    )
    path.write_bytes("\r\n".join([*head, *lines, f"{'':41} ----- ------------", last, ""]).encode("ascii"))


def figures_behind_a_blank_column() -> None:
    amounts = figures(5104, 6, 1_000, 50_000)
    rows: list[list[str]] = []
    for at, amount in enumerate(amounts):
        rows += [[("华东", "华南", "西南")[at // 2], "", "", ""]] if at % 2 == 0 else []
        rows.append([SUPERMARKETS[at % len(SUPERMARKETS)][1], "", str(at + 3), str(amount)])
    path = messy(
        "2024年6月商超销售.csv",
        "A blank column parts the figures from the names, whose rows of regions have none: one table with its total",
        "where.blank_edges totals.grand",
        Loads("sales", rows=6, totals={"amount": total(amounts), "quantity": 33}),
    )
    write(path, "gb18030", [["客户", "", "数量", "金额"], *rows, ["合计", "", "33", str(total(amounts))]])


def debts_older_than() -> None:
    owed, late = figures(5105, 7, 5_000, 90_000), [Decimal(n * 1200) for n in range(7)]
    rows = [
        [
            *("2024-06-30", f"KH{n:03d}", SUPERMARKETS[n % len(SUPERMARKETS)][1], f"HT{n:04d}", str(owed[n])),
            *(str(late[n]), f"{late[n] / 2:.2f}", f"{late[n] / 4:.2f}", "30" if n else "0"),
        ]
        for n in range(7)
    ]
    header = [
        "快照时间",
        "客户编号",
        "客户名称",
        "合同号",
        "应收金额",
        "超期应收金额",
        "超期30天以上金额",
        "超期60天以上金额",
        "超期天数",
    ]
    path = messy(
        "ar_0630.csv",
        "What is late by more than 30 and by more than 60 days is a part of what is late: not added to it",
        "kind.receivable meaning.overdue",
        Loads("receivable", rows=7, totals={"amount": total(owed), "overdue": total(late)}),
    )
    write(path, "utf-8-sig", [header, *rows])


def parcels_sent() -> None:
    path = messy(
        "发件.csv",
        "Who was sent what with which parcel, and where to: no list of customers",
        "kind.customer",
        outcome="ignored",
    )
    rows = [
        [
            f"11月{n + 3}日",
            f"收件人{n % 3}",
            f"1380000{n:04d}",
            f"江西省南昌市红谷滩{n}号",
            "冰糖橙5斤装",
            f"98915{n:08d}",
            "邮政",
        ]
        for n in range(6)
    ]
    write(path, "utf-8", [["日期", "收件人", "手机", "地址", "发货信息", "快递号", "快递公司"], *rows])


def losses_logged() -> None:
    path = messy(
        "stock losses.csv",
        "What was stolen and written off day by day is no count of stock",
        "meaning.stock_movement",
        outcome="ignored",
    )
    rows = [
        [
            ("Bar", "Liquid")[n % 2],
            ("Theft", "Stock Adjusted")[n % 2],
            f"2019-03-{n + 2:02d}",
            ("10", "-8")[n % 2],
            "OX1",
        ]
        for n in range(10)
    ]
    write(path, "utf-8", [["Type", "Action", "Date", "Quantity", "Store ID"], *rows])


def months_by_number() -> None:
    months = [figures(5110 + n, 12, 10_000, 90_000) for n in range(5)]
    names = ["Wimbledon", "York", "Leeds", "Exeter", "Bristol"]
    rows = [[name, *map(str, of)] for name, of in zip(names, months, strict=True)]
    sums = [total(of) for of in zip(*months, strict=True)]
    path = messy(
        "store sales.csv",
        "Months across called Month 1 2019, with a total below",
        "wide.english_months totals.grand",
        Loads("sales", rows=60, first="2019-01-01", last="2019-12-01", totals={"amount": total(sums)}),
    )
    write(path, "utf-8", [["Store", *[f"Month {n} 2019" for n in range(1, 13)]], *rows, ["Total", *map(str, sums)]])
