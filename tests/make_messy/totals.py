"""Files with totals of every kind: labelled, without a label, stale, and names that only sound like one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, FURNITURE, HARDWARE, SUPERMARKETS, Line, figures, sold
from tests.make_messy.paper import book, dress, merge, page, put, title


def _sums(lines: list[Line]) -> dict[str, object]:
    return {"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)}


def _days(lines: list[Line]) -> tuple[str, str]:
    return str(min(x.day for x in lines)), str(max(x.day for x in lines))


def subtotals_and_total() -> None:
    lines = sorted(sold(71, 20), key=lambda x: x.shop)
    sums = _sums(lines)
    rows: list[list[object]] = []
    for shop, group in groupby(lines, key=lambda x: x.shop):
        part = list(group)
        rows += [[shop[1], x.day, x.item[1], x.qty, x.amount] for x in part]
        rows.append([None, "小计", None, sum(x.qty for x in part), total(x.amount for x in part)])
    path = messy(
        "经销商对账_小计.xlsx",
        "小计 after every customer and 总计 at the end are checksums, not lines",
        "totals.labelled",
        Loads("sales", 20, *_days(lines), totals=sums, checks=[ok("金额", sums["amount"])]),
    )
    rows.append([None, "总计", None, sums["quantity"], sums["amount"]])
    made, _ = page("对账", ["客户名称", "日期", "产品", "数量", "金额"], rows)
    made.save(path)


def grand_total() -> None:
    lines = sold(72, 14, [("1", "Kulas Inc"), ("2", "Barton LLC"), ("3", "Will & Sons")], HARDWARE, (2023, 9), 50)
    sums = _sums(lines)
    path = messy(
        "orders_september.xlsx",
        "An English file ends with Subtotal and Grand Total",
        "totals.grand",
        Loads("sales", 14, *_days(lines), totals=sums, checks=[ok("Amount", sums["amount"])]),
    )
    rows = [[x.day, x.doc, x.shop[1], x.item[0], x.qty, x.price, x.amount] for x in lines]
    ends = [[t, None, None, None, sums["quantity"], None, sums["amount"]] for t in ("Subtotal", "Grand Total")]
    head = ["Order Date", "Order ID", "Customer", "SKU", "Qty", "Unit Price", "Amount"]
    made, _ = page("Orders", head, [*rows, *ends])
    made.save(path)


def a_last_row_without_label() -> None:
    lines = sold(73, 17, SUPERMARKETS, DRINKS, (2024, 10), 120)
    sums = _sums(lines)
    path = messy(
        "十月出库单汇.xlsx",
        "The last row has no label and equals the sum of the rows above",
        "totals.row_without_label",
        Loads("sales", 17, *_days(lines), totals=sums, checks=[ok("金额", sums["amount"])]),
    )
    rows = [[x.day, x.doc, x.shop[1], x.item[1], x.qty, x.amount] for x in lines]
    rows.append([None, None, None, None, sums["quantity"], sums["amount"]])
    made, _ = page("出库", ["出库日期", "出库单号", "客户名称", "品名", "数量", "金额"], rows)
    made.save(path)


def a_last_column_without_label() -> None:
    grid = [figures(740 + n, 6, 2_000, 30_000) for n in range(5)]
    every = total(v for g in grid for v in g)
    path = messy(
        "门店上半年.xlsx",
        "The last column has no header and equals the sum of the months before it",
        "totals.column_without_label wide.months wide.period_in_file_name",
        Loads("sales", 30, "2024-01", "2024-06", totals={"amount": every}),
    )
    rows = [[s[1], *g, total(g)] for s, g in zip(SUPERMARKETS, grid, strict=True)]
    made, _ = page("2024年上半年", ["门店名称", *[f"{m}月" for m in range(1, 7)], None], rows, "2024年上半年门店销售额")
    made.save(path)


def all_shops_as_a_value() -> None:
    amounts = {m: figures(750 + m, 4, 10_000, 90_000) for m in (3, 4, 5)}
    names = ["滨江店", "西湖店", "余杭店", "萧山店"]
    rows = []
    for month, values in amounts.items():
        rows += [[f"2024-{month:02}", n, 20 + month, v] for n, v in zip(names, values, strict=True)]
        rows.append([f"2024-{month:02}", "全部门店", 80 + 4 * month, total(values)])
    every = total(v for values in amounts.values() for v in values)
    path = messy(
        "BI导出-门店月销售.xlsx",
        "全部门店 stands among the shops of every month and equals the sum of the others",
        "totals.dimension",
        Loads("sales", 12, "2024-03", "2024-05", totals={"amount": every, "quantity": 288}),
    )
    made, _ = page("Export", ["月份", "门店名称", "销量", "销售额"], rows)
    made.save(path)


def a_stale_total() -> None:
    lines = sold(76, 16)
    sums = _sums(lines)
    stated = Decimal(str(sums["amount"])) - lines[5].amount
    check = {"ok": False, "file_says": stated, "we_read": sums["amount"]}
    path = messy(
        "补录后销售表.xlsx",
        "A line was added after the total was typed: a warning with both figures",
        "totals.stale",
        Loads("sales", 16, *_days(lines), totals=sums, checks=[check]),
    )
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.amount] for x in lines]
    rows.append(["合计", None, None, None, stated])
    made, _ = page("销售表", ["日期", "客户", "产品", "数量", "金额"], rows)
    made.save(path)


def goods_and_customers_that_sound_like_totals() -> None:
    goods = [
        ("ZC-01", "总裁办公桌1.8米", "办公", "4280.00"),
        ("LH-06", "六合柜", "办公", "1360.50"),
        ("WJ-04", "合页4寸(一合)", "五金", "7.35"),
        ("WJ-09", "小计数器", "五金", "25.00"),
        ("ZC-07", "总计划表白板", "办公", "168.00"),
    ]
    shops = [("1", "合肥总统家具城"), ("2", "六合区合计办公用品店"), ("3", "总参服务社")]
    lines = sold(77, 25, shops, goods, (2024, 3), 20)
    sums = _sums(lines)
    path = messy(
        "办公家具3月.xlsx",
        "总裁办公桌, 六合柜 and 合页 are goods and 总参服务社 is a customer; only the last row is a total",
        "totals.products_named_so totals.labelled",
        Loads("sales", 25, *_days(lines), totals=sums, checks=[ok("金额", sums["amount"])]),
    )
    rows = [[x.item[1], x.item[0], x.shop[1], x.day, x.qty, x.price, x.amount] for x in lines]
    rows.append(["总 计", None, None, None, sums["quantity"], None, sums["amount"]])
    made, _ = page("3月", ["产品名称", "型号", "客户名称", "日期", "数量", "单价", "金额"], rows)
    made.save(path)


def subtotals_in_merged_cells() -> None:
    lines = sorted(sold(78, 18), key=lambda x: (x.shop[3], x.shop[1], x.day))
    sums = _sums(lines)
    made, sheet = book("分省")
    title(sheet, 1, "2024年5月分省销售明细", 6)
    top = put(sheet, 2, [["省份", "客户名称", "日期", "产品", "数量", "金额"]])
    for province, group in groupby(lines, key=lambda x: x.shop[3]):
        part = list(group)
        rows = [[province, x.shop[1], x.day, x.item[1], x.qty, x.amount] for x in part]
        rows = [[row[0] if n == 0 else None, *row[1:]] for n, row in enumerate(rows)]
        end = put(
            sheet,
            top,
            [
                *rows,
                [
                    *[f"{province}小计", None, None, None, *_sums(part).values()][:4],
                    _sums(part)["quantity"],
                    _sums(part)["amount"],
                ],
            ],
        )
        merge(sheet, f"A{top}:A{end - 2}", f"A{end - 1}:D{end - 1}")
        top = end
    put(sheet, top, [["合计", None, None, None, sums["quantity"], sums["amount"]]])
    merge(sheet, f"A{top}:D{top}")
    dress(sheet, [2], top, 6)
    path = messy(
        "分省销售明细.xlsx",
        "Subtotals stand in cells merged over the keys and provinces in merged cells down",
        "totals.merged keys.merged",
        Loads(
            "sales",
            18,
            *_days(lines),
            totals=sums,
            checks=[ok("金额", sums["amount"])],
            lines=[{"province": x.shop[3], "customer_name": x.shop[1], "amount": x.amount} for x in lines[-2:]],
        ),
    )
    made.save(path)


def subtotals_with_blank_keys() -> None:
    lines = sorted(sold(79, 15, SUPERMARKETS[:3], DRINKS, (2024, 11), 90), key=lambda x: (x.shop, x.day))
    sums = _sums(lines)
    rows: list[list[object]] = []
    for shop, group in groupby(lines, key=lambda x: x.shop):
        part = list(group)
        rows += [[shop[1], x.day, x.doc, x.item[1], x.qty, x.amount] for x in part]
        rows.append([None, None, None, None, _sums(part)["quantity"], _sums(part)["amount"]])
    path = messy(
        "11月超市流水(透视).xlsx",
        "After every customer stands a row with blank keys that equals the sum of its rows",
        "totals.blank_key",
        Loads("sales", 15, *_days(lines), totals=sums),
    )
    made, _ = page("Sheet2", ["客户", "日期", "单号", "商品", "数量", "金额"], rows)
    made.save(path)


def the_total_stands_on_top() -> None:
    lines = sold(80, 16, SUPERMARKETS, DRINKS, (2024, 12), 150)
    sums = _sums(lines)
    path = messy(
        "单据查询_20241231.xlsx",
        "The total stands between header and lines, as some ERPs print it",
        "totals.above",
        Loads("sales", 16, *_days(lines), totals=sums, checks=[ok("金额", sums["amount"])]),
    )
    rows = [[n, x.day, x.doc, x.shop[1], x.item[0], x.item[1], x.qty, x.amount] for n, x in enumerate(lines, 1)]
    above = ["合计", None, None, None, None, None, sums["quantity"], sums["amount"]]
    made, _ = page(
        "单据查询", ["序号", "单据日期", "单据编号", "往来单位", "商品编号", "商品全名", "数量", "金额"], [above, *rows]
    )
    made.save(path)


def totals_by_a_spreadsheet() -> None:
    lines = sorted(sold(81, 14, FURNITURE[:3]), key=lambda x: (x.shop, x.day))
    sums = _sums(lines)
    rows: list[list[object]] = []
    for shop, group in groupby(lines, key=lambda x: x.shop):
        part = list(group)
        rows += [[shop[1], x.day, x.item[2], x.qty, x.amount] for x in part]
        rows.append([f"{shop[1]} 汇总", None, None, None, total(x.amount for x in part)])
    rows.append(["总计", None, None, None, sums["amount"]])
    path = messy(
        "分类汇总.xlsx",
        "The spreadsheet's own subtotals repeat the customer: 大理金象家居广场 汇总",
        "totals.labelled",
        Loads("sales", 14, *_days(lines), totals=sums, checks=[ok("金额", sums["amount"])]),
    )
    made, _ = page("Sheet1", ["客户名称", "日期", "系列", "数量", "金额"], rows)
    made.save(path)


def a_customer_that_equals_the_others_by_chance() -> None:
    given = [("大理一店", 3, "1200.50"), ("大理二店", 5, "2300.25"), ("祥云店", 4, "3500.75")]
    path = messy(
        "大理日报.xlsx",
        "The last shop sold as much as the two before it together: it is a shop, and its count says so",
        "totals.chance",
        Loads("sales", 3, "2024-05-20", "2024-05-20", totals={"amount": "7001.50", "quantity": 12}),
    )
    rows = [[date(2024, 5, 20), name, count, Decimal(amount)] for name, count, amount in given]
    made, _ = page("日报", ["日期", "门店", "数量", "销售额"], rows)
    made.save(path)


def a_total_in_a_sentence() -> None:
    lines = sold(82, 12, FURNITURE, HARDWARE, (2024, 6), 80)
    sums = _sums(lines)
    path = messy(
        "送货清单6月.xlsx",
        "The total is written in words and figures across a merged row and is no line",
        "totals.merged where.signatures",
        Loads("sales", 12, *_days(lines), totals=sums),
    )
    made, sheet = book("清单")
    head = ["送货日期", "送货单号", "收货单位", "品名规格", "数量", "单价", "金额"]
    rows = [[x.day, x.doc, x.shop[1], x.item[1], x.qty, x.price, x.amount] for x in lines]
    end = put(sheet, 2, [head, *rows])
    title(sheet, 1, "送 货 清 单", 7)
    put(
        sheet,
        end,
        [
            [f"合计人民币（大写）：见发票          ￥{sums['amount']:,.2f}"],
            ["送货人：刘强", None, None, "收货人签字："],
        ],
    )
    merge(sheet, f"A{end}:G{end}")
    dress(sheet, [2], end, 7)
    made.save(path)
