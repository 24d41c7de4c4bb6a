"""Several counts beside one amount: goods sent and goods sold of them, and parts of a count without their sum."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, figures
from tests.make_messy.paper import page

SENT, SOLD = (120, 84, 66, 150, 48), (75, 60, 41, 120, 30)
HOME, SHOP = (31, 45, 18, 27, 52), (12, 9, 22, 14, 8)


def _written(name: str, head: list[str], rows: list[list[Any]], title: str, sentence: str, loads: Loads) -> None:
    path = messy(name, sentence, "meaning.pieces", loads)
    made, _ = page("5月", head, rows, title)
    made.save(path)


def sold_of_what_was_spread_over_shops() -> None:
    paid = figures(9811, 5, 300, 2_000)
    rows = [[SUPERMARKETS[n][1], DRINKS[n][1], SENT[n], SOLD[n], SENT[n] - SOLD[n], paid[n]] for n in range(5)]
    rows.append(["合计", None, sum(SENT), sum(SOLD), sum(SENT) - sum(SOLD), total(paid)])
    _written(
        "铺货结款2024年5月.xlsx",
        ["客户名称", "品名", "铺货数量", "已销数量", "剩余数量", "结款金额"],
        rows,
        "2024年5月铺货结款明细",
        "What was put into the shops is not what they sold of it and paid for",
        Loads(
            "sales",
            5,
            "2024-05",
            "2024-05",
            totals={"quantity": sum(SOLD), "amount": total(paid)},
            checks=[ok("结款金额", total(paid))],
            columns={"已销数量": "quantity"},
        ),
    )


def settled_of_what_was_delivered() -> None:
    paid = figures(9812, 5, 300, 2_000)
    days = [date(2024, 5, n) for n in (3, 9, 16, 22, 28)]
    rows = [[days[n], SUPERMARKETS[n][1], DRINKS[n][1], SENT[n], SOLD[n], SENT[n] - SOLD[n], paid[n]] for n in range(5)]
    _written(
        "委托代销(已结未结).xlsx",
        ["日期", "客户名称", "品名", "发货数量", "已结数量", "未结数量", "结算金额"],
        rows,
        "委托代销结算",
        "Delivered, settled and not yet settled: the money is of what was settled",
        Loads("sales", 5, "2024-05-03", "2024-05-28", totals={"quantity": sum(SOLD), "amount": total(paid)}),
    )


def sold_without_a_word_for_pieces() -> None:
    paid = figures(9813, 5, 300, 2_000)
    rows = [[SUPERMARKETS[n][1], DRINKS[n][1], SENT[n], SOLD[n], SENT[n] - SOLD[n], paid[n]] for n in range(5)]
    _written(
        "寄售5月(已售未售).xlsx",
        ["客户名称", "品名", "寄售数量", "已售", "未售", "结算金额"],
        rows,
        "2024年5月寄售",
        "Only what was consigned is called a number; what was sold of it counts",
        Loads("sales", 5, "2024-05", "2024-05", totals={"quantity": sum(SOLD), "amount": total(paid)}),
    )


def sent_and_sold_each_with_its_money() -> None:
    sent, sold = figures(9814, 5, 900, 2_000), figures(9815, 5, 300, 800)
    rows = [[SUPERMARKETS[n][1], DRINKS[n][1], SENT[n], sent[n], SOLD[n], sold[n]] for n in range(5)]
    _written(
        "代销发出与已售5月.xlsx",
        ["客户名称", "品名", "发出数量", "发出金额", "已售数量", "已售金额"],
        rows,
        "2024年5月代销",
        "Pieces and money of what was sent stand before those of what was sold, which count",
        Loads("sales", 5, "2024-05", "2024-05", totals={"quantity": sum(SOLD), "amount": total(sold)}),
    )


def brought_and_fetched_with_their_price() -> None:
    price = (12, 8, 25, 6, 9)
    money = [(HOME[n] + SHOP[n]) * price[n] for n in range(5)]
    rows = [[SUPERMARKETS[n][1], DRINKS[n][1], HOME[n], SHOP[n], price[n], money[n]] for n in range(5)]
    rows.append(["合计", None, sum(HOME), sum(SHOP), None, sum(money)])
    _written(
        "上门与自提(单价).xlsx",
        ["门店", "商品", "上门销量", "自提销量", "单价", "销售额"],
        rows,
        "2024年5月配送与自提",
        "The price times both counts is the money on every line: they add up",
        Loads(
            "sales",
            5,
            "2024-05",
            "2024-05",
            totals={"quantity": sum(HOME) + sum(SHOP), "amount": sum(money)},
            checks=[ok("销售额", sum(money))],
        ),
    )


def brought_and_fetched() -> None:
    path = messy(
        "上门与自提.xlsx",
        "Two counts beside one amount and no price: whether they add up is asked",
        "ask.two_counts",
        outcome="needs_decision",
        readings=[str(sum(HOME) + sum(SHOP)), str(sum(HOME)), str(sum(SHOP))],
    )
    money = figures(9816, 5, 300, 2_000)
    rows = [[date(2024, 5, 1 + n), SUPERMARKETS[n][1], HOME[n], SHOP[n], money[n]] for n in range(5)]
    made, _ = page("5月", ["日期", "门店", "上门销量", "自提销量", "营业额"], rows)
    made.save(path)
