"""Ledgers, slips of goods that came in, and bills of what was sent: near to sales, stock and expenses, but none."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, HARDWARE, MEDICINE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, merge, page, put, title
from tests.make_messy.text import write


def goods_bought() -> None:
    path = messy(
        "5月采购入库明细.xlsx",
        "Goods bought from a supplier, line by line with their warehouse: neither stock nor sales",
        "meaning.type_column",
        outcome="ignored",
    )
    head = ["单据日期", "单据编号", "供应商", "商品编码", "商品名称", "数量", "采购单价", "金额", "仓库"]
    rows = [
        [x.day, x.doc.replace("XS", "CG"), "华东饮品总代", x.item[0], x.item[1], x.qty, x.price, x.amount, "总仓"]
        for x in sold(1801, 9, SUPERMARKETS, DRINKS)
    ]
    page("Sheet1", head, rows)[0].save(path)


def goods_taken_in() -> None:
    path = messy(
        "其他入库单查询.xlsx",
        "Goods found at a count or sent free, under 入库类型: nobody bought them",
        "meaning.type_column",
        outcome="ignored",
    )
    head = ["日期", "单据编号", "入库类型", "仓库", "商品编码", "商品名称", "数量", "单价", "金额", "经手人"]
    rows = [
        [
            x.day,
            x.doc.replace("XS", "QR"),
            ["盘盈入库", "赠品入库"][n % 2],
            "一号仓",
            x.item[0],
            x.item[1],
            x.qty,
            x.price,
            x.amount,
            "孙丽",
        ]
        for n, x in enumerate(sold(1802, 8, SUPERMARKETS, HARDWARE))
    ]
    page("Sheet1", head, rows)[0].save(path)


def a_ledger_of_one_customer() -> None:
    path = messy(
        "客户往来科目明细.xlsx",
        "Debits, credits and a balance of 应收账款: what was billed to a customer is no expense",
        "kind.receivable meaning.running",
        outcome=["ignored", "refused"],
    )
    rows, left = [[date(2024, 6, 1), "", "", "期初余额", None, None, "借", Decimal(80_000)]], Decimal(80_000)
    for n, amount in enumerate(figures(1803, 8, 2_000, 20_000)):
        left += amount if n % 4 else -amount
        side = [amount, None] if n % 4 else [None, amount]
        rows.append([date(2024, 6, 3 + 3 * n), "记", n + 1, "销售商品" if n % 4 else "收回货款", *side, "借", left])
    made, sheet = book("明细账")
    title(sheet, 1, "核算项目明细账", 8)
    put(sheet, 2, [["会计期间：2024年第6期", None, None, "科目：1122 应收账款"]])
    put(sheet, 3, [["日期", "凭证字", "凭证号", "摘要", "借方金额", "贷方金额", "方向", "余额"], *rows])
    made.save(path)


def a_ledger_with_its_year_above_month_and_day() -> None:
    lines = sold(1804, 12, SUPERMARKETS, DRINKS, (2024, 8))
    sums = [sum(x.qty for x in lines), total(x.amount for x in lines)]
    path = messy(
        "商品销售账页.xlsx",
        "2024年 stands above 月 | 日, and 本年累计 goes back to January: the days are whole, and no alarm",
        "headers.two_rows cells.month_day totals.labelled",
        Loads(
            "sales",
            12,
            str(lines[0].day),
            str(lines[-1].day),
            totals={"quantity": sums[0], "amount": sums[1]},
            checks=[ok("amount", sums[1])],
        ),
    )
    made, sheet = book("账页")
    title(sheet, 1, "商品销售明细账", 8)
    put(sheet, 2, [["2024年", None, "凭证号", "客户", "存货", "数量", "单价", "金额"], ["月", "日"]])
    merge(sheet, "A2:B2", *(f"{c}2:{c}3" for c in "CDEFGH"))
    rows = [
        [x.day.month, x.day.day, f"记-{n}", x.shop[1], x.item[1], x.qty, x.price, x.amount]
        for n, x in enumerate(lines, 1)
    ]
    far = [sums[0] + 900, None, sums[1] + 52_000]
    put(
        sheet,
        4,
        [*rows, [8, None, None, "本月合计", None, sums[0], None, sums[1]], [8, None, None, "本年累计", None, *far]],
    )
    made.save(path)


def open_items_of_customers() -> None:
    lines = sold(1805, 10, SUPERMARKETS, DRINKS)
    owed = [-x.amount if n % 5 == 2 else x.amount for n, x in enumerate(lines)]
    path = messy(
        "客户未清项_20240531.xlsx",
        "净到期日 and 清帐凭证 tell open items of customers: what is owed, payments taken off, and no sales",
        "kind.receivable",
        Loads("receivable", 10, "2024-05-31", "2024-05-31", totals={"amount": total(owed)}),
    )
    head = ["客户", "凭证编号", "凭证类型", "凭证日期", "净到期日", "货币", "本币金额", "清帐凭证"]
    rows = [
        [x.shop[1], f"14{n:08}", "DZ" if n % 5 == 2 else "RV", x.day, x.day + timedelta(30), "CNY", amount, None]
        for n, (x, amount) in enumerate(zip(lines, owed, strict=True))
    ]
    page("Sheet1", head, rows)[0].save(path)


def fees_among_receipts_of_a_chain() -> None:
    lines = sold(1806, 6, SUPERMARKETS, MEDICINE)
    path = messy(
        "商超结算明细5月.xlsx",
        "费用单 takes display money off what the chain received: it is no sale, 退货单 is",
        "meaning.fees meaning.negative_lines",
        Loads("sales", 6, totals={"amount": total(-x.amount if n == 3 else x.amount for n, x in enumerate(lines))}),
    )
    rows = [
        ["退货单" if n == 3 else "验收单", x.doc, x.day, "湖滨店", -x.amount if n == 3 else x.amount]
        for n, x in enumerate(lines)
    ]
    rows.append(["费用单", "FY0007", date(2024, 5, 30), "湖滨店", Decimal("-860.00")])
    page("Sheet1", ["单据类型", "单据号", "单据日期", "门店", "含税金额"], rows, "供应商对账单")[0].save(path)


def bills_of_a_courier() -> None:
    post, cover = figures(1807, 8, 20, 300), figures(1808, 8, 1, 9)
    path = messy(
        "快递费对账6月.xlsx",
        "运费 and 保价费 add up to 合计: what a courier charges is spent, not sold",
        "meaning.budget totals.column_without_label",
        Loads("expense", 16, "2024-06", "2024-06", totals={"amount": total([*post, *cover])}),
    )
    rows = [
        [date(2024, 6, 2 + n), f"SF{n:010}", "南京", 3, a, b, a + b]
        for n, (a, b) in enumerate(zip(post, cover, strict=True))
    ]
    page("Sheet1", ["日期", "运单号", "目的地", "件数", "运费", "保价费", "合计"], rows)[0].save(path)


def goods_drawn_by_a_workshop() -> None:
    path = messy(
        "生产领料单.xlsx",
        "Goods drawn by a workshop have prices and amounts, but nobody bought them",
        "meaning.type_column",
        outcome="ignored",
    )
    head = ["领料日期", "领料部门", "物料名称", "数量", "单价", "金额", "领料人"]
    rows = [
        [x.day, "生产一部", x.item[1], x.qty, x.price, x.amount, "钱勇"] for x in sold(1811, 7, SUPERMARKETS, HARDWARE)
    ]
    page("Sheet1", head, rows)[0].save(path)


def what_owners_of_flats_paid() -> None:
    path = messy(
        "物业收费登记.xlsx",
        "费用类型 beside 应收 and 实收: what others paid is taken in, no expense, nor is what was let off",
        "meaning.fees",
        Loads("sales", 8, "2024-05-02", "2024-05-09", totals={"amount": 8800}),
    )
    head = ["流水号", "房号", "业主", "费用类型", "应收", "实收", "减免金额", "收费日期"]
    rows = [[n, f"1-{n}01", "李女士", "物业费", 1200, 1100, 100, f"2024-05-{n + 1:02}"] for n in range(1, 9)]
    page("Sheet1", head, rows)[0].save(path)


def bills_paid_in_part() -> None:
    lines = sold(1812, 9, SUPERMARKETS, DRINKS)
    path = messy(
        "账单_20240630.csv",
        "应收金额, 已付金额 and 待付金额 of bills: what is still to be paid is owed, what was paid was not all",
        "kind.receivable",
        Loads("receivable", 9, "2024-06-30", "2024-06-30", totals={"amount": total(x.amount - x.price for x in lines)}),
    )
    head = ["账单号", "订单号", "客户名称", "应收金额", "已付金额", "待付金额", "到期时间"]
    rows = [
        [f"B{n}", x.doc, x.shop[1], str(x.amount), str(x.price), str(x.amount - x.price), "2024-07-15"]
        for n, x in enumerate(lines)
    ]
    write(path, "utf-8-sig", [head, *rows])


def money_that_reached_the_bank() -> None:
    path = messy(
        "银行到账登记.csv",
        "到账金额 of payers is money that came in, not what was sold",
        "kind.receivable",
        outcome=["ignored", "refused"],
    )
    rows = [[f"SD{n}", f"2024-05-{n:02}", "CNY", str(6900 + n), "招商银行", "华联商厦"] for n in range(1, 8)]
    write(path, "utf-8", [["水单号", "交易日期", "币种", "到账金额", "银行", "付款人信息"], *rows])


def suppliers_of_a_template() -> None:
    path = messy(
        "往来导入(应付).xlsx",
        "期初应付 tells that the names of a list are suppliers', not customers'",
        "kind.customer",
        outcome=["ignored", "refused"],
    )
    head = ["名称*", "联系人", "手机号码", "期初应付", "税率(%)", "开户行", "地址", "状态*"]
    rows = [[f"{town}饮品厂", "王经理", "0571", 100 * n, 13, "", "", "启用"] for n, town in enumerate(["嘉兴", "湖州"])]
    page("Sheet1", head, rows)[0].save(path)


def orders_of_a_payment_platform() -> None:
    lines = sold(1813, 9, SUPERMARKETS, DRINKS)
    signed = [-x.amount if n == 4 else x.amount for n, x in enumerate(lines)]
    path = messy(
        "支付平台业务明细.csv",
        "A tab stands behind every id, lines of # around the table; two captions state sales and refunds apart",
        "text.tab where.prose_sheet meaning.negative_lines",
        Loads("sales", 9, totals={"amount": total(signed)}, checks=[ok("amount", total(signed))]),
    )
    text = ["#业务明细查询", f"#----------------{'-' * 20}业务明细列表{'-' * 30}"]
    text += ["交易号,商户订单号,业务类型,商品名称,创建时间,订单金额（元）,商家实收（元）,服务费（元）"]
    for n, (x, amount) in enumerate(zip(lines, signed, strict=True)):
        kind = "退款" if n == 4 else "交易"
        text.append(f"2024{n:08}\t,{x.doc}\t,{kind}\t,{x.item[1]}\t,{x.day} 10:20:00,{amount},{amount},0.00")
    text += [f"#交易合计：8笔，共{total(a for a in signed if a > 0)}元", f"#退款合计：1笔，共{signed[4]}元"]
    path.write_bytes("\n".join(text).encode("gb18030"))


def bills_behind_grave_accents() -> None:
    lines = sold(1814, 8, SUPERMARKETS, DRINKS)
    path = messy(
        "支付账单(反引号).csv",
        "Every cell begins with ` and a line of sums with its own header follows",
        "cells.ids where.stacked",
        Loads("sales", 8, totals={"amount": total(x.amount for x in lines)}),
    )
    text = ["交易时间,商户订单号,交易状态,应结订单金额,商品名称,手续费,费率,订单金额"]
    for x in lines:
        cells = [f"{x.day} 16:38:09", x.doc, "SUCCESS", x.amount, x.item[1], "0.60", "0.60%", x.amount]
        text.append(",".join(f"`{cell}" for cell in cells))
    text += ["总交易单数,应结订单总金额,手续费总金额", f"`8,`{total(x.amount for x in lines)},`4.80"]
    path.write_bytes("\n".join(text).encode("utf-8-sig"))


def books_received_and_left() -> None:
    path = messy(
        "2024年5月图书结存.xlsx",
        "期初本数, 收数量, 发数量 and 结存本数: what is left is the stock, not what came in",
        "meaning.stock_movement",
        Loads("inventory", 6, "2024-05-31", "2024-05-31", totals={"quantity": 6 * 60, "opening_quantity": 6 * 50}),
    )
    rows = [[f"97871{n}", f"语文读本{n}", 30, 50, 20, 10, 60] for n in range(6)]
    page("Sheet1", ["书号", "书名", "定价", "期初本数", "收数量", "发数量", "结存本数"], rows)[0].save(path)


def rebates_on_what_was_fetched() -> None:
    path = messy(
        "2024年6月提货返利.xlsx",
        "提货返利 is a rebate on what dealers fetched: what was fetched is no second sale",
        "meaning.rebate",
        Loads("expense", 5, "2024-06", "2024-06", totals={"amount": 1010}),
    )
    rows = [[shop[1], 10_000, "2%", 200 + n, 0] for n, shop in enumerate(SUPERMARKETS)]
    page("Sheet1", ["经销商", "提货额", "返利点", "返利额", "已兑付"], rows)[0].save(path)


def goods_sent_back_in_other_words() -> None:
    lines = sold(1815, 7, SUPERMARKETS, DRINKS)
    path = messy(
        "客户返货登记5月.xlsx",
        "返货 is a return in other words: the amounts count against sales",
        "meaning.returns_sheet",
        Loads("sales", 7, totals={"amount": -total(x.amount for x in lines)}),
    )
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.amount, "临期"] for x in lines]
    page("Sheet1", ["返货日期", "客户", "商品", "返货数量", "返货金额", "原因"], rows)[0].save(path)


def money_taken_in_advance() -> None:
    path = messy(
        "客户预收登记.xlsx",
        "预收金额 was taken in advance of any sale",
        "kind.receivable",
        outcome=["ignored", "refused", "needs_decision"],
    )
    rows = [[date(2024, 5, 2 + n), shop[1], 5_000, 1_200, 3_800] for n, shop in enumerate(SUPERMARKETS)]
    page("Sheet1", ["日期", "客户", "预收金额", "已冲销", "余额"], rows)[0].save(path)
