"""Files with several amounts of which one counts: with tax, paid, in our own money."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import COSMETICS, FURNITURE, HARDWARE, SOFAS, SUPERMARKETS, sold
from tests.make_messy.paper import page
from tests.make_messy.text import write

JUNE = (2024, 6)


def with_and_without_tax() -> None:
    lines = sold(180, 15, FURNITURE, HARDWARE, JUNE, 200)
    rows = [[x.day, x.doc, x.shop[1], x.item[1], x.qty, x.net, "13%", x.amount - x.net, x.amount] for x in lines]
    path = messy(
        "开票销售明细.xlsx",
        "Amount without tax, tax and amount with tax stand side by side: what the customer pays is the amount",
        "meaning.tax",
        Loads(
            "sales",
            15,
            "2024-06",
            "2024-06",
            totals={"amount": total(x.amount for x in lines)},
            columns={"价税合计": "amount", "金额（不含税）": "", "税额": ""},
            checks=[ok("价税合计", total(x.amount for x in lines))],
        ),
    )
    sums = [total(x.net for x in lines), None, total(x.amount - x.net for x in lines), total(x.amount for x in lines)]
    rows.append(["合计", None, None, None, sum(x.qty for x in lines), *sums])
    head = ["开票日期", "发票号码", "购货单位", "货物名称", "数量", "金额（不含税）", "税率", "税额", "价税合计"]
    made, _ = page("开票", head, rows)
    made.save(path)


def list_discount_and_paid() -> None:
    lines = sold(181, 14, SUPERMARKETS, COSMETICS, JUNE, 12)
    paid = [(x.amount * Decimal("0.88")).quantize(Decimal("0.01")) for x in lines]
    rows = [
        [x.day, x.doc, x.shop[1], x.item[1], x.qty, x.amount, x.amount - p, p] for x, p in zip(lines, paid, strict=True)
    ]
    path = messy(
        "收银小票汇总.xlsx",
        "List amount, discount and paid amount stand side by side: what was paid is the amount",
        "meaning.tax",
        Loads(
            "sales",
            14,
            "2024-06",
            "2024-06",
            totals={"amount": total(paid)},
            columns={"实收金额": "amount", "优惠金额": ""},
        ),
    )
    made, _ = page("小票", ["交易时间", "小票号", "门店", "商品名称", "数量", "应收金额", "优惠金额", "实收金额"], rows)
    made.save(path)


def foreign_money_beside_ours() -> None:
    lines = sold(190, 10, [("1", "Hanoi Home"), ("2", "Bangkok Living")], SOFAS, JUNE, 5)
    rows = [
        [
            x.day,
            x.doc,
            x.shop[1],
            x.qty,
            "USD",
            x.amount,
            Decimal("7.12"),
            (x.amount * Decimal("7.12")).quantize(Decimal("0.01")),
        ]
        for x in lines
    ]
    path = messy(
        "外贸部6月.xlsx",
        "The original currency and 本币金额 stand side by side: our own money is the amount",
        "meaning.tax",
        Loads(
            "sales",
            10,
            "2024-06",
            "2024-06",
            totals={"amount": total(row[7] for row in rows)},
            columns={"本币金额": "amount", "原币金额": ""},
        ),
    )
    made, _ = page("6月", ["业务日期", "单据号", "客户", "数量", "币种", "原币金额", "汇率", "本币金额"], rows)
    made.save(path)


def tax_said_in_brackets() -> None:
    lines = sold(951, 12, SUPERMARKETS, COSMETICS, JUNE, 12)
    path = messy(
        "invoices june.csv",
        "Total (excl. VAT), VAT and Total (incl. VAT) stand side by side: the one with tax is the amount",
        "meaning.tax",
        Loads(
            "sales",
            12,
            totals={"amount": total(x.amount for x in lines)},
            columns={"Total (incl. VAT)": "amount", "Total (excl. VAT)": "", "VAT": ""},
        ),
    )
    head = ["Invoice No", "Invoice Date", "Customer", "Item", "Qty", "Total (excl. VAT)", "VAT", "Total (incl. VAT)"]
    rows = [[x.doc, x.day, x.shop[1], x.item[1], x.qty, x.net, x.amount - x.net, x.amount] for x in lines]
    write(path, "utf-8", [head, *([str(cell) for cell in row] for row in rows)])


def a_price_after_the_discount() -> None:
    lines = sold(952, 10, SUPERMARKETS, COSMETICS, JUNE, 12)
    path = messy(
        "会员日小票.xlsx",
        "There is no amount and both 单价 and 折后价 are there: the price after the discount counts",
        "meaning.price_times_quantity",
        Loads("sales", 10, totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)}),
    )
    rows = [[x.day, x.doc, x.item[1], x.qty, x.price * 2, x.price] for x in lines]
    made, _ = page("小票", ["日期", "小票号", "商品名称", "数量", "单价", "折后价"], rows)
    made.save(path)
