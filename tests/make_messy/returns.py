"""Files whose returns and order amounts must be understood to get net sales."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import COSMETICS, DRINKS, FURNITURE, SOFAS, SUPERMARKETS, sold
from tests.make_messy.paper import dress, page, put

HEAD = ["单据日期", "单据编号", "客户名称", "商品名称", "数量", "单价", "金额"]


JUNE = (2024, 6)


def returns_as_negative_lines() -> None:
    lines, back = sold(171, 16, FURNITURE), sold(172, 4, FURNITURE, most=2)
    rows = [[x.day, x.doc, x.shop[1], x.item[1], x.qty, x.price, x.amount] for x in lines]
    rows += [[x.day, x.doc.replace("XS", "TH"), x.shop[1], x.item[1], -x.qty, x.price, -x.amount] for x in back]
    net = total(x.amount for x in lines) - total(x.amount for x in back)
    path = messy(
        "销售及退货5月.xlsx",
        "Returns are lines with negative quantity and amount",
        "meaning.negative_lines",
        Loads(
            "sales",
            20,
            "2024-05",
            "2024-05",
            totals={"amount": net, "quantity": sum(x.qty for x in lines) - sum(x.qty for x in back)},
            lines=[{"doc_no": back[0].doc.replace("XS", "TH"), "amount": -back[0].amount}],
        ),
    )
    made, _ = page("Sheet1", HEAD, rows)
    made.save(path)


def _typed(name: str, sentence: str, head: str, sale: str, back: str, seed: int) -> None:
    """Returns that only a column of types tells from sales: all figures are positive."""
    lines = sold(seed, 18, SUPERMARKETS, COSMETICS, JUNE, 20)
    back_at = {2, 7, 13}
    rows = [
        [x.day, x.doc, back if n in back_at else sale, x.shop[1], x.item[1], x.qty, x.price, x.amount]
        for n, x in enumerate(lines)
    ]
    signs = [-1 if n in back_at else 1 for n in range(len(lines))]
    net = total(s * x.amount for s, x in zip(signs, lines, strict=True))
    count = sum(s * x.qty for s, x in zip(signs, lines, strict=True))
    path = messy(
        name,
        sentence,
        "meaning.type_column",
        Loads(
            "sales",
            18,
            "2024-06",
            "2024-06",
            totals={"amount": net, "quantity": count},
            lines=[{"doc_no": lines[7].doc, "amount": -lines[7].amount, "quantity": -lines[7].qty}],
        ),
    )
    made, _ = page("单据", ["单据日期", "单据编号", head, "客户名称", "商品名称", "数量", "单价", "金额"], rows)
    made.save(path)


def returns_by_a_type_column() -> None:
    _typed(
        "单据明细6月.xlsx",
        "销售退货单 in a column of types turns positive figures into returns",
        "单据类型",
        "销售出库单",
        "销售退货单",
        173,
    )


def returns_by_a_red_mark() -> None:
    _typed(
        "K3出库6月.xlsx", "红字 in a column of marks turns positive figures into returns", "红蓝字", "蓝字", "红字", 174
    )


def returns_on_a_sheet_of_their_own() -> None:
    lines, back = sold(175, 15, SUPERMARKETS, COSMETICS, JUNE, 20), sold(176, 5, SUPERMARKETS, COSMETICS, JUNE, 4)
    path = messy(
        "6月发货退货.xlsx",
        "Returns stand as positive figures on a sheet called 退货明细",
        "meaning.returns_sheet",
        Loads("sales", 15, "2024-06", "2024-06", sheet="发货明细", totals={"amount": total(x.amount for x in lines)}),
        Loads(
            "sales",
            5,
            "2024-06",
            "2024-06",
            sheet="退货明细",
            totals={"amount": -total(x.amount for x in back), "quantity": -sum(x.qty for x in back)},
        ),
    )
    made, sheet = page(
        "发货明细", HEAD, [[x.day, x.doc, x.shop[1], x.item[1], x.qty, x.price, x.amount] for x in lines]
    )
    other = made.create_sheet("退货明细")
    head = ["退货日期", "退货单号", "客户名称", "商品名称", "退货数量", "单价", "退货金额"]
    end = put(
        other,
        1,
        [head, *[[x.day, x.doc.replace("XS", "TH"), x.shop[1], x.item[1], x.qty, x.price, x.amount] for x in back]],
    )
    dress(other, [1], end - 1, 7)
    sheet.freeze_panes = "A2"
    made.save(path)


def price_times_quantity() -> None:
    lines = sold(177, 17, SUPERMARKETS, DRINKS, JUNE, 300)
    path = messy(
        "只有单价的出库单.xlsx",
        "There is no amount: it is price × quantity, line by line",
        "meaning.price_times_quantity",
        Loads(
            "sales",
            17,
            "2024-06",
            "2024-06",
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
            lines=[{"doc_no": lines[4].doc, "amount": lines[4].amount}],
        ),
    )
    rows = [[x.day, x.doc, x.shop[1], x.item[0], x.item[1], x.price, x.qty] for x in lines]
    made, _ = page("出库", ["出库日期", "出库单号", "客户", "商品编码", "商品名称", "含税单价", "出库数量"], rows)
    made.save(path)


def order_amount_on_every_line() -> None:
    dice, rows, orders, count = Random(178), [], Decimal(0), 0
    for order in range(1, 9):
        items = dice.sample(COSMETICS, dice.choice([1, 2, 3]))
        bought = [dice.randint(1, 5) for _ in items]
        worth = total(Decimal(item[3]) * n for item, n in zip(items, bought, strict=True))
        orders, count = orders + worth, count + sum(bought)
        rows += [
            [
                f"DD20240{600 + order}",
                f"2024-06-{order:02} 1{order % 10}:20:11",
                FURNITURE[order % 6][1],
                item[1],
                n,
                worth,
            ]
            for item, n in zip(items, bought, strict=True)
        ]
    path = messy(
        "小程序订单.xlsx",
        "The amount of the order is repeated on each of its lines and counts once per order",
        "meaning.order_amount",
        Loads("sales", 0, "2024-06-01", "2024-06-08", totals={"amount": orders, "quantity": count}),
    )
    made, _ = page("订单", ["订单号", "下单时间", "客户名称", "商品名称", "商品数量", "订单金额"], rows)
    made.save(path)


def order_amount_beside_line_prices() -> None:
    dice, rows, orders = Random(179), [], Decimal(0)
    for order in range(1, 8):
        items = dice.sample(SOFAS, dice.choice([2, 3, 4]))
        bought = [dice.randint(1, 3) for _ in items]
        worth = total(Decimal(item[3]) * n for item, n in zip(items, bought, strict=True))
        orders += worth
        rows += [
            [
                f"SO-{order:05}",
                date(2024, 6, 3 + order),
                SUPERMARKETS[order % 5][1],
                item[1],
                n,
                Decimal(item[3]),
                worth,
            ]
            for item, n in zip(items, bought, strict=True)
        ]
    path = messy(
        "官网订单导出.xlsx",
        "Lines have price and quantity and repeat the order's total, which is not added up line by line",
        "meaning.order_amount meaning.price_times_quantity",
        Loads("sales", 0, "2024-06-04", "2024-06-10", totals={"amount": orders}),
    )
    made, _ = page("订单行", ["订单编号", "订单日期", "买家", "宝贝标题", "数量", "单价", "订单总金额"], rows)
    made.save(path)


def refunds_where_the_amount_is_missing() -> None:
    """Money paid back is not what was sold: without a column of amounts only the pieces are loaded."""
    path = messy(
        "门店订单5月.csv",
        "The only money beside the pieces sold is what was refunded: the pieces are loaded, their money is missing",
        "meaning.negative_lines meaning.pieces",
        Loads("sales", 20, "2024-05-01", "2024-05-20", totals={"quantity": sum(1 + n % 3 for n in range(20))}),
    )
    rows = [f"2024-05-{n + 1:02},门店{n % 3},床头柜,{1 + n % 3},{0 if n % 5 else 300 + n}.00" for n in range(20)]
    path.write_text("\n".join(["日期,客户,品名,数量,退款金额", *rows]) + "\n", "utf-8")
