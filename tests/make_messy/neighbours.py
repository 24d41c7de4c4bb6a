"""Files that look like a dataset they are not, or like their neighbour: the columns and titles decide."""

from __future__ import annotations

from datetime import date

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, FURNITURE, figures
from tests.make_messy.paper import page

NOT_WRONG = ["would_import", "needs_decision", "ignored", "refused"]


def stock_of_shops_across() -> None:
    counts = [[3 + n, 2 * n, 1] for n in range(5)]
    rows = [[item[0], item[1], *count] for item, count in zip(DRINKS, counts, strict=True)]
    path = messy(
        "各店库存.xlsx",
        "Shops stand across in a table of stock: pieces are counted and no yuan is sold",
        "wide.customers meaning.stock_movement",
        Loads("inventory", 15, "2024-05-31", "2024-05-31", totals={"quantity": sum(map(sum, counts))}),
    )
    made, _ = page("Sheet1", ["商品编码", "商品名称", "滨江店", "西湖店", "余杭店"], rows, "门店库存 2024-05-31")
    made.save(path)


def targets_and_results_by_month() -> None:
    goals = [figures(2810 + n, 2) for n in range(3)]
    reached = [figures(2820 + n, 2) for n in range(3)]
    rows = [
        [region, g[0], r[0], g[1], r[1]] for region, g, r in zip(("西南", "华东", "华北"), goals, reached, strict=True)
    ]
    path = messy(
        "各大区目标达成.xlsx",
        "1月目标, 1月实际, 2月目标, 2月实际 stand across: one of the two is asked for",
        "wide.measures meaning.target",
        outcome="needs_decision",
        readings=[str(total(v for rows in side for v in rows)) for side in (goals, reached)],
    )
    made, _ = page("达成", ["大区", "1月目标", "1月实际", "2月目标", "2月实际"], rows, "2024年各大区销售目标达成（元）")
    made.save(path)


def receivables_with_the_sales_of_the_month() -> None:
    opening, sold, paid = (figures(2830 + n, 6) for n in range(3))
    rows = [[s[1], o, a, p, o + a - p] for s, o, a, p in zip(FURNITURE, opening, sold, paid, strict=True)]
    path = messy(
        "2024年5月往来汇总.xlsx",
        "Owed before, sold, paid, owed after: what is owed at the end is the balance, the sales another file brings",
        "kind.receivable",
        Loads(
            "receivable",
            6,
            "2024-05-31",
            "2024-05-31",
            totals={"amount": total(opening) + total(sold) - total(paid), "received": total(paid)},
            columns={"期末欠款": "amount", "期初欠款": "opening", "本期回款": "received"},
            said=["as_of_date"],
            checks=[{"ok": True, "file_says": total(opening) + total(sold) - total(paid)}],
        ),
    )
    made, _ = page("往来", ["客户名称", "期初欠款", "本期销售", "本期回款", "期末欠款"], rows, "2024年5月应收账款汇总")
    made.save(path)


def commissions_of_sales_people() -> None:
    signed = figures(284, 4)
    rows = [
        [n, name, "销售部", a, a / 2, a / 100] for n, (name, a) in enumerate(zip("甲乙丙丁", signed, strict=True), 1)
    ]
    path = messy(
        "业绩排名5月.xlsx",
        "Signed, collected and commission stand side by side: the commission is not taken for the sales or an expense",
        "meaning.cost",
        Loads("sales", 4, "2024-05", "2024-05", totals={"amount": total(signed)}),
        outcome=NOT_WRONG,
    )
    made, _ = page("排名", ["排名", "姓名", "部门", "签单额", "回款额", "提成"], rows, "2024年5月销售业绩排名")
    made.save(path)


def settled_costs_of_a_promotion() -> None:
    asked, granted = figures(285, 6, 500, 3_000), figures(286, 6, 300, 2_500)
    rows = [
        ["五一促销", s[1], date(2024, 5, 1), date(2024, 5, 5), a, g, date(2024, 5, 20)]
        for s, a, g in zip(FURNITURE, asked, granted, strict=True)
    ]
    path = messy(
        "促销费用核销表.xlsx",
        "What was settled for a promotion is an expense on the day it was settled",
        "meaning.form",
        Loads("expense", 6, "2024-05-20", "2024-05-20", totals={"amount": total(granted)}),
        outcome=["would_import", "needs_decision", "ignored"],
    )
    head = ["活动名称", "客户名称", "活动开始时间", "活动结束时间", "申请金额", "核销金额", "核销日期"]
    made, _ = page("核销", head, rows, "促销费用核销表（元）")
    made.save(path)
