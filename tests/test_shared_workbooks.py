"""A workbook whose long sheets are shared out among several readers is read as by a single one."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import openpyxl
import pytest

from data.readers import workbooks
from data.reading import Refused, Sheet, read
from tests.sheets import cells, read_content, workbook

MESSY = sorted((Path(__file__).parent / "messy").glob("*.xlsx"))
ROW = b'<row r="%d"><c r="A%d" t="str"><v>n%d</v></c></row>'


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every sheet is long, and there are three readers."""
    monkeypatch.setattr(workbooks, "LONG", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)


def found(path: Path) -> list[Sheet] | str:
    try:
        return read(path)
    except Refused as refusal:
        return refusal.kind


def written(texts: str) -> bytes:
    """A workbook whose only sheet holds just this between its first and its last tag."""
    book, copy = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(book)
    with zipfile.ZipFile(book) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            is_sheet = name.startswith("xl/worksheets/")
            target.writestr(
                name, workbooks.NO_ROWS.replace(b"<sheetData/>", texts.encode()) if is_sheet else source.read(name)
            )
    return copy.getvalue()


@pytest.mark.parametrize("path", MESSY[::12], ids=lambda path: path.name)
def test_what_people_send_is_read_alike(path: Path, request: pytest.FixtureRequest) -> None:
    whole = found(path)
    request.getfixturevalue("shared")
    assert found(path) == whole


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(
    "numbers",
    [range(1, 20), [1, 2, 3, 11, 12, 19], [*range(10, 20), *range(1, 10)], [5, 4, 3, 2, 1, 9, 8, 7, 6], [7], []],
    ids=["one after the other", "with gaps", "second half first", "backwards", "one row", "none"],
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


@pytest.mark.usefixtures("shared")
def test_a_row_in_a_comment_is_no_row() -> None:
    rows = [(ROW % (number, number, number)).decode() for number in range(1, 7)]
    (sheet,) = read_content(written(f"<sheetData><!-- {''.join(rows[4:])} -->{''.join(rows[:4])}</sheetData>"))
    assert cells(sheet) == [["n1"], ["n2"], ["n3"], ["n4"]]


@pytest.mark.usefixtures("shared")
def test_rows_without_numbers_follow_one_another() -> None:
    rows = "".join(f'<row ht="15"><c t="str"><v>n{number}</v></c></row>' for number in range(1, 10))
    (sheet,) = read_content(written(f"<sheetData>{rows}</sheetData>"))
    assert cells(sheet) == [[f"n{number}"] for number in range(1, 10)]


@pytest.mark.usefixtures("shared")
def test_shares_of_unlike_width_make_one_sheet(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        book.active["C2"], book.active["A40"], book.active["E60"] = "客户", "合计", 5
        book.create_sheet("短").append(["x"])

    long, short = read(workbook(tmp_path / "a.xlsx", fill))
    assert long.cells.shape == (60, 5)
    assert [cells(long)[i] for i in (1, 39, 59)] == [
        [None, None, "客户", None, None],
        ["合计", None, None, None, None],
        [None, None, None, None, "5"],
    ]
    assert cells(short) == [["x"]]
