"""Exports in the shape of well-known Chinese systems, with invented figures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import COSMETICS, DRINKS, MEDICINE, PHARMACIES, SUPERMARKETS, sold
from tests.make_messy.paper import book, dress, merge, page, put, title


def orders_of_a_market_place() -> None:
    lines = sold(231, 14, SUPERMARKETS, COSMETICS, (2024, 11), 3)
    closed = {3, 9}
    head = [
        "订单编号",
        "买家会员名",
        "买家应付货款",
        "买家应付邮费",
        "买家实际支付金额",
        "订单状态",
        "收货人姓名",
        "订单付款时间",
        "宝贝标题",
        "宝贝总数量",
    ]
    rows = []
    for n, x in enumerate(lines):
        paid = Decimal(0) if n in closed else x.amount + 10
        rows.append(
            [
                f"40210556120938{n:05}",
                f"tb{88210 + n}",
                x.amount,
                Decimal(10),
                paid,
                "交易关闭" if n in closed else "交易成功",
                x.shop[1][:2] + "**",
                f"{x.day} 20:1{n % 10}:33",
                x.item[1],
                x.qty,
            ]
        )
    path = messy(
        "ExportOrderList202411.xlsx",
        "Orders of a market place: what the buyer paid is the amount, closed orders paid nothing",
        "headers.erp meaning.tax cells.ids",
        Loads(
            "sales",
            14,
            "2024-11",
            "2024-11",
            totals={"amount": total(r[4] for r in rows)},
            columns={"买家实际支付金额": "amount", "买家应付邮费": ""},
            lines=[{"doc_no": "4021055612093813"[:14] + "00013"}],
        ),
    )
    made, sheet = page("ExportOrderList", head, rows)
    for cell in sheet["A"]:
        cell.number_format = "@"
    made.save(path)


def books_at_list_and_at_net() -> None:
    dice = Random(235)
    rows = []
    for n in range(12):
        price, count = Decimal(dice.randint(280, 980)) / 10, dice.randint(10, 200)
        rows.append(
            [
                date(2024, 3, 1 + n),
                f"97875{n:08}",
                f"新编教程第{n + 1}册",
                "新华书店" + "东南西北"[n % 4] + "城店",
                price,
                count,
                price * count,
                "65%",
                (price * count * Decimal("0.65")).quantize(Decimal("0.01")),
            ]
        )
    path = messy(
        "图书发货清单.xlsx",
        "码洋 is at list price and 实洋 at the price paid: 实洋 is the amount",
        "headers.erp meaning.tax cells.percent",
        Loads(
            "sales",
            12,
            "2024-03-01",
            "2024-03-12",
            totals={"amount": total(r[8] for r in rows)},
            columns={"实洋": "amount", "码洋": ""},
        ),
    )
    made, _ = page("发货", ["发货日期", "ISBN", "书名", "客户名称", "定价", "数量", "码洋", "折扣", "实洋"], rows)
    made.save(path)


def flows_of_a_pharmacy_wholesaler() -> None:
    lines = sold(236, 15, PHARMACIES, MEDICINE, (2023, 9), 300)
    rows = [
        [
            f"{x.day:%Y%m%d}",
            "国药控股湖北有限公司",
            x.shop[0],
            x.shop[1],
            x.item[0],
            x.item[1],
            "0.25g*24",
            f"2306{n:02}",
            date(2025, 6, 30),
            x.qty,
            x.price,
            "盒",
        ]
        for n, x in enumerate(lines)
    ]
    path = messy(
        "商业流向_202309.xlsx",
        "Wholesaler, receiver, batch and expiry stand beside the flow; the amount is price × quantity",
        "headers.erp meaning.price_times_quantity",
        Loads(
            "sales",
            15,
            str(lines[0].day),
            str(lines[-1].day),
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
        ),
    )
    head = [
        "出库日期",
        "商业公司",
        "送达方编码",
        "送达方",
        "物料编码",
        "物料名称",
        "规格",
        "批号",
        "有效期",
        "批号出库数量",
        "含税单价",
        "单位",
    ]
    made, _ = page("流向", head, rows)
    made.save(path)


def counters_of_a_cosmetics_brand() -> None:
    lines = sold(237, 16, [("GT0012", "武汉国际广场"), ("GT0033", "长沙友阿")], COSMETICS, (2024, 4), 4)
    paid = [(x.amount * Decimal("0.8")).quantize(Decimal("0.01")) for x in lines]
    rows = [
        [x.day, x.shop[0], f"BA{100 + n % 3}", x.item[0], x.item[1], x.qty, x.amount, p]
        for n, (x, p) in enumerate(zip(lines, paid, strict=True))
    ]
    path = messy(
        "柜台零售日报4月.xlsx",
        "Counter and adviser are numbers with letters; the paid amount counts and the tag amount does not",
        "headers.erp meaning.tax cells.ids",
        Loads(
            "sales",
            16,
            "2024-04",
            "2024-04",
            totals={"amount": total(paid), "quantity": sum(x.qty for x in lines)},
            columns={"实际销售金额": "amount", "吊牌金额": ""},
        ),
    )
    made, _ = page(
        "零售",
        ["销售日期", "柜台编号", "BA编号", "商品条码", "中文商品名", "零售数量", "吊牌金额", "实际销售金额"],
        rows,
    )
    made.save(path)


def quarters_with_rates() -> None:
    goals = [
        [Decimal(x) * 1000 for x in row] for row in ((320, 350, 410, 500), (280, 300, 330, 420), (190, 240, 260, 310))
    ]
    head = ["姓名", "片区"]
    for quarter in range(1, 5):
        head += [f"Q{quarter}目标", f"Q{quarter}收入完成率"]
    rows = []
    for name, area, row in zip(("周敏", "赵磊", "孙丽"), ("云南", "贵州", "四川"), goals, strict=True):
        rows.append([name, area, *[v for at, g in enumerate(row) for v in (g, f"{80 + 7 * at}.5%")]])
    path = messy(
        "2024年个人业绩目标.xlsx",
        "A rate stands beside the target of every quarter and is no target",
        "wide.quarters meaning.target cells.percent",
        Loads("target", 12, "2024-01-01", "2024-10-01", totals={"amount": total(g for r in goals for g in r)}),
    )
    made, _ = page("目标", head, rows, "2024年个人业绩目标（元）")
    made.save(path)


def a_delivery_note() -> None:
    lines = sold(239, 6, SUPERMARKETS[:1], DRINKS, (2024, 5), 40)
    sums = total(x.amount for x in lines)
    path = messy(
        "送货单0520.xlsx",
        "A form of one document: customer, number and day stand as pairs above the goods",
        "meaning.form where.signatures totals.labelled wide.period_in_title",
        Loads(
            "sales",
            6,
            "2024-05-20",
            "2024-05-20",
            totals={"amount": sums, "quantity": sum(x.qty for x in lines)},
            said=["sale_date"],
        ),
    )
    made, sheet = book("送货单")
    title(sheet, 1, "宁波某某饮品有限公司 送货单", 6)
    put(
        sheet,
        2,
        [
            ["客户名称：", SUPERMARKETS[0][1], None, "单号：", "SH20240520007"],
            ["联系电话：", "0571-88880000", None, "日期：", "2024年5月20日"],
        ],
    )
    rows = [[n, x.item[1], "箱", x.qty, x.price, x.amount] for n, x in enumerate(lines, 1)]
    end = put(
        sheet,
        4,
        [
            ["序号", "品名", "单位", "数量", "单价", "金额"],
            *rows,
            ["合计", None, None, sum(x.qty for x in lines), None, sums],
        ],
    )
    dress(sheet, [4], end - 1, 6)
    put(sheet, end, [["白联：存根  红联：客户  黄联：财务"], ["送货人：", None, "收货人：", None]])
    merge(sheet, f"A{end}:F{end}")
    made.save(path)
