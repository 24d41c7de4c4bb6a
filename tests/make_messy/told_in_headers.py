"""What headers of exports say besides a name: legends of codes, units, sums less returns, shares of list prices."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, figures
from tests.make_messy.paper import page
from tests.make_messy.text import write

_HEAD = ["单号", "日期", "客户", "商品", "数量", "金额"]


def _lines(seed: int) -> list[list[str]]:
    money = figures(seed, 10, 200, 900)
    return [
        [f"XS2405{n:03}", f"2024-05-{n + 3:02}", SUPERMARKETS[n % 5][1], DRINKS[n % 5][1], str(n + 2), str(money[n])]
        for n in range(10)
    ]


def _kept(rows: list[list[str]], out: tuple[int, ...]) -> Decimal:
    return total(Decimal(row[5]) for n, row in enumerate(rows) if n not in out)


def void_by_a_code() -> None:
    rows = _lines(9901)
    path = messy(
        "单据导出(状态代码).csv",
        "The header alone says that 0 is void and 1 is not: the void lines do not count, whatever else 1 may mean",
        "meaning.void headers.erp",
        Loads("sales", 8, "2024-05-03", "2024-05-12", totals={"amount": _kept(rows, (2, 7))}),
    )
    states = ["0" if n in (2, 7) else "1" for n in range(10)]
    write(path, "utf-8-sig", [[*_HEAD, "状态(0:作废 1:有效)"], *([*r, s] for r, s in zip(rows, states, strict=True))])


def returned_by_a_code() -> None:
    rows = _lines(9902)
    back = total(Decimal(rows[n][5]) for n in (4, 8))
    path = messy(
        "单据导出(类型代码).csv",
        "The header says that 2 is a return: its lines are taken off",
        "meaning.negative_lines headers.erp",
        Loads("sales", 10, totals={"amount": _kept(rows, (4, 8)) - back}),
    )
    kinds = ["2" if n in (4, 8) else "1" for n in range(10)]
    write(path, "utf-8", [[*_HEAD, "单据类型（1销售 2退货）"], *([*r, k] for r, k in zip(rows, kinds, strict=True))])


def deleted_by_a_code() -> None:
    rows = _lines(9903)
    path = messy(
        "单据导出(删除标志).csv",
        "A program marks what was deleted with a 2, as the header says: such lines do not count",
        "meaning.void headers.erp",
        Loads("sales", 9, totals={"amount": _kept(rows, (5,))}),
    )
    marks = ["2" if n == 5 else "0" for n in range(10)]
    head = [*_HEAD, "删除标志（0代表存在 2代表删除）"]
    write(path, "utf-8", [head, *([*r, m] for r, m in zip(rows, marks, strict=True))])


def less_what_came_back_by_figures() -> None:
    sold, back = (7, 12, 30, 9, 16), (0, 2, 3, 0, 1)
    price = [Decimal(drink[3]) for drink in DRINKS]
    rows = [
        [DRINKS[n][1], price[n], sold[n], price[n] * sold[n], back[n], price[n] * back[n], sold[n] - back[n]]
        for n in range(5)
    ]
    rows = [[*row, row[3] - row[5]] for row in rows]
    path = messy(
        "商品汇总(购退)2024年5月.xlsx",
        "What came back and what is left go by names that nobody knows; on every line they make up what was sold",
        "meaning.negative_lines",
        Loads("sales", 5, totals={"quantity": sum(sold) - sum(back), "amount": total(row[7] for row in rows)}),
    )
    head = ["商品名称", "销售单价", "销售数量", "销售金额", "购退数量", "购退金额", "汇总数量", "汇总金额"]
    page("汇总", head, rows)[0].save(path)


def settled_after_a_share() -> None:
    sold = figures(9905, 8, 100, 400)
    settled = [round(money * Decimal("0.95"), 2) for money in sold]
    path = messy(
        "批发结算明细2024年5月.csv",
        "What was settled is less than what was sold, and nothing says why: asked which of them counts",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
        readings=[str(total(settled)), str(total(sold))],
    )
    rows = [
        [f"T{n:05}", f"2024-05-{n + 1:02} 10:20:00", SUPERMARKETS[n % 5][1], str(sold[n]), str(settled[n]), "已结算"]
        for n in range(8)
    ]
    write(path, "utf-8", [["交易单号", "交易时间", "客户商户名称", "销售金额", "结算金额", "结算状态"], *rows])


def at_a_share_of_the_list_price() -> None:
    path = messy(
        "图书发货(扣率)202405.csv",
        "Only list prices and the share that is paid of them: how the share counts is asked",
        "meaning.price_times_quantity",
        outcome="needs_decision",
        question="discount",
    )
    rows = [
        [f"97871000{n:05}", f"丛书第{n + 1}册", str(10 + n), "36.00", "65", SUPERMARKETS[n % 5][1]] for n in range(6)
    ]
    write(path, "gbk", [["条码", "商品名称", "数量", "单价", "扣率", "客户名称"], *rows])


def unit_told_behind_a_comma() -> None:
    billed, received = figures(9907, 5, 3_000, 9_000), figures(9908, 5, 500, 2_000)
    left = [a - b for a, b in zip(billed, received, strict=True)]
    path = messy(
        "应收台账(列注单位)20240531.xlsx",
        "Each header tells its unit behind a comma: 应收金额，单位：元",
        "kind.receivable headers.unit",
        Loads("receivable", 5, totals={"amount": total(left), "billed": total(billed)}),
    )
    rows = [[SUPERMARKETS[n][1], billed[n], received[n], left[n]] for n in range(5)]
    page("台账", ["客户名称", "应收金额，单位：元", "已收金额，单位：元", "未收金额，单位：元"], rows)[0].save(path)
