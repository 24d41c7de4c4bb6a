"""Registers and lists that people keep beside their sales, with figures that are no sales, stock or debts of ours."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import COSMETICS, FURNITURE, SOFAS, SUPERMARKETS, figures, sold
from tests.make_messy.paper import dress, page, put, title
from tests.make_messy.text import write


def draws_of_a_lottery() -> None:
    path = messy(
        "双色球历史开奖.csv",
        "A lottery's draws with what was staked on each: the 销售额 is not ours",
        "kind.pipeline",
        outcome="ignored",
        kind="lottery",
    )
    staked, pool = figures(4001, 10, 3_000_000, 4_000_000), figures(4002, 10, 10_000_000, 20_000_000)
    rows = [
        [f"2024{n + 31:03d}", f"2024-03-{n * 2 + 3:02d}", "03 08 12 19 22 31", f"{n + 2:02d}", str(a), str(b)]
        for n, (a, b) in enumerate(zip(staked, pool, strict=True))
    ]
    write(path, "gb18030", [["期号", "开奖日期", "红球", "蓝球", "销售额(元)", "奖池奖金(元)"], *rows])


def goods_collected_from_the_web() -> None:
    path = messy(
        "面膜竞品店铺数据.xlsx",
        "Titles, shops, prices and 销量 with the time at which they were collected: nobody here sold that",
        "kind.price",
        outcome="ignored",
        kind="listing",
    )
    prices, pieces = figures(4003, 9, 20, 200), figures(4004, 9, 100, 9_000)
    rows = [
        [
            n + 1,
            f"{COSMETICS[n % 4][1]}官方正品{n}",
            f"美肤{n}号店",
            prices[n],
            int(pieces[n]),
            datetime(2024, 5, 20, 10, n),
        ]
        for n in range(9)
    ]
    made, _ = page("Sheet1", ["排名", "商品标题", "店铺名", "价格", "销量", "采集时间"], rows, "抖音面膜榜（采集）")
    made.save(path)


def goods_with_what_they_sold_so_far() -> None:
    path = messy(
        "shop_goods.csv",
        "What each product has sold so far stands beside its price and the time its record was made: no sale of a day",
        "kind.price",
        outcome=["ignored", "needs_decision"],
    )
    prices, pieces = figures(4005, 8, 20, 200), figures(4006, 8, 100, 9_000)
    rows = [
        [f"{COSMETICS[n % 4][1]} {n}", f"店铺{n}", str(prices[n]), str(int(pieces[n])), f"2024-05-{n + 11} 08:0{n}:13"]
        for n in range(8)
    ]
    write(path, "utf-8", [["商品标题", "店铺名", "价格", "销量", "创建时间"], *rows])


def parcels_of_a_carrier() -> None:
    lines = sold(4007, 9, FURNITURE, SOFAS, (2024, 5), 6)
    path = messy(
        "发货清单2024年5月.xlsx",
        "件数 beside a carrier and its number may be parcels as well as sofas: they are not taken for what was sold",
        "meaning.pieces",
        outcome="ignored",
        kind="shipment",
    )
    rows = [[x.day, x.shop[1], "安能物流", f"AN{n:08d}", x.qty, None] for n, x in enumerate(lines)]
    made, _ = page("发货", ["发货日期", "收货单位", "物流公司", "运单号", "件数", "备注"], rows, "2024年5月发货清单")
    made.save(path)


def deliveries_with_a_carrier() -> None:
    lines = sold(4008, 9, FURNITURE, SOFAS, (2024, 5), 6)
    path = messy(
        "送货明细2024年5月.xlsx",
        "A carrier stands beside goods with their pieces, price and money: they are sold all the same",
        "meaning.pieces",
        Loads("sales", 9, totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)}),
    )
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.price, x.amount, "安能物流"] for x in lines]
    made, _ = page("送货", ["送货日期", "客户", "品名", "件数", "单价", "金额", "物流公司"], rows)
    made.save(path)


def register_of_points() -> None:
    path = messy(
        "客户积分台账.xlsx",
        "What customers gathered and spent in points opens and closes like a debt, but no money is owed",
        "kind.receivable",
        outcome="ignored",
        kind="points",
    )
    rows = [[shop[1], 100 + n, 60, 30, 130 + n] for n, shop in enumerate(SUPERMARKETS)]
    head = ["客户名称", "期初余额", "本期增加", "本期减少", "期末余额"]
    made, sheet = page("积分", head, rows, "客户积分台账（截止2024年5月31日）")
    put(sheet, 8, [["合计", *(sum(row[n] for row in rows) for n in range(1, 5))]])
    made.save(path)


def members_with_points() -> None:
    lines = sold(4009, 8, SUPERMARKETS, COSMETICS, (2024, 5), 3)
    path = messy(
        "会员消费明细5月.csv",
        "Points stand beside what members paid: the money is sold, the points are no figure of it",
        "meaning.fees",
        Loads("sales", 8, totals={"amount": total(x.amount for x in lines)}),
    )
    rows = [
        [str(x.day), "万达店", f"VIP{n:05d}", x.item[1], str(x.amount), str(int(x.amount)), str(900 + n)]
        for n, x in enumerate(lines)
    ]
    write(path, "utf-8-sig", [["日期", "门店", "会员卡号", "商品名称", "消费金额", "本次积分", "剩余积分"], *rows])


def companies_and_what_they_took_in() -> None:
    amounts = figures(4010, 4)
    path = messy(
        "2024年5月收入.xlsx",
        "公司 and 收入 and no more: these may be our customers or our rivals",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [[shop[1], a] for shop, a in zip(FURNITURE[:4], amounts, strict=True)]
    made, _ = page("Sheet1", ["公司", "收入"], rows)
    made.save(path)


def what_can_still_be_sold() -> None:
    lines = sold(4011, 8, SUPERMARKETS, COSMETICS, (2024, 5), 9)
    path = messy(
        "商品效果_2024-05-01_2024-05-31.xlsx",
        "可售件数 stands beside what buyers paid for: a report of what was sold and not of stock",
        "wide.period_in_file_name",
        Loads(
            "sales", 8, "2024-05", "2024-05",
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
        ),
    )  # fmt: skip
    head = ["商品ID", "商品名称", "商品访客数", "支付买家数", "支付件数", "支付金额", "可售件数"]
    rows = [[f"68{n:010d}", x.item[1], 90 + n, x.qty, x.qty, x.amount, 300 - n] for n, x in enumerate(lines)]
    made, _ = page("商品效果", head, rows)
    made.save(path)


def debts_noted_by_hand() -> None:
    debts = [Decimal(3_200), Decimal(15_800), Decimal("760.50")]
    path = messy(
        "谁欠我钱.xlsx",
        "Three names and what they owe, with no day: a debt whose month is asked for, and no list of customers",
        "kind.receivable",
        outcome="needs_decision",
    )
    made, sheet = page("Sheet1", [None], [])
    title(sheet, 1, "谁欠我钱", 2)
    rows = [[shop[1], a] for shop, a in zip(SUPERMARKETS[:3], debts, strict=True)]
    end = put(sheet, 2, [["客户", "欠我的钱"], *rows])
    dress(sheet, [2], end - 1, 2)
    sheet.cell(end + 1, 1, f"记于 {date(2024, 5, 31).day}号")
    made.save(path)


def day_of_shops_by_the_time_of_their_records() -> None:
    amounts = figures(4012, 6)
    path = messy(
        "门店日报.csv",
        "Six shops report one day, told by the time at which each record was made: sales, and no listing of shops",
        "cells.times",
        Loads("sales", 6, "2024-05-31", "2024-05-31", totals={"amount": total(amounts)}),
    )
    rows = [[f"{n + 1}号店", str(n + 3), str(a), f"2024-05-31 21:0{n}:10"] for n, a in enumerate(amounts)]
    write(path, "utf-8", [["门店", "销量", "销售额", "创建时间"], *rows])
