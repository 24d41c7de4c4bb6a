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


def returns_with_sums_of_documents() -> None:
    counts = [3, 8, 5, 2, 6]
    path = messy(
        "销售退货导出(整单).csv",
        "A paper of returns takes 退货数量 and 退货金额, not the sums of whole documents beside them",
        "meaning.returns_sheet",
        Loads("sales", 5, "2024-05-02", "2024-05-06", totals={"quantity": -24, "amount": -24 * 40}),
    )
    rows = [
        [
            f"XSTH{n // 2}",
            STORES[n % 3] + "商贸",
            f"2024-05-0{2 + n} 09:00:00",
            str(count + 4),
            str(40 * count + 160),
            "刹车片",
            str(count),
            "40",
            str(40 * count),
        ]
        for n, count in enumerate(counts)
    ]
    head = ["退货单号", "客户名称", "退货时间", "合计数量", "合计金额", "产品名称", "退货数量", "退货单价", "退货金额"]
    write(path, "utf-8", [head, *rows])


def sold_beside_what_came_back() -> None:
    path = messy(
        "销售复核明细.csv",
        "退货金额 of which nothing came back does not stand for what was sold, 销售含税 总价",
        "headers.erp",
        Loads("sales", 5, "2024-05-02", "2024-05-06", totals={"quantity": 60, "amount": 1800}),
    )
    rows = [
        [f"2024-05-0{2 + n}", STORES[n % 3] + "商贸", "雨刮片", str(count), "30", str(30 * count), "0", "0"]
        for n, count in enumerate((10, 14, 9, 20, 7))
    ]
    head = ["销售日期", "客户名称", "商品名称", "发运 数量", "销售含税 单价", "销售含税 总价", "退货价格", "退货金额"]
    write(path, "utf-8", [head, *rows])


def signed_long_ago() -> None:
    path = messy(
        "合作酒店.csv",
        "签约时间 is no day of 本月销售额: of which month is asked",
        "ask.lost_period",
        outcome="needs_decision",
    )
    rows = [
        [f"云栖{n}店", "合肥", f"2023-0{n + 1}-10 10:00:00", "周敏", str(5 + n), str(900 + 70 * n)] for n in range(6)
    ]
    write(path, "utf-8", [["酒店名称", "城市", "签约时间", "所属BD", "本月订单数", "本月销售额"], *rows])


def stock_at_the_ends_of_a_month() -> None:
    path = messy(
        "物料进销存_202405.csv",
        "月初库存量 and 月末库存量 are stock, with 本月销售量 beside them",
        "meaning.stock_movement",
        Loads("inventory", 6, "2024-05-31", totals={"quantity": 6 * 25 + 15, "opening_quantity": 6 * 20}),
    )
    rows = [[f"W{n}", f"管材{n}", "20", str(15 + n), "10", str(25 + n)] for n in range(6)]
    write(path, "utf-8", [["物料编号", "物料名称", "月初库存量", "本月入库量", "本月销售量", "月末库存量"], *rows])


def small_receipts() -> None:
    counts = [3, 3, 2, 2, 1, 2, 2, -1, 1, 5]
    path = messy(
        "收银销售流水.csv",
        "Lines with a number each are no sums of one another, however well a few small figures add up",
        "totals.chance",
        Loads("sales", 10, "2024-05-01", "2024-05-10", totals={"quantity": 20, "amount": 100}),
    )
    rows = [
        [
            f"LS{n}",
            f"2024-05-{n + 1:02d} 12:01:00",
            "苏打水400ml",
            str(count),
            str(5 * count),
            "退货" if count < 0 else "销售",
        ]
        for n, count in enumerate(counts)
    ]
    write(path, "utf-8", [["流水号", "销售时间", "商品名称", "数量", "小计", "单据类型"], *rows])


def account_with_a_supplier() -> None:
    path = messy(
        "供应商对账单202405.csv",
        "What a supplier may invoice is his account, and no expense for its 返利额",
        "headers.erp",
        outcome="ignored",
    )
    rows = [
        [f"DZ{n}", "G1", "东风滤清器厂", str(4000 + 130 * n), str(4000 + 130 * n), "0", "0", f"2024-05-0{2 + n}"]
        for n in range(6)
    ]
    head = ["对账单号", "供应商编码", "供应商名称", "建议开票总金额", "签收单额", "返利额", "尾差调整额", "创建时间"]
    write(path, "utf-8", [head, *rows])


def round_figures_of_few_lines() -> None:
    rows = [
        ["2024-01", "甲店", "100"],
        ["2024-02", "甲店", "100"],
        ["2024-03", "甲店", "200"],
        ["2024-01", "乙店", "100"],
    ]
    write(
        messy(
            "两店三月(整百).csv",
            "Round hundreds of a few lines add up to one another by chance: none is a sum of the others",
            "totals.chance",
            Loads("sales", 5, "2024-01", "2024-03", totals={"amount": 800}),
        ),
        "utf-8",
        [["月份", "客户", "销售额"], *rows, ["2024-02", "乙店", "300"]],
    )


def one_price_for_all() -> None:
    counts = [3, -1, -1, 2, 2, 2, -1]
    path = messy(
        "一价流水.csv",
        "A line that is the sum of the others in pieces is so in money at one price: that proves it once, not twice",
        "totals.chance",
        Loads("sales", 7, "2024-05-01", "2024-05-01", totals={"quantity": 6, "amount": 30}),
    )
    rows = [["2024-05-01", f"商品{n}", str(count), str(5 * count)] for n, count in enumerate(counts)]
    write(path, "utf-8", [["日期", "商品", "数量", "金额"], *rows])
