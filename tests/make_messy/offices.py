"""Papers of sales offices and their dealers: plans, scores, sheets by hand, all documents of a month in one list."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.paper import book, dress, merge, page, put, title

REFUSED = ["refused", "ignored"]


def costs_of_a_plan() -> None:
    path = messy("国庆促销活动预案.xlsx", "预计费用 of a plan has not been spent", "kind.promotion", outcome=REFUSED)
    made, sheet = book("方案")
    title(sheet, 1, "2024年国庆促销活动预案", 5)
    put(sheet, 2, [["一、活动时间：2024年9月28日-10月7日"], ["二、活动内容及费用："]])
    head = ["产品", "活动政策", "原供价", "预计销量（件）", "预计费用（元）"]
    rows = [["礼盒甲", "10搭1", 128, 300, 3600], ["礼盒乙", "买赠", 168, 200, 2400], ["合计", None, None, 500, 6000]]
    end = put(sheet, 4, [head, *rows])
    put(sheet, end, [["三、费用核销：凭照片及清单"]])
    dress(sheet, [4], end - 1, 5)
    made.save(path)


def sold_and_left_by_shop() -> None:
    path = messy(
        "各店销存W23.xlsx", "销 | 存 under each shop: 存 is nothing sold", "meaning.stock_movement", outcome=REFUSED
    )
    made, sheet = book("W23")
    title(sheet, 1, "2024年第23周各店销存表（6.3-6.9）", 7)
    put(sheet, 2, [["型号", "花园店", None, "北站店", None, "湖滨店"], [None, *["销", "存"] * 3]])
    rows = [["BCD-215", 3, 12, 1, 8, 0, 5], ["XQG-100", 2, 6, 4, 9, 1, 7], ["KFR-35", 6, 20, 2, 11, 5, 14]]
    end = put(sheet, 4, [*rows, ["合计", 11, 38, 7, 28, 6, 26]])
    dress(sheet, [2, 3], end - 1, 7)
    merge(sheet, "A2:A3", "B2:C2", "D2:E2", "F2:G2")
    made.save(path)


def scores_of_a_salesman() -> None:
    path = messy(
        "业务代表绩效8月.xlsx",
        "考核指标 in yuan, shops and visits add up to nothing",
        "meaning.target",
        outcome=REFUSED,
    )
    head = ["考核指标", "权重", "目标值", "实际值", "完成率", "得分"]
    rows = [
        ["销售额（万元）", "40%", 30, 28.5, "95%", 38],
        ["新开网点（家）", "30%", 5, 6, "120%", 30],
        ["拜访次数", "30%", 100, 96, "96%", 28.8],
    ]
    page("8月", head, [*rows, ["合计", "100%", None, None, None, 96.8]], "2024年8月业务代表绩效考核表")[0].save(path)


def ditto_marks_in_dates() -> None:
    path = messy(
        "2024年9月出货(手记).xlsx",
        "Most days are 〃, which is the day above, as 同上 is the customer above",
        "keys.blank",
        Loads("sales", 6, "2024-09-03", "2024-09-08", totals={"amount": 1320}),
    )
    days = ["2024-09-03", "〃", "〃", "2024-09-08", "〃", "〃"]
    customers = ["长江批发", "同上", "〃", "百大食品", "同上", "同上"]
    rows = [[day, of, "毛峰", n, 88, 88 * n] for day, of, n in zip(days, customers, (2, 1, 4, 3, 2, 3), strict=True)]
    page("9月", ["日期", "客户", "品名", "数量", "单价", "金额"], rows)[0].save(path)


def all_documents_of_a_month() -> None:
    path = messy(
        "单据流水2024年6月.xlsx",
        "收款单, 进货单 and 费用单 among 销售单: whether they count is asked of all at once",
        "ask.status",
        outcome="needs_decision",
        readings=["1500", "6120"],
    )
    kinds = [("销售单", 900), ("收款单", 800), ("进货单", 3500), ("费用单", 320), ("销售单", 600)]
    rows = [[f"2024-06-{at:02d}", f"D{at:04d}", kind, "百大食品", amount] for at, (kind, amount) in enumerate(kinds, 1)]
    page("流水", ["日期", "单据编号", "单据类型", "往来单位", "金额"], rows, "单据流水")[0].save(path)
