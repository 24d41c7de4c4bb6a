"""Registers of visits and lists of receivables, and files that only look like them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, dress, merge, page, put, title

PEOPLE = ("周敏", "赵磊")


def _csv(rows: Sequence[Sequence[Any]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def visits() -> None:
    rows = [
        [
            PEOPLE[n % 2],
            FURNITURE[n % 6][1],
            datetime(2024, 6, n + 1, 9, 30),
            datetime(2024, 6, n + 1, 10, 15),
            "上门",
            "了解库存与陈列",
            "店面样品陈旧，约定月底换样",
        ]
        for n in range(10)
    ]
    path = messy(
        "业务员拜访记录.xlsx",
        "A log of visits: the check-in is the day of the visit, the check-out is no second one",
        "kind.visit",
        Loads(
            "visit",
            10,
            "2024-06-01",
            "2024-06-10",
            columns={"签到时间": "visit_date", "签退时间": "", "拜访人": "salesperson", "本次拜访目的": "purpose"},
            lines=[{"visit_date": "2024-06-03", "customer_name": FURNITURE[2][1], "salesperson": "周敏"}],
        ),
    )
    made, _ = page(
        "Sheet1",
        ["拜访人", "客户名称", "签到时间", "签退时间", "拜访方式", "本次拜访目的", "拜访事项及结果记录"],
        rows,
    )
    made.save(path)


def visits_by_day() -> None:
    days = [(3, 3), (5, 2), (12, 3), (19, 2)]
    path = messy(
        "6月走访台账.xlsx",
        "The day of several visits is merged and has no year; a blank result is none and not the one above",
        "kind.visit keys.merged cells.month_day where.titles where.signatures",
        Loads(
            "visit",
            10,
            "2024-06-03",
            "2024-06-19",
            columns={"日期": "visit_date", "走访客户": "customer_name", "走访人": "salesperson"},
            lines=[
                {"visit_date": "2024-06-03", "customer_name": FURNITURE[1][1], "result": ""},
                {"visit_date": "2024-06-12", "customer_name": FURNITURE[0][1], "result": "同意6月底补货"},
            ],
        ),
    )
    made, sheet = book("走访")
    title(sheet, 1, "2024年6月经销商走访台账", 6)
    head, results = ["日期", "走访客户", "走访人", "走访目的", "结果", "下次拜访日期"], ["同意6月底补货", None, None]
    top, at = 4, 0
    put(sheet, 3, [head])
    for day, count in days:
        rows = [
            [f"6月{day}日" if n == 0 else None, FURNITURE[(at + n) % 6][1], PEOPLE[n % 2], "看样", results[n], None]
            for n in range(count)
        ]
        top = put(sheet, top, rows)
        merge(sheet, f"A{top - count}:A{top - 1}")
        at = (at + count) % 6 if day != 5 else 0
    dress(sheet, [3], top - 1, 6)
    put(sheet, top + 1, [["制表：周敏", None, None, "审核："]])
    made.save(path)


def visits_of_one_person() -> None:
    head = ["拜访时间", "客户编码", "拜访客户", "拜访人员", "是否达成目标", "沟通内容"]
    said = ['客户称"资金紧"，\n要求延长账期', "陈列到位", "新店9月开业，需样品", "对账无误"]
    rows = [
        [
            f"2024/6/{d} {9 + d % 6}:05",
            FURNITURE[d % 6][0],
            FURNITURE[d % 6][1],
            "周敏",
            "是" if d % 3 else "否",
            said[d % 4],
        ]
        for d in range(12, 26)
    ]
    path = messy(
        "拜访日报_周敏.csv",
        "Visits of one person in GBK with times, quotes and line breaks in what was said",
        "kind.visit text.gbk text.quotes cells.times",
        Loads(
            "visit",
            14,
            "2024-06-12",
            "2024-06-25",
            columns={"拜访时间": "visit_date", "是否达成目标": "goal_met", "沟通内容": "result"},
            lines=[{"customer_code": "D001", "visit_date": "2024-06-12", "goal_met": "否"}],
        ),
    )
    path.write_bytes(_csv([head, *rows]).encode("gbk"))


def visits_in_english() -> None:
    rows = [
        [f"2024-06-{d:02}", ("Zhou Min", "Zhao Lei")[d % 2], SUPERMARKETS[d % 5][1], "Shelf check", "Order placed"]
        for d in range(3, 18)
    ]
    path = messy(
        "visit log.csv",
        "A log of visits in English",
        "kind.visit",
        Loads("visit", 15, "2024-06-03", "2024-06-17", columns={"Rep": "salesperson", "Account": "customer_name"}),
    )
    path.write_text(_csv([["Visit Date", "Rep", "Account", "Purpose of Visit", "Outcome"], *rows]), "utf-8")


def visits_of_nobody() -> None:
    rows = [[datetime(2024, 6, n + 3, 10), PEOPLE[n % 2], FURNITURE[n][1], "巡店", "正常"] for n in range(6)]
    rows[2][2], rows[4][0] = None, "待补"
    path = messy(
        "巡店签到导出.xlsx",
        "A visit without a customer and one whose day is not written yet go back, the rest is loaded",
        "kind.visit",
        Loads("visit", 4, "2024-06-03", "2024-06-08", problems=[4, 6]),
    )
    made, _ = page("sheet1", ["签到时间", "巡店人", "巡店客户", "拜访方式", "拜访详情"], rows)
    made.save(path)


def receivables() -> None:
    rows = [
        [s[0], s[1], sum(f), *f]
        for s, f in zip(FURNITURE, [figures(200 + n, 4, 0, 50_000) for n in range(6)], strict=True)
    ]
    path = messy(
        "应收账款账龄分析表.xlsx",
        "Ages that do not say what they are counted from are not taken for overdue: only the balance is loaded",
        "kind.receivable meaning.overdue where.titles",
        Loads(
            "receivable",
            6,
            "2024-06-30",
            "2024-06-30",
            totals={"amount": total(r[2] for r in rows), "overdue": 0},
            columns={"应收账款": "amount", "1～30天": "", ">90天": ""},
            said=["as_of_date"],
        ),
    )
    made, _ = page(
        "Sheet1",
        ["客户编码", "客户名称", "应收账款", "1～30天", "31～60天", "61～90天", ">90天"],
        rows,
        "应收账款账龄分析表 截止2024-06-30",
    )
    made.save(path)


def overdue_by_age() -> None:
    cells = [
        [Decimal(a).scaleb(-2) for a in row]
        for row in (
            (128460, 30000, 0, 0, 5000),
            (45025, 0, 12000, 0, 0),
            (60000, 8050, 0, 4010, 99),
            (10000, 0, 0, 0, 0),
            (98765, 1234, 5678, 0, 0),
            (0, 0, 0, 0, 45600),
        )
    ]
    rows = [[s[2], s[1], sum(f), *f] for s, f in zip(FURNITURE, cells, strict=True)]
    sums = [total(column) for column in zip(*cells, strict=True)]
    path = messy(
        "6月末应收账龄(万元).xlsx",
        "Overdue money in ten thousands by age under one heading, what is not due apart: overdue is their sum",
        "kind.receivable meaning.overdue headers.two_rows headers.unit_wan totals.grand",
        Loads(
            "receivable",
            6,
            "2024-06-30",
            "2024-06-30",
            totals={
                "amount": total(sums) * 10_000,
                "overdue": total(sums[1:]) * 10_000,
                "overdue_60": sums[2] * 10_000,
                "overdue_more": sums[4] * 10_000,
            },
            columns={"未到期": "not_due", "逾期/1-30天": "overdue_30"},
            checks=[
                {"ok": True, "file_says": total(sums) * 10_000},
                {"ok": True, "file_says": total(sums[1:]) * 10_000, "we_read": total(sums[1:]) * 10_000},
            ],
        ),
    )
    made, sheet = book("账龄")
    title(sheet, 1, "经销商应收账款账龄表", 8)
    put(sheet, 2, [["截止日期：2024年6月30日", None, None, None, None, None, None, "单位：万元"]])
    put(
        sheet,
        3,
        [["大区", "客户名称", "应收余额", "未到期", "逾期"], [None] * 4 + ["1-30天", "31-60天", "61-90天", "90天以上"]],
    )
    merge(sheet, "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:H3")
    end = put(sheet, 5, [*rows, ["合计", None, total(sums), *sums]])
    dress(sheet, [3, 4], end - 1, 8)
    made.save(path)


def open_items() -> None:
    lines = sold(311, 12, FURNITURE)
    paid = [x.amount if n % 4 == 0 else Decimal(0) if n % 3 else Decimal("500.25") for n, x in enumerate(lines)]
    items = [
        [x.shop[0], x.shop[1], x.doc, x.day, date(2024, 6, x.day.day), x.amount, p, x.amount - p]
        for x, p in zip(lines, paid, strict=True)
    ]
    left = total(row[7] for row in items)
    path = messy(
        "应收明细20240630.xlsx",
        "Open items with the day each is due: the day of the document is not the day of the list",
        "kind.receivable meaning.overdue wide.day_in_file_name totals.grand",
        Loads(
            "receivable",
            12,
            "2024-06-30",
            "2024-06-30",
            totals={"amount": left, "billed": total(x.amount for x in lines), "received": total(paid)},
            columns={"单据日期": "doc_date", "到期日": "due_date", "未收金额": "amount"},
            lines=[{"doc_no": lines[1].doc, "due_date": str(date(2024, 6, lines[1].day.day)), "amount": items[1][7]}],
            checks=[{"ok": True, "file_says": left, "we_read": left}],
        ),
    )
    head = ["客户编码", "客户名称", "单据编号", "单据日期", "到期日", "应收金额", "已收金额", "未收金额"]
    sums = [total(row[n] for row in items) for n in (5, 6, 7)]
    made, _ = page("应收明细", head, [*items, ["合计", None, None, None, None, *sums]])
    made.save(path)


def receivables_without_a_balance() -> None:
    billed, received = figures(312, 6), figures(313, 6, 100, 7_000)
    rows = [[s[1], b, r, d] for s, b, r, d in zip(FURNITURE, billed, received, (0, 12, 0, 45, 3, 0), strict=True)]
    late = total(b - r for _, b, r, d in rows if d)
    path = messy(
        "欠款统计.xlsx",
        "Billed and received without what is left, and the days each is late: the balance is reckoned and said",
        "kind.receivable meaning.overdue",
        Loads(
            "receivable",
            6,
            "2024-06-30",
            "2024-06-30",
            totals={"amount": total(billed) - total(received), "overdue": late},
            columns={"应收金额": "billed", "已收金额": "received", "逾期天数": "overdue_days"},
            said=["amount", "overdue"],
        ),
    )
    made, _ = page(
        "欠款", ["客户名称", "应收金额", "已收金额", "逾期天数"], rows, "客户欠款统计表（截至2024年6月30日）"
    )
    made.save(path)


def ageing_in_english() -> None:
    cells = [figures(320 + n, 5, 0, 9_000) for n in range(5)]
    rows = [[s[1], *f, sum(f)] for s, f in zip(SUPERMARKETS, cells, strict=True)]
    overdue = total(v for row in cells for v in row[1:])
    path = messy(
        "AR Aging 2024-06-30.csv",
        "An English ageing list whose first column is what is not due yet",
        "kind.receivable meaning.overdue",
        Loads(
            "receivable",
            5,
            "2024-06-30",
            "2024-06-30",
            totals={"amount": total(v for row in cells for v in row), "overdue": overdue},
            columns={"Current": "not_due", "Over 90 days": "overdue_more"},
            checks=[{"ok": True, "file_says": overdue, "we_read": overdue}],
        ),
    )
    head = ["Customer", "Current", "1-30 days", "31-60 days", "61-90 days", "Over 90 days", "Total outstanding"]
    path.write_text(_csv([head, *rows]), "utf-8")


def receivables_or_bills() -> None:
    owed, paid = figures(330, 6, 20_000, 90_000), figures(331, 6, 100, 9_000)
    path = messy(
        "应收与已收6月.xlsx",
        "Receivables beside receipts, and nothing says whether they are already taken off",
        "kind.receivable ask.two_amounts",
        outcome=["needs_decision"],
        readings=[total(owed), total(owed) - total(paid)],
    )
    rows = [[*s[:2], a, b] for s, a, b in zip(FURNITURE, owed, paid, strict=True)]
    made, _ = page("应收", ["客户编码", "客户名称", "应收账款", "已收款"], rows, "2024年6月应收账款情况")
    made.save(path)


def a_statement_that_runs_on() -> None:
    rows: list[list[Any]] = []
    for shop in FURNITURE[:3]:
        left = Decimal("12840.60")
        for n, amount in enumerate(figures(340 + int(shop[0][-1]), 5)):
            billed, received = (amount, Decimal(0)) if n % 2 == 0 else (Decimal(0), amount)
            left += billed - received
            rows.append([shop[1], date(2024, 6, n + 3), f"DJ{n:03}", billed, received, left])
    path = messy(
        "往来对账明细.xlsx",
        "A statement whose balance runs on from document to document: adding it up would be wrong",
        "kind.receivable meaning.running",
        outcome="ignored",
    )
    made, _ = page(
        "对账", ["客户名称", "单据日期", "单据编号", "应收金额", "收款金额", "余额"], rows, "2024年6月客户应收对账明细"
    )
    made.save(path)


def receipts() -> None:
    rows = [[date(2024, 6, n + 1), FURNITURE[n % 6][1], a, "转账"] for n, a in enumerate(figures(350, 9))]
    path = messy(
        "6月回款登记.xlsx",
        "Money received is no balance owed and no sale",
        "kind.receivable meaning.cost",
        outcome=["ignored", "refused"],
    )
    made, _ = page("回款", ["回款日期", "客户名称", "回款金额", "回款方式"], rows, "2024年6月客户回款登记表")
    made.save(path)


def sales_with_receipts() -> None:
    lines = sold(351, 14)
    rows = [[x.day, x.doc, x.shop[1], x.item[1], x.qty, x.amount, x.amount / 2, "回访跟进"] for x in lines]
    path = messy(
        "销售及回款明细6月.xlsx",
        "Sales with what was collected and a word on the visit beside them stay sales",
        "kind.receivable kind.visit meaning.cost",
        Loads(
            "sales",
            14,
            str(lines[0].day),
            str(lines[-1].day),
            totals={"amount": total(x.amount for x in lines)},
            columns={"回款金额": "", "跟进记录": ""},
        ),
    )
    head = ["日期", "单据号", "客户名称", "产品名称", "数量", "销售金额", "回款金额", "跟进记录"]
    made, _ = page("明细", head, rows, "拜访客户成交及回款明细")
    made.save(path)


def targets_of_collections() -> None:
    goals, cash = figures(352, 6), figures(353, 6)
    rows = [["2024-07", *s[:2], g, c] for s, g, c in zip(FURNITURE, goals, cash, strict=True)]
    path = messy(
        "7月销售及回款任务.xlsx",
        "A target of collections beside one of sales belongs to the target, not to receivables",
        "kind.receivable meaning.target",
        Loads(
            "target",
            6,
            "2024-07-01",
            "2024-07-01",
            totals={"amount": total(goals), "collection": total(cash)},
            columns={"回款任务": "collection"},
        ),
    )
    made, _ = page(
        "任务", ["月份", "客户编码", "客户名称", "销售任务", "回款任务"], rows, "2024年7月销售及回款任务分解"
    )
    made.save(path)


def travel_for_visits() -> None:
    costs = figures(354, 8, 100, 2_000)
    rows = [
        [date(2024, 6, n + 1), PEOPLE[n % 2], "差旅费", f"拜访{FURNITURE[n % 6][1]}", a] for n, a in enumerate(costs)
    ]
    path = messy(
        "拜访差旅报销6月.xlsx",
        "Travel for visits is an expense with a reason, not a visit",
        "kind.visit meaning.form",
        Loads("expense", 8, "2024-06-01", "2024-06-08", totals={"amount": total(costs)}, columns={"事由": "item"}),
    )
    made, _ = page("报销", ["报销日期", "报销人", "费用类型", "事由", "报销金额"], rows, "客户拜访差旅费报销明细")
    made.save(path)
