"""Cells of text files come out whole and in their rows, however they are set apart."""

from __future__ import annotations

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sheets import text

ALPHABET = "客户名称数量金额张李王沙发床广东abcXYZ019.-%/()，。;,|\t\"' \n"
values = st.text(ALPHABET, max_size=12).filter(lambda value: value == value.strip() and not value.startswith("="))
grids = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(values, min_size=width, max_size=width), min_size=4, max_size=12)
)


@settings(deadline=None)
@given(
    grids,
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_a_spreadsheet_writes_as_text_comes_back_cell_for_cell(
    grid: list[list[str]], delimiter: str, encoding: str, line_end: str
) -> None:
    header = ["客户名称", "数量", "金额", "备注", "日期"][: len(grid[0])]
    plain = [[str(i) for i in range(len(header))]] * 20  # as most rows of a table are
    rows = [header, *plain, *grid]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator=line_end).writerows(rows)
    assert text(out.getvalue(), encoding) == [[value or None for value in row] for row in rows]


def test_a_decimal_comma_does_not_pass_for_a_delimiter() -> None:
    assert text("名称;单价;金额\n沙发;1,5;2,7\n床;3,5;4,75\n")[1] == ["沙发", "1,5", "2,7"]
    assert text("名称\t单价\t金额\n沙发\t1,5\t2,7\n床\t3,5\t4,75\n")[1] == ["沙发", "1,5", "2,7"]


def test_runs_of_spaces_part_the_cells_where_nothing_else_does() -> None:
    rows = text(
        " customer_id  date number_of_cds  dollar_value\n 00001 19970101  1   11.77\n 00002 19970112  12  120.00\n"
    )
    assert rows == [
        ["customer_id", "date", "number_of_cds", "dollar_value"],
        ["00001", "19970101", "1", "11.77"],
        ["00002", "19970112", "12", "120.00"],
    ]


def test_fixed_columns_keep_their_empty_cells() -> None:
    printed = [
        "销售明细表",
        "客户名称      备注    数量    金额",
        "张三家具      样品    8       31844.00",
        "李四家居              3       1239.30",
        "王五商贸公司          12      99.00",
        "赵六          退货    1       5.00",
    ]
    assert text("\n".join(printed), "gbk")[2:4] == [
        ["张三家具", "样品", "8", "31844.00"],
        ["李四家居", None, "3", "1239.30"],
    ]
    assert text("\n".join(printed), "gbk")[0] == ["销售明细表", None, None, None]


def test_rows_of_other_width_keep_their_place_and_all_their_cells() -> None:
    rows = text("销售明细\n\n客户,数量,金额\n张三,1,2\n李四,1,2,北京,多余\n王五,3,4\n合计,6\n")
    assert rows[0] == ["销售明细", None, None, None, None]
    assert rows[1] == [None] * 5
    assert rows[4] == ["李四", "1", "2", "北京", "多余"]
    assert rows[6] == ["合计", "6", None, None, None]


def test_a_line_break_in_a_cell_does_not_move_the_rows_below() -> None:
    rows = text('客户,地址,金额\n张三,"云南省\n昆明市",1\n李四,x,2\n')
    assert rows[1] == ["张三", "云南省\n昆明市", "1"]
    assert rows[2] == ["李四", "x", "2"]


def test_quotes_that_do_not_pair_swallow_no_rows() -> None:
    rows = ["型号\t名称\t金额", '1.8m"\t床\t1', '"开放式\t柜\t2', *(f"x{i}\t桌\t{i}" for i in range(100))]
    found = text("\n".join(rows))
    assert len(found) == len(rows)
    assert found[2] == ['"开放式', "柜", "2"]
    many = "客户,备注,金额\n" + "张三,ab,1\n" * 20_000 + '李四,"没有结束,2\n' + "王五,cd,3\n" * 200
    assert len(text(many)) == 20_202


def test_ids_that_excel_guards_with_a_formula_are_read_bare() -> None:
    assert text('编号,金额\n="0001",5\n="0002",6\n')[1:] == [["0001", "5"], ["0002", "6"]]
    assert text('"编号","金额"\n"=""0001""","5"\n')[1] == ["0001", "5"]


def test_lines_wrapped_in_quotes_as_a_whole_are_unwrapped() -> None:
    assert text('"客户,地址,金额"\n"张三,""北京,朝阳"",5"\n"李四,上海,6"\n')[1] == ["张三", "北京,朝阳", "5"]
    assert text('"客户","地址"\n"张三","北京,朝阳"\n')[1] == ["张三", "北京,朝阳"]


def test_titles_above_and_notes_below_a_long_text_change_nothing_between() -> None:
    lines = [f"SO{i:06d},客户{i % 7},{i}" for i in range(3000)]
    found = text("\r\n".join(["销售明细", "", "单号,客户,金额", *lines, "合计,,4498500", "制表：张三", ""]))
    assert found[:3] == [["销售明细", None, None], [None] * 3, ["单号", "客户", "金额"]]
    assert found[3:-2] == [line.split(",") for line in lines]
    assert found[-2:] == [["合计", None, "4498500"], ["制表：张三", None, None]]


def test_a_line_that_names_the_delimiter_is_no_data() -> None:
    assert text("sep=;\n客户;金额\n张三;1,5\n") == [[None, None], ["客户", "金额"], ["张三", "1,5"]]


def test_ruled_lines_of_printouts_become_empty_rows() -> None:
    assert text("| 客户 | 金额 |\n|------|------|\n| 张三 | 5 |\n")[1] == [None] * 4


def test_line_ends_of_every_system_part_the_rows() -> None:
    for end in ("\n", "\r\n", "\r"):
        assert text(end.join(["客户,金额", "张三,1", "李四,2", ""])) == [["客户", "金额"], ["张三", "1"], ["李四", "2"]]


def test_zero_bytes_and_the_end_mark_of_dos_are_no_text() -> None:
    assert text("客户,金额\n张三,1\n".encode("gbk") + b"\x1a")[-1] == ["张三", "1"]
