"""Where the tables of a sheet stand, which rows are theirs and what is said around them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.tables import find_tables
from tests.sheets import DATA, HEADER, body, only, sheet


def test_a_plain_table_is_its_header_and_the_rows_below() -> None:
    table = only([HEADER, *DATA])
    assert table.header == tuple(HEADER)
    assert body(table) == DATA
    assert table.rows.to_pylist() == [2, 3, 4]
    assert (table.header_row, table.columns, table.caption) == (1, (0, 1, 2, 3, 4), ())


def test_titles_and_notes_above_the_header_are_the_caption() -> None:
    table = only([["华东大区2024年5月销售明细"], ["单位：元", "", "", "制表日期：2024-06-01"], HEADER, *DATA])
    assert table.caption == ("华东大区2024年5月销售明细", "单位：元 制表日期：2024-06-01")
    assert table.rows.to_pylist() == [4, 5, 6]


def test_a_table_may_begin_at_b2_behind_blank_rows_and_columns() -> None:
    table = only([[], [], *(["", "", *row] for row in [HEADER, *DATA])])
    assert table.header == tuple(HEADER)
    assert (table.rows[0].as_py(), table.columns[0]) == (4, 2)


def test_parameters_beside_the_title_do_not_make_a_column() -> None:
    table = only([["", "", "", "", "", "", "汇率", "6.5"], HEADER, *DATA])
    assert table.header == tuple(HEADER)
    assert table.caption == ("汇率 6.5",)


def test_notes_signatures_and_page_footers_below_are_kept_out_of_the_body() -> None:
    below = [
        ["合计", "", "", "7", "12039.5"],
        [],
        ["注：含运费"],
        ["制表人：赵六", "", "审核：", "", "2024-06-01"],
        ["第1页 共1页"],
    ]
    table = only([HEADER, *DATA, *below])
    assert body(table) == [*DATA, ["合计", "", "", "7", "12039.5"]]
    assert table.caption == ("注：含运费", "制表人：赵六 审核： 2024-06-01", "第1页 共1页")


def test_a_totals_row_stays_in_the_body_as_a_checksum() -> None:
    table = only([HEADER, *DATA, ["合计", "", "", "7", "12039.5"]])
    assert body(table)[-1] == ["合计", "", "", "7", "12039.5"]


def test_a_header_repeated_on_every_printed_page_is_removed() -> None:
    table = only([["销售明细"], HEADER, *DATA, ["第1页"], ["销售明细"], HEADER, *DATA, ["第2页"]])
    assert body(table) == DATA + DATA
    assert table.rows.to_pylist() == [3, 4, 5, 9, 10, 11]


def test_blank_rows_inside_a_table_are_no_end() -> None:
    table = only([HEADER, DATA[0], [], *DATA[1:], [], [], DATA[0]])
    assert body(table) == [*DATA, DATA[0]]
    assert table.rows.to_pylist() == [2, 4, 5, 8]


def test_two_tables_side_by_side_are_two_tables_with_their_own_captions() -> None:
    left = [["销售（万元）", ""], ["客户", "金额"], ["张三", "12"], ["李四", "9"], ["王五", "7"]]
    right = [["库存（件）", "", ""], ["货号", "品名", "数量"], ["K1", "沙发", "3"], ["K2", "床", "8"], ["", "", ""]]
    first, second = find_tables(sheet([[*a, "", *b] for a, b in zip(left, right, strict=True)]))
    assert (first.header, first.caption) == (("客户", "金额"), ("销售（万元）",))
    assert (second.header, second.caption) == (("货号", "品名", "数量"), ("库存（件）",))
    assert (first.rows.to_pylist(), second.rows.to_pylist()) == ([3, 4, 5], [3, 4])
    assert second.columns == (3, 4, 5)


def test_tables_under_one_another_are_separate_each_with_its_own_caption() -> None:
    rows = [
        ["2024年5月报表"],
        [],
        ["一、销售（元）"],
        HEADER,
        *DATA,
        ["注：不含税"],
        [],
        ["二、费用（万元）"],
        ["费用项目", "预算", "实际"],
        ["广告费", "12", "11.5"],
        ["差旅费", "3", "3.2"],
    ]
    sales, costs = find_tables(sheet(rows))
    assert sales.caption == ("2024年5月报表", "一、销售（元）", "注：不含税")
    assert costs.caption == ("2024年5月报表", "二、费用（万元）")
    assert costs.header == ("费用项目", "预算", "实际")
    assert (len(sales.body), len(costs.body)) == (3, 2)


def test_the_same_header_under_another_title_is_another_table() -> None:
    rows = [["2024年1月"], HEADER, *DATA, [], ["2024年2月"], HEADER, *DATA[:2]]
    january, february = find_tables(sheet(rows))
    assert (january.caption, february.caption) == (("2024年1月",), ("2024年2月",))
    assert (len(january.body), len(february.body)) == (3, 2)


def test_tables_may_follow_without_a_blank_row() -> None:
    rows = [
        ["一月份"],
        HEADER,
        *DATA,
        ["二月份"],
        HEADER,
        *DATA,
        ["费用"],
        ["项目", "说明", "备注", "预算", "实际"],
        ["广告", "", "", "1", "2"],
    ]
    first, second, third = find_tables(sheet(rows))
    assert [len(table.body) for table in (first, second, third)] == [3, 3, 1]
    assert [table.caption for table in (first, second, third)] == [("一月份",), ("二月份",), ("费用",)]


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["关于做好2024年度数据填报工作的通知"],
            ["各分公司："],
            ["请于每月5日前将上月报表发送至总部。"],
            ["联系人：张三"],
        ],
        [HEADER],
        [["销售日报"], HEADER, ["1"], ["2"], ["3"], ["合计"]],
        [["客户"], ["张三"], ["李四"]],
        [[]],
    ],
    ids=["prose", "header only", "blank form", "one column", "nothing"],
)
def test_prose_and_blank_forms_hold_no_table(rows: list[list[str]]) -> None:
    assert find_tables(sheet(rows)) == []


def test_merged_text_fills_down_and_merged_numbers_do_not() -> None:
    rows = [
        ["大区", "客户", "订单金额", "金额"],
        ["华东", "张三", "300", "100"],
        ["", "李四", "", "200"],
        ["华北", "王五", "50", "50"],
    ]
    table = only(rows, [(1, 0, 2, 0), (1, 2, 2, 2)])
    assert body(table) == [["华东", "张三", "300", "100"], ["华东", "李四", "", "200"], ["华北", "王五", "50", "50"]]
    assert table.merged == ((0, 0, 1), (2, 0, 1))


def test_a_blank_key_that_is_not_merged_stays_blank() -> None:
    rows = [["大区", "客户", "金额"], ["华东", "张三", "100"], ["", "李四", "200"]]
    assert body(only(rows))[1] == ["", "李四", "200"]


def test_a_blank_column_inside_a_table_does_not_split_it() -> None:
    table = only([["日期", "客户名称", "", "数量", "金额"], *([*row[:2], "", *row[3:]] for row in DATA)])
    assert table.header == ("日期", "客户名称", "数量", "金额")
    assert table.columns == (0, 1, 3, 4)


def test_blank_columns_between_all_columns_are_spacing_and_each_keeps_its_place() -> None:
    def spaced(row: list[str]) -> list[str]:
        return [cell for text in row for cell in (text, "")]

    table = only([["华东大区2024年5月销售明细"], *map(spaced, [HEADER, *DATA])], ((0, 0, 0, 8),))
    assert table.header == tuple(HEADER)
    assert body(table) == DATA
    assert (table.columns, table.caption) == ((0, 2, 4, 6, 8), ("华东大区2024年5月销售明细",))


def test_labels_far_apart_on_a_form_do_not_become_a_table() -> None:
    assert find_tables(sheet([["申请人", "", "日期", "", "金额"], ["张三", "", "2024-05-06", "", "500"]])) == []


def test_a_header_that_comes_round_again_heads_tables_without_a_gap() -> None:
    rows = [["客户", "金额"] * 3, ["张三", "1", "李四", "2", "王五", "3"], ["赵六", "4", "钱七", "5", "", ""]]
    found = find_tables(sheet(rows))
    assert [table.header for table in found] == [("客户", "金额")] * 3
    assert [body(table) for table in found][2] == [["王五", "3"]]


def test_numbers_behind_a_blank_row_are_kept_unless_a_total_closed_the_table() -> None:
    sparse = ["", "赵六", "", "", "88"]
    assert body(only([HEADER, *DATA, [], sparse])) == [*DATA, sparse]
    total = ["合计", "", "", "7", "12039.5"]
    table = only([HEADER, *DATA, total, [], ["其中：沙发", "", "", "", "3580"]])
    assert body(table) == [*DATA, total]
    assert table.caption == ("其中：沙发 3580",)


def test_a_total_behind_a_blank_row_is_kept() -> None:
    assert body(only([HEADER, *DATA, [], ["合计", "", "", "7", "12039.5"]]))[-1] == ["合计", "", "", "7", "12039.5"]


def test_group_rows_and_subtotals_stay_in_the_body() -> None:
    rows = [
        ["客户", "系列", "金额"],
        ["华东区", "", ""],
        ["张三", "A", "5"],
        ["小计", "", "5"],
        ["华北区", "", ""],
        ["李四", "B", "6"],
    ]
    assert len(only(rows).body) == 5


def test_white_space_alone_is_no_cell() -> None:
    table = only([["客户", "备注", "金额"], ["张三", "  ", "5"], ["　", " ", ""], ["李四", "好", "6"]])
    assert body(table) == [["张三", "", "5"], ["李四", "好", "6"]]


def test_text_in_a_number_column_does_not_end_the_table() -> None:
    rows = [HEADER, *DATA, ["2024-05-04", "赵六", "C系列", "关店", "无"], ["2024-05-05", "钱七", "A系列", "#N/A", "55"]]
    assert len(only(rows).body) == 5


words = st.text(st.characters(categories=("Ll", "Lu"), max_codepoint=0x7F), min_size=3, max_size=8)


@settings(deadline=None)
@given(
    st.lists(words, min_size=2, max_size=6, unique_by=str.lower),
    st.lists(st.integers(1000, 99999), min_size=3, max_size=8),
    st.integers(0, 4),
    st.integers(0, 3),
)
def test_numbers_under_any_names_are_found_wherever_they_stand(
    names: list[str], values: list[int], down: int, right: int
) -> None:
    rows = [["name", *names], *([f"row {i}", *[str(value)] * len(names)] for i, value in enumerate(values))]
    table = only([[]] * down + [[""] * right + row for row in rows])
    assert table.header == ("name", *names)
    assert table.rows.to_pylist() == list(range(down + 2, down + 2 + len(values)))


@settings(deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(["", "客户", "金额", "1", "2.5", "2024-01-01", "合计", "注：x", "-", " "]), max_size=6
        ),
        max_size=14,
    )
)
def test_whatever_stands_in_a_sheet_no_cell_is_read_into_another_row(rows: list[list[str]]) -> None:
    for table in find_tables(sheet(rows)):
        for at, cells in zip(table.rows.to_pylist(), body(table), strict=True):
            source = [*rows[at - 1], *[""] * 10]
            assert cells == [source[column].strip() and source[column] for column in table.columns]
