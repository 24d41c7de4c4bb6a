"""Totals are kept out of the data and held against it; names that merely contain 总 or 合 are none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from data.checking import Checked
from data.facts.labels import GRAND, SUB, Label, label
from tests.made import read, table

HEADER = "大区|客户名称|产品|日期|数量|金额"


def _checks(checked: Checked) -> list[tuple[str, str, str, str, bool]]:
    return [(c.kind, c.column, str(c.file_says), str(c.we_read), c.ok) for c in checked.checks]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("合计", Label(GRAND)),
        ("合 计：", Label(GRAND)),
        ("总计", Label(GRAND)),
        ("Grand Total", Label(GRAND)),
        ("小计", Label(SUB)),
        ("华东小计", Label(SUB, "华东")),
        ("小计（华东）", Label(SUB, "华东")),
        ("East Total", Label(SUB, "east")),
        ("Total for East", Label(SUB, "east")),
        ("合计(万元)", Label(GRAND, factor=Decimal(10_000))),
    ],
)
def test_a_label_is_known_in_its_many_ways(text: str, found: Label) -> None:
    assert label(text) == found


@pytest.mark.parametrize("text", ["总裁办公桌", "六合柜", "合页", "总成锁体", "三合一连接件", "Totalizer", "百合"])
def test_a_name_that_merely_contains_a_label_is_none(text: str) -> None:
    assert label(text) is None


def test_subtotals_and_the_grand_total_are_checks_and_no_lines() -> None:
    checked = read(
        table(
            HEADER,
            "华东|甲|总裁办公桌|2024-05-01|1|100.00",
            "华东|乙|B|2024-05-02|2|200.00",
            "小计||||3|300.00",
            "华南|丙|A|2024-05-03|4|400.5",
            "华南|丁|六合柜|2024-05-03|1|50",
            "小计||||5|450.50",
            "合计||||8|750.50",
        )
    )
    assert (checked.rows.num_rows, checked.totals["amount"]) == (4, Decimal("750.50"))
    assert _checks(checked) == [
        ("subtotal", "quantity", "3.000", "3.000", True),
        ("subtotal", "amount", "300.00", "300.00", True),
        ("subtotal", "quantity", "5.000", "5.000", True),
        ("subtotal", "amount", "450.50", "450.50", True),
        ("grand_total", "quantity", "8.000", "8.000", True),
        ("grand_total", "amount", "750.50", "750.50", True),
    ]


def test_a_stale_total_is_a_warning_with_both_figures() -> None:
    checked = read(table(HEADER, "华东|甲|A|2024-05-01|1|100", "华东|乙|B|2024-05-02|2|200", "合计||||3|290"))
    assert ("grand_total", "amount", "290.00", "300.00", False) in _checks(checked)
    assert checked.totals["amount"] == Decimal("300.00")


def test_a_labelled_total_of_a_group_is_held_against_the_group() -> None:
    checked = read(
        table(
            HEADER,
            "华东|甲|A|2024-05-01|1|100",
            "华南|乙|B|2024-05-02|2|200",
            "华东|丙|B|2024-05-02|2|7",
            "华东小计||||3|107",
            "华南小计||||2|200",
        )
    )
    assert checked.rows.num_rows == 3
    assert all(check.ok for check in checked.checks)


def test_the_last_row_without_any_label_is_a_total_when_it_has_no_key() -> None:
    checked = read(
        table("日期|客户|产品|金额", "2024-05-01|甲|A|100", "2024-05-02|乙|B|200", "2024-05-02|丙|C|300", "|||600")
    )
    assert _checks(checked) == [("grand_total", "amount", "600.00", "600.00", True)]
    assert checked.rows.num_rows == 3


def test_a_total_above_its_lines_is_a_total_too() -> None:
    checked = read(
        table("日期|客户|产品|金额", "合计|||600", "2024-05-01|甲|A|100", "2024-05-02|乙|B|200", "2024-05-02|丙|C|300")
    )
    assert (checked.rows.num_rows, [c.ok for c in checked.checks]) == (3, [True])


def test_rows_with_blank_keys_among_the_lines_are_subtotals_when_they_add_up() -> None:
    checked = read(
        table(
            "客户|日期|产品|金额",
            "甲|2024-05-01|A|100",
            "甲|2024-05-02|B|50",
            "|||150",
            "乙|2024-05-01|A|10",
            "乙|2024-05-02|B|20",
            "|||30",
        )
    )
    assert (checked.rows.num_rows, checked.totals["amount"]) == (4, Decimal("180.00"))
    assert all(check.ok for check in checked.checks)


def test_a_value_that_stands_for_all_others_is_kept_out_and_checked() -> None:
    checked = read(
        table(
            "月份|门店|销售额|销量",
            "2024-01|全部门店|300|30",
            "2024-01|A|100|10",
            "2024-01|B|200|20",
            "2024-02|全部门店|310|30",
            "2024-02|A|110|10",
            "2024-02|B|200|20",
        )
    )
    assert (checked.rows.num_rows, checked.totals["amount"]) == (4, Decimal("610.00"))
    assert checked.checks and all(check.ok for check in checked.checks)


def test_a_customer_whose_sales_happen_to_equal_another_s_stays() -> None:
    checked = read(table("日期|客户|金额", "2024-05-01|甲|100", "2024-05-02|乙|100"))
    assert checked.totals["amount"] == Decimal("200.00")
    three = read(table("日期|客户|金额", "2024-05-01|甲|100", "2024-05-01|乙|200", "2024-05-02|丙|300"))
    assert three.rows.num_rows == 3


def test_a_parent_above_its_indented_children_is_their_sum() -> None:
    checked = read(
        table(
            "月份|地区|数量|销售额",
            "2024年5月|云南省|36|30",
            "2024年5月|x|11|10",
            "2024年5月|y|25|20",
            "2024年5月|贵州省|5|4",
            "2024年5月|z|5|4",
        )
    )
    assert checked.rows.num_rows == 5


def test_quarters_among_months_are_sums() -> None:
    checked = read(
        table(
            "月份|广告费|差旅费", "1月|1|2", "2月|1|2", "3月|1|2", "一季度|3|6", "4月|5|5", caption=["2024年费用（元）"]
        )
    )
    assert (checked.rows.num_rows, checked.totals["amount"]) == (8, Decimal("19.00"))
    assert all(check.ok for check in checked.checks)


def test_a_total_in_its_own_unit_agrees() -> None:
    checked = read(table("日期|客户|金额", "2024-05-01|甲|12000", "2024-05-02|乙|8000", "合计(万元)||2"))
    assert _checks(checked) == [("grand_total", "amount", "20000.00", "20000.00", True)]


def test_a_total_that_a_note_states_is_held_against_the_lines() -> None:
    made = ("日期|客户|金额", "2024-05-01|甲|12000", "2024-05-02|乙|8000")
    assert [c.ok for c in read(table(*made, caption=["合计人民币：￥20,000.00"])).checks] == [True]
    assert [c.ok for c in read(table(*made, caption=["合计人民币：￥19,000.00"])).checks] == [False]


def test_a_total_rounded_by_its_unit_is_no_false_alarm() -> None:
    checked = read(table("日期|客户|销售额(万元)", "2024-05-01|甲|1.2346", "2024-05-02|乙|1.2346", "合计||2.47"))
    assert [check.ok for check in checked.checks] == [True]


def test_zeros_of_formulas_dragged_too_far_are_no_lines() -> None:
    checked = read(table("日期|客户|金额", "2024-05-01|甲|100", "2024-05-02|乙|200", "||0", "||0", "||0", "||0"))
    assert (checked.rows.num_rows, checked.rejected.num_rows, checked.checks) == (2, 0, ())


def test_a_brand_called_total_is_a_brand() -> None:
    rows = ["2024-05-01|甲|Total|100", "2024-05-01|乙|Shell|60", "2024-05-02|丙|Total|50", "2024-05-02|丁|Mobil|70"]
    checked = read(table("日期|客户|品牌|金额", *rows))
    assert (checked.rows.num_rows, checked.checks) == (4, ())
