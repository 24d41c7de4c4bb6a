"""Papers that platforms and their dealers write out and that tell no sale: purchases, payouts, days of an account."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.goods import DRINKS, PHARMACIES, SUPERMARKETS, figures
from tests.make_messy.paper import book, dress, page, put


def bought_by_dealers() -> None:
    path = messy(
        "流向导出20240603.xlsx",
        "What dealers bought from suppliers by papers of purchase is not what was sold to them",
        "meaning.stock_movement",
        outcome="ignored",
    )
    rows = []
    for n, price in enumerate(figures(9996, 6, 10, 40)):
        paper = [2000 + n, f"2024-05-{n + 3:02} 10:00:00", f"PO{n:06}", PHARMACIES[n % 2][1], "江南制药股份"]
        rows.append([*paper, ["感冒颗粒", "止咳糖浆"][n % 2], 20 + n, price, price * (20 + n)])
    head = ["编号", "采购时间", "采购单号", "经销商名称", "供应商名称", "商品名称", "数量", "单价", "金额"]
    page("流向", head, rows)[0].save(path)


def paid_out_to_shops() -> None:
    path = messy(
        "商户资金记录202405.xlsx",
        "What shops took out of their account with a platform was neither sold nor spent",
        "meaning.vouchers",
        outcome="ignored",
    )
    rows = []
    for n, taken in enumerate(figures(9997, 6, 900, 5000)):
        fee = round(taken / 200, 2)
        when = f"2024-05-{n + 3:02} 10:00:00"
        rows.append([n + 1, SUPERMARKETS[n % 3][1], when, taken, fee, taken - fee, "成功"])
    page("记录", ["序号", "商户名称", "申请时间", "提现金额", "手续费", "到账金额", "状态"], rows)[0].save(path)


def day_of_accounts() -> None:
    path = messy(
        "资金日报20240531.xlsx",
        "What is left of money that came in and went out, under a group, counts no stock",
        "meaning.vouchers",
        outcome="ignored",
    )
    made, sheet = book("日报")
    put(sheet, 1, [["资金日报表"], ["日期：2024-05-31"], ["科目", "期初余额", "本日发生", None, "结余"]])
    put(sheet, 4, [[None, None, "收入", "支出", None]])
    rows = []
    for n, (name, had) in enumerate(zip(["现金", "工行", "农行", "支付宝"], figures(9998, 4, 2000, 9000), strict=True)):
        came, went = 300 + 55 * n, 120 + 35 * n
        rows.append([name, had, came, went, had + came - went])
    last = put(sheet, 5, [*rows, ["合计", *(sum(row[at] for row in rows) for at in range(1, 5))]])
    for merged in ("A1:E1", "C3:D3", "A3:A4", "B3:B4", "E3:E4"):
        sheet.merge_cells(merged)
    dress(sheet, (3, 4), last - 1, 5)
    made.save(path)


def left_at_the_end() -> None:
    path = messy(
        "材料收发结余表202405.xlsx",
        "What is left at the end of a period is the stock, under whatever word for it, not what came in",
        "meaning.stock_movement",
        Loads("inventory", 4, first="2024-05-31", totals={"opening_quantity": 180, "quantity": 216, "amount": 10800}),
    )
    made, sheet = book("收发")
    groups = [word for name in ("期初结存", "本期收入", "本期支出", "期末结余") for word in (name, None)]
    put(sheet, 1, [["收发存汇总表"], ["会计期间：2024年05月"], ["存货名称", "计量单位", *groups]])
    put(sheet, 4, [[None, None, *["数量", "金额"] * 4]])
    rows = []
    for n, (_, name, *_) in enumerate(DRINKS[:4]):
        counts = [30 + 10 * n, 20, 11, 39 + 10 * n]
        rows.append([name, "箱", *(figure for count in counts for figure in (count, count * 50))])
    last = put(sheet, 5, [*rows, ["合计", None, *(sum(row[at] for row in rows) for at in range(2, 10))]])
    for merged in ("A1:J1", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:H3", "I3:J3"):
        sheet.merge_cells(merged)
    dress(sheet, (3, 4), last - 1, 10)
    made.save(path)
