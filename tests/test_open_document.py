"""OpenDocument spreadsheets: what their cells hold, and what is refused before it can do harm."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from data.reading import read
from tests.make_messy.open_document import MIME, row, save, shown_as, table
from tests.sheets import cells, refusal

CALC = 'xmlns:c="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
HIDDEN = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'


def of(kind: str, content: str) -> str:
    return f"<table:table-cell office:value-type={kind}>{content}</table:table-cell>"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (shown_as(5, "5"), "5"),
        (of('"float" office:value="12.50"', "<text:p>13</text:p>"), "12.5"),
        (of('"float" office:value="1.2E+20"', "<text:p>x</text:p>"), "120000000000000000000"),
        (of('"percentage" office:value="0.12"', "<text:p>12%</text:p>"), "0.12"),
        (shown_as(2745, "0000002745"), "0000002745"),
        (shown_as(123456, "12.3万"), "12.3456万"),
        (shown_as(123456, "12.3"), "12.3456"),
        (shown_as(123456, "123456"), "123456"),
        (shown_as(1, "0"), "1"),
        (shown_as(1, "1"), "1"),
        (of('"float" office:value="0.6"', "<text:p>1</text:p>"), "0.6"),
        (of('"date" office:date-value="2024-05-01T08:26:00"', "<text:p>x</text:p>"), "2024-05-01 08:26:00"),
        (of('"boolean" office:boolean-value="true"', "<text:p>WAHR</text:p>"), "TRUE"),
        (of(f'"string" {CALC} c:value-type="error"', "<text:p>#N/A</text:p>"), "#N/A"),
        (of('"string"', '<text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p>'), "a  b\nc"),
        (of('"string"', "<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>"), "a"),
    ],
)
def test_a_cell_is_read_as_its_value_in_all_its_digits(tmp_path: Path, cell: str, text: str) -> None:
    save(tmp_path / "a.ods", table("Sheet1", [f"<table:table-row>{cell}</table:table-row>"]))
    (sheet,) = read(tmp_path / "a.ods")
    assert cells(sheet) == [[text]]


def test_repeated_cells_and_rows_are_all_there_and_the_empty_rest_is_not(tmp_path: Path) -> None:
    rows = [row("a"), f'<table:table-row table:number-rows-repeated="3">{shown_as(7, "7", 2)}</table:table-row>']
    save(tmp_path / "a.ods", table("Sheet1", rows))
    (sheet,) = read(tmp_path / "a.ods")
    assert cells(sheet) == [["a", None], ["7", "7"], ["7", "7"], ["7", "7"]]


def test_a_hidden_sheet_is_known_as_such(tmp_path: Path) -> None:
    save(tmp_path / "a.ods", table("1", [row("a")]), table("2", [row("b")], "ta2"), styles=HIDDEN)
    assert [(sheet.name, sheet.hidden) for sheet in read(tmp_path / "a.ods")] == [("1", False), ("2", True)]


def test_cells_repeated_beyond_all_measure_are_refused(tmp_path: Path) -> None:
    many = f'<table:table-row table:number-rows-repeated="1048576">{shown_as(7, "7", 16384)}</table:table-row>'
    save(tmp_path / "a.ods", table("Sheet1", [many]))
    assert refusal(tmp_path / "a.ods") == "too_large"
    save(tmp_path / "b.ods", table("Sheet1", [f"<table:table-row>{shown_as(7, '7', 10**9)}</table:table-row>"]))
    assert refusal(tmp_path / "b.ods") == "too_large"


@pytest.mark.parametrize(
    ("kind", "content", "manifest", "mime"),
    [
        ("password_protected", "x", "<encryption-data/>", MIME),
        ("broken_workbook", "<office", "", MIME),
        ("broken_workbook", '<!DOCTYPE a [<!ENTITY b "c">]><a/>', "", MIME),
        ("not_a_table_file", "<a/>", "", MIME.replace("spreadsheet", "text")),
    ],
)
def test_what_is_encrypted_broken_or_no_spreadsheet_is_refused(
    tmp_path: Path, kind: str, content: str, manifest: str, mime: str
) -> None:
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        for part, text in (("mimetype", mime), ("content.xml", content), ("META-INF/manifest.xml", manifest)):
            archive.writestr(part, text)
    assert refusal(tmp_path / "a.ods") == kind
