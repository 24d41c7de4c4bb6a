"""What people write below the last line of a list: last year, the aim, the best, what was taken off."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.paper import page

SHOPS = [("解放路店", 1234.5), ("人民路店", 2210.75), ("滨江店", 980.2), ("新城店", 1500.05), ("老街店", 3021.9)]
SOLD = 8947.4


def compared_with_last_year() -> None:
    path = messy(
        "门店销售对比5月.xlsx",
        "上月, 去年同期 and 较上月 below 合计 are no shops",
        "totals.below totals.grand",
        Loads("sales", 5, "2024-05-01", "2024-05-01", totals={"amount": SOLD}),
    )
    below = [["合计", SOLD], ["上月", 8100], ["去年同期", 8000.5], ["较上月", "+847.4"], ["同比", "11.8%"]]
    page("5月", ["门店", "销售额(元)"], [*map(list, SHOPS), *below], "2024年5月门店销售额")[0].save(path)


def aims_without_a_total() -> None:
    path = messy(
        "门店销售与目标6月.xlsx",
        "目标 and 差额 are the last rows where there is no total: the shops above them are the lines",
        "totals.below",
        Loads("sales", 5, "2024-06-01", "2024-06-01", totals={"amount": SOLD}),
    )
    below = [["目标", 10000], ["差额", -1052.6], ["完成率", "89.5%"]]
    page("6月", ["门店", "销售额(元)"], [*map(list, SHOPS), *below], "2024年6月门店销售额")[0].save(path)


def best_and_worst() -> None:
    path = messy(
        "门店销售高低7月.xlsx",
        "最高, 最低, 中位数 and 标准差 are reckoned from the shops above",
        "totals.below",
        Loads("sales", 5, "2024-07-01", "2024-07-01", totals={"amount": SOLD}),
    )
    below = [["最高", 3021.9], ["最低", 980.2], ["中位数", 1500.05], ["标准差", 818.3]]
    page("7月", ["门店", "销售额(元)"], [*map(list, SHOPS), *below], "2024年7月门店销售额")[0].save(path)


def taken_off_below_the_total() -> None:
    path = messy(
        "送货单8月.xlsx",
        "优惠 and 实收 below 小计 say what was paid of it",
        "totals.below",
        Loads("sales", 5, "2024-08-01", "2024-08-01", totals={"amount": SOLD}),
    )
    below = [["小计", SOLD], ["优惠", -47.4], ["实收", SOLD - 47.4]]
    page("8月", ["商品", "金额(元)"], [*map(list, SHOPS), *below], "2024年8月送货销售单 客户：新城店")[0].save(path)


def head_office_is_all_shops() -> None:
    path = messy(
        "各店销售9月.xlsx",
        "滇南公司 is the sum of the five shops above it to the cent, and no sixth one",
        "totals.below totals.row_without_label",
        Loads("sales", 5, "2024-09-01", "2024-09-01", totals={"amount": SOLD}),
    )
    page("9月", ["门店", "销售额(元)"], [*map(list, SHOPS), ["滇南公司", SOLD]], "2024年9月销售额")[0].save(path)


def parts_of_what_is_owed() -> None:
    path = messy(
        "应收余额10月.xlsx",
        "其中：逾期, 未到期 below 合计 part it once more",
        "totals.below",
        Loads("receivable", 5, "2024-10-31", "2024-10-31", totals={"amount": SOLD}),
    )
    below = [["合计", SOLD], ["其中：逾期", 5000.4], ["未到期", 3947]]
    page("10月", ["客户", "应收余额(元)"], [*map(list, SHOPS), *below], "应收余额表 2024-10-31")[0].save(path)


def a_line_below_the_total() -> None:
    path = messy(
        "门店销售补录11月.xlsx",
        "A shop that was added below 合计 is loaded, and said to stand there",
        "totals.below",
        Loads("sales", 6, "2024-11-01", "2024-11-01", totals={"amount": SOLD + 500.5}),
    )
    below = [["合计", SOLD], ["北市店", 500.5]]
    page("11月", ["门店", "销售额(元)"], [*map(list, SHOPS), *below], "2024年11月门店销售额")[0].save(path)


def the_aim_above_the_shops() -> None:
    path = messy(
        "门店销售12月.xlsx",
        "目标 is the first row, above the shops, and 合计 leaves it out",
        "totals.below totals.grand",
        Loads("sales", 5, "2024-12-01", "2024-12-01", totals={"amount": SOLD}),
    )
    rows = [["目标", 10000], *map(list, SHOPS), ["合计", SOLD]]
    page("12月", ["门店", "销售额(元)"], rows, "2024年12月门店销售额")[0].save(path)
