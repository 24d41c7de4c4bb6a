"""Tables whose headers are values: periods, platforms, shops, kinds of expense become rows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from data.matching import match
from tests.made import matched, read, table


def test_months_across_become_lines_and_blank_cells_none() -> None:
    made = table("Year|EmployeeID|M01|M02|M03", "2017|61161660|-|2000|4000", "2018|90836195|1000|-|3000")
    checked = read(made, "targets.csv")
    assert checked.dataset == "target"
    assert checked.totals["amount"] == Decimal("10000.00")
    assert sorted(checked.rows.column("target_month").to_pylist()) == [
        date(2017, 2, 1),
        date(2017, 3, 1),
        date(2018, 1, 1),
        date(2018, 3, 1),
    ]
    assert checked.rejected.num_rows == 0


@pytest.mark.parametrize(
    ("headers", "first", "last"),
    [
        ("1月|2月|3月", date(2024, 1, 1), date(2024, 3, 1)),
        ("2024年5月|2024年6月|2024年7月", date(2024, 5, 1), date(2024, 7, 1)),
        ("Apr-18|May-18|Jun-18", date(2018, 4, 1), date(2018, 6, 1)),
        ("Jan|Feb|Mar", date(2024, 1, 1), date(2024, 3, 1)),
        ("一季度|二季度|三季度", date(2024, 1, 1), date(2024, 7, 1)),
        ("2022|2023|2024", date(2022, 1, 1), date(2024, 1, 1)),
        ("2024-01-01 00:00:00|2024-02-01 00:00:00|2024-03-01 00:00:00", date(2024, 1, 1), date(2024, 3, 1)),
    ],
)
def test_many_ways_of_writing_a_period_across(headers: str, first: date, last: date) -> None:
    checked = read(table(f"客户|{headers}", "甲|1|2|3", "乙|4|5|6", caption=["2024年销售额（元）"]))
    assert (checked.totals["amount"], checked.rows.num_rows) == (Decimal("21.00"), 6)
    assert (checked.first_date, checked.last_date) == (first, last)


def test_days_of_a_month_across_take_their_month_from_the_title() -> None:
    checked = read(table("门店|1日|2日|3日", "甲|1|2|3", "乙|4|5|6", caption=["2024年4月门店每日销售额"]))
    assert (checked.first_date, checked.last_date) == (date(2024, 4, 1), date(2024, 4, 3))


def test_measures_and_months_in_a_two_row_header_are_told_apart() -> None:
    made = table(
        "客户|2024年 / 1月 / 数量|2024年 / 1月 / 金额|2024年 / 2月 / 数量|2024年 / 2月 / 金额|合计 / 数量|合计 / 金额",
        "甲|1|10|2|20|3|30",
        "乙|3|30|4|40|7|70",
        caption=["销售汇总"],
    )
    checked = read(made)
    assert (checked.totals["quantity"], checked.totals["amount"]) == (Decimal("10.000"), Decimal("100.00"))
    assert [(c.kind, c.ok) for c in checked.checks] == [("row_total", True), ("row_total", True)]


def test_of_target_and_actual_side_by_side_the_one_asked_for_is_read() -> None:
    made = table(
        "大区|1月目标|1月实际|2月目标|2月实际",
        "西南|10|7|20|18",
        "华东|30|31|40|45",
        caption=["2024年销售目标达成（元）"],
    )
    assert matched(made).question is not None
    for dataset, total in (("target", "100.00"), ("sales", "101.00")):
        checked = read(made, dataset=dataset)
        assert (checked.dataset, checked.totals["amount"]) == (dataset, Decimal(total))
        assert checked.checks == ()


def test_quarters_halves_and_the_sum_beside_months_are_checksums() -> None:
    made = table(
        "业务员|1月|2月|3月|一季度|4月|5月|6月|二季度|上半年|合计",
        "甲|1|2|3|6|1|1|1|3|9|9",
        "乙|1|2|3|6|1|1|1|3|9|10",
        caption=["2024年销售任务（元）"],
    )
    checked = read(made)
    assert (checked.rows.num_rows, checked.totals["amount"]) == (12, Decimal("18.00"))
    assert {c.column: c.ok for c in checked.checks} == {"一季度": True, "二季度": True, "上半年": True, "合计": False}


def test_a_column_without_a_header_beside_the_months_is_their_sum() -> None:
    checked = read(table("客户|1月|2月|", "甲|1|2|3", "乙|4|5|9", caption=["2024年销售额"]))
    assert checked.totals["amount"] == Decimal("12.00")
    assert [(c.kind, c.ok) for c in checked.checks] == [("row_total", True)]


def test_years_across_and_months_down_meet() -> None:
    checked = read(table("月份|2022年|2023年", "1月|1|2", "2月|3|4", "合计|4|6", caption=["近两年销售额（元）"]))
    assert (checked.first_date, checked.last_date, checked.totals["amount"]) == (
        date(2022, 1, 1),
        date(2023, 2, 1),
        Decimal("10.00"),
    )


def test_platforms_across_become_the_channel() -> None:
    checked = read(
        table("日期|京东|天猫|抖音|合计", "2024-01-01|1|2|3|6", "2024-01-02|4|5|6|15", caption=["各平台销售额日报"])
    )
    assert checked.totals["amount"] == Decimal("21.00")
    assert set(checked.rows.column("channel").to_pylist()) == {"京东", "天猫", "抖音"}
    assert [(c.kind, c.ok) for c in checked.checks] == [("row_total", True)]


def test_platforms_over_measures_become_channel_amount_and_quantity() -> None:
    checked = read(
        table(
            "日期|京东 / 销售额|京东 / 销量|天猫 / 销售额|天猫 / 销量", "2024-01-01|10|1|20|2", "2024-01-02|30|3|40|4"
        )
    )
    assert (checked.totals["amount"], checked.totals["quantity"]) == (Decimal("100.00"), Decimal("10.000"))


def test_rival_brands_across_become_the_brand() -> None:
    checked = read(
        table(
            "月份|城市|全友|掌上明珠|双虎",
            "2024-01|昆明|1|2|3",
            "2024-02|昆明|4|5|6",
            caption=["昆明竞品各品牌月销售额（元）"],
        )
    )
    assert checked.dataset == "competitor"
    assert set(checked.rows.column("brand").to_pylist()) == {"全友", "掌上明珠", "双虎"}


def test_shops_across_in_a_table_of_stock_hold_pieces() -> None:
    checked = read(table("商品编码|商品名称|滨江店|西湖店", "1|A|3|0", "2|B|4|2", caption=["门店库存 2024-05-31"]))
    assert (checked.dataset, checked.totals["quantity"]) == ("inventory", Decimal("9.000"))


def test_kinds_of_expense_across_become_the_kind() -> None:
    made = table(
        "日期|部门|姓名|交通费|住宿费|其他|合计",
        "2024-01-01|销售部|张|1|2|4|7",
        "2024-01-02|市场|李|1|2||3",
        "合计|||2|4|4|10",
        caption=["差旅费报销明细表"],
    )
    checked = read(made)
    assert checked.totals["amount"] == Decimal("10.00")
    assert set(checked.rows.column("kind").to_pylist()) == {"交通费", "住宿费", "其他"}
    assert all(check.ok for check in checked.checks)


def test_a_table_of_counts_alone_is_not_taken_for_money() -> None:
    found = match(table("门店|1月|2月", "甲|10|20", "乙|3|4", caption=["2024年各门店销量统计 单位：件"]), "file.xlsx")
    assert found.dataset != "sales" or {c.field for c in found.columns if c.gives} == {"quantity"}


def test_the_reason_of_a_wide_column_names_its_header() -> None:
    found = matched(table("客户|1月|2月", "甲|1|2", "乙|3|4", caption=["2024年销售额"]))
    assert "1月" in found.columns[1].why


def test_a_cell_that_is_no_number_in_a_wide_table_is_said_with_its_own_header() -> None:
    checked = read(table("客户|1月|2月|3月", "甲|1|待定款|3", "乙|4|5|6", "丙|4|5|6", caption=["2024年销售额"]))
    assert [(p.row, p.column, p.value) for p in checked.problems] == [(2, "2月", "待定款")]


def test_rows_that_name_their_own_figure_give_only_the_figures_asked_for() -> None:
    made = table(
        "大区|类型|1月|2月", "西南|目标|10|20", "西南|实际|7|8", "西南|完成率|70%|40%", caption=["2024年销售目标达成"]
    )
    assert matched(made).question is not None
    for dataset, total in (("target", "30.00"), ("sales", "15.00")):
        checked = read(made, dataset=dataset)
        assert (checked.dataset, checked.totals["amount"]) == (dataset, Decimal(total))
        assert [(p.kind, p.value) for p in checked.problems] == [("other_figures", "2")]


def test_rows_of_budget_and_actual_become_two_figures() -> None:
    made = table("月份|部门|指标|金额", "2024-01|销售|预算|10", "2024-01|销售|实际|7", caption=["费用预算执行"])
    checked = read(made)
    assert (checked.totals["budget"], checked.totals["amount"]) == (Decimal("10.00"), Decimal("7.00"))


def test_a_year_that_stands_above_its_first_month_only_goes_on() -> None:
    made = table(
        "大区|2024年 / 11月 / 目标金额|12月 / 目标金额|2025年 / 1月 / 目标金额|2月 / 目标金额",
        "西|1|2|3|4",
        "东|1|2|3|4",
    )
    checked = read(made)
    assert (checked.first_date, checked.last_date) == (date(2024, 11, 1), date(2025, 2, 1))
