"""A long sheet, which is read in columns, holds the same texts as if it had been read cell by cell."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest

from data.readers import excel, long_sheets
from data.readers.archive import Contents
from data.reading import Refused, Sheet, read
from tests.sheets import cells, read_content, workbook

MESSY = sorted((Path(__file__).parent / "messy").glob("*.xlsx"))
ROW = b'<row r="%d"><c r="A%d" t="str"><v>n%d</v></c></row>'
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</worksheet>'
FIRST = "xl/worksheets/sheet1.xml"
FLOAT = re.compile(r"-?\d+\.\d{10,}")


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every sheet is long."""
    monkeypatch.setattr(long_sheets, "LONG", 0)


@pytest.fixture
def in_columns(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every sheet is long; the parts of those that were read in columns."""
    monkeypatch.setattr(long_sheets, "LONG", 0)
    found: list[str] = []
    read_in_columns = excel._with_long

    def told(path: Path, contents: Contents, long: Mapping[str, bytes]) -> list[Sheet]:
        sheets = read_in_columns(path, contents, long)
        found.extend(long)
        return sheets

    monkeypatch.setattr(excel, "_with_long", told)
    return found


def found(path: Path) -> list[tuple[Sheet, list[list[str | None]]]] | str:
    """Each sheet without its cells, and these: of floats as many decimals as a long sheet keeps."""
    try:
        return [(sheet.name, sheet.merged, sheet.hidden, list(map(_kept, cells(sheet)))) for sheet in read(path)]
    except Refused as refusal:
        return refusal.kind


def _kept(row: list[str | None]) -> list[str | None]:
    return [f"{float(text):.9f}".rstrip("0").rstrip(".") if text and FLOAT.fullmatch(text) else text for text in row]


def written(texts: str) -> bytes:
    """A workbook whose only sheet holds just this between its first and its last tag."""
    book, copy = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(book)
    with zipfile.ZipFile(book) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            is_sheet = name.startswith("xl/worksheets/")
            target.writestr(name, SHEET.format(texts) if is_sheet else source.read(name))
    return copy.getvalue()


@pytest.mark.parametrize("path", MESSY[::12], ids=lambda path: path.name)
def test_what_people_send_is_read_alike(path: Path, request: pytest.FixtureRequest) -> None:
    cell_by_cell = found(path)
    request.getfixturevalue("long")
    assert found(path) == cell_by_cell


VALUES = [
    ("text", "  张三 商行\n分店 ", "  张三 商行\n分店 "),
    ("an id with zeros", "001", "001"),
    ("an id of 19 digits", "6901234567890123456", "6901234567890123456"),
    ("a whole number", 12.0, "12"),
    ("cents", 12940.5, "12940.5"),
    ("noise of a float", 59.050000000000004, "59.05"),
    ("nothing left of a sum", -1e-13, "0"),
    ("a truth", True, "TRUE"),
    ("a text that says true", "true story", "true story"),
    ("a day", dt.date(2026, 1, 31), "2026-01-31"),
    ("a moment", dt.datetime(2026, 1, 31, 8, 26), "2026-01-31 08:26:00"),
    ("a time", dt.time(18, 5), "18:05:00"),
    ("midnight", dt.time(0, 0), "00:00:00"),
]


@pytest.mark.parametrize(("value", "text"), [case[1:] for case in VALUES], ids=[case[0] for case in VALUES])
def test_values_are_written_as_everywhere(value: object, text: str, in_columns: list[str], tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        book.active.append(["单号", "值"])
        book.active.append(["a", value])
        book.active.append(["b", None])

    (sheet,) = read(workbook(tmp_path / "a.xlsx", fill))
    assert cells(sheet) == [["单号", "值"], ["a", text], ["b", None]]
    assert in_columns == [FIRST]


LEFT = [
    ("a price in 亿元 to its last digit", lambda book: book.active.append(["a", 1.23456789012]), "1.23456789012"),
    ("a number past what a float tells apart", lambda book: book.active.append(["a", 12345678901234567890]), None),
    ("thirty hours", lambda book: book.active.append(["a", dt.timedelta(hours=30)]), "30:00:00"),
    ("a day that is none", lambda book: book.active.append(["a", "2026-06-31 00:00:00"]), "2026-06-31 00:00:00"),
]


@pytest.mark.parametrize(("fill", "text"), [case[1:] for case in LEFT], ids=[case[0] for case in LEFT])
def test_a_sheet_that_would_be_written_otherwise_is_read_cell_by_cell(
    fill: Callable[[openpyxl.Workbook], None], text: str | None, in_columns: list[str], tmp_path: Path
) -> None:
    (sheet,) = read(workbook(tmp_path / "a.xlsx", fill))
    assert in_columns == []
    assert text is None or cells(sheet) == [["a", text]]


@pytest.mark.usefixtures("long")
def test_an_empty_first_column_stays() -> None:
    (sheet,) = read_content(written('<sheetData><row r="2"><c r="B2" t="str"><v>x</v></c></row></sheetData>'))
    assert cells(sheet) == [[None, None], [None, "x"]]


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize(
    "numbers",
    [range(1, 20), [3, 11, 12, 19], [*range(10, 20), *range(1, 10)], [7], []],
    ids=["one after the other", "with gaps", "second half first", "one row", "none"],
)
def test_rows_stand_where_their_numbers_say(numbers: list[int]) -> None:
    rows = b"".join(ROW % (number, number, number) for number in numbers).decode()
    content = written(f"<sheetData>{rows}</sheetData>")
    if not numbers:
        with pytest.raises(Refused):
            read_content(content)
        return
    (sheet,) = read_content(content)
    assert cells(sheet) == [[f"n{place}" if place in numbers else None] for place in range(1, max(numbers) + 1)]


@pytest.mark.usefixtures("long")
def test_a_row_in_a_comment_is_no_row() -> None:
    rows = [(ROW % (number, number, number)).decode() for number in range(1, 7)]
    (sheet,) = read_content(written(f"<sheetData><!-- {''.join(rows[4:])} -->{''.join(rows[:4])}</sheetData>"))
    assert cells(sheet) == [["n1"], ["n2"], ["n3"], ["n4"]]


@pytest.mark.usefixtures("long")
def test_rows_without_numbers_follow_one_another() -> None:
    rows = "".join(f'<row ht="15"><c t="str"><v>n{number}</v></c></row>' for number in range(1, 10))
    (sheet,) = read_content(written(f"<sheetData>{rows}</sheetData>"))
    assert cells(sheet) == [[f"n{number}"] for number in range(1, 10)]


def test_long_and_short_sheets_stand_beside_each_other(
    in_columns: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        book.active.title = "长"
        for number in range(200):
            book.active.append([f"单{number}", number])
        book.active.merge_cells("A1:A2")
        book.active.sheet_state = "hidden"
        book.create_sheet("短").append(["客户", "=1/0"])

    monkeypatch.setattr(long_sheets, "LONG", 2_000)
    long, short = read(workbook(tmp_path / "a.xlsx", fill))
    assert in_columns == [FIRST]
    assert (long.cells.shape, long.merged, long.hidden) == ((200, 2), ((0, 0, 1, 0),), True)
    assert cells(long)[199] == ["单199", "199"]
    assert (cells(short)[0][0], short.hidden) == ("客户", False)
