"""Figures of several kinds side by side: budgets of kinds of expense, stock and sales, orders and their lines."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, FURNITURE, SOFAS, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, dress, merge, page, put, title


def kinds_over_budget_and_actual() -> None:
    path = messy(
        "上半年部门费用预算执行.xlsx",
        "差旅费 and 招待费 each stand over 预算, 实际 and 执行率: two kinds of expense, no rival amounts",
        "meaning.budget headers.two_rows",
        Loads("expense", 8, totals={"amount": "404000", "budget": "600000"}),
    )
    made, sheet = book("执行")
    title(sheet, 1, "2024年上半年部门费用预算执行情况(万元)", 7)
    put(sheet, 2, [["部门", "差旅费", None, None, "招待费"], [None, *["预算", "实际", "执行率"] * 2]])
    merge(sheet, "A2:A3", "B2:D2", "E2:G2")
    rows = [[f"销售{n + 1}部", 10, 5 + n, f"{50 + 10 * n}%", 5, 3.6, "72%"] for n in range(4)]
    put(sheet, 4, rows)
    dress(sheet, [2, 3], 7, 7)
    made.save(path)


def sales_beside_a_rebate() -> None:
    path = messy(
        "一季度返利结算.xlsx",
        "The sales of three months stand beside the rebate on them: the rebate is the expense, the sales are none",
        "meaning.rebate wide.months",
        Loads("expense", 6, totals={"amount": total(x * 3 / 50 for x in figures(1701, 6))}),
    )
    rows = [[shop[1], x, x, x, 3 * x, "2%", x * 3 / 50] for shop, x in zip(FURNITURE, figures(1701, 6), strict=True)]
    head = ["客户", "1月销售额", "2月销售额", "3月销售额", "季度合计", "返利比例", "返利金额"]
    made, _ = page("返利", head, rows, "2024年第一季度返利结算")
    made.save(path)


def stock_beside_sales() -> None:
    path = messy(
        "KA门店进销5月.xlsx",
        "A month's sales and the stock left stand side by side with money of their own: one kind at a time is asked",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [[s[0], s[1], 30 + n, 300 + 7 * n, 12 + n, 96 + 3 * n] for n, s in enumerate(SUPERMARKETS)]
    head = ["门店编码", "门店名称", "本月销量", "本月销售额", "库存数量", "库存金额"]
    made, _ = page("门店", head, rows, "2024年5月KA门店销售及库存")
    made.save(path)


def brands_of_own_shops() -> None:
    lines = sold(1703, 16, SUPERMARKETS, DRINKS, (2024, 5), 40)
    path = messy(
        "门店分牌流水.txt",
        "Brands by shop and day: shops are one's own, so these are sales and no rivals' figures",
        "meaning.competitor text.gbk text.tab",
        Loads("sales", 16, "2024-05", "2024-05", totals={"amount": sum(x.amount for x in lines)}),
    )
    rows = [f"2024年5月{x.day.day}日\t{x.shop[1]}\t{x.item[2]}\t{x.amount}" for x in lines]
    path.write_bytes(("\n".join(["日期\t门店\t品牌\t销售额", *rows]) + "\n").encode("gbk"))


def closed_orders() -> None:
    lines = sold(1704, 12, FURNITURE, SOFAS, (2024, 5), 2)
    path = messy(
        "小店订单5月.xlsx",
        "Closed orders still show what was to be paid: whether they count is asked",
        "ask.status",
        outcome="needs_decision",
        readings=[str(total(x.amount for x in lines)), str(total(x.amount for n, x in enumerate(lines) if n % 5 != 4))],
    )
    rows = [
        [x.doc, x.item[1], x.qty, x.amount, str(x.day), "已关闭" if n % 5 == 4 else "已完成"]
        for n, x in enumerate(lines)
    ]
    made, _ = page("订单", ["主订单编号", "选购商品", "商品数量", "订单应付金额", "订单提交时间", "订单状态"], rows)
    made.save(path)


def orders_repeated_on_lines_of_one_piece() -> None:
    orders = [sold(1710 + n, 2, FURNITURE[:1], SOFAS, (2024, 6), 1) for n in range(8)]
    whole = [total(x.amount for x in lines) for lines in orders]
    path = messy(
        "京选订单导出.xlsx",
        "Every line is one piece and shows the whole order's amount, other goods the same: once or each is asked",
        "meaning.order_amount",
        outcome="needs_decision",
        readings=[str(total(whole)), str(2 * total(whole))],
    )
    goods = [SOFAS[n % 4] for n in range(8)], [SOFAS[n % 4 + 1] for n in range(8)]
    rows = [
        [f"29{n:010d}", item[0], item[1], 1, f"2024-06-{n + 1:02d} 10:20:00", amount, "完成"]
        for n, amount in enumerate(whole)
        for item in (goods[0][n], goods[1][n])
    ]
    made, _ = page("订单", ["订单号", "商品ID", "商品名称", "订购数量", "下单时间", "应付金额", "订单状态"], rows)
    made.save(path)


def measures_down_with_their_units() -> None:
    path = messy(
        "经营指标月报.xlsx",
        "Each row is a figure with its own unit, months across: 万元 holds for the sales, the others stay out",
        "headers.unit_wan wide.measures",
        Loads("sales", 4, "2024-01-01", "2024-04-01", totals={"amount": "465000"}),
    )
    rows = [
        ["销售额(万元)", 10.5, 11, 12, 13],
        ["销量(套)", 105, 110, 120, 130],
        ["毛利率", "30%", "31%", "32%", "30%"],
    ]
    made, _ = page("指标", ["指标", *(f"2024年{m}月" for m in range(1, 5))], rows)
    made.save(path)


def who_owes_without_a_name_over_it() -> None:
    path = messy(
        "AR Aging Summary.csv",
        "The customers' column has no name, the title says what the report is of",
        "kind.receivable where.titles",
        Loads("receivable", 3, "2024-05-31", "2024-05-31", totals={"amount": "260", "overdue": "160"}),
    )
    rows = ["Hongye Trading,,,,,,", "A/R Aging Summary,,,,,,", '"As of May 31, 2024",,,,,,']
    rows += [",Current,1 - 30,31 - 60,61 - 90,91 and over,Total", "Golden Elephant,100.00,0.00,50.00,0.00,0.00,$150.00"]
    rows += ["Union Market,0.00,20.00,0.00,0.00,30.00,$50.00", "Jinying,0.00,0.00,0.00,60.00,0.00,$60.00"]
    rows.append("TOTAL,$100.00,$20.00,$50.00,$60.00,$30.00,$260.00")
    path.write_text("\n".join(rows) + "\n", "utf-8")


def rivals_pieces_with_their_sum() -> None:
    path = messy(
        "2024年5月各城市品牌销量.xlsx",
        "合计 beside the pieces of three brands is their sum and no money",
        "meaning.pieces meaning.competitor",
        outcome=["ignored", "needs_decision"],
    )
    rows = [[shop[4], 40 + n, 30 + 2 * n, 20 + n, 90 + 4 * n] for n, shop in enumerate(FURNITURE)]
    made, _ = page("调研", ["城市", "我司销量", "全友销量", "掌上明珠销量", "合计"], rows)
    made.save(path)


def term_of_the_books() -> None:
    path = messy(
        "应收款汇总表.xlsx",
        "Bookkeeping calls a month 2024年第5期: balances stand at the end of May, not of the year",
        "kind.receivable wide.period_in_title",
        Loads("receivable", 6, "2024-05-31", "2024-05-31", totals={"amount": "735", "received": "180"}),
    )
    rows = [[f"01.{n:02d}", shop[1], 100 + n, 50, 30, 120 + n] for n, shop in enumerate(FURNITURE)]
    made, sheet = book("应收款")
    title(sheet, 1, "应收款汇总表", 6)
    put(
        sheet,
        2,
        [["期间：2024年第5期"], ["客户代码", "客户名称", "期初余额", "本期应收", "本期实收", "期末余额"], *rows],
    )
    dress(sheet, [3], 9, 6)
    made.save(path)


def tax_in_the_local_currency() -> None:
    lines = sold(1720, 12, FURNITURE, SOFAS, (2024, 5), 4)
    path = messy(
        "U8销售明细账5月.xlsx",
        "年, 月 and 日 in columns of their own, amounts 本币无税 and 本币价税合计: the one with tax counts",
        "meaning.tax headers.erp",
        Loads(
            "sales",
            12,
            str(lines[0].day),
            str(lines[-1].day),
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
        ),
    )
    rows = [
        [2024, 5, x.day.day, x.doc, x.shop[1], x.item[0], x.item[1], x.qty, x.net, x.amount - x.net, x.amount]
        for x in lines
    ]
    head = [
        "年",
        "月",
        "日",
        "单据号",
        "客户",
        "存货编码",
        "存货名称",
        "数量",
        "本币无税金额",
        "本币税额",
        "本币价税合计",
    ]
    made, _ = page("销售明细账", head, rows, "销售明细账")
    made.save(path)


def blank_columns_between_all() -> None:
    lines = sold(287, 10, SUPERMARKETS, DRINKS, (2024, 5), 40)
    path = messy(
        "打印版销售明细.xlsx",
        "A printed report leaves a narrow blank column between all its columns; it is one table",
        "where.side_by_side",
        Loads("sales", 10, "2024-05", "2024-05", totals={"amount": total(x.amount for x in lines)}),
    )
    head = ["日期", None, "客户", None, "品名", None, "数量", None, "金额"]
    rows = [[x.day, None, x.shop[1], None, x.item[1], None, x.qty, None, x.amount] for x in lines]
    made, _ = page("Sheet1", head, rows, "2024年5月销售明细")
    made.save(path)
