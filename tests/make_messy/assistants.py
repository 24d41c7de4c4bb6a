"""Sheets and exports of Chinese programs and assistants whose totals, spaces and names have misled before."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, MEDICINE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import page
from tests.make_messy.text import write


def total_with_a_wide_space() -> None:
    left, worth = figures(5301, 6, 20, 900), figures(5302, 6, 1_000, 90_000)
    counts = [n.to_integral_value() for n in left]
    rows = [
        [item[0], item[1], item[2], int(n), w]
        for item, n, w in zip((*MEDICINE, *DRINKS)[:6], counts, worth, strict=True)
    ]
    path = messy(
        "2024年5月结存(宽空格).xlsx",
        "合　计 is spread with the wide space of Chinese text, as printed ledgers do: still a total",
        "totals.grand meaning.stock_movement",
        Loads(
            "inventory",
            6,
            totals={"quantity": total(counts), "amount": total(worth)},
            checks=[ok("结存金额", total(worth))],
        ),
    )
    whole = ["合\u3000计", None, None, int(sum(counts)), total(worth)]
    head = ["存货编码", "存货名称", "规格", "结存数量", "结存金额"]
    made, _ = page("结存", head, [*rows, whole], "2024年5月库存结存表")
    made.save(path)


def line_sums_called_subtotals() -> None:
    lines = sold(5303, 12, SUPERMARKETS, DRINKS, (2024, 5), 40)
    paid = [x.amount - (5 if n % 3 == 0 else 0) for n, x in enumerate(lines)]
    path = messy(
        "5月送货单明细.xlsx",
        "小计 is what each line came to, a little less than price × quantity where something was knocked off",
        "meaning.pieces",
        Loads(
            "sales",
            12,
            "2024-05",
            "2024-05",
            totals={"quantity": sum(x.qty for x in lines), "amount": total(paid)},
            columns={"小计": "amount"},
        ),
    )
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.price, p] for x, p in zip(lines, paid, strict=True)]
    made, _ = page("送货", ["日期", "客户", "品名", "数量", "单价", "小计"], rows)
    made.save(path)


def pieces_with_three_places() -> None:
    worth = figures(5304, 9, 300, 9_000)
    pieces = [37, 88, 5, 142, 260, 19, 301, 244, 190]
    rows = [
        [f"009{n:05d}", f"2024.05.{n + 3:02d}", DRINKS[n % 4][1], f"{p},000".replace(",", "."), f"{w:,.2f}"]
        for n, (p, w) in enumerate(zip(pieces, worth, strict=True))
    ]
    path = messy(
        "发票清单(SAP).txt",
        "Pieces with three places (37.000), and only their total shows that the comma groups: 1,286.000",
        "text.tab cells.numbers totals.labelled",
        Loads("sales", 9, "2024-05", "2024-05", totals={"quantity": 1_286, "amount": total(worth)}),
    )
    whole = ["*", "", "", f"{Decimal(sum(pieces)):,.3f}", f"{total(worth):,.2f}"]
    write(path, "utf-8", [["开票凭证", "开票日期", "物料描述", "已开票数量", "净值"], *rows, whole], "\t")


def order_lines_of_odoo() -> None:
    lines = sold(5305, 10, SUPERMARKETS, DRINKS, (2024, 5), 30)
    path = messy(
        "销售订单行 (sale.order).xlsx",
        "订单行/小计 is the sum of a line of the order, 总计 that of the order, given once",
        "headers.erp meaning.order_amount",
        Loads(
            "sales",
            10,
            "2024-05",
            "2024-05",
            totals={"quantity": sum(x.qty for x in lines), "amount": total(x.amount for x in lines)},
            columns={"订单行 / 小计": "amount", "订单行 / 产品": "product_name"},
        ),
    )
    rows: list[list[object]] = []
    for n in range(0, 10, 2):
        one, two = lines[n], lines[n + 1]
        order = [f"S{n:05d}", one.day, one.shop[1]]
        rows += [[*order, one.item[1], one.qty, one.price, one.amount, one.amount + two.amount]]
        rows += [[None, None, None, two.item[1], two.qty, two.price, two.amount, None]]
    head = ["订单关联", "订单日期", "客户", "订单行/产品", "订单行/数量", "订单行/单价", "订单行/小计", "总计"]
    made, _ = page("Sheet1", head, rows)
    made.save(path)
