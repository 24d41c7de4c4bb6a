"""What holds no table is refused with its reason, before it can do harm."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl

from data.reading import read
from tests.sheets import FILES, cells, refusal, workbook, written


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
    assert refusal(written(tmp_path / "c.rar", b"Rar!\x1a\x07\x00" + bytes(50))) == "packed_file"


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
