"""What came back beside what was sold in each month or store: the net is offered, and neither is taken alone."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, SOFAS, figures
from tests.make_messy.paper import book, merge, put

HEADS = "BDFHJ"


def _pairs(
    path: Path,
    title: str,
    head: str,
    over: list[str],
    under: tuple[str, str],
    names: list[str],
    grid: list[list[object]],
) -> None:
    made, sheet = book("统计")
    above = [text for group in over for text in (group, None)]
    put(sheet, 1, [[title], [head, *above], [None, *under * len(over)]])
    merge(sheet, "A2:A3", *(f"{HEADS[n]}2:{chr(ord(HEADS[n]) + 1)}2" for n in range(len(over))))
    put(sheet, 4, [[name, *row] for name, row in zip(names, grid, strict=True)])
    made.save(path)


def sold_and_came_back() -> None:
    sold = [figures(8_110 + n, 3, 20_000, 90_000) for n in range(5)]
    back = [[Decimal(150 * (n + m)) if (n + m) % 2 else None for m in range(3)] for n in range(5)]
    grid = [[v for pair in zip(a, b, strict=True) for v in pair] for a, b in zip(sold, back, strict=True)]
    net = total(v for row in sold for v in row) - total(v for row in back for v in row if v)
    path = messy(
        "月度销售退货对照.xlsx",
        "each month has a bare 销售 and a bare 退货: the net is offered beside what was sold before returns",
        "wide.measures ask.returns_apart",
        outcome="needs_decision",
        question="returns_apart",
        readings=[str(net), str(total(v for row in sold for v in row))],
    )
    _pairs(path, "2024年客户销售与退货", "客户名称", ["1月", "2月", "3月"], ("销售", "退货"), _customers(), grid)


def came_back_in_each_store() -> None:
    sold = [figures(8_120 + n, 3, 2_000, 9_000) for n in range(5)]
    back = [[Decimal(30 * (n + 1)) if m == n % 3 else Decimal(0) for m in range(3)] for n in range(5)]
    grid = [[v for pair in zip(a, b, strict=True) for v in pair] for a, b in zip(sold, back, strict=True)]
    path = messy(
        "各店销售与退货额.xlsx",
        "each store has 销售额 and 退货额: asked about, never the one without the other",
        "wide.measures ask.returns_apart",
        outcome="needs_decision",
        question="returns_apart",
    )
    over, names = ["东门店", "西门店", "北门店"], [sofa[1] for sofa in SOFAS]
    _pairs(path, "2024年5月各门店商品销售", "商品", over, ("销售额", "退货额"), names, grid)


def what_is_left_beside_both() -> None:
    made, sheet = book("统计")
    sold = [figures(8_130 + n, 2, 20_000, 90_000) for n in range(5)]
    back = [[Decimal(120 * (n + m)) for m in range(2)] for n in range(5)]
    net = [[a - b for a, b in zip(x, y, strict=True)] for x, y in zip(sold, back, strict=True)]
    path = messy(
        "月度净额.xlsx",
        "each month has 销售额, 退货额 and 净额: what is left counts, and nothing is asked",
        "wide.measures",
        Loads("sales", 10, "2024-01", "2024-02", totals={"amount": total(v for row in net for v in row)}),
    )
    put(
        sheet,
        1,
        [["2024年客户销售"], ["客户名称", "1月", None, None, "2月"], [None, *["销售额", "退货额", "净额"] * 2]],
    )
    merge(sheet, "A2:A3", "B2:D2", "E2:G2")
    rows = [[v for m in range(2) for v in (sold[n][m], back[n][m], net[n][m])] for n in range(5)]
    put(sheet, 4, [[name, *row] for name, row in zip(_customers(), rows, strict=True)])
    made.save(path)


def _customers() -> list[str]:
    return [shop[1] for shop in FURNITURE[:5]]


def delivered_and_came_back() -> None:
    grid = [[Decimal(v) for m in range(3) for v in (200 + 30 * n + m, (n + m) % 3)] for n in range(5)]
    net = sum(sum(row[::2]) - sum(row[1::2]) for row in grid)
    path = messy(
        "月发货退货件数.xlsx",
        "1月发货 | 1月退货 in pieces, as the title says: the net is offered",
        "wide.measures ask.returns_apart",
        outcome="needs_decision",
        question="returns_apart",
        readings=[str(net), str(sum(sum(row[::2]) for row in grid))],
    )
    made, sheet = book("统计")
    put(
        sheet,
        1,
        [["2024年客户发货与退货（件）"], ["客户名称", *[f"{m}月{w}" for m in (1, 2, 3) for w in ("发货", "退货")]]],
    )
    put(sheet, 3, [[name, *row] for name, row in zip(_customers(), grid, strict=True)])
    made.save(path)


def net_pieces_beside_net_sales() -> None:
    sold, back = [12, 30, 25, 8, 17, 40], [0, 2, 0, 1, 0, 3]
    net = [a - b for a, b in zip(sold, back, strict=True)]
    path = messy(
        "门店净销明细.xlsx",
        "净销数量 and 净销售额 stand beside 销售数量 and 退货数量: what is left counts, and nothing is asked",
        "meaning.negative_lines",
        Loads("sales", 6, "2024-05-01", totals={"quantity": sum(net), "amount": sum(net) * Decimal("9.90")}),
    )
    rows = [
        [f"2024-05-{n + 1:02}", "三号店", SOFAS[n % 5][1], sold[n], back[n], net[n], net[n] * Decimal("9.90")]
        for n in range(6)
    ]
    made, sheet = book("明细")
    put(sheet, 1, [["日期", "门店", "商品", "销售数量", "退货数量", "净销数量", "净销售额"], *rows])
    made.save(path)
