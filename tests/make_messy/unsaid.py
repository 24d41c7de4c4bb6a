"""Figures that nothing names, or that stand beside others that are easily taken for them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import SOFAS, SUPERMARKETS, figures
from tests.make_messy.paper import merge, page

STORES = ["人民路店", "中山路店", "解放路店"]


def samples_on_show() -> None:
    rows: list[list[Any]] = [[f"KFR-{n}", n % 3, (n + 1) % 2, n % 2] for n in range(26, 31)]
    path = messy(
        "2024年6月门店样机上样表.xlsx",
        "Samples on show in each store: no header and no title says that anything was sold",
        "wide.customers",
        outcome="ignored",
    )
    made, _ = page("样机", ["型号", *STORES, "合计"], [[*row, sum(row[1:])] for row in rows], "2024年6月门店样机上样表")
    made.save(path)


def orders_before_the_shops_discount() -> None:
    gross, off = figures(9101, 8, 40, 400), figures(9102, 8, 1, 20)
    path = messy(
        "笔记平台订单查询.xlsx",
        "商家应收金额 is what is left of 商品总价 after the discount of the shop",
        "meaning.order_amount",
        Loads("sales", rows=8, first="2024-06", last="2024-06", totals={"amount": total(gross) - total(off)}),
    )
    head = ["订单号", "支付时间", "商品名称", "SKU件数", "商品总价(元)", "店铺优惠", "商家应收金额(元)（支付金额）"]
    rows = [
        [f"P7{n:016d}", f"2024-06-{n + 1:02d} 10:00:00", SOFAS[n % 5][1], 1, float(a), float(b), float(a - b)]
        for n, (a, b) in enumerate(zip(gross, off, strict=True))
    ]
    made, _ = page("订单", head, rows)
    made.save(path)


def what_is_left_under_a_name_of_its_own() -> None:
    gross, off = figures(9103, 8, 40, 400), figures(9104, 8, 1, 20)
    path = messy(
        "商城流水(券后).xlsx",
        "到手数 is the amount less the coupon on every line: which of them was sold only the reader knows",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
        readings=[str(total(gross)), str(total(gross) - total(off))],
    )
    rows = [
        [f"2024-06-{n + 1:02d}", SUPERMARKETS[n % 5][1], SOFAS[n % 5][1], float(a), float(b), float(a - b)]
        for n, (a, b) in enumerate(zip(gross, off, strict=True))
    ]
    made, _ = page("流水", ["日期", "客户", "商品", "销售额", "优惠券", "到手数"], rows)
    made.save(path)


def defective_pieces_beside_those_in_stock() -> None:
    counts = [int(n) for n in figures(9105, 6, 10, 200)]
    path = messy(
        "主仓次品库存_20240630183005.xlsx",
        "Defective, locked and ordered pieces are not what is in stock; the name says when it was written",
        "meaning.stock_movement wide.day_in_file_name",
        Loads("inventory", rows=6, first="2024-06-30", last="2024-06-30", totals={"quantity": sum(counts)}),
    )
    head = ["款式编码", "商品名", "主仓实际库存数", "主仓锁定数", "采购在途数", "次品库存", "入库时间"]
    rows = [[f"KS{n}", f"保温杯{n}", k, n, 40, n % 2, "2024-05-11 10:11:12"] for n, k in enumerate(counts)]
    made, _ = page("商品库存", head, rows)
    made.save(path)


def pieces_and_money_by_age() -> None:
    ages = [[int(n) for n in figures(9106 + row, 3, 1, 30)] for row in range(5)]
    price = Decimal("88.5")
    path = messy(
        "存货库龄(数量金额).xlsx",
        "Pieces and their worth by how long they have been lying: nobody owes them",
        "meaning.stock_movement headers.two_rows",
        Loads(
            "inventory",
            rows=5,
            first="2024-06-30",
            last="2024-06-30",
            totals={"quantity": sum(map(sum, ages)), "amount": sum(map(sum, ages)) * price},
        ),
    )
    rows: list[list[Any]] = [
        [f"01{n:03d}", f"电机{n}", sum(row), float(sum(row) * price)] + [v for k in row for v in (k, float(k * price))]
        for n, row in enumerate(ages)
    ]
    head = ["存货编码", "存货名称", "结存数量", "结存金额", "30天以内", None, "31-90天", None, "90天以上", None]
    under = [None] * 4 + ["数量", "金额"] * 3
    made, sheet = page("库龄", head, [under, *rows], "存货库龄分析表  截止日期：2024-06-30")
    merge(sheet, "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:H2", "I2:J2")
    made.save(path)


def aims_payments_and_what_is_left() -> None:
    rows = [[name, 500 + n, 210 + n, 190 + n, 1200 + n, 90 + n] for n, (_, name, *_) in enumerate(SUPERMARKETS)]
    path = messy(
        "上半年经销商进度.xlsx",
        "What dealers were to buy, paid, got and have left, side by side: the stock is not all that is there",
        "meaning.target ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    head = ["经销商", "年度任务", "上半年回款", "上半年发货", "开瓶扫码(瓶)", "库存(件)"]
    made, _ = page("进度", head, rows, "2024年上半年经销商进度表（单位：万元）")
    made.save(path)
