"""Exports whose columns are the fields of a program's classes, in the order in which they were declared."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.text import write

STORES = ("望江店", "高新店", "长江店")


def settled_by_insurance() -> None:
    wholes = [120.5, 88, 240, 64.3, 175, 99.9]
    path = messy(
        "医保结算明细.csv",
        "What was paid in cash is a part of 医疗费总额, which is what was sold",
        "headers.erp",
        Loads("sales", 6, "2024-05-02", "2024-05-07", totals={"amount": "787.70"}),
    )
    rows = [
        [
            STORES[n % 3],
            f"XS{n:04d}",
            f"J{n}",
            f"2024-05-0{2 + n} 10:00:00",
            f"{whole:.2f}",
            f"{whole - 15:.2f}",
            "5",
            "10",
        ]
        for n, whole in enumerate(wholes)
    ]
    head = ["门店名称", "销售单号", "结算ID", "结算时间", "医疗费总额", "统筹基金支出", "个人账户支出", "现金支付金额"]
    write(path, "utf-8", [head, *rows])


def let_off() -> None:
    path = messy("收费减免报表.csv", "What was let off of charges was not sold", "headers.erp", outcome="ignored")
    rows = [[f"1栋{n}01", "物业费", f"JM{n}", "2024-05", str(600 + 10 * n), str(60 + n), "通过"] for n in range(6)]
    write(path, "utf-8", [["房屋名称", "收费项目", "减免单号", "减免期间", "应收金额", "减免金额", "审批状态"], *rows])


def received_with_differences() -> None:
    path = messy(
        "收货差异单.csv",
        "应收数量 beside 实收数量 are goods that a store received, and no sales",
        "headers.erp",
        outcome="ignored",
    )
    rows = [
        [
            f"SH{n}",
            "少收",
            str(50 + n),
            str(48 + n),
            "-2",
            str(500 + 10 * n),
            str(480 + 10 * n),
            "-20",
            f"2024-05-0{2 + n}",
        ]
        for n in range(6)
    ]
    head = ["单号", "差异类型", "应收数量", "实收数量", "差异数量", "应收金额", "实收金额", "差异金额", "收货时间"]
    write(path, "utf-8", [head, *rows])


def _of_order(count: int) -> list[str]:
    return [str(count), str(24 * count - 10), str(24 * count), "0", "10", "100", "纯净水", str(count), "0"]


def orders_with_final_prices() -> None:
    counts = [21, 51, 20, 34, 12]
    path = messy(
        "销售订单(最终合计).csv",
        "最终合计价格 is the money of an order, and 定金金额 beside 销售出库数量 makes it no stock",
        "headers.erp",
        Loads(
            "sales", 5, "2024-05-02", "2024-05-06", totals={"amount": sum(24 * n - 10 for n in counts), "quantity": 138}
        ),
    )
    rows = [
        [f"XSDD{n}", "20", STORES[n % 3] + "商贸", f"2024-05-0{2 + n} 09:00:00", *_of_order(count)]
        for n, count in enumerate(counts)
    ]
    head = ["销售单编号", "销售状态", "客户名称", "下单时间", "合计数量", "最终合计价格", "合计产品价格", "合计税额"]
    write(path, "utf-8", [[*head, "优惠金额", "定金金额", "产品信息", "销售出库数量", "销售退货数量"], *rows])


def budget_by_cycle() -> None:
    path = messy(
        "资金预算导出.csv",
        "预算周期 is the month of a budget, 创建时间 the day on which somebody wrote it",
        "meaning.budget",
        Loads("expense", 6, "2024-05-01", "2024-06-01", totals={"budget": 285000}),
    )
    rows = [
        [str(n), f"P{n % 2}", f"2024-0{5 + n % 2}", "差旅费", str(40000 + 3000 * n), "2024-04-20 10:00:00"]
        for n in range(6)
    ]
    write(path, "utf-8", [["预算ID", "项目ID", "预算周期", "预算类型", "预算金额", "创建时间"], *rows])
