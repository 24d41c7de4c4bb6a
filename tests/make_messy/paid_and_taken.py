"""Papers of money that came in or was paid out and of goods that the house used itself, which tell no sale."""

from __future__ import annotations

from tests.make_messy.expecting import messy
from tests.make_messy.goods import SUPERMARKETS, figures
from tests.make_messy.paper import page


def came_in_by_transfer() -> None:
    path = messy(
        "到账明细导入.xlsx",
        "Bare money on the day on which debts were paid is what came in, not what was sold",
        "meaning.vouchers",
        outcome="ignored",
    )
    rows = []
    for n, came in enumerate(figures(9971, 6, 2000, 9000)):
        buyer = SUPERMARKETS[n % 4][1]
        rows.append(["货款", f"2024-05-{n + 3:02}", came, f"{buyer}总部", buyer, "工行", "钱一凡"])
    page("Sheet1", ["款项名称", "回款日期", "金额", "转账单位", "客户", "收款账户", "销售人员"], rows)[0].save(path)


def due_and_received() -> None:
    path = messy(
        "项目收款计划与实收.xlsx",
        "Days on which money was due and came in tell receipts",
        "meaning.vouchers",
        outcome="ignored",
    )
    rows = []
    for n, due in enumerate(figures(9972, 6, 9000, 50000)):
        rows.append([f"项目{n + 1}", f"2024-05-{n + 3:02}", due, f"2024-05-{n + 9:02}", round(due / 2, 2), "孙丽华"])
    page("Sheet1", ["项目名称", "应收日期", "应收金额", "实收日期", "实收金额", "登记人员"], rows)[0].save(path)


def paid_to_agents() -> None:
    path = messy(
        "代理商出款202405.xlsx",
        "What a bank paid out to agents was neither sold to them nor spent",
        "meaning.vouchers",
        outcome="ignored",
    )
    rows = []
    for n, money in enumerate(figures(9973, 6, 500, 9000)):
        agent = [f"A{n:04}", SUPERMARKETS[n % 4][1], money, 2, "代付", "结算成功", "出款成功", "张三"]
        rows.append([f"2024-05-{n + 3:02} 10:00:00", *agent])
    paid = ["结算金额", "手续费", "出款子类型", "结算状态", "出款状态", "开户名"]
    page("Sheet1", ["创建时间", "代理商编号", "代理商名称", *paid], rows)[0].save(path)


def taken_by_staff() -> None:
    path = messy(
        "内部出库单202405.xlsx",
        "Goods that went out to the house's own staff and departments were not sold",
        "meaning.vouchers",
        outcome="ignored",
    )
    rows = []
    for n, worth in enumerate(figures(9974, 6, 50, 300)):
        rows.append([f"NB{n:05}", 100 + n % 3, 20 + n % 2, 2, f"2024-05-{n + 3:02} 10:00:00", n + 1, worth, 20])
    head = ["出库单号", "员工编号", "部门编号", "内部类型", "出库时间", "合计数量", "合计金额", "状态"]
    page("数据", head, rows)[0].save(path)


def owed_by_account() -> None:
    path = messy(
        "应收辅助核算余额202405.xlsx",
        "An account of debts is no kind of expense, whatever was booked on it",
        "meaning.vouchers",
        outcome="ignored",
    )
    rows = []
    for n, had in enumerate(figures(9975, 6, 2000, 9000)):
        account = ["应收账款", "1122", "客户", f"C{n:03}", SUPERMARKETS[n % 4][1], "借"]
        rows.append([*account, had, 300 + n, 200 + n, had + 100])
    head = ["科目名称", "科目编号", "核算项目类型名称", "核算项目编号", "核算项目名称", "借贷方向"]
    money = ["账面期初数", "账面借方发生额", "账面贷方发生额", "账面期末数"]
    page("Sheet1", [*head, *money], rows)[0].save(path)


def months_done() -> None:
    path = messy(
        "目标结果表2024.xlsx",
        "Months that are summed as what was done are no aims, although one stands beside them",
        "meaning.target",
        outcome="ignored",
    )
    rows = []
    for name, aim in (("营业收入", 12000), ("毛利额", 3000), ("净利润", 900)):
        done = figures(9976 + aim, 5, aim // 16, aim // 11)
        rows.append([name, sum(done), aim, f"{sum(done) / aim:.1%}", *done])
    head = ["关键指标", "实际值合计", "目标值", "目标完成率（%）", *(f"{month}月" for month in range(1, 6))]
    page("Sheet1", head, rows)[0].save(path)
