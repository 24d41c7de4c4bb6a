"""Money of several steps of one sale: what was agreed, ordered, delivered, invoiced and paid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import page

SHARES = (Decimal("0"), Decimal("0.5"), Decimal("1"))


def _part(amounts: list[Decimal]) -> list[Decimal]:
    return [(a * SHARES[n % 3]).quantize(Decimal("0.01")) for n, a in enumerate(amounts)]


def ordered_beside_invoiced() -> None:
    ordered = figures(1501, 9, 2_000, 60_000)
    invoiced = _part(ordered)
    path = messy(
        "订单开票进度5月.xlsx",
        "订单金额 beside 开票金额, which is a part of it so far: neither is taken silently",
        "ask.two_amounts",
        outcome="needs_decision",
        readings=[str(total(invoiced)), str(total(ordered))],
    )
    rows = [
        [date(2024, 5, 2 + n), f"XS2405{n:03}", FURNITURE[n % 6][1], 1 + n % 4, a, b]
        for n, (a, b) in enumerate(zip(ordered, invoiced, strict=True))
    ]
    made, _ = page(
        "订单", ["订单日期", "订单号", "客户名称", "数量", "订单金额(元)", "开票金额(元)"], rows, "5月订单开票进度"
    )
    made.save(path)


def ordered_and_wholly_invoiced() -> None:
    amounts = figures(1502, 8, 2_000, 60_000)
    path = messy(
        "订单全部开票6月.xlsx",
        "订单金额 and 开票金额 agree in every row: nothing to ask",
        "ask.two_amounts",
        Loads("sales", 8, "2024-06-02", "2024-06-09", totals={"amount": total(amounts)}),
    )
    rows = [[date(2024, 6, 2 + n), f"XS2406{n:03}", FURNITURE[n % 6][1], a, a] for n, a in enumerate(amounts)]
    made, _ = page("订单", ["订单日期", "订单号", "客户名称", "订单金额", "开票金额"], rows)
    made.save(path)


def agreed_beside_invoiced_and_paid() -> None:
    agreed = figures(1503, 7, 50_000, 400_000)
    invoiced = _part(agreed)
    path = messy(
        "工程合同台账.xlsx",
        "合同金额 beside 已开票金额 and 已回款金额: what was paid is no sale, of the two others one has to be chosen",
        "ask.two_amounts",
        outcome="needs_decision",
        readings=[str(total(agreed)), str(total(invoiced))],
    )
    rows = [
        [date(2024, 3, 1 + 3 * n), f"HT-24-{n:03}", FURNITURE[n % 6][1], a, b, b / 2, "马骏"]
        for n, (a, b) in enumerate(zip(agreed, invoiced, strict=True))
    ]
    head = ["签订日期", "合同编号", "客户名称", "合同金额", "已开票金额", "已回款金额", "业务员"]
    made, _ = page("合同", head, rows, "2024年工程合同台账")
    made.save(path)


def delivered_beside_paid() -> None:
    sent = figures(1504, 6, 9_000, 90_000)
    path = messy(
        "客户发货回款统计.xlsx",
        "发货金额 beside 回款金额: the goods that went out are the sale, the money that came back is not",
        "ask.two_amounts",
        Loads("sales", 6, "2024-05-01", "2024-05-01", totals={"amount": total(sent)}),
    )
    rows = [[n + 1, FURNITURE[n][1], a, a * 4 / 5, a / 5] for n, a in enumerate(sent)]
    made, _ = page("5月", ["序号", "客户", "发货金额", "回款金额", "差额"], rows, "2024年5月各客户发货回款统计表")
    made.save(path)


def sold_delivered_and_paid() -> None:
    sold = figures(1505, 6, 9_000, 90_000)
    sent = [(a * Decimal("0.8")).quantize(Decimal("0.01")) for a in sold]
    path = messy(
        "客户销售发货回款.xlsx",
        "销售金额 beside a smaller 发货金额 and 回款金额 is no list of debts: which of the first two counts is asked",
        "ask.two_amounts",
        outcome="needs_decision",
        readings=[str(total(sold)), str(total(sent))],
    )
    rows = [["2024-05", FURNITURE[n][1], sold[n], sent[n], sent[n] / 2] for n in range(6)]
    made, _ = page("汇总", ["月份", "客户", "销售金额", "发货金额", "回款金额"], rows)
    made.save(path)
