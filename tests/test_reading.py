"""Files of every kind become sheets of text, or are refused with a reason; nothing else comes out."""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from data.messages import LANGUAGES, say
from data.readers.text import read_bytes
from data.reading import Refused, Sheet, read

FILES = Path(__file__).parent / "files" / "reading"
Rows = list[list[str | None]]


def cells(sheet: Sheet) -> Rows:
    return [list(row.values()) for row in sheet.cells.to_pylist()]


def text(content: str | bytes, encoding: str = "utf-8") -> Rows:
    """The cells of one text file."""
    data = content.encode(encoding) if isinstance(content, str) else content
    (sheet,) = read_bytes(data, "file.csv")
    return cells(sheet)


def workbook(path: Path, fill: Callable[[openpyxl.Workbook], None]) -> Path:
    book = openpyxl.Workbook()
    fill(book)
    book.save(path)
    return path


def refusal(path: Path) -> str:
    """The kind of a refusal, whose sentence must stand in both catalogs with all its values."""
    with pytest.raises(Refused) as caught:
        read(path)
    for language in LANGUAGES:
        assert path.name in say(f"refused.{caught.value.kind}", language, **caught.value.values)
    return caught.value.kind


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


# Text: encodings

CHINESE = "客户名称,金额\n张三家具,12.50\n李四家居,3\n"
EXPECTED: Rows = [["客户名称", "金额"], ["张三家具", "12.50"], ["李四家居", "3"]]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gbk", "gb18030"]
)
def test_chinese_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    assert text(CHINESE, encoding) == EXPECTED


def test_big5_is_told_from_gbk() -> None:
    assert text("客戶名稱,金額\n張三傢俱,12.50\n", "big5") == [["客戶名稱", "金額"], ["張三傢俱", "12.50"]]


def test_four_byte_characters_of_gb18030_are_read() -> None:
    assert text("客户名称,金额\n𠮷野㛃家具,1\n", "gb18030")[1] == ["𠮷野㛃家具", "1"]


def test_western_letters_are_no_chinese() -> None:
    assert text("Kunde,Betrag\nMöbel Krüger,1\nCafé “Zürich”,2\n", "cp1252")[1:] == [
        ["Möbel Krüger", "1"],
        ["Café “Zürich”", "2"],
    ]


def test_a_character_cut_in_half_spoils_only_its_own_cell() -> None:
    rows = "".join(f"2024-05-{day:02d},张三家具有限公司,{day}\n" for day in range(1, 29))
    data = ("日期,客户名称,金额\n" + rows).encode("gbk") + b"2024-05-30,\xd5\xc5\xc8,99\n"
    assert text(data)[-1] == ["2024-05-30", "张\ufffd", "99"]


def test_text_of_no_known_encoding_is_refused(tmp_path: Path) -> None:
    noise = bytes(random.Random(1).choices(range(128, 256), k=4000))
    assert refusal(written(tmp_path / "a.csv", noise)) == "undecodable"


# Text: delimiters and quotes

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


# Workbooks

SERIALS = st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1))
NATIVE = st.one_of(
    st.integers(-(10**12), 10**12),
    st.decimals(-(10**9), 10**9, places=2),
    st.floats(-1e12, 1e12, allow_nan=False).map(lambda value: float(f"{value:.15g}")),  # as Excel keeps them
    st.booleans(),
    SERIALS,
    st.text("客户abc 1.-", min_size=1, max_size=8),
)


def canonical(value: object) -> str:
    """What a native value must read as, said without the code under test."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):
        return value
    number = float(str(value))
    return str(int(number)) if number.is_integer() else format(Decimal(repr(number)), "f")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(NATIVE, min_size=3, max_size=3), min_size=1, max_size=12))
def test_native_values_of_a_workbook_become_canonical_text(rows: list[list[object]]) -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet()
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            if isinstance(value, dt.date):
                sheet.write_datetime(i, j, dt.datetime(value.year, value.month, value.day), day)
            elif isinstance(value, str):
                sheet.write_string(i, j, value)
            else:
                sheet.write(i, j, value)
    book.close()
    (found,) = read_content(out.getvalue())
    assert cells(found) == [[canonical(value) for value in row] for row in rows]


def test_times_durations_errors_and_float_noise_are_written_canonically(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        day = dt.datetime(2026, 1, 31)
        given = [
            day,
            day.replace(hour=8, minute=26),
            dt.time(8, 26),
            dt.timedelta(hours=30),
            59.050000000000004,
            True,
            12.0,
        ]
        book.active.append(given)
        book.active["A2"] = "#N/A"
        book.active["A2"].data_type = "e"
        book.active["B2"].value = 45120
        book.active["B2"].number_format = 'yyyy"年"m"月"'
        book.active["C2"] = "001"

    (sheet,) = read(workbook(tmp_path / "a.xlsx", fill))
    expected = ["2026-01-31", "2026-01-31 08:26:00", "08:26:00", "30:00:00", "59.05", "TRUE", "12"]
    assert cells(sheet) == [expected, ["#N/A", "2023-07-13", "001", None, None, None, None]]


def test_amounts_keep_their_number_whatever_their_format_says(tmp_path: Path) -> None:
    formats = [
        '#,##0"件"',
        '0.00"年"',
        "[$¥-804]#,##0.00",
        "0;[Red]0",
        'General"天"',
        '0"d"',
        "G/通用格式",
        "0.00E+00",
        "0%",
        "_ * #,##0.00_ ",
    ]

    def fill(book: openpyxl.Workbook) -> None:
        for i, number_format in enumerate(formats, 1):
            cell = book.active.cell(1, i, 0.5)
            cell.number_format = number_format

    assert cells(read(workbook(tmp_path / "a.xlsx", fill))[0]) == [["0.5"] * len(formats)]


def test_numbers_are_read_as_shown_where_their_format_says_more(tmp_path: Path) -> None:
    given = [
        (2745, "0000000000", "0000002745"),
        (7, "000", "007"),
        (8.5, "000", "8.5"),
        (123456.7, '0\\.0,"万"', "12.34567万"),
        (123456.7, "0\\.0,", "12.34567"),
        (123456, '#,##0,"千元"', "123.456千元"),
        (12345678, "0.00,,", "12.345678"),
        (5, '0.00"万元"', "5万元"),
        (5000, '[>=10000]0\\.0,"万";0', "5000"),
        (123456, '[>=10000]0\\.0,"万";0', "12.3456万"),
        (1234.5, "#,##0.00_);[Red]\\(#,##0.00\\)", "1234.5"),
    ]

    def fill(book: openpyxl.Workbook) -> None:
        for column, (value, number_format, _) in enumerate(given, 1):
            book.active.cell(1, column, value).number_format = number_format
        book.active.cell(2, 1, "001").number_format = "0000000000"
        book.active.cell(2, 2, "=A1").number_format = "000"

    first, second = cells(read(workbook(tmp_path / "a.xlsx", fill))[0])
    assert first == [expected for _, _, expected in given]
    assert second[:2] == ["001", None]


def test_hidden_rows_count_and_hidden_sheets_say_so(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        for i in range(3):
            book.active.append(["客户", i])
        book.active.row_dimensions[2].hidden = True
        book.create_sheet("隐藏").append(["x"])
        book["隐藏"].sheet_state = "veryHidden"
        book.create_chartsheet("图")
        book.create_sheet("空")

    shown, hidden = read(workbook(tmp_path / "a.xlsx", fill))
    assert (shown.hidden, hidden.hidden, hidden.name) == (False, True, "隐藏")
    assert len(cells(shown)) == 3


def test_cells_keep_their_place_behind_blank_rows_and_columns(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        book.active["C3"] = "客户"
        book.active["D4"] = 5
        book.active.merge_cells("C3:D3")

    (sheet,) = read(workbook(tmp_path / "a.xlsx", fill))
    assert cells(sheet)[2:] == [[None, None, "客户", None], [None, None, None, "5"]]
    assert sheet.merged == ((2, 2, 2, 3),)


def test_a_long_sheet_is_read_whole_and_in_order(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet()
    for i in range(25_000):
        sheet.write_row(i, 0, [i, f"n{i}"])
    book.close()
    found = read(path)[0].cells
    assert found["c0"].to_pylist() == [str(i) for i in range(25_000)]
    assert found["c1"][-1].as_py() == "n24999"


# Old workbooks


def test_an_error_cell_of_an_old_workbook_is_not_lost() -> None:
    shown, hidden = read(FILES / "old_with_an_error_cell.xls")
    assert cells(shown)[2:] == [
        ["2026-01-31", "2026-01-31 08:26:00", "张三", "12", "TRUE"],
        ["2026-02-01", None, "李四", "0.5", "#N/A"],
    ]
    assert (shown.merged, hidden.name, hidden.hidden) == (((0, 0, 0, 4),), "隐藏", True)


@pytest.mark.parametrize("name", ["old_without_a_code_page.xls", "old_with_gbk_bytes_as_letters.xls"])
def test_chinese_of_an_old_workbook_is_not_garbled(name: str) -> None:
    assert "昆明华美家具有限公司" in {cell for row in cells(read(FILES / name)[0]) for cell in row}


# Files that are not what their name says

HTML = """<html><head><meta charset="gb2312"><style>td{color:red}</style></head><body><table>
<tr><td colspan=3>销售&amp;日报</td></tr><tr><th rowspan=2>客户</th><th colspan=2>销售</th></tr>
<tr><td>数量<td>金额</tr><tr><td>张三</td><td>1</td><td>12.50&nbsp;</td></tr></table><table><tr><td>注</td></tr></table></body></html>"""
HTML_CELLS: Rows = [
    ["销售&日报", None, None],
    ["客户", "销售", None],
    [None, "数量", "金额"],
    ["张三", "1", "12.50"],
    [None, None, None],
    ["注", None, None],
]
XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="一月"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">客户</Data></Cell>
<Cell><Data ss:Type="String">金额</Data></Cell></Row><Row ss:Index="3"><Cell><Data ss:Type="String">张三</Data></Cell>
<Cell ss:Index="3"><Data ss:Type="Number">12.50</Data></Cell>
<Cell><Data ss:Type="DateTime">2024-05-01T00:00:00.000</Data></Cell>
</Row></Table></Worksheet></Workbook>"""


def test_a_web_page_named_xls_is_read_as_its_tables(tmp_path: Path) -> None:
    (sheet,) = read(written(tmp_path / "a.xls", HTML.encode("gbk")))
    assert cells(sheet) == HTML_CELLS
    assert sheet.merged == ((0, 0, 0, 2), (1, 0, 2, 0), (1, 1, 1, 2))
    assert cells(read(written(tmp_path / "b.xls", HTML.encode("utf-16")))[0]) == HTML_CELLS


def test_a_web_archive_is_read_as_its_pages(tmp_path: Path) -> None:
    page = "Content-Type: text/html; charset=gb2312\nContent-Transfer-Encoding: 8bit\n\n"
    archive = f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n{page}{HTML}\n--x--\n"
    assert cells(read(written(tmp_path / "a.xls", archive.encode("gbk")))[0]) == HTML_CELLS


def test_excel_2003_xml_is_read_with_its_gaps(tmp_path: Path) -> None:
    (sheet,) = read(written(tmp_path / "a.xls", XML.encode()))
    assert (sheet.name, sheet.merged) == ("一月", ((0, 0, 0, 1),))
    assert cells(sheet) == [["客户", None, "金额", None], [None] * 4, ["张三", None, "12.5", "2024-05-01"]]


def test_a_workbook_is_known_under_any_name_and_so_is_text(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", lambda book: book.active.append(["客户", 5]))
    for name in ("b.csv", "b.xls", "b.txt", "b"):
        assert cells(read(written(tmp_path / name, path.read_bytes()))[0]) == [["客户", "5"]]
    for name in ("c.xls", "c.xlsx", "c.parquet"):
        assert cells(read(written(tmp_path / name, CHINESE.encode("gbk")))[0]) == EXPECTED


# Parquet


def test_parquet_becomes_names_and_canonical_text(tmp_path: Path) -> None:
    table = pa.table(
        {
            "金额": pa.array([Decimal("12.50"), None], pa.decimal128(18, 2)),
            "数量": pa.array([12.0, 0.1]),
            "折扣": pa.array([0.1, 2.0], pa.float32()),
            "日期": pa.array([dt.date(2024, 5, 1), None]),
            "时间": pa.array(
                [dt.datetime(2024, 5, 1), dt.datetime(2024, 5, 1, 8, 26)], pa.timestamp("us", "Asia/Shanghai")
            ),
            "退货": pa.array([True, False]),
            "渠道": pa.array(["直营", ""]).dictionary_encode(),
            "编号": pa.array([9007199254740993, 1]),
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    (sheet,) = read(tmp_path / "a.parquet")
    assert sheet.headed
    assert cells(sheet) == [
        table.column_names,
        ["12.50", "12", "0.1", "2024-05-01", "2024-05-01 08:00:00", "TRUE", "直营", "9007199254740993"],
        [None, "0.1", "2", None, "2024-05-01 16:26:00", "FALSE", None, "1"],
    ]


# Refusals


def test_what_is_no_file_with_a_table_is_refused_with_its_reason(tmp_path: Path) -> None:
    assert refusal(tmp_path / "没有.xlsx") == "not_found"
    assert refusal(tmp_path) == "is_folder"
    assert refusal(written(tmp_path / "a.csv", b"")) == "empty_file"
    assert refusal(written(tmp_path / "b.csv", b" \r\n\t\r\n")) == "no_cells"
    assert refusal(workbook(tmp_path / "c.xlsx", lambda _: None)) == "no_cells"
    assert refusal(written(tmp_path / "~$销售.xlsx", b"\x05user")) == "lock_file"
    assert refusal(written(tmp_path / "d.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(50))) == "picture"
    assert refusal(written(tmp_path / "e.xls", b"%PDF-1.7 ...")) == "not_a_table_file"
    assert refusal(written(tmp_path / "f.csv", b'{"rows": []}')) == "not_a_table_file"
    assert (
        refusal(written(tmp_path / "g.xls", b"<html><body>\xe8\xaf\xb7\xe7\x99\xbb\xe5\xbd\x95</body></html>"))
        == "not_a_table_file"
    )
    assert refusal(written(tmp_path / "h.csv", bytes(range(1, 32)) * 40)) == "not_text"


def test_files_that_ask_for_a_password_are_refused(tmp_path: Path) -> None:
    assert refusal(FILES / "old_with_a_password.xls") == "password_protected"
    sealed = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(100)
    assert refusal(written(tmp_path / "a.xlsx", sealed)) == "password_protected"


def test_a_truncated_workbook_is_refused(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "a.xlsx", lambda book: book.active.append(["客户", 5])).read_bytes()
    for share in (0.1, 0.5, 0.95):
        assert refusal(written(tmp_path / "b.xlsx", whole[: int(len(whole) * share)])) == "broken_workbook"


def package(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_other_packages_are_refused_by_what_they_are(tmp_path: Path) -> None:
    assert refusal(package(tmp_path / "a.xlsx", {"word/document.xml": b""})) == "not_a_table_file"
    assert refusal(package(tmp_path / "b.xlsx", {"照片.jpg": b""})) == "not_a_table_file"


def test_a_workbook_with_only_a_data_model_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", lambda book: book.active.append(["请在 Power Pivot 中查看"]))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/model/item.data", b"model")
    assert refusal(path) == "data_model_only"


def test_bombs_and_sheets_of_absurd_size_are_refused_before_they_are_laid_out(tmp_path: Path) -> None:
    bomb = {"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": b"0" * (80 << 20)}
    assert refusal(package(tmp_path / "a.xlsx", bomb)) == "zip_bomb"

    def fill(book: openpyxl.Workbook) -> None:
        book.active["A1"] = "客户"
        book.active.cell(1_048_576, 16_384, 1)

    far = workbook(tmp_path / "b.xlsx", fill)
    assert refusal(far) == "too_large"
    with zipfile.ZipFile(far) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    lying = parts["xl/worksheets/sheet1.xml"].replace(b'ref="A1:XFD1048576"', b'ref="A1:B2"')
    assert refusal(package(tmp_path / "c.xlsx", parts | {"xl/worksheets/sheet1.xml": lying})) == "too_large"


def test_formats_without_values_make_a_sheet_no_larger(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        book.active.append(["客户", 5])
        book.active.cell(1_048_576, 16_384).font = openpyxl.styles.Font(bold=True)

    assert cells(read(workbook(tmp_path / "a.xlsx", fill))[0]) == [["客户", "5"]]


# Damage of every kind


def read_content(content: bytes, name: str = "file.xlsx") -> list[Sheet]:
    with tempfile.TemporaryDirectory() as folder:
        return read(written(Path(folder) / name, content))


def seeds() -> Sequence[bytes]:
    """A small file of every kind that is read."""
    book, table = io.BytesIO(), io.BytesIO()
    made = xlsxwriter.Workbook(book, {"in_memory": True})
    made.add_worksheet("一月").write_row(0, 0, ["客户", 5, 2.5])
    made.close()
    pq.write_table(pa.table({"客户": ["张三"], "金额": [1.5]}), table)
    texts = [CHINESE.encode("gbk"), CHINESE.encode("utf-16"), HTML.encode("gbk"), XML.encode(), b"a b  c\n1 2 3\n"]
    return [book.getvalue(), table.getvalue(), *texts, *(path.read_bytes() for path in FILES.glob("*.xls"))]


SEEDS = seeds()


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(SEEDS), st.randoms(use_true_random=False), st.integers(1, 12))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(seed: bytes, chance: random.Random, times: int) -> None:
    content = bytearray(seed)
    for _ in range(times):
        at = chance.randrange(len(content))
        match chance.randrange(3):
            case 0:
                content[at] = chance.randrange(256)
            case 1:
                del content[at : at + chance.randrange(1, 40)]
            case _:
                content[at:at] = bytes(chance.choices(range(256), k=chance.randrange(1, 20)))
        content = content or bytearray(b"x")
    try:
        sheets = read_content(bytes(content))
    except Refused:
        return
    assert all(isinstance(sheet, Sheet) and sheet.cells.num_columns for sheet in sheets)
