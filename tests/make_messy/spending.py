"""Files of expenses: vouchers, forms, lists and budgets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import book, dress, merge, page, put, title


def vouchers_of_kingdee() -> None:
    given = [
        ("2024-05-06", "记-12", "付昆明店门头制作费", "6601.03", "销售费用-终端建设费", "12800.00"),
        ("2024-05-06", "记-13", "报销王磊差旅费", "6601.05", "销售费用-差旅费", "2365.50"),
        ("2024-05-15", "记-27", "计提5月导购工资", "6601.01", "销售费用-职工薪酬", "48600.00"),
        ("2024-05-20", "记-31", "付电梯广告投放", "6601.02", "销售费用-广告费", "30000.00"),
        ("2024-05-31", "记-44", "五一促销赠品出库", "6601.04", "销售费用-促销费", "7412.36"),
    ]
    rows = []
    for day, number, text, code, account, amount in given:
        rows.append([day, "2024.5", number, text, code, account, Decimal(amount), None])
        rows.append([None, None, None, text, "1002.01", "银行存款-工行", None, Decimal(amount)])
    spent = total(Decimal(g[5]) for g in given)
    path = messy(
        "金蝶KIS凭证序时簿.xlsx",
        "A voucher journal of 金蝶 KIS: the debits of expense accounts are expenses, the bank's credits are not",
        "meaning.vouchers keys.blank headers.erp totals.labelled",
        Loads(
            "expense",
            5,
            "2024-05-06",
            "2024-05-31",
            totals={"amount": spent},
            lines=[{"expense_date": "2024-05-31", "kind": "销售费用-促销费", "amount": "7412.36"}],
        ),
    )
    made, sheet = book("凭证")
    title(sheet, 1, "会计分录序时簿", 8)
    head = ["日期", "会计期间", "凭证字号", "摘要", "科目代码", "科目名称", "借方金额", "贷方金额"]
    end = put(sheet, 2, [head, *rows, ["合计", None, None, None, None, None, spent, spent]])
    dress(sheet, [2], end - 1, 8)
    made.save(path)


def vouchers_with_tax_and_the_closing_entry() -> None:
    entries = [
        (
            "2024-06-05",
            "记-3",
            [
                ("660201", "管理费用-办公费", "1061.95", ""),
                ("22210101", "应交税费-进项税额", "138.05", ""),
                ("1001", "库存现金", "", "1200.00"),
            ],
        ),
        (
            "2024-06-12",
            "记-9",
            [("660105", "销售费用-差旅费", "3480.00", ""), ("1221", "其他应收款-李娜", "", "3480.00")],
        ),
        ("2024-06-18", "记-15", [("140301", "原材料", "56000.00", ""), ("2202", "应付账款", "", "56000.00")]),
        (
            "2024-06-30",
            "记-40",
            [
                ("4103", "本年利润", "4541.95", ""),
                ("660201", "管理费用-办公费", "", "1061.95"),
                ("660105", "销售费用-差旅费", "", "3480.00"),
            ],
        ),
    ]
    rows = [
        [
            day,
            number,
            "" if code[:2] != "41" else "结转本期损益",
            code,
            account,
            *(Decimal(x) if x else None for x in sides),
        ]
        for day, number, parts in entries
        for code, account, *sides in parts
    ]
    path = messy(
        "凭证列表202406.xlsx",
        "Input tax, materials and the closing entry against 本年利润 are no expenses and do not take them back",
        "meaning.vouchers",
        Loads("expense", 2, "2024-06-05", "2024-06-12", totals={"amount": "4541.95"}),
        outcome=["would_import", "needs_decision"],
    )
    made, _ = page("凭证", ["日期", "凭证号", "摘要", "科目编码", "科目名称", "借方", "贷方"], rows)
    made.save(path)


def a_reimbursement_form() -> None:
    items = [
        ("机票", "昆明—成都往返", "1860.00"),
        ("住宿费", "3晚", "1137.00"),
        ("市内交通", "打车", "214.50"),
        ("业务招待费", "客户午餐", "468.00"),
    ]
    spent = total(Decimal(i[2]) for i in items)
    path = messy(
        "差旅报销单-张伟.xlsx",
        "A form: name, department and day as pairs, then items, their sum in figures and in words, signatures",
        "meaning.form where.signatures totals.labelled",
        Loads(
            "expense",
            4,
            "2024-05-22",
            "2024-05-22",
            totals={"amount": spent},
            lines=[{"person": "张伟", "department": "西南销售部", "amount": "1137.00"}],
        ),
    )
    made, sheet = book("报销单")
    title(sheet, 1, "费 用 报 销 单", 6)
    put(
        sheet,
        3,
        [
            ["报销人", "张伟", "部门", "西南销售部", "报销日期", date(2024, 5, 22)],
            ["出差事由", "拜访成都、绵阳客户", None, None, "附件张数", "7张"],
        ],
    )
    merge(sheet, "B4:D4")
    rows = [[n, kind, text, None, None, Decimal(amount)] for n, (kind, text, amount) in enumerate(items, 1)]
    end = put(
        sheet,
        6,
        [
            ["序号", "费用项目", "说明", None, None, "金额（元）"],
            *rows,
            ["合计", None, None, None, None, spent],
            ["大写", "叁仟陆佰柒拾玖元伍角整"],
        ],
    )
    merge(sheet, *[f"C{row}:E{row}" for row in range(6, end - 2)], f"A{end - 2}:E{end - 2}", f"B{end - 1}:F{end - 1}")
    dress(sheet, [6], end - 1, 6)
    put(sheet, end + 1, [["报销人签字：", None, "部门负责人：", None, "财务审核："]])
    made.save(path)


def a_list_of_reimbursements() -> None:
    kinds = ["差旅费", "业务招待费", "广告宣传费", "终端建设费", "运输费"]
    asked = figures(184, 12, 300, 6_000)
    granted = [a if n % 4 else (a * Decimal("0.9")).quantize(Decimal("0.01")) for n, a in enumerate(asked)]
    rows = [
        [date(2024, 4, 2 + 2 * n), f"BX{n:04}", ("周敏", "赵磊", "孙丽")[n % 3], "销售部", kinds[n % 5], a, g]
        for n, (a, g) in enumerate(zip(asked, granted, strict=True))
    ]
    path = messy(
        "费用报销台账4月.xlsx",
        "Requested and granted amounts stand side by side: the granted one is the expense",
        "meaning.form",
        Loads(
            "expense",
            12,
            "2024-04-02",
            "2024-04-24",
            totals={"amount": total(granted)},
            columns={"核定报销总额": "amount", "申请金额": ""},
        ),
    )
    made, _ = page("台账", ["报销日期", "报销单号", "报销人", "部门", "费用类型", "申请金额", "核定报销总额"], rows)
    made.save(path)


def budget_against_actual() -> None:
    kinds = ["终端建设", "广告宣传", "人员费用", "促销活动", "差旅招待"]
    budget = [Decimal(x) for x in (300_000, 240_000, 560_000, 180_000, 96_000)]
    spent = figures(185, 5, 60_000, 300_000)
    rows = [
        [n, k, b, s, f"{s / b:.2%}", b - s] for n, (k, b, s) in enumerate(zip(kinds, budget, spent, strict=True), 1)
    ]
    rows.append(
        ["合计", None, total(budget), total(spent), f"{total(spent) / total(budget):.2%}", total(budget) - total(spent)]
    )
    path = messy(
        "费用预算执行情况.xlsx",
        "Budget and actual stand side by side; rate and difference are left out",
        "meaning.budget totals.labelled",
        Loads(
            "expense",
            5,
            "2024",
            "2024",
            totals={"amount": total(spent), "budget": total(budget)},
            checks=[ok("项目执行数", total(spent))],
            columns={"项目执行率": "", "差值": ""},
        ),
    )
    made, _ = page(
        "执行情况",
        ["序号", "预算项目", "项目预算数", "项目执行数", "项目执行率", "差值"],
        rows,
        "2024年度市场费用预算执行情况（元）",
    )
    made.save(path)


def budget_and_actual_by_month() -> None:
    kinds = ["终端建设费", "广告费", "人员工资", "差旅费"]
    budget = [[Decimal(20_000 + 500 * r)] * 3 for r in range(4)]
    spent = [figures(1860 + r, 3, 8_000, 26_000) for r in range(4)]
    made, sheet = book("一季度")
    head = [["费用项目", "1月", None, "2月", None, "3月", None], [None, *["预算", "实际"] * 3]]
    rows = [
        [k, *[v for pair in zip(b, s, strict=True) for v in pair]] for k, b, s in zip(kinds, budget, spent, strict=True)
    ]
    end = put(sheet, 2, [*head, *rows])
    title(sheet, 1, "2024年一季度销售费用预算与实际（元）", 7)
    merge(sheet, "A2:A3", "B2:C2", "D2:E2", "F2:G2")
    dress(sheet, [2, 3], end - 1, 7)
    path = messy(
        "一季度费用对照.xlsx",
        "Budget and actual stand under each month in a two-row header",
        "meaning.budget wide.measures",
        Loads(
            "expense",
            12,
            "2024-01",
            "2024-03",
            totals={"amount": total(v for r in spent for v in r), "budget": total(v for r in budget for v in r)},
        ),
    )
    made.save(path)
