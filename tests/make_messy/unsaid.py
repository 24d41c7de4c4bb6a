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


def complaints_over_months() -> None:
    rows: list[list[Any]] = [[store, 3 + n, 8, 11, 2 * n] for n, store in enumerate(STORES)]
    path = messy(
        "2024年各门店投诉.xlsx",
        "A title that names other figures than sales above bare months: what they are is asked",
        "ask.dataset wide.months",
        outcome="needs_decision",
        question="dataset",
    )
    made, _ = page("Sheet1", ["门店", "1月", "2月", "3月", "4月"], rows, "2024年各门店投诉")
    made.save(path)


def whole_numbers_called_sales() -> None:
    counts = [[int(n) for n in figures(9121 + row, 4, 2, 90)] for row in range(4)]
    path = messy(
        "2024年各产品销售(整数).xlsx",
        "Whole numbers of goods below months that are only called sales: money or pieces is asked",
        "ask.two_amounts meaning.pieces wide.months",
        outcome="needs_decision",
        question="sold_pieces",
        readings=[str(sum(map(sum, counts)))],
    )
    rows: list[list[Any]] = [[SOFAS[n][1], *row, sum(row)] for n, row in enumerate(counts)]
    made, _ = page("Sheet1", ["产品", "1月", "2月", "3月", "4月", "合计"], rows, "2024年各产品销售")
    made.save(path)


def prizes_under_bottle_caps() -> None:
    rows: list[list[Any]] = [
        [f"2024-08-{n + 5:02d}", SUPERMARKETS[n][1], "再来一瓶", 20 + n, "绿茶500ml", 20 + n, (20 + n) * 2.8]
        for n in range(5)
    ]
    path = messy(
        "瓶盖兑奖登记8月.xlsx",
        "What was given to who found it under a cap was not sold, though it is told in money",
        "where.titles",
        outcome="ignored",
    )
    head = ["日期", "客户", "奖项", "数量(个)", "兑付产品", "兑付数量(瓶)", "折合金额"]
    made, _ = page("8月", head, rows, "8月瓶盖兑奖登记")
    made.save(path)


def boxes_and_loose_bottles() -> None:
    boxes, loose = [int(n) for n in figures(9131, 7, 1, 9)], [int(n) for n in figures(9132, 7, 1, 11)]
    sums = [b * 48 + s * 4 for b, s in zip(boxes, loose, strict=True)]
    path = messy(
        "销售单(大小单位).xlsx",
        "大单位数量 beside 小单位数量 is no count of what was sold; the money is",
        "meaning.pieces",
        Loads("sales", rows=7, first="2024-08-01", last="2024-08-07", totals={"amount": sum(sums)}),
    )
    head = ["单据日期", "单号", "客户", "商品", "大单位数量", "小单位数量", "金额"]
    rows: list[list[Any]] = [
        [f"2024-08-{n + 1:02d}", f"XSD{n:05d}", SUPERMARKETS[n % 5][1], "绿茶500ml", boxes[n], loose[n], sums[n]]
        for n in range(7)
    ]
    made, _ = page("sheet1", head, rows)
    made.save(path)


def settled_of_what_went_out() -> None:
    counts = [int(n) for n in figures(9133, 5, 5, 30)]
    path = messy(
        "委托代销8月.xlsx",
        "The pieces that were sold are those of the money: 结算数量 of 结算金额, not 发出数量",
        "meaning.pieces",
        Loads(
            "sales",
            rows=5,
            first="2024-08-01",
            last="2024-08-01",
            totals={"quantity": sum(counts), "amount": sum(counts) * 120},
        ),
    )
    head = ["客户", "存货", "期初数量", "发出数量", "结算数量", "结算金额", "未结算数量"]
    rows: list[list[Any]] = [[SUPERMARKETS[n][1], "花洒套装", 10, 40, k, k * 120, 50 - k] for n, k in enumerate(counts)]
    made, _ = page("Sheet1", head, rows, "委托代销明细表  期间：2024.08")
    made.save(path)


def printed_with_dates_and_pages() -> None:
    counts = [int(n) for n in figures(9134, 10, 1, 50)]
    lines: list[str] = []
    for number in (0, 1):
        lines += [f"{'':20}商品销售汇总表", f" 日期:2024-08-01至2024-08-31{'':20}第{number + 1}页/共2页", "-" * 60]
        lines += ["货号      品名            数量      单价        金额", "-" * 60]
        lines += [
            f"{100_000 + n:<10}铰链{n}号{'':9}{counts[n]:>6}{12.5:>10.2f}{counts[n] * 12.5:>12.2f}"
            for n in range(number * 5, number * 5 + 5)
        ]
        lines += ["-" * 60]
    lines.append(f"合计{'':22}{sum(counts):>6}{'':10}{sum(counts) * 12.5:>12.2f}")
    path = messy(
        "商品销售汇总(分页).prn",
        "The line with dates and pages runs across the columns and is none of them",
        "text.fixed text.gbk where.page_footers",
        Loads(
            "sales",
            rows=10,
            first="2024-08-01",
            last="2024-08-01",
            totals={"quantity": sum(counts), "amount": Decimal(sum(counts)) * Decimal("12.5")},
        ),
    )
    path.write_bytes("\r\n".join(lines).encode("gbk"))
