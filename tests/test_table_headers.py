"""Which rows of a table name its columns, and what the names are."""

from __future__ import annotations

from tests.sheets import DATA, HEADER, body, only


def test_merged_header_cells_are_joined_as_upper_and_lower() -> None:
    rows = [
        ["客户", "区域", "销售", "", "库存", ""],
        ["", "", "数量", "金额", "数量", "金额"],
        ["张三家具", "华东", "2", "3580", "10", "17900"],
        ["李四家居", "华北", "1", "1299.5", "4", "5198"],
    ]
    merged = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 0, 5)]
    expected = ("客户", "区域", "销售 / 数量", "销售 / 金额", "库存 / 数量", "库存 / 金额")
    assert only(rows, merged).header == expected
    assert only(rows).header == expected  # a CSV does not say what was merged
    assert len(only(rows).body) == 2


def test_names_may_stand_in_the_lower_row_of_a_header() -> None:
    rows = [
        ["", "", "1月", "", "2月", ""],
        ["客户", "区域", "数量", "金额", "数量", "金额"],
        ["张三家具", "华东", "2", "3580", "10", "17900"],
        ["李四家居", "华北", "1", "1299.5", "4", "5198"],
    ]
    expected = ("客户", "区域", "1月 / 数量", "1月 / 金额", "2月 / 数量", "2月 / 金额")
    assert only(rows).header == expected
    assert only(rows, [(0, 2, 0, 3), (0, 4, 0, 5)]).header == expected


def test_a_header_may_have_three_rows() -> None:
    rows = [
        ["2024年上半年销售汇总"],
        ["客户", "2024年", "", "", ""],
        ["", "1月", "", "2月", ""],
        ["", "数量", "金额", "数量", "金额"],
        ["张三家具", "2", "3580", "10", "17900"],
        ["李四家居", "1", "1299.5", "4", "5198"],
    ]
    merged = [(0, 0, 0, 4), (1, 0, 3, 0), (1, 1, 1, 4), (2, 1, 2, 2), (2, 3, 2, 4)]
    table = only(rows, merged)
    assert only(rows).header == table.header  # a CSV does not say what was merged
    assert table.header == (
        "客户",
        "2024年 / 1月 / 数量",
        "2024年 / 1月 / 金额",
        "2024年 / 2月 / 数量",
        "2024年 / 2月 / 金额",
    )
    assert table.caption == ("2024年上半年销售汇总",)
    assert len(table.body) == 2


def test_a_row_of_units_under_the_header_joins_it() -> None:
    table = only([HEADER, ["", "", "", "件", "元"], *DATA])
    assert table.header == ("日期", "客户名称", "系列", "数量 / 件", "金额 / 元")
    assert body(table) == DATA


def test_months_across_the_page_are_column_names() -> None:
    for months in (
        ["1月", "2月", "3月"],
        ["2024-01", "2024-02", "2024-03"],
        ["2022", "2023", "2024"],
        ["M01", "M02", "M03"],
        ["45292", "45323", "45352"],
        ["2024-01-01", "2024-02-01", "2024-03-01"],
        ["Apr-18", "May-18", "Jun-18"],
    ):
        table = only([["客户", *months], ["张三", "1200", "1300", "980"], ["李四", "400", "420", "515"]])
        assert table.header == ("客户", *months)
        assert len(table.body) == 2


def test_a_title_merged_over_the_whole_table_is_no_part_of_the_names() -> None:
    table = only([["2024年5月销售明细", "", "", "", ""], HEADER, *DATA], [(0, 0, 0, 4)])
    assert table.header == tuple(HEADER)
    assert table.caption == ("2024年5月销售明细",)


def test_titles_merged_side_by_side_are_no_group_names() -> None:
    rows = [["华东家居有限公司", "", "", "2024年5月销售明细", ""], HEADER, *DATA]
    assert only(rows, [(0, 0, 0, 2), (0, 3, 0, 4)]).header == tuple(HEADER)


def test_numbers_of_columns_under_the_header_are_no_data() -> None:
    for numbered in (["甲", "乙", "丙", "1", "2"], ["1", "2", "3", "4", "5=3×4"], ["(1)", "(2)", "(3)", "(4)", "(5)"]):
        assert body(only([HEADER, numbered, *DATA])) == DATA


def test_an_instruction_row_above_or_below_the_header_is_no_data() -> None:
    told = ["必填", "必填", "选填", "必填", "必填"]
    starred = ["日期*", "*客户名称", "系列", "数量*", "金额*"]
    for rows in ([told, starred, *DATA], [starred, told, *DATA]):
        table = only(rows)
        assert table.header == tuple(starred)
        assert body(table) == DATA


def test_data_without_a_header_keeps_its_first_row_and_has_no_names() -> None:
    table = only(DATA)
    assert table.header == ("", "", "", "", "")
    assert (body(table), table.header_row) == (DATA, 0)


def test_names_are_cleaned_but_keep_units_and_duplicates() -> None:
    table = only(
        [[" 区域\n名称 ", "销售额\u200b（万元）", "Ship  to\nState", "金额", "金额"], ["华东", "1", "NY", "2", "3"]]
    )
    assert table.header == ("区域名称", "销售额（万元）", "Ship to State", "金额", "金额")


def test_a_column_with_data_but_no_name_is_kept_under_no_name() -> None:
    table = only([["", "客户", "金额"], ["1", "张三", "5"], ["2", "李四", "6"]])
    assert table.header == ("", "客户", "金额")


def test_cells_beyond_the_header_are_kept_under_no_name() -> None:
    table = only([["客户", "地址", "金额"], ["张三", "北京", "5"], ["李四", "上海", "浦东", "6"]])
    assert table.header == ("客户", "地址", "金额", "")
    assert body(table)[1] == ["李四", "上海", "浦东", "6"]


def test_key_and_value_rows_of_a_form_are_caption_not_header() -> None:
    rows = [
        ["费用报销单"],
        ["报销人", "张三", "部门", "销售部", ""],
        ["日期", "2024-05-06", "单号", "BX001", ""],
        ["费用项目", "事由", "张数", "金额", "备注"],
        ["差旅费", "拜访客户", "3", "860", ""],
        ["招待费", "客户餐", "1", "320", ""],
        ["合计", "", "4", "1180", ""],
        ["审批：", "", "出纳：", "", ""],
    ]
    table = only(rows)
    assert table.header == ("费用项目", "事由", "张数", "金额", "备注")
    assert table.caption == ("费用报销单", "报销人 张三 部门 销售部", "日期 2024-05-06 单号 BX001", "审批： 出纳：")
    assert len(table.body) == 3


def test_all_text_tables_are_known_by_the_words_of_their_header() -> None:
    rows = [
        ["客户名称", "渠道", "负责人"],
        ["张三家具", "直营", "李雷"],
        ["李四家居", "加盟", "韩梅"],
        ["王五商贸", "直营", "李雷"],
    ]
    assert only(rows).header == ("客户名称", "渠道", "负责人")
