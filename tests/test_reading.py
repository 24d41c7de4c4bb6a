"""Files are known by their content; whatever comes in is read or refused, and nothing else comes out."""

from __future__ import annotations

import datetime as dt
import io
import random
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reading import Refused, Sheet, read
from tests.sheets import CHINESE, CHINESE_CELLS, FILES, Rows, cells, read_content, workbook, written

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
        assert cells(read(written(tmp_path / name, CHINESE.encode("gbk")))[0]) == CHINESE_CELLS


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
