"""Expenses shared out over stores and departments; plans beside what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from openpyxl.worksheet.worksheet import Worksheet

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import book, dress, merge, page, put, title

KINDS = ("房租", "水电费", "员工工资", "广告宣传费", "差旅费")


def _shared(seed: int, parts: int) -> list[list[Decimal]]:
    return [figures(seed + n, parts, 100, 9_000) for n in range(len(KINDS))]


def _with_sums(head: Sequence[str], spent: Sequence[Sequence[Decimal]], whole: str) -> list[list[object]]:
    rows = [[kind, *line, total(line)] for kind, line in zip(KINDS, spent, strict=True)]
    last = [total(line[n] for line in spent) for n in range(len(spent[0]))]
    return [[*head, whole], *rows, ["合计", *last, total(last)]]


def _write(sheet: Worksheet, rows: Sequence[Sequence[object]], heading: str) -> None:
    title(sheet, 1, heading, len(rows[0]))
    end = put(sheet, 2, rows)
    dress(sheet, [2], end - 1, len(rows[0]))


def expenses_of_stores_across() -> None:
    spent = _shared(4101, 3)
    whole = total(v for line in spent for v in line)
    path = messy(
        "门店费用2024年5月.xlsx",
        "Kinds of expenses down, stores across, 合计 last: each store is read, the last column checks it",
        "wide.customers totals.labelled",
        Loads("expense", 15, "2024-05", "2024-05", totals={"amount": whole}, checks=[ok("合计", whole)]),
    )
    made, sheet = book("费用")
    _write(sheet, _with_sums(["费用项目", "春熙路店", "万达店", "高新店"], spent, "合计"), "2024年5月各门店费用表")
    made.save(path)


def expenses_of_places_without_a_word_for_them() -> None:
    spent = _shared(4111, 4)
    whole = total(v for line in spent for v in line)
    path = messy(
        "费用分摊202406.xlsx",
        "Nothing says what 人民路 and 滨江 are; that they add up to the last column on every row does",
        "wide.customers totals.column_without_label",
        Loads("expense", 20, "2024-06", "2024-06", totals={"amount": whole}),
    )
    made, sheet = book("分摊")
    _write(sheet, _with_sums(["科目", "人民路", "解放路", "滨江", "总部"], spent, "总计"), "6月费用分摊")
    made.save(path)


def expenses_of_departments_without_a_sum() -> None:
    spent = _shared(4121, 3)
    path = messy(
        "部门费用2024年7月.xlsx",
        "Departments stand across without a column that sums them, and are told by their names",
        "wide.customers",
        Loads("expense", 15, "2024-07", totals={"amount": total(v for line in spent for v in line)}),
    )
    rows = [[kind, *line] for kind, line in zip(KINDS, spent, strict=True)]
    made, _ = page("费用", ["费用类别", "销售部", "市场部", "行政部"], rows, "2024年7月部门费用表（元）")
    made.save(path)


def plan_and_actual_of_each_month() -> None:
    plan, actual = ([figures(seed + n, 6) for n in range(4)] for seed in (4131, 4141))
    path = messy(
        "2024年销售计划与实际.xlsx",
        "计划 and 实际 stand under each month: two kinds of figures, of which the reader says which to load",
        "ask.dataset headers.two_rows",
        outcome="needs_decision",
        readings=[str(total(v for line in side for v in line)) for side in (plan, actual)],
    )
    made, sheet = book("计划与实际")
    head = ["客户", *(cell for n in range(1, 7) for cell in (f"{n}月", None, None))]
    under = [None, *["计划", "实际", "完成率"] * 6]
    rows = [
        [s[1], *(cell for p, a in zip(ps, xs, strict=True) for cell in (p, a, f"{a / p:.1%}"))]
        for s, ps, xs in zip(FURNITURE[:4], plan, actual, strict=True)
    ]
    title(sheet, 1, "2024年销售计划与实际对比表（单位：元）", 19)
    end = put(sheet, 2, [head, under, *rows])
    dress(sheet, [2, 3], end - 1, 19)
    merge(sheet, "A2:A3", *(f"{chr(66 + 3 * n)}2:{chr(68 + 3 * n)}2" for n in range(6)))
    made.save(path)


def aim_of_the_year_and_what_was_done() -> None:
    aims, done = figures(4151, 4, 900_000, 990_000), [figures(4152 + n, 3) for n in range(4)]
    path = messy(
        "业务员完成情况.xlsx",
        "The aim of the year stands beside what was done month by month: what was done is no aim",
        "ask.dataset meaning.target",
        outcome="needs_decision",
        readings=[str(total(v for line in done for v in line))],
    )
    rows = [
        [name, aim, *line, f"{total(line) / aim:.1%}"]
        for name, aim, line in zip(("张三", "李四", "王五", "赵六"), aims, done, strict=True)
    ]
    head = ["业务员", "全年目标", "1月完成", "2月完成", "3月完成", "完成率"]
    made, _ = page("完成", head, rows, "2024年销售目标完成情况（元）")
    made.save(path)


def rivals_in_stores_across() -> None:
    pieces = [[100 + 7 * n, 200 + n, 300 + 3 * n] for n in range(3)]
    path = messy(
        "竞品门店销量2024年5月.xlsx",
        "Rivals' brands down and stores across: the stores are where rivals sell, and nothing of it is our own sale",
        "meaning.competitor wide.customers",
        Loads("competitor", 9, "2024-05-01", totals={"quantity": sum(map(sum, pieces))}),
    )
    rows = [[brand, *line, sum(line)] for brand, line in zip(("伊利", "蒙牛", "光明"), pieces, strict=True)]
    head = ["品牌", "南屏店", "北辰店", "世纪城店", "合计"]
    made, _ = page("Sheet1", head, rows, "2024年5月竞品门店销量（瓶）")
    made.save(path)


def aims_and_results_in_turn() -> None:
    aims, done = ([figures(seed + n, 6) for n in range(4)] for seed in (4161, 4171))
    path = messy(
        "客户目标跟踪2024.xlsx",
        "目标 and 实际 take turns beneath each customer: which of the two to load is asked",
        "ask.dataset meaning.target",
        outcome="needs_decision",
        readings=[str(total(v for line in side for v in line)) for side in (aims, done)],
    )
    rows: list[list[object]] = []
    for shop, aim, reached in zip(FURNITURE[:4], aims, done, strict=True):
        rows += [[shop[1], "目标", *aim], [None, "实际", *reached]]
    made, sheet = page("跟踪", ["客户", "项目", *(f"{n}月" for n in range(1, 7))], rows, "2024年客户销售目标跟踪")
    merge(sheet, *(f"A{3 + 2 * n}:A{4 + 2 * n}" for n in range(4)))
    made.save(path)
